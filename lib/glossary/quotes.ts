/** Quotation marks of one paragraph, paired. */

/** Offsets of the two marks. */
export interface QuotePair {
  open: number;
  close: number;
}

/** Nested deeper than this is no quotation but noise. */
const DEEPEST = 4;

/**
 * Pairs “ with ” in normalised text. A closing mark takes the last opening one; a mark without partner (the other half stands in
 * another paragraph, or was lost) pairs with nothing.
 */
export function pairQuotes(text: string): QuotePair[] {
  const pairs: QuotePair[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x201c) {
      if (open.length === DEEPEST) open.shift();
      open.push(at);
    } else if (code === 0x201d) {
      const start = open.pop();
      if (start !== undefined) pairs.push({ open: start, close: at });
    }
  }
  return pairs;
}
