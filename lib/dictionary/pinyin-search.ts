/** Entries by reading. */
import { distance, type PinyinQuery } from './pinyin-query';
import type { Records } from './records';
import { ofLength, type Run, type SortedKeys, withPrefix } from './sorted-keys';
import { lettersOf } from './syllables';

/** Entries of one reading (yi has some 300) and completions weighed at most. */
const MAX_CANDIDATES = 600;
const MAX_COMPLETIONS = 20_000;

export class PinyinSearch {
  readonly #records: Records;
  readonly #keys: SortedKeys;

  constructor(records: Records) {
    this.#records = records;
    this.#keys = records.pinyinKeys();
  }

  #distance(query: PinyinQuery, id: number): number {
    const numbered = this.#records.numbered(id);
    return distance(
      query,
      numbered.map((syllable) => ({ letters: lettersOf(syllable).length, numbered: syllable })),
    );
  }

  #byDistance(query: PinyinQuery, ids: Iterable<number>): number[] {
    const weighed = Array.from(ids, (id) => ({ id, cost: this.#distance(query, id) }));
    const order = (id: number) => this.#records.order[id] as number;
    weighed.sort((a, b) => a.cost - b.cost || order(a.id) - order(b.id));
    // Borders say which reading is meant (xi'an is not 先), unless nothing fits them.
    const fits = weighed.filter(({ cost }) => cost < 10);
    return (fits.length > 0 ? fits : weighed).map(({ id }) => id);
  }

  /** Entries that are read so, nearest in tones first, then the commonest. */
  exact(query: PinyinQuery): number[] {
    const found = this.#byDistance(query, this.#exactly(query.letters));
    if (found.length > 0) return found;
    // lüe and nüe are typed lue and nue, which no other syllable is.
    const other = query.letters.replace(/([ln])ue/g, '$1ve');
    return other === query.letters ? found : this.#byDistance(query, this.#exactly(other));
  }

  #exactly(letters: string): number[] {
    const run = ofLength(this.#keys, withPrefix(this.#keys, letters), letters.length);
    return numbersOf({ start: run.start, end: Math.min(run.end, run.start + MAX_CANDIDATES) });
  }

  /** Entries whose reading begins so and goes on, the commonest first; tones and borders typed must fit. */
  completions(query: PinyinQuery, limit: number): number[] {
    const all = withPrefix(this.#keys, query.letters);
    const { end } = ofLength(this.#keys, all, query.letters.length);
    const longer = numbersOf({ start: end, end: Math.min(all.end, end + MAX_COMPLETIONS) });
    const found: number[] = [];
    const strict = query.toned || query.borders.some((border) => border > 0);
    for (const id of this.#records.sortByCommonness(longer)) {
      if (found.length >= limit) break;
      if (!strict || this.#distance(query, id) < 2) found.push(id);
    }
    return found;
  }

  /** For a query that is no single word: the words it is made of, longest first from the left, the best `each` entries of each. */
  parts(query: PinyinQuery, each: number): number[] {
    const found: number[] = [];
    for (let at = 0; at < query.letters.length; ) {
      let end = Math.min(query.letters.length, at + 24);
      let entries: number[] = [];
      for (; end > at; end -= 1) {
        const piece = cut(query, at, end);
        entries = this.#byDistance(piece, this.#exactly(piece.letters)).filter((id) => this.#distance(piece, id) < 10);
        if (entries.length > 0) break;
      }
      if (entries.length === 0) return [];
      found.push(...entries.slice(0, each));
      at = end;
    }
    return found;
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

function numbersOf({ start, end }: Run): number[] {
  return Array.from({ length: end - start }, (_, n) => start + n);
}
