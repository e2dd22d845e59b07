/**
 * Fragments printed twice: a lead set again as a pull-out, the lines at a column's foot extracted a second time. A piece is a
 * copy if nearly all its 6-character windows stand in one other piece, or one other piece and the piece before or after it.
 */
const WINDOW = 6;
const SHORTEST = 12;
const SHARE = 0.8;
/** Beyond this many characters the page is no page, and nothing is compared. */
const LONGEST_TEXT = 400_000;

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '');

const whole = (text: string): boolean => /[。！？!?…][”"’'』」）)]*$/u.test(text) && /[，,。；;].*[。！？]/u.test(text);

/**
 * For each text the index of the text that prints it too, or -1. `loose`: nothing that could belong to it follows, so that it
 * is no headline. Of two alike, the one that `prefer` ranks lower is the copy.
 */
export function copiesOf(
  texts: readonly string[],
  prefer: (index: number) => number,
  loose: (index: number) => boolean,
): number[] {
  const copies = texts.map(() => -1);
  const bares = texts.map(bare);
  if (bares.reduce((sum, text) => sum + text.length, 0) > LONGEST_TEXT) return copies;
  const homes = new Map<string, number[]>();
  bares.forEach((text, index) => {
    for (let i = 0; i + WINDOW <= text.length; i += 1) {
      const key = text.slice(i, i + WINDOW);
      const list = homes.get(key);
      if (!list) homes.set(key, [index]);
      else if (list.length < 8 && list.at(-1) !== index) list.push(index);
    }
  });
  bares.forEach((text, index) => {
    if (text.length < SHORTEST) return;
    const hits = new Map<number, number>();
    for (let i = 0; i + WINDOW <= text.length; i += 1) {
      for (const home of homes.get(text.slice(i, i + WINDOW)) ?? [])
        if (home !== index) hits.set(home, (hits.get(home) ?? 0) + 1);
    }
    const all = text.length - WINDOW + 1;
    for (const [home, count] of hits) {
      if (count / all < SHARE) continue;
      const other = bares[home] ?? '';
      // A phrase that returns in mid-sentence elsewhere is a phrase; a fragment begins or ends where the other does, or is whole.
      const edge = other.startsWith(text.slice(0, WINDOW)) || other.endsWith(text.slice(-WINDOW));
      if (!edge && !whole(texts[index] ?? '') && !(count === all && loose(index))) continue;
      const alike = other.length <= text.length * 1.25;
      // The longer text is the original; of two alike, the one in the better place.
      if (other.length < text.length * 0.8 || (alike && copies[home] === index)) continue;
      if (alike && prefer(index) > prefer(home)) continue;
      if (alike && prefer(index) === prefer(home) && index < home) continue;
      copies[index] = home;
      break;
    }
  });
  return copies;
}
