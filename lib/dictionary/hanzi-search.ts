/** Entries by headword, simplified or traditional. */
import type { Sections } from '../binary';
import { unpackDistances } from '../planes';
import { tableOf } from './heads';
import type { Records } from './records';
import type { Script } from './senses';
import { foldUnits, ofLength, type Run, type SortedKeys, withPrefix } from './sorted-keys';

export interface HeadwordHit {
  id: number;
  /** The script of the text in which it was found. */
  script: Script;
}

export interface Prefix {
  /** UTF-16 units of the text. */
  length: number;
  hits: HeadwordHit[];
}

/** The longest headword of CC-CEDICT has 28 characters. */
const MAX_CHARACTERS = 32;
/** Cost (natural logarithm) of a word outside the frequency list, and of a character that is no headword at all. */
const RARE_COST = Math.log(500_000);
const UNKNOWN_COST = 2 * RARE_COST;
const MAX_COMPLETIONS = 20_000;

interface HeadwordIndex {
  script: Script;
  keys: SortedKeys;
  /** Entry numbers of a run of keys. */
  entries(run: Run): Uint32Array;
}

export class HanziSearch {
  readonly #records: Records;
  readonly #simplified: HeadwordIndex;
  readonly #traditional: HeadwordIndex;
  /** By unit: its simplified form; 0 for what is one. */
  readonly #folds: Uint16Array;

  constructor(records: Records, sections: Sections) {
    this.#records = records;
    const traditional = unpackDistances(sections.get('byTraditional', Uint8Array), 3);
    this.#simplified = {
      script: 'simplified',
      keys: records.simplifiedKeys(),
      entries: ({ start, end }) => Uint32Array.from({ length: end - start }, (_, n) => start + n),
    };
    this.#traditional = {
      script: 'traditional',
      keys: records.traditionalKeys(traditional),
      entries: ({ start, end }) => traditional.slice(start, end),
    };
    this.#folds = tableOf(sections.get('folds', Uint16Array));
  }

  /** Traditional characters as simplified ones, for texts that mix both in one word. */
  #fold(text: string): string {
    return text.replace(/\p{Script=Han}/gu, (character) => {
      const simplified = character.length === 1 ? this.#folds[character.charCodeAt(0)] : 0;
      return simplified ? String.fromCharCode(simplified) : character;
    });
  }

  #prefixesIn(index: HeadwordIndex, text: string, found: Map<number, HeadwordHit[]>): void {
    let run: Run = { start: 0, end: index.keys.count };
    let length = 0;
    let characters = 0;
    for (const character of text) {
      if (++characters > MAX_CHARACTERS) return;
      length += character.length;
      run = withPrefix(index.keys, text.slice(0, length), run);
      if (run.start === run.end) return;
      const exact = ofLength(index.keys, run, length);
      const hits = found.get(length) ?? [];
      for (const id of index.entries(exact)) {
        if (!hits.some((hit) => hit.id === id)) hits.push({ id, script: index.script });
      }
      if (hits.length > 0) found.set(length, hits);
    }
  }

  #commonestFirst(hits: HeadwordHit[]): HeadwordHit[] {
    return hits.sort((a, b) => this.#records.compare(a.id, b.id));
  }

  /** Every headword that `text` begins with, longest first, the commonest reading of each first. */
  prefixes(text: string): Prefix[] {
    const plain = foldUnits(text.slice(0, 2 * MAX_CHARACTERS));
    const found = new Map<number, HeadwordHit[]>();
    this.#prefixesIn(this.#simplified, plain, found);
    this.#prefixesIn(this.#traditional, plain, found);
    const folded = this.#fold(plain);
    if (folded !== plain) {
      const mixed = new Map<number, HeadwordHit[]>();
      this.#prefixesIn(this.#simplified, folded, mixed);
      // Only where the text itself gave nothing: 後 must not bring up 后 "empress".
      for (const [length, hits] of mixed) if (!found.has(length)) found.set(length, hits);
    }
    return [...found].map(([length, hits]) => ({ length, hits: this.#commonestFirst(hits) })).sort((a, b) => b.length - a.length);
  }

  /** Entries whose headword is `text`. */
  exact(text: string): HeadwordHit[] {
    return this.prefixes(text).find(({ length }) => length === text.length)?.hits ?? [];
  }

  /** Entries whose headword begins with `text` and goes on, the commonest first. */
  completions(text: string, limit: number): HeadwordHit[] {
    const plain = foldUnits(text);
    const hits = new Map<number, HeadwordHit>();
    for (const { script, entries, keys } of [this.#simplified, this.#traditional]) {
      const run = withPrefix(keys, plain);
      const { end } = ofLength(keys, run, plain.length);
      const longer = this.#records.sortByCommonness(entries({ start: end, end: Math.min(run.end, end + MAX_COMPLETIONS) }));
      for (const id of longer.subarray(0, limit)) if (!hits.has(id)) hits.set(id, { id, script });
    }
    return this.#commonestFirst([...hits.values()]).slice(0, limit);
  }

  /** The words of a longer text by the best path over headwords and their frequency; one hit a word and reading, in reading order. */
  words(text: string): Prefix[] {
    const cost: number[] = Array.from({ length: text.length + 1 }, () => Number.POSITIVE_INFINITY);
    const step: (Prefix | null)[] = Array.from({ length: text.length + 1 }, () => null);
    cost[0] = 0;
    for (let at = 0; at < text.length; at += 1) {
      const before = cost[at] as number;
      if (before === Number.POSITIVE_INFINITY) continue;
      const unit = text.codePointAt(at) ?? 0;
      const options = this.prefixes(text.slice(at));
      options.push({ length: unit > 0xffff ? 2 : 1, hits: [] });
      for (const option of options) {
        const rank = option.hits[0] && this.#records.rank(option.hits[0].id);
        const total = before + (option.hits.length === 0 ? UNKNOWN_COST : rank ? Math.log(rank) + 2.5 : RARE_COST);
        if (total < (cost[at + option.length] ?? 0)) {
          cost[at + option.length] = total;
          step[at + option.length] = option;
        }
      }
    }
    const path: Prefix[] = [];
    for (let at = text.length; at > 0; ) {
      const last = step[at] ?? { length: 1, hits: [] };
      path.push(last);
      at -= last.length;
    }
    return path.reverse();
  }

  /** Words inside `text` other than itself: longest first, then from left to right. */
  nested(text: string): HeadwordHit[] {
    const found: { at: number; prefix: Prefix }[] = [];
    for (let at = 0; at < text.length; at += 1) {
      for (const prefix of this.prefixes(text.slice(at))) if (prefix.length < text.length) found.push({ at, prefix });
    }
    found.sort((a, b) => b.prefix.length - a.prefix.length || a.at - b.at);
    return found.flatMap(({ prefix }) => prefix.hits);
  }
}
