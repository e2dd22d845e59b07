/** A printed page as plain text: paragraphs in reading order, an empty line between two. */
import { blocksOf, verticalBlocks } from './blocks';
import { type Block, bodySize, type PlacedText, type Segment } from './placed';
import { inReadingOrder } from './reading-order';
import { segmentsOf } from './segments';

/** First lines are set in by two characters; a little less is counted. */
const INDENT = 1.3;
/** A line that ends this much before its column does, in characters, ends its paragraph. */
const SHORT = 1.8;
/** Set larger than this, lines are a headline: each is a line of its own. */
const HEADLINE = 1.25;

const ENDS = /[。！？…”’）：；!?.]$/u;

function joined(a: string, b: string): string {
  return /[\p{Script=Latin}\d,.;:]$/u.test(a) && /^[\p{Script=Latin}\d]/u.test(b) && !/-$/.test(a) ? `${a} ${b}` : `${a}${b}`;
}

/** Lines of a column rejoined into paragraphs, by their indents and short last lines. */
function paragraphsOf({ lines, left, right, size }: Block): string[] {
  const paragraphs: string[] = [];
  let before: Segment | null = null;
  for (const line of lines) {
    const indented = line.left - left >= INDENT * size;
    const ended = before !== null && right - before.right >= SHORT * size && ENDS.test(before.text);
    const last = paragraphs.at(-1);
    if (last === undefined || indented || ended) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(last, line.text);
    before = line;
  }
  return paragraphs;
}

/** Text of one page; empty where nothing is drawn as text. */
export function textOfPage(pieces: readonly PlacedText[]): string {
  const across = blocksOf(segmentsOf(pieces.filter(({ vertical }) => !vertical)));
  const blocks = [...across, ...verticalBlocks(pieces.filter(({ vertical }) => vertical))];
  const body = bodySize(across.flatMap(({ lines }) => lines));
  return inReadingOrder(blocks)
    .map((block) =>
      block.size >= HEADLINE * body || block.lines.length === 1
        ? block.lines.map(({ text }) => text).join('\n')
        : paragraphsOf(block).join('\n\n'),
    )
    .join('\n\n');
}
