/** Pieces of text with their places on a printed page, and the arithmetic of their boxes. Points, y downwards from the top. */

export interface PlacedText {
  text: string;
  /** Left edge. */
  x: number;
  /** Baseline; of vertical text, its top. */
  y: number;
  width: number;
  /** Type size. */
  size: number;
  /** Set from top to bottom; then this tall. */
  vertical?: { height: number };
}

/** One line of one column, or what of it stands together. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
  size: number;
}

/** Lines that belong together: a column of text, a headline, a caption. */
export interface Block {
  lines: Segment[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
}

/** How much of two ranges is shared, in points; negative where there is room between them. */
export const shared = (a: { left: number; right: number }, b: { left: number; right: number }): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** The size in which most of the characters are set. */
export function bodySize(lines: readonly Segment[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
