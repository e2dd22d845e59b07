/** Searching Chinese text by pinyin without tones: `fangguanfu` becomes a sequence of three sets of characters. */
import { fetchData } from '../../lib/fetch-data';
import { openReadings } from '../../lib/pinyin/readings';

/** Whether a text holds the syllables one after the other. */
export interface SyllableMatcher {
  test(text: string): boolean;
}

export type PinyinPattern = (query: string) => SyllableMatcher | null;

const FIRST_HANZI = 0x4e00;
const LAST_HANZI = 0x9fff;
/** A query is a few words; every way of cutting it is tried. */
const MOST_LETTERS = 40;
const MOST_CUTS = 12;

/** `lv4` and `nüe4` as they are typed: `lv`, `nve`. */
const typed = (syllable: string): string => syllable.replace(/\d$/, '').replace(/ü/g, 'v');

/** Every way to cut letters into syllables: `xian` is 先 and 西安. */
function cuts(letters: string, known: ReadonlyMap<string, string>): string[][] {
  const found: string[][] = [];
  const walk = (at: number, syllables: string[]): void => {
    if (found.length >= MOST_CUTS) return;
    if (at === letters.length) {
      found.push(syllables);
      return;
    }
    for (let length = Math.min(6, letters.length - at); length > 0; length -= 1) {
      const syllable = letters.slice(at, at + length);
      if (known.has(syllable)) walk(at + length, [...syllables, syllable]);
    }
  };
  walk(0, []);
  return found;
}

function matcher(sequences: readonly (readonly Uint8Array[])[]): SyllableMatcher {
  const firsts = [...new Set(sequences.flatMap(([first]) => first ?? []))];
  // Most cuts begin with the same syllable: one look tells for nearly every character that none of them fits.
  const begins = firsts.length === 1 ? (firsts[0] as Uint8Array) : new Uint8Array(0x10000);
  if (firsts.length > 1)
    for (const set of firsts) for (let unit = FIRST_HANZI; unit <= LAST_HANZI; unit += 1) if (set[unit] === 1) begins[unit] = 1;
  return {
    test(text) {
      for (let at = 0; at < text.length; at += 1) {
        if (begins[text.charCodeAt(at)] === 0) continue;
        for (const sets of sequences) {
          let n = 0;
          while (n < sets.length && sets[n]?.[text.charCodeAt(at + n)] === 1) n += 1;
          if (n === sets.length) return true;
        }
      }
      return false;
    },
  };
}

/** @param charactersOf characters by toneless syllable */
export function pinyinPattern(charactersOf: ReadonlyMap<string, string>): PinyinPattern {
  const sets = new Map<string, Uint8Array>();
  const setOf = (syllable: string): Uint8Array => {
    let set = sets.get(syllable);
    if (!set) {
      set = new Uint8Array(0x10000);
      for (const character of charactersOf.get(syllable) ?? '') set[character.charCodeAt(0)] = 1;
      sets.set(syllable, set);
    }
    return set;
  };
  return (query) => {
    const letters = query.toLowerCase().replace(/ü/g, 'v');
    if (!/^[a-z]{2,}$/.test(letters) || letters.length > MOST_LETTERS) return null;
    const sequences = cuts(letters, charactersOf).map((syllables) => syllables.map(setOf));
    return sequences.length > 0 ? matcher(sequences) : null;
  };
}

/** Characters by each of their toneless syllables. */
export async function loadPinyin(): Promise<PinyinPattern> {
  const readings = openReadings(await fetchData('readings.bin'));
  const lists = new Map<string, string[]>();
  for (let unit = FIRST_HANZI; unit <= LAST_HANZI; unit += 1) {
    for (const syllable of new Set(readings.candidates(unit).map(typed))) {
      const list = lists.get(syllable) ?? [];
      list.push(String.fromCharCode(unit));
      lists.set(syllable, list);
    }
  }
  return pinyinPattern(new Map([...lists].map(([syllable, list]) => [syllable, list.join('')])));
}
