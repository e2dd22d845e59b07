/** From a range of the document (the reader's selection) to the place of an article that it covers. */
import type { PageText, Place } from './page-text';

/** The part of a text node that a range covers, as offsets; null where it covers none. */
function covered(range: Range, node: Text): { from: number; to: number } | null {
  if (!range.intersectsNode(node)) return null;
  const from = range.startContainer === node ? range.startOffset : 0;
  const to = range.endContainer === node ? range.endOffset : node.data.length;
  return from < to ? { from, to } : null;
}

/**
 * The place that a range covers. Of a range over several articles, or over headline and body, the text that it begins in counts.
 * White space at either end is left out. Null where it covers no text of an article.
 */
export function placeOfRange(page: PageText, range: Range): Place | null {
  for (let article = 0; article < page.articles.length; article += 1) {
    for (const field of ['kicker', 'title', 'subtitle', undefined] as const) {
      let start = -1;
      let end = -1;
      for (const run of page.runsOf(article, field)) {
        const part = covered(range, run.node);
        if (!part) {
          if (start >= 0) break;
          continue;
        }
        const from = Math.max(part.from, run.nodeOffset);
        const to = Math.min(part.to, run.nodeOffset + run.length);
        if (from >= to) continue;
        if (start < 0) start = run.start + from - run.nodeOffset;
        end = run.start + to - run.nodeOffset;
      }
      const place = start < 0 ? null : trimmed(page, { article, start, end, ...(field && { field }) });
      if (place) return place;
    }
  }
  return null;
}

function trimmed(page: PageText, place: Place): Place | null {
  const { article } = page.articles[place.article] ?? {};
  const text = (place.field ? article?.headline[place.field] : article?.text) ?? '';
  let { start, end } = place;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { ...place, start, end } : null;
}
