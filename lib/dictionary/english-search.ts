/** Entries by English. */
import { americanOf, bare, ENGLISH, otherForms, STANDINGS, STOP_WORDS, standingOfPhrase } from './english';
import { EnglishIndex } from './english-index';
import type { Records } from './records';

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
  #madeIndex: EnglishIndex | null = null;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Made at the first question: most who open the dictionary never ask in English. */
  get #index(): EnglishIndex {
    this.#madeIndex ??= new EnglishIndex(this.#records);
    return this.#madeIndex;
  }

  /** The entries of a word, best standing first. */
  #entriesOf(word: number): EnglishHit[] {
    const hits: EnglishHit[] = [];
    for (let standing = 0; standing < STANDINGS; standing += 1) {
      for (const id of this.#index.entries(word, standing)) hits.push({ id, standing, forms: 0 });
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
      for (const hit of this.#entriesOf(found)) {
        if (seen.has(hit.id)) continue;
        seen.add(hit.id);
        hits.push({ ...hit, forms });
      }
    };
    add(this.#index.find(word), 0);
    // Twice, for a plural in another spelling: colours, colors, color.
    for (const form of otherForms(word)) {
      add(this.#index.find(form), 1);
      for (const second of otherForms(form)) add(this.#index.find(second), 2);
    }
    if (hits.length === 0 && word.length >= 3) {
      for (const longer of this.#index.withPrefix(word, MAX_COMPLETIONS)) add(longer, 1);
    }
    return this.#bestFirst(hits).slice(0, limit);
  }

  /** The entries of the telling words of a query, shortest first; null for a word that no sense has. */
  #listsOf(query: string): (EnglishHit[] | null)[] {
    const words = query.split(' ').filter((word) => !STOP_WORDS.has(word));
    const lists = words.map((word) => {
      const number = this.#index.find(word);
      return number === null ? null : this.#entriesOf(number);
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
    if (!query.includes(' ')) return this.#byWord(query, limit);
    const typed = this.#byPhrase(query, limit);
    // Every word as the dictionary spells it, where it knows that spelling: "labour union".
    const respelled = query
      .split(' ')
      .map((word) => (this.#index.find(americanOf(word)) === null ? word : americanOf(word)))
      .join(' ');
    if (respelled === query) return typed;
    const taken = new Set(typed.map(({ id }) => id));
    return this.#bestFirst([...typed, ...this.#byPhrase(respelled, limit).filter(({ id }) => !taken.has(id))]).slice(0, limit);
  }
}

/** Whether a hit answers with a whole gloss. */
export function isWhole(hit: EnglishHit): boolean {
  return hit.standing <= ENGLISH.whole;
}
