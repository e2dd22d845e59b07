/** Where notes stand in a margin: on the line of their word, or just under the note before. Pure. */

interface Measured {
  offsetHeight: number;
}

interface Spacing {
  /** Between two notes, px. */
  gap: number;
  /** A note pushed further than this from its word, in px, says less. */
  far: number;
}

/**
 * @param wanted the top of each note's word, px from the top of the margin, ascending
 * @param notes as they stand now, for their heights; where one says less than before, those below it are arranged again
 */
export function arrange(
  wanted: readonly number[],
  notes: readonly Measured[],
  { gap, far }: Spacing,
): { top: number; short: boolean }[] {
  let floor = 0;
  return wanted.map((word, n) => {
    const top = Math.max(word, floor);
    const short = top - word > far;
    floor = top + (notes[n]?.offsetHeight ?? 0) + gap;
    return { top: Math.round(top), short };
  });
}
