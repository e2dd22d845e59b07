/** Entries by reading. */
import { pinyinOrder } from './pinyin-order';
import { distance, type PinyinQuery, WRONG_BORDER } from './pinyin-query';
import type { Records } from './records';
import { ofLength, type Run, type SortedKeys, withPrefix } from './sorted-keys';
import { lettersOf } from './syllables';

/** Entries of one reading (yi has some 300) and completions weighed at most. */
const MAX_CANDIDATES = 600;
const MAX_COMPLETIONS = 20_000;
/** Letters of a phrase taken apart, and of one word in it. */
const MAX_PARTS_LETTERS = 60;
const MAX_PART_LETTERS = 24;
/** What each further word costs, against the logarithm of its place in the order of commonness: 喜欢 你 before 西湖 安妮. */
const PART_COST = 6;

export class PinyinSearch {
  readonly #records: Records;
  #madeOrder: { entries: Uint32Array; keys: SortedKeys } | null = null;

  constructor(records: Records) {
    this.#records = records;
  }

  /** All entries by reading: made at the first question. */
  get #order(): { entries: Uint32Array; keys: SortedKeys } {
    if (!this.#madeOrder) {
      const entries = pinyinOrder(this.#records);
      this.#madeOrder = { entries, keys: this.#records.pinyinKeys(entries) };
    }
    return this.#madeOrder;
  }

  get #keys(): SortedKeys {
    return this.#order.keys;
  }

  #entries({ start, end }: Run, most: number): number[] {
    return [...this.#order.entries.subarray(start, Math.min(end, start + most))];
  }

  #distance(query: PinyinQuery, id: number): number {
    const numbered = this.#records.numbered(id);
    return distance(
      query,
      numbered.map((syllable) => ({ letters: lettersOf(syllable).length, numbered: syllable })),
    );
  }

  #byDistance(query: PinyinQuery, ids: readonly number[], most = Number.POSITIVE_INFINITY): number[] {
    const order = (id: number) => this.#records.order[id] as number;
    const weighed = ids.map((id) => ({ id, cost: this.#distance(query, id) })).filter(({ cost }) => cost < most);
    weighed.sort((a, b) => a.cost - b.cost || order(a.id) - order(b.id));
    // Borders say which reading is meant (xi'an is not 先), unless nothing fits them.
    const fits = weighed.filter(({ cost }) => cost < WRONG_BORDER);
    return (fits.length > 0 ? fits : weighed).map(({ id }) => id);
  }

  /** Entries that are read so, nearest in tones first, then the commonest. */
  exact(query: PinyinQuery): number[] {
    const found = this.#byDistance(query, this.#exactly(query.letters));
    const other = query.letters
      // lüe and nüe are typed lue and nue, which no other syllable is; 玩儿 may be typed wan er.
      .replace(/([ln])ue/g, '$1ve')
      .replace(/(?<=.)er$/, 'r');
    if (other === query.letters || (found.length > 0 && !other.endsWith('r'))) return found;
    return [...found, ...this.#exactly(other).filter((id) => !found.includes(id))];
  }

  #exactly(letters: string): number[] {
    const run = ofLength(this.#keys, withPrefix(this.#keys, letters), letters.length);
    return this.#entries(run, MAX_CANDIDATES);
  }

  /** Entries whose reading begins so and goes on, the commonest first; tones and borders typed must fit. */
  completions(query: PinyinQuery, limit: number): number[] {
    const all = withPrefix(this.#keys, query.letters);
    const { end } = ofLength(this.#keys, all, query.letters.length);
    const longer = this.#entries({ start: end, end: all.end }, MAX_COMPLETIONS);
    const found: number[] = [];
    const strict = query.toned || query.borders.some((border) => border > 0);
    for (const id of this.#records.sortByCommonness(longer)) {
      if (found.length >= limit) break;
      if (!strict || this.#distance(query, id) < 2) found.push(id);
    }
    return found;
  }

  /** Ends of the words that begin at letter `at` of the query. */
  #wordEnds(query: PinyinQuery, at: number): number[] {
    const ends: number[] = [];
    let run: Run | undefined;
    for (let end = at + 1; end <= Math.min(query.letters.length, at + MAX_PART_LETTERS); end += 1) {
      run = withPrefix(this.#keys, query.letters.slice(at, end), run);
      if (run.start === run.end) break;
      if (this.#keys.length(run.start) === end - at) ends.push(end);
    }
    return ends;
  }

  /** For a query that is no single word: the fewest and commonest words it can be made of, and the best `each` entries of each. */
  parts(query: PinyinQuery, each: number): number[] {
    const length = Math.min(query.letters.length, MAX_PARTS_LETTERS);
    const least: number[] = Array.from({ length: length + 1 }, () => Number.POSITIVE_INFINITY);
    const next: number[] = [];
    const found = new Map<number, number[]>();
    least[length] = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      for (const end of this.#wordEnds(query, at)) {
        const cost = PART_COST + (least[end] ?? Number.POSITIVE_INFINITY);
        if (cost >= (least[at] as number)) continue;
        const piece = cut(query, at, end);
        const entries = this.#byDistance(piece, this.#exactly(piece.letters), WRONG_BORDER);
        const best = entries[0];
        const total = best === undefined ? Number.POSITIVE_INFINITY : cost + Math.log(2 + (this.#records.order[best] as number));
        if (total >= (least[at] as number)) continue;
        least[at] = total;
        next[at] = end;
        found.set(at, entries.slice(0, each));
      }
    }
    const all: number[] = [];
    if (least[0] !== Number.POSITIVE_INFINITY) {
      for (let at = 0; at < length; at = next[at] as number) all.push(...(found.get(at) ?? []));
    }
    return all;
  }
}

function cut(query: PinyinQuery, start: number, end: number): PinyinQuery {
  return {
    ...query,
    letters: query.letters.slice(start, end),
    tones: query.tones.subarray(start, end),
    borders: query.borders.subarray(start, end),
  };
}
