/** Names within a piece of a credit line: run together, glued to a place or to the next medium. */
import { isMedium } from './affiliation';
import { DATELINE_PLACES } from './data/datelines';
import { isCertainName, isPossibleName, type Range, splitNames } from './names';
import type { Reading } from './reading';

const PLACES = [...DATELINE_PLACES].sort((a, b) => b.length - a.length);

/** Of names run together at least one must be certain, of three and more all: anything can be cut into surnames and the rest. */
function areBelievable(split: readonly Range[], text: string): boolean {
  const certain = split.filter(([a, b]) => isCertainName(text.slice(a, b))).length;
  return split.length > 2 ? certain === split.length : certain > 0;
}

export function namesIn(reading: Reading, range: Range, text: string): Range[] | null {
  if (isCertainName(text)) return [range];
  const believed = reading.role !== null || reading.roleAhead();
  if (text.length < range[1] - range[0]) return believed && isPossibleName(text) ? [range] : null;
  const split = splitNames(text);
  const shift = (list: Range[]): Range[] => list.map(([a, b]) => [a + range[0], b + range[0]]);
  if (split && split.length > 1 && split.every(([a, b]) => isCertainName(text.slice(a, b)))) return shift(split);
  if (!believed) return null;
  if (split && (split.length === 1 || (text.length > 4 && areBelievable(split, text)))) return shift(split);
  if (isPossibleName(text)) return [range];
  return split ? shift(split) : null;
}

/** 张某某新华社: names of the role before, and the medium of the role to come, without a sign between them. */
export function endsWithMedium(reading: Reading, i: number, range: Range, text: string): boolean {
  if (reading.role === null) return false;
  for (let cut = 2; cut <= Math.min(9, text.length - 2); cut += 1) {
    const names = splitNames(text.slice(0, cut));
    if (names?.every(([a, b]) => isCertainName(text.slice(a, b))) && isMedium(text.slice(cut)) && !isMedium(text)) {
      reading.takeNames(
        0,
        names.map(([a, b]) => [a + range[0], b + range[0]]),
      );
      reading.belongTo([range[0] + cut, range[1]], i);
      return true;
    }
  }
  return false;
}

/** `台北` in 記者張某某／台北報導, also glued to the name. */
export function dropPlace(reading: Reading, i: number, range: Range, text: string): boolean {
  const apart = reading.signAt(i - 1) === '/' || (text.length <= 4 && !isCertainName(text));
  if (reading.people.length > 0 && (PLACES.includes(text) || apart)) return true;
  const place = PLACES.find((name) => text.endsWith(name) && text.length >= name.length + 2);
  if (!place) return false;
  const names = namesIn(reading, [range[0], range[1] - place.length], text.slice(0, -place.length));
  return names !== null && reading.takeNames(i, names) >= 0;
}

export function plausible(reading: Reading, range: Range): boolean {
  return splitNames(reading.at(range)) !== null;
}
