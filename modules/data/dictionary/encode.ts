/** Entries into the sections of `dictionary.bin`; the layout stands in `lib/dictionary/format.ts`. */
import type { Section } from '../../../lib/binary';
import { BREAK_BIT } from '../../../lib/dictionary/format';
import { packPlanes } from '../../../lib/dictionary/planes';
import { rankCode } from '../../../lib/dictionary/rank-scale';
import { foldUnits } from '../../../lib/dictionary/sorted-keys';
import { lettersOf } from '../../../lib/dictionary/syllables';
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

function lengths(list: readonly number[], into: typeof Uint8Array | typeof Uint16Array): Section {
  const packed = into.from(list);
  if (packed.some((length: number, n: number) => length !== list[n]))
    throw new RangeError('CC-CEDICT: an entry is too long for the format');
  return packed;
}

function sorted(entries: readonly RankedEntry[], headword: (entry: RankedEntry) => string | null): Section {
  const keyed = entries.flatMap((entry, n) => {
    const key = headword(entry);
    return key === null ? [] : [{ key: foldUnits(key), n }];
  });
  keyed.sort((a, b) => byUnits(a.key, b.key) || a.n - b.n);
  return packPlanes(keyed.map(({ n }) => n));
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
  return {
    simplified: Uint16Array.from(entries.flatMap((entry) => units(entry.simplified))),
    traditional: Uint16Array.from(traditional),
    forms,
    headLengths: lengths(
      entries.map((entry) => entry.simplified.length),
      Uint8Array,
    ),
    oddHeads: encoder.encode(odd.join('\n')),
    bySimplified: sorted(entries, (entry) => entry.simplified),
    byTraditional: sorted(entries, (entry) => (entry.traditional === entry.simplified ? null : entry.traditional)),
  };
}

function encodeReadings(entries: readonly RankedEntry[]): Record<string, Section> {
  const syllables = [...new Set(entries.flatMap((entry) => entry.syllables))].sort(byUnits);
  if (syllables.length > BREAK_BIT) throw new RangeError('CC-CEDICT: too many different syllables for the format');
  const codes = new Map(syllables.map((syllable, n) => [syllable, n]));
  const readings = entries.flatMap(({ syllables: own, breaks }) =>
    own.map((syllable, n) => (codes.get(syllable) as number) | (breaks.has(n) ? BREAK_BIT : 0)),
  );
  return {
    readings: Uint16Array.from(readings),
    readingLengths: lengths(
      entries.map((entry) => entry.syllables.length),
      Uint8Array,
    ),
    syllables: encoder.encode(syllables.join('\n')),
  };
}

function encodeSenses(entries: readonly RankedEntry[]): Record<string, Section> {
  const senses = entries.map((entry) => Buffer.from(entry.senses));
  return {
    senses: Buffer.concat(senses),
    senseLengths: lengths(
      senses.map((bytes) => bytes.length),
      Uint16Array,
    ),
  };
}

/** The sections of the file, from entries in any order. */
export function encodeDictionary(unsorted: readonly RankedEntry[], notice: string): Record<string, Section> {
  const letters = new Map(unsorted.map((entry) => [entry, entry.syllables.map(lettersOf).join('')]));
  const entries = [...unsorted].sort(
    (a, b) => byUnits(letters.get(a) as string, letters.get(b) as string) || a.commonness - b.commonness,
  );
  return {
    ...encodeHeads(entries),
    ...encodeReadings(entries),
    ...encodeSenses(entries),
    commonness: Uint8Array.from(entries, (entry) => entry.commonness),
    ranks: Uint8Array.from(entries, (entry) => rankCode(entry.rank)),
    levels: Uint8Array.from(entries, (entry) => entry.level | (entry.level2012 << 3)),
    folds: foldsOf(entries),
    notice: encoder.encode(notice),
  };
}
