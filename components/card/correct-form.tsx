/** How the reader wants a word cut and read. Words stand apart by blanks; the reading takes tone marks or numbers. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toNumberedText } from '@/lib/library/packs/numbered';
import type { OwnWord } from '@/lib/library/records';
import { isSyllable, toMarked } from '@/lib/pinyin/syllable';
import { CardForm, Line } from './card-form';

export type Correction = Pick<OwnWord, 'form' | 'words' | 'syllables'>;

export interface CorrectFormProps {
  /** The hanzi in question. */
  form: string;
  /** How the program cuts and reads it: `zhong1`, one for each character. */
  words: readonly string[];
  syllables: readonly (string | null)[];
  /** Whether the reader has said something of it before. */
  corrected: boolean;
  failed?: string | null;
  keep: (correction: Correction) => void;
  /** Forget what was said. */
  forget: () => void;
  cancel: () => void;
}

/** `dōng bīng, bái` or `dong1bing1 bai2` as numbered syllables; null where it is no reading. */
export function syllablesOf(reading: string): string[] | null {
  const numbered = toNumberedText(reading.replace(/[1-5](?=\S)/g, '$& ').replaceAll(',', ' '))
    .replaceAll('u:', 'v')
    .split(' ')
    .filter((syllable) => syllable !== '');
  return numbered.every(isSyllable) ? numbered : null;
}

export function CorrectForm({ form, words, syllables, corrected, failed, keep, forget, cancel }: CorrectFormProps) {
  const printed = syllables.map((syllable) => (syllable ? toMarked(syllable) : '')).join(' ');
  const [cut, setCut] = useState(words.join(' '));
  const [reading, setReading] = useState(printed);
  const [problem, setProblem] = useState<string | null>(null);

  function onKeep() {
    const parts = cut.split(/[\s|/]+/u).filter((part) => part !== '');
    const read = syllablesOf(reading);
    if (parts.join('') !== form) setProblem(i18n.t('correctSameCharacters', [form]));
    else if (!read || read.length !== [...form].length) setProblem(i18n.t('correctSyllables', [...form].length));
    else {
      const sameCut = parts.join(' ') === words.join(' ');
      const sameReading = read.join(' ') === syllables.join(' ');
      if (sameCut && sameReading) cancel();
      else keep({ form, words: sameCut && !corrected ? null : parts, syllables: sameReading && !corrected ? null : read });
    }
  }

  return (
    <CardForm
      onKeep={onKeep}
      onCancel={cancel}
      problem={problem ?? (failed ? i18n.t(failed as never) : null)}
      {...(corrected && { other: { label: i18n.t('correctForget'), act: forget } })}
    >
      <Line label={i18n.t('correctWords')} value={cut} onInput={setCut} lang="zh" hint={i18n.t('correctWordsHint')} first />
      <Line label={i18n.t('correctReading')} value={reading} onInput={setReading} hint={i18n.t('correctReadingHint')} />
    </CardForm>
  );
}
