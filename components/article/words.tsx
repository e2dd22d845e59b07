/** Words above the reader's level, one line each: word, reading, first sense. */
import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DictionaryEntry } from '../../lib/dictionary/entry';
import { wholeSenses } from '../card/short-gloss';
import { useLevelList } from '../controls/levels';
import { More } from '../controls/more';
import { En, Pinyin, Zh } from '../controls/zh';
import { useAnswer } from '../page/tasks';
import { Go } from './go';
import { levelName } from './labels';
import { useReader } from './reader';
import { type WordRow, wordRows } from './rows';
import { isSaved, SaveButton, type Savings } from './save';

export function useWordRows(level: number): WordRow[] {
  const { article, analysis } = useReader();
  const list = useLevelList();
  return useMemo(() => wordRows(article, analysis, level, list), [article, analysis, level, list]);
}

/** The entry for the word itself, not for a part of it; a common noun before a surname of the same writing. */
export function entryOf(text: string, entries: readonly DictionaryEntry[]): DictionaryEntry | undefined {
  const whole = entries.filter((entry) => entry.simplified === text || entry.traditional === text);
  return whole.find((entry) => !/^surname |^old variant|^variant of/.test(entry.senses[0] ?? '')) ?? whole[0];
}

export function Words({ level, savings }: { level: number; savings: Savings }) {
  const rows = useWordRows(level);
  if (rows.length === 0) return <p class="none">{i18n.t('panelNoWords')}</p>;
  return (
    <More items={rows} label={(left) => i18n.t('panelMoreWords', left)}>
      {(shown) => (
        <ul class="words">
          {shown.map((row) => (
            <Word key={row.key} row={row} savings={savings} />
          ))}
        </ul>
      )}
    </More>
  );
}

export function Word({ row, savings }: { row: WordRow; savings: Savings }) {
  const { article, define, light } = useReader();
  const list = useLevelList();
  const entries = useAnswer(() => define(row.text), [row.text]);
  const [open, setOpen] = useState(false);
  const body = useId();
  const [first] = row.spans;
  const entry = entryOf(row.text, entries ?? []);
  return (
    <li class={open ? 'open' : undefined} onMouseEnter={() => light(first ?? null)} onMouseLeave={() => light(null)}>
      <button
        type="button"
        data-row
        class="word"
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => setOpen(!open)}
      >
        <Zh lang={article.lang} class={isSaved(savings, row.text) ? 'k-saved' : undefined}>
          {row.text}
        </Zh>
        <Pinyin of={row.text}>{row.pinyin}</Pinyin>
        <En>{entry?.senses.slice(0, 2).join('; ') ?? ''}</En>
      </button>
      {open && (
        <div class="word-body" id={body}>
          <ol class="defs" lang="en">
            {entry?.senses.map((sense) => (
              <li key={sense}>
                <span>{sense}</span>
              </li>
            ))}
          </ol>
          <p class="row-foot">
            <span class="level">{row.level === null ? i18n.t('panelOutsideList') : levelName(row.level, list)}</span>
            <Go spans={row.spans} of={row.text} />
            <SaveButton savings={savings} word={draftOf(row, entry)} span={first} />
          </p>
        </div>
      )}
    </li>
  );
}

function draftOf(row: WordRow, entry: DictionaryEntry | undefined) {
  return {
    simplified: entry?.simplified ?? row.text,
    traditional: entry?.traditional ?? row.text,
    pinyin: row.pinyin,
    gloss: wholeSenses(entry?.senses ?? []),
    termId: null,
  };
}
