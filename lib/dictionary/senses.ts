/** The senses of an entry, taken apart: what is said for people, classifiers, the Taiwan reading, and entries referred to. */
import type { Classifier } from './entry';
import { joinSyllables, splitNumbered } from './syllables';

export type Script = 'simplified' | 'traditional';

/** An entry named inside a sense. */
export interface Reference {
  /** In the dictionary's words: `see also`, `variant of`, `abbr. for`. */
  how: string;
  traditional: string;
  simplified: string;
  /** As printed, syllables parted by spaces; null where the dictionary gives none. */
  numbered: string | null;
}

export interface Senses {
  senses: string[];
  classifiers: Classifier[];
  taiwan: string | null;
  references: Reference[];
}

const HAN = '\\p{Script=Han}';
const HEADWORD = `[${HAN}〇○·，、A-Za-z0-9]*[${HAN}〇○][${HAN}〇○·，、A-Za-z0-9]*`;
/** `詞|词[ci2]`, `词[ci2]`, `詞|词`. */
const WRITTEN = `(${HEADWORD})(?:\\|(${HEADWORD}))?(?:\\[([^\\]]{1,200})\\])?`;
const PAIR = new RegExp(`(${HEADWORD})\\|(${HEADWORD})`, 'gu');
const BRACKET = new RegExp(`(${HAN})?\\[([^\\]]{1,200})\\]`, 'gu');
const CLASSIFIER = new RegExp(`^${WRITTEN}$`, 'u');
const TAIWAN = /^Taiwan pr\. \[([^\]]{1,200})\]$/;
/** Up to 60 characters of English may stand between the word and what it names: `abbr. for Nanjing 南京[Nan2 jing1]`. */
const POINTER = new RegExp(
  `(?:^|\\()(see also|see|also written|same as|used in|abbr\\. (?:for|of)|short for|(?:[a-z]+ ){0,3}variant of) ([^\\[\\](|;${HAN}]{0,60}?)${WRITTEN}`,
  'u',
);

function reading(text: string): string | null {
  const syllables = splitNumbered(text);
  return syllables && joinSyllables(syllables);
}

/** `詞|词[ci2]` as `词 cí` (or `詞 cí`), `[ci2]` as `cí`; brackets that hold no reading stay. */
export function renderSense(sense: string, script: Script): string {
  return sense
    .replace(PAIR, (_, traditional: string, simplified: string) => (script === 'traditional' ? traditional : simplified))
    .replace(BRACKET, (whole, hanzi: string | undefined, inside: string) => {
      const marked = reading(inside);
      return marked === null ? whole : hanzi ? `${hanzi} ${marked}` : marked;
    });
}

function classifiersOf(list: string): Classifier[] | null {
  const classifiers: Classifier[] = [];
  for (const item of list.split(/, ?/)) {
    const found = CLASSIFIER.exec(item);
    if (!found) return null;
    const traditional = found[1] as string;
    classifiers.push({ traditional, simplified: found[2] ?? traditional, pinyin: found[3] ? (reading(found[3]) ?? '') : '' });
  }
  return classifiers;
}

/** The entry that a sense points to, if it does. */
export function referenceOf(sense: string): Reference | null {
  const found = POINTER.exec(sense);
  if (!found) return null;
  const traditional = found[3] as string;
  const syllables = found[5] ? splitNumbered(found[5]) : null;
  return {
    how: found[1] as string,
    traditional,
    simplified: found[4] ?? traditional,
    numbered: syllables?.join(' ') ?? null,
  };
}

/** Whether a sense says nothing of its own: it only points elsewhere, or says that this is a surname. */
export function isPointer(sense: string): boolean {
  return /^(?:see|also written|same as|used in|(?:[a-z]+ ){0,3}variant of) [^;]*$/.test(sense);
}

/** Takes the raw senses of an entry (parted by "/") apart. */
export function parseSenses(raw: string, script: Script): Senses {
  const parsed: Senses = { senses: [], classifiers: [], taiwan: null, references: [] };
  for (const sense of raw.split('/')) {
    if (!sense) continue;
    const list = sense.startsWith('CL:') ? classifiersOf(sense.slice(3)) : null;
    const taiwan = TAIWAN.exec(sense);
    const spoken = taiwan && reading(taiwan[1] as string);
    if (list) parsed.classifiers.push(...list);
    else if (spoken && parsed.taiwan === null) parsed.taiwan = spoken;
    else {
      parsed.senses.push(renderSense(sense, script));
      const reference = referenceOf(sense);
      if (reference) parsed.references.push(reference);
    }
  }
  return parsed;
}
