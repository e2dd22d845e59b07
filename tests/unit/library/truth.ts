/** Where a quote of the first text stands in the text as it is now, and whether an answer is right or wrong. */
import { foldText } from '../../../lib/library/anchoring/folded';
import { textOf, type Unit } from './mutations';

interface Span {
  start: number;
  end: number;
}

/** Share of the units of a span of the text as it is now that come from `start` to `end` of the first text, white space aside. */
function precision(list: readonly Unit[], found: Span, start: number, end: number): number {
  let at = 0;
  let own = 0;
  let all = 0;
  for (const unit of list) {
    if (at >= found.start && at < found.end && !/[\s\u200b]/.test(unit.text)) {
      all += 1;
      if (unit.from !== null && unit.from >= start && unit.from < end) own += 1;
    }
    at += unit.text.length;
  }
  return all === 0 ? 0 : own / all;
}

interface Truth {
  /** Where the quote now stands: from its first unit that is left to its last. Null where none is. */
  place: Span | null;
  /** Whether it stands unedited: all units left, nothing between them but white space. */
  whole: boolean;
}

/** Where `start` to `end` of the first text went. */
export function truth(list: readonly Unit[], start: number, end: number): Truth {
  let from = -1;
  let to = -1;
  let count = 0;
  let between = 0;
  let at = 0;
  let order = -1;
  let inOrder = true;
  for (const unit of list) {
    const inside = unit.from !== null && unit.from >= start && unit.from < end;
    if (inside) {
      if (from < 0) from = at;
      if ((unit.from as number) < order) inOrder = false;
      order = unit.from as number;
      to = at + unit.text.length;
      count += 1;
    }
    at += unit.text.length;
  }
  if (from < 0) return { place: null, whole: false };
  at = 0;
  for (const unit of list) {
    if (at >= from && at < to && !(unit.from !== null && unit.from >= start && unit.from < end) && !/[\s\u200b]/.test(unit.text))
      between += 1;
    at += unit.text.length;
  }
  return {
    place: { start: from, end: to },
    whole: count === end - start && between === 0 && inOrder,
  };
}

const ENDS = /[。；！？;!?]/;

/** The sentences that a span touches, folded. */
function sentencesAround(text: string, { start, end }: Span): string {
  let from = start;
  let to = end;
  while (from > 0 && !ENDS.test(text[from - 1] as string)) from -= 1;
  while (to < text.length && !ENDS.test(text[to - 1] as string)) to += 1;
  return foldText(text.slice(from, to)).text.replace(/核心提示：|“/g, '');
}

/** Units by which a border may be off: where an edit touches it. */
const NEAR = 3;
/** Words of so many units say the same wherever they stand. */
const PASSAGE = 60;

/**
 * Right: from the first of the quote's units that are left to the last. Wrong: less than half of what was found belongs to the quote;
 * but the same sentence or passage printed once more says the same, and is as good.
 */
export function verdict(list: readonly Unit[], text: string, quote: Span, answer: Span | null): 'right' | 'wrong' | 'neither' {
  if (!answer) return 'neither';
  const { place } = truth(list, quote.start, quote.end);
  if (place && Math.abs(answer.start - place.start) <= NEAR && Math.abs(answer.end - place.end) <= NEAR) return 'right';
  if (precision(list, answer, quote.start, quote.end) >= 0.5) return 'neither';
  const now = textOf(list);
  const same = foldText(now.slice(answer.start, answer.end)).text === foldText(text.slice(quote.start, quote.end)).text;
  if (same && quote.end - quote.start >= PASSAGE) return 'neither';
  return sentencesAround(now, answer) === sentencesAround(text, quote) ? 'neither' : 'wrong';
}
