/** Decides overlaps, once and for all kinds: a piece of text is one thing. Quotations lie over everything and take no part. */
import type { Mention } from './mention';

/**
 * Mentions without overlaps, in reading order: heavier before lighter, then longer, then earlier. A work keeps what is named
 * inside it out (《烟台日报》 is no place) because it is heavier.
 */
export function resolveOverlaps(mentions: readonly Mention[], length: number): Mention[] {
  const taken = new Uint8Array(length);
  const ranked = [...mentions].sort((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Mention[] = [];
  for (const mention of ranked) {
    let free = true;
    for (let at = mention.start; free && at < mention.end; at += 1) free = taken[at] === 0;
    if (!free) continue;
    taken.fill(1, mention.start, mention.end);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
