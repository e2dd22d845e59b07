/**
 * English in the dictionary: how a sense falls into glosses and words, and how well a word answers for an entry.
 * `sense-scanner.ts` does the same to bytes, for the index over all entries.
 */

/** How a word stands in an entry, best first: these number the lists of a word in the index. */
export const ENGLISH = {
  /** The whole of a gloss of the first sense: 书 "book". */
  firstWhole: 0,
  /** The whole of a later gloss: 本 "book". */
  whole: 1,
  /** First or last word of a short gloss, where the head of an English phrase stands: 词典 "dictionary; wordbook", 账本 "account book". */
  head: 2,
  /** Anywhere else, remarks in parentheses too. */
  inside: 3,
} as const;

/** Ways in which a word can stand. */
export const STANDINGS = 4;

/** A head stands in a gloss of this many words at most. */
export const HEAD_WORDS = 4;

/** Words too frequent to search by, unless they are all of a gloss (在 "in"). */
export const STOP_WORDS = new Set(
  'a an and as at be by etc for from in into is it its of on one or sb sth that the to used with'.split(' '),
);

const LEADING = /^(?:to be|to|an?|the) (?=.)/;

/** Words of a text: letters and digits, lower case, without accents and apostrophes. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’]/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** A gloss or a query as it is compared: words parted by one space, without a leading article or "to". */
export function bare(text: string): string {
  return wordsOf(text).join(' ').replace(LEADING, '');
}

/** "see 湖北省" is no sense of "see". */
const POINTING =
  /(?:see also|see|also written|same as|used in|also pr\.|(?:[a-z]+ ){0,3}variant of|abbr\. (?:for|of|to)) (?=\p{Script=Han}|\[)/gu;

/** A sense without what is no English: readings in brackets, and what only points to an entry. */
const englishOf = (sense: string): string => sense.replace(POINTING, ' ').replace(/\[[^\]]*\]/g, ' ');

/** The glosses of one sense: what stands between semicolons, and before a comma, without what stands in parentheses. */
export function glossesOf(sense: string): string[] {
  const glosses: string[] = [];
  const plain = englishOf(sense).replace(/\([^()]*\)/g, ' ');
  for (const part of plain.split(';')) {
    const gloss = bare(part);
    if (gloss) glosses.push(gloss);
    const comma = part.indexOf(',');
    const named = comma > 0 ? bare(part.slice(0, comma)) : '';
    if (named) glosses.push(named);
  }
  return glosses;
}

/** How each word of an entry stands in it. `senses` as CC-CEDICT prints them, without classifiers. */
export function standingOfWords(senses: readonly string[]): Map<string, number> {
  const standing = new Map<string, number>();
  const note = (word: string, place: number) => {
    if (STOP_WORDS.has(word) && place > ENGLISH.whole) return;
    standing.set(word, Math.min(place, standing.get(word) ?? place));
  };
  senses.forEach((sense, n) => {
    for (const gloss of glossesOf(sense)) {
      const words = gloss.split(' ');
      if (words.length === 1) note(gloss, n === 0 ? ENGLISH.firstWhole : ENGLISH.whole);
      else if (words.length <= HEAD_WORDS) {
        note(words[0] as string, ENGLISH.head);
        note(words.at(-1) as string, ENGLISH.head);
      }
    }
    for (const word of wordsOf(englishOf(sense))) note(word, ENGLISH.inside);
  });
  return standing;
}

/** How well a query of several words answers for an entry: the same scale as for one word; null where it does not. */
export function standingOfPhrase(query: string, senses: readonly string[]): number | null {
  let best: number | null = null;
  const words = query.split(' ');
  senses.forEach((sense, n) => {
    for (const gloss of glossesOf(sense)) {
      let place: number | null = null;
      if (gloss === query) place = n === 0 ? ENGLISH.firstWhole : ENGLISH.whole;
      else if (` ${gloss} `.includes(` ${query} `)) place = ENGLISH.head;
      if (place !== null) best = Math.min(place, best ?? place);
    }
    if (best === null) {
      const all = new Set(wordsOf(sense));
      if (words.every((word) => STOP_WORDS.has(word) || all.has(word))) best = ENGLISH.inside;
    }
  });
  return best;
}

/** Endings that British English writes otherwise than CC-CEDICT. */
const AMERICAN: [RegExp, string][] = [
  [/our(s|ed|ing|able)?$/, 'or$1'],
  [/is(e[ds]?|ing|ation|ations)$/, 'iz$1'],
  [/tre(s?)$/, 'ter$1'],
  [/tred$/, 'tered'],
  [/ogramme(s?)$/, 'ogram$1'],
  [/lled$/, 'led'],
  [/lling$/, 'ling'],
  [/ence$/, 'ense'],
];

/** Endings that a reader may type otherwise than CC-CEDICT prints them. */
const ENDINGS: [RegExp, string][] = [
  [/ies$/, 'y'],
  [/([sxz]|ch|sh)es$/, '$1'],
  [/([^s])s$/, '$1'],
  ...AMERICAN,
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ing$/, ''],
  [/ing$/, 'e'],
];

/** Plurals and forms that no ending explains. */
const IRREGULAR: Record<string, string> = {
  women: 'woman',
  men: 'man',
  children: 'child',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  lives: 'life',
  leaves: 'leaf',
  wives: 'wife',
  bought: 'buy',
  went: 'go',
  said: 'say',
  made: 'make',
  took: 'take',
  wrote: 'write',
};

/** A word as American English writes it, the word itself where that is no other. */
export function americanOf(word: string): string {
  const found = word.length > 4 ? AMERICAN.find(([ending]) => ending.test(word)) : undefined;
  return found ? word.replace(...found) : word;
}

/** Other spellings and forms of a word, to be tried after the word itself. */
export function otherForms(word: string): string[] {
  const forms = new Set<string>();
  for (const [ending, other] of ENDINGS) if (word.length > 3 && ending.test(word)) forms.add(word.replace(ending, other));
  // Own ones only: a reader may look up "constructor".
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular) forms.add(irregular);
  forms.add(word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
  forms.delete(word);
  return [...forms];
}
