/**
 * Paragraphs that a page has cut into lines of one width, with `<br>` or in `<pre>`: old pages copied from a printed column. A line that
 * stops in mid-sentence goes on in the next.
 */
import { joinLines, type Line } from './line';

const SENTENCE_END = /[。！？!?：:；;…”"』」）)】》]$/;
/** Shorter lines are verse, lists or signatures, in UTF-16 units. */
const SHORTEST = 15;
/** Lines cut in mid-sentence among all that a break ends: below this share, breaks are paragraphs. */
const SHARE = 0.5;
const FEWEST = 4;

const continues = (line: Line, next: Line | undefined): boolean =>
  next !== undefined &&
  next.opening === 'break' &&
  !next.apart &&
  next.block === line.block &&
  line.text.length >= SHORTEST &&
  !SENTENCE_END.test(line.text);

/** Wide characters meet without a space; a Latin word broken off keeps one. */
const gap = (line: Line, next: Line): string => (/[A-Za-z0-9]$/.test(line.text) && /^[A-Za-z0-9]/.test(next.text) ? ' ' : '');

function merge(line: Line, next: Line): Line {
  return { ...line, ...joinLines([line, next], gap(line, next)), linked: line.linked + next.linked, bold: line.bold + next.bold };
}

/** The same text with such paragraphs whole again; the very same lines where the page does not cut them. */
export function rewrap(lines: readonly Line[]): Line[] {
  const broken = lines.filter(
    (line, index) => line.text.length >= SHORTEST && lines[index + 1]?.opening === 'break' && lines[index + 1]?.apart === false,
  );
  const cut = broken.filter((line) => !SENTENCE_END.test(line.text));
  if (cut.length < FEWEST || cut.length < broken.length * SHARE) return [...lines];
  const whole: Line[] = [];
  let goesOn = false;
  lines.forEach((line, index) => {
    const last = whole[whole.length - 1];
    if (goesOn && last) whole[whole.length - 1] = merge(last, line);
    else whole.push(line);
    goesOn = continues(line, lines[index + 1]);
  });
  return whole;
}
