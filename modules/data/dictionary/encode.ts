/** Entries into the sections of `dictionary.bin`; the layout stands in `lib/dictionary/format.ts`. */
import type { Section } from '../../../lib/binary';
import { BREAK_BIT, FIRST_SYLLABLE, HEADS_BLOCK, SENSES_BLOCK, USUAL, USUAL_CAPITAL } from '../../../lib/dictionary/format';
import { rankCode } from '../../../lib/dictionary/rank-scale';
import { foldUnits } from '../../../lib/dictionary/sorted-keys';
import { packTexts } from '../../../lib/packed-texts/pack';
import { packDistances, packPlanes } from '../../../lib/planes';
import type { CedictEntry } from './cedict';
import { foldsOf, traditionalForms } from './folds';

export interface RankedEntry extends CedictEntry {
  /** 0 the commonest, 255 the rarest. */
  commonness: number;
  rank: number;
  /** HSK 2021, 7 for 7-9; 0 outside the list. */
  level: number;
  /** HSK 2012, 0 outside the list. */
  level2012: number;
  breaks: Set<number>;
}

const encoder = new TextEncoder();

/** Plain order of UTF-16 units: what the search compares by. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lengths(list: readonly number[], into: typeof Uint8Array | typeof Int8Array): Section {
  const packed = into.from(list);
  if (packed.some((length: number, n: number) => length !== list[n]))
    throw new RangeError('CC-CEDICT: an entry is too long for the format');
  return packed;
}

/** Units that each headword has in common with the one before; none for the first one of a block. */
function sharedUnits(heads: readonly string[]): number[] {
  return heads.map((head, n) => {
    const before = heads[n - 1] ?? '';
    let shared = 0;
    while (n % HEADS_BLOCK > 0 && shared < head.length && head[shared] === before[shared]) shared += 1;
    return shared;
  });
}

function sorted(entries: readonly RankedEntry[], headword: (entry: RankedEntry) => string | null): Section {
  const keyed = entries.flatMap((entry, n) => {
    const key = headword(entry);
    return key === null ? [] : [{ key: foldUnits(key), n }];
  });
  keyed.sort((a, b) => byUnits(a.key, b.key) || a.n - b.n);
  return packDistances(
    keyed.map(({ n }) => n),
    3,
  );
}

/** Sums over the blocks of headwords. */
function sumsOfBlocks(numbers: readonly number[]): Section {
  const sums: number[] = [];
  for (let at = 0; at < numbers.length; at += HEADS_BLOCK)
    sums.push(numbers.slice(at, at + HEADS_BLOCK).reduce((sum, number) => sum + number, 0));
  return packPlanes(sums, 2);
}

function units(text: string): number[] {
  return Array.from({ length: text.length }, (_, n) => text.charCodeAt(n));
}

function encodeHeads(entries: readonly RankedEntry[]): Record<string, Section> {
  const odd = entries.flatMap(({ simplified, traditional }, n) =>
    simplified.length === traditional.length ? [] : [`${n}\t${traditional}`],
  );
  const forms = traditionalForms(entries);
  const usual = new Map<number, number>();
  for (let n = 0; n + 1 < forms.length; n += 2) usual.set(forms[n] as number, forms[n + 1] as number);
  const traditional = entries.flatMap((entry) => {
    const own = units(entry.simplified);
    const other = units(entry.traditional);
    if (own.length !== other.length) return own.map(() => 0);
    return own.map((unit, n) => ((usual.get(unit) ?? unit) === other[n] ? 0 : (other[n] as number)));
  });
  const shared = sharedUnits(entries.map((entry) => entry.simplified));
  return {
    sharedHeads: lengths(shared, Uint8Array),
    simplified: Uint16Array.from(entries.flatMap((entry, n) => units(entry.simplified).slice(shared[n]))),
    traditional: Uint16Array.from(traditional),
    forms,
    headLengths: lengths(
      entries.map((entry) => entry.simplified.length),
      Uint8Array,
    ),
    blockUnits: sumsOfBlocks(entries.map((entry) => entry.simplified.length)),
    blockRest: sumsOfBlocks(entries.map((entry, n) => entry.simplified.length - (shared[n] as number))),
    oddHeads: encoder.encode(odd.join('\n')),
    byTraditional: sorted(entries, (entry) => (entry.traditional === entry.simplified ? null : entry.traditional)),
  };
}

/** For each unit the syllable that most headwords give it, small letters first. */
function usualSyllables(entries: readonly RankedEntry[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { simplified, syllables } of entries) {
    if (syllables.length !== simplified.length) continue;
    for (const [n, syllable] of syllables.entries()) {
      const unit = simplified[n] as string;
      const own = counts.get(unit) ?? new Map<string, number>();
      counts.set(unit, own.set(syllable, (own.get(syllable) ?? 0) + 1));
    }
  }
  const best = (own: Map<string, number>): string =>
    [...own].sort((a, b) => b[1] - a[1] || byUnits(b[0], a[0])).map(([syllable]) => syllable)[0] ?? '';
  return new Map([...counts].map(([unit, own]) => [unit, best(own)]));
}

function encodeReadings(entries: readonly RankedEntry[]): Record<string, Section> {
  const syllables = [...new Set(entries.flatMap((entry) => entry.syllables))].sort(byUnits);
  if (syllables.length > BREAK_BIT - FIRST_SYLLABLE)
    throw new RangeError('CC-CEDICT: too many different syllables for the format');
  const codes = new Map(syllables.map((syllable, n) => [syllable, n]));
  const usual = usualSyllables(entries);
  const code = (syllable: string, unit: string | undefined): number => {
    const expected = unit === undefined ? undefined : usual.get(unit);
    if (syllable === expected) return USUAL;
    if (expected !== undefined && syllable === expected.charAt(0).toUpperCase() + expected.slice(1)) return USUAL_CAPITAL;
    return FIRST_SYLLABLE + (codes.get(syllable) as number);
  };
  const readings = entries.flatMap(({ simplified, syllables: own, breaks }) =>
    own.map((syllable, n) => {
      const unit = own.length === simplified.length ? simplified[n] : undefined;
      return code(syllable, unit) | (breaks.has(n) ? BREAK_BIT : 0);
    }),
  );
  const pairs = [...usual].sort(([a], [b]) => byUnits(a, b));
  return {
    readingUnits: Uint16Array.from(pairs, ([unit]) => unit.charCodeAt(0)),
    readingUsual: packPlanes(
      pairs.map(([, syllable]) => codes.get(syllable) as number),
      2,
    ),
    readings: Uint16Array.from(readings),
    readingLengths: lengths(
      entries.map((entry) => entry.syllables.length - entry.simplified.length),
      Int8Array,
    ),
    blockSyllables: sumsOfBlocks(entries.map((entry) => entry.syllables.length)),
    syllables: encoder.encode(syllables.join('\n')),
  };
}

/** The sections of the file, from entries in any order. */
export function encodeDictionary(unsorted: readonly RankedEntry[], notice: string): Record<string, Section> {
  const keys = new Map(unsorted.map((entry) => [entry, foldUnits(entry.simplified)]));
  const entries = [...unsorted].sort(
    (a, b) => byUnits(keys.get(a) as string, keys.get(b) as string) || a.commonness - b.commonness,
  );
  return {
    ...encodeHeads(entries),
    ...encodeReadings(entries),
    ...packTexts(
      entries.map((entry) => entry.senses),
      SENSES_BLOCK,
    ),
    commonness: Uint8Array.from(entries, (entry) => entry.commonness),
    ranks: Uint8Array.from(entries, (entry) => rankCode(entry.rank)),
    levels: Uint8Array.from(entries, (entry) => entry.level | (entry.level2012 << 3)),
    folds: foldsOf(entries),
    notice: encoder.encode(notice),
  };
}
