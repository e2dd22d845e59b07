/** Entries by English. */
import type { Sections } from '../binary';
import { bare, ENGLISH, otherForms, STOP_WORDS, standingOfPhrase } from './english';
import { POSTING_CLASSES } from './format';
import { startsOf } from './planes';
import type { Records } from './records';
import { ofLength, type SortedKeys, withPrefix } from './sorted-keys';

/** Entries decoded at most for one phrase: 10 µs each. */
const MAX_WEIGHED = 150;
/** Words tried at most for an unfinished one (`politi`). */
const MAX_COMPLETIONS = 12;
/**
 * What a lesser standing, or another form of the word, adds to the logarithm of the place in the order of commonness. Set by reading
 * the first nine answers to fifty common words.
 */
const STANDING_WEIGHT = 2.2;
const FORM_WEIGHT = 2;

export interface EnglishHit {
  id: number;
  /** See `ENGLISH`. */
  standing: number;
  /** Steps from the word as typed to the form that was found. */
  forms: number;
}

export class EnglishSearch {
  readonly #records: Records;
  readonly #postings: Uint8Array;
  readonly #postingStarts: Uint32Array;
  readonly #keys: SortedKeys;

  constructor(records: Records, sections: Sections) {
    this.#records = records;
    this.#postings = sections.get('postings', Uint8Array);
    this.#postingStarts = startsOf(sections.get('postingLengths', Uint16Array));
    const words = sections.get('words', Uint8Array);
    const starts = wordStarts(words, this.#postingStarts.length - 1);
    const start = (n: number) => starts[n] as number;
    this.#keys = {
      count: starts.length - 1,
      length: (n) => start(n + 1) - start(n) - 1,
      unit: (n, at) => words[start(n) + at] as number,
    };
  }

  #wordNumber(word: string): number | null {
    const { start, end } = ofLength(this.#keys, withPrefix(this.#keys, word), word.length);
    return end > start ? start : null;
  }

  /** The posting lists of a word, best class first. */
  #postingsOf(word: number): EnglishHit[] {
    const hits: EnglishHit[] = [];
    let at = this.#postingStarts[word] as number;
    const number = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = this.#postings[at++] as number;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    for (let standing = 0; standing < POSTING_CLASSES; standing += 1) {
      let id = 0;
      for (let left = number(); left > 0; left -= 1) {
        id += number();
        hits.push({ id, standing, forms: 0 });
      }
    }
    return hits;
  }

  /** Lower is better: a common word may stand before a rare one that fits better (热 before 暍 for "hot"). */
  #score({ id, standing, forms }: EnglishHit): number {
    return Math.log(2 + (this.#records.order[id] as number)) + STANDING_WEIGHT * standing + FORM_WEIGHT * forms;
  }

  #bestFirst(hits: readonly EnglishHit[]): EnglishHit[] {
    return hits
      .map((hit) => ({ hit, score: this.#score(hit) }))
      .sort((a, b) => a.score - b.score)
      .map(({ hit }) => hit);
  }

  /** One word: as typed, then its other forms and spellings, then words that begin with it. */
  #byWord(word: string, limit: number): EnglishHit[] {
    const hits: EnglishHit[] = [];
    const seen = new Set<number>();
    const add = (found: number | null, forms: number) => {
      if (found === null) return;
      for (const hit of this.#postingsOf(found)) {
        if (seen.has(hit.id)) continue;
        seen.add(hit.id);
        hits.push({ ...hit, forms });
      }
    };
    add(this.#wordNumber(word), 0);
    // Twice, for a plural in another spelling: colours, colors, color.
    for (const form of otherForms(word)) {
      add(this.#wordNumber(form), 1);
      for (const second of otherForms(form)) add(this.#wordNumber(second), 2);
    }
    if (hits.length === 0 && word.length >= 3) {
      const { start, end } = withPrefix(this.#keys, word);
      for (let n = start; n < Math.min(end, start + MAX_COMPLETIONS); n += 1) add(n, 1);
    }
    return this.#bestFirst(hits).slice(0, limit);
  }

  /** The posting lists of the telling words of a query, shortest first; null for a word that no sense has. */
  #listsOf(query: string): (EnglishHit[] | null)[] {
    const words = query.split(' ').filter((word) => !STOP_WORDS.has(word));
    const lists = words.map((word) => {
      const number = this.#wordNumber(word);
      return number === null ? null : this.#postingsOf(number);
    });
    return lists.sort((a, b) => (a?.length ?? 0) - (b?.length ?? 0));
  }

  /** Several words: entries that have them all, those where they are a whole gloss first. */
  #byPhrase(query: string, limit: number): EnglishHit[] {
    const [rarest, ...others] = this.#listsOf(query);
    if (!rarest) return [];
    const sets = others.map((list) => new Set(list?.map(({ id }) => id)));
    const common = rarest.map(({ id }) => id).filter((id) => sets.every((set) => set.has(id)));
    const hits: EnglishHit[] = [];
    for (const id of this.#records.sortByCommonness(common).slice(0, MAX_WEIGHED)) {
      const standing = standingOfPhrase(query, this.#records.senses(id).split('/'));
      if (standing !== null) hits.push({ id, standing, forms: 0 });
    }
    return this.#bestFirst(hits).slice(0, limit);
  }

  /** For a phrase that no entry has: entries for its rarest word. */
  part(text: string, limit: number): EnglishHit[] {
    const rarest = this.#listsOf(bare(text)).find((list) => list !== null) ?? [];
    return this.#bestFirst(rarest).slice(0, limit);
  }

  /** Entries for an English word or phrase, best first. */
  search(text: string, limit: number): EnglishHit[] {
    const query = bare(text);
    if (query === '') return [];
    return query.includes(' ') ? this.#byPhrase(query, limit) : this.#byWord(query, limit);
  }
}

/** Whether a hit answers with a whole gloss. */
export function isWhole(hit: EnglishHit): boolean {
  return hit.standing <= ENGLISH.whole;
}

/** Where each word of the list begins, and one after the last. */
function wordStarts(words: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let word = 0;
  for (let at = 0; at < words.length; at += 1) if (words[at] === 10) starts[++word] = at + 1;
  starts[count] = words.length + 1;
  return starts;
}
