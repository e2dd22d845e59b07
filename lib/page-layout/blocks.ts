/** From lines to blocks: a column of text, a headline, a caption. */
import { type Block, type PlacedText, type Segment, shared } from './placed';

/** Baselines of one block are at most so many type sizes apart. */
const LEADING = 2.1;
const SAME_SIZE = 1.2;
/** Share of the narrower one that must lie over the other. */
const OVER = 0.5;
const SAME_LINE = 0.35;

const ratio = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

function grow(block: Block, line: Segment): void {
  block.lines.push(line);
  block.left = Math.min(block.left, line.left);
  block.right = Math.max(block.right, line.right);
  block.bottom = Math.max(block.bottom, line.y + 0.2 * line.size);
}

const blockOf = (line: Segment): Block => ({
  lines: [line],
  left: line.left,
  right: line.right,
  top: line.y - 0.9 * line.size,
  bottom: line.y + 0.2 * line.size,
  size: line.size,
});

/** Whether a line is the next of a block. */
function continues(block: Block, line: Segment): boolean {
  const above = block.lines.at(-1);
  if (!above || ratio(block.size, line.size) > SAME_SIZE) return false;
  const down = line.y - above.y;
  if (down <= SAME_LINE * line.size || down > LEADING * Math.max(block.size, line.size)) return false;
  return shared(block, line) >= OVER * Math.min(block.right - block.left, line.right - line.left);
}

/** A piece of the last line behind a gap that was taken for a gutter: it lies within the column that the lines above have shown. */
function isRestOfLine(block: Block, line: Segment): boolean {
  const last = block.lines.at(-1);
  return (
    last !== undefined &&
    block.lines.length > 1 &&
    Math.abs(line.y - last.y) <= SAME_LINE * line.size &&
    line.left >= last.right &&
    line.right <= block.right + line.size
  );
}

/** @param lines of one page, in any order */
export function blocksOf(lines: readonly Segment[]): Block[] {
  const blocks: Block[] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const rest = blocks.find((block) => isRestOfLine(block, line));
    const last = rest?.lines.at(-1);
    if (rest && last) {
      last.text += ` ${line.text}`;
      last.right = line.right;
      rest.right = Math.max(rest.right, line.right);
      continue;
    }
    const above = blocks
      .filter((block) => continues(block, line))
      .sort((a, b) => shared(b, line) - shared(a, line) || b.bottom - a.bottom)[0];
    if (above) grow(above, line);
    else blocks.push(blockOf(line));
  }
  return blocks;
}

/** Columns set from top to bottom, as headlines are: columns that stand side by side are one block, read from the right. */
export function verticalBlocks(pieces: readonly PlacedText[]): Block[] {
  const blocks: Block[] = [];
  for (const { text, x, y, size, vertical } of [...pieces].sort((a, b) => b.x - a.x)) {
    const height = vertical?.height ?? size;
    const line: Segment = { text: text.trim(), left: x, right: x + size, y: y + height, size };
    if (!line.text) continue;
    const beside = blocks.find(
      (block) =>
        ratio(block.size, size) <= SAME_SIZE &&
        block.left - line.right <= size &&
        block.left > line.left &&
        block.top < y + height &&
        y < block.bottom,
    );
    if (beside) {
      beside.lines.push(line);
      beside.left = line.left;
      beside.top = Math.min(beside.top, y);
      beside.bottom = Math.max(beside.bottom, y + height);
    } else blocks.push({ lines: [line], left: line.left, right: line.right, top: y, bottom: y + height, size });
  }
  return blocks;
}
