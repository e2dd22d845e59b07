/** Printed widths, in em: a Chinese character or sign is 1, a Latin letter or digit about a half. */

export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const narrow =
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a) ||
      code === 0x20 ||
      code === 0x2e ||
      code === 0x25;
    width += narrow ? 0.5 : 1;
  }
  return width;
}

/** The commonest width, as the middle of the 3 em wide window that holds most of them, and the share it holds. */
export function commonWidth(widths: readonly number[]): { width: number; share: number } {
  if (widths.length === 0) return { width: 0, share: 0 };
  const sorted = [...widths].sort((a, b) => a - b);
  let best = 0;
  let at = 0;
  for (let start = 0, end = 0; end < sorted.length; end += 1) {
    while ((sorted[end] ?? 0) - (sorted[start] ?? 0) > 3) start += 1;
    if (end - start + 1 > best) {
      best = end - start + 1;
      at = start;
    }
  }
  const held = sorted.slice(at, at + best);
  return { width: held[Math.floor(held.length / 2)] ?? 0, share: best / sorted.length };
}
