/** Offices of people: what stands before the name (市委副书记、市长), after it (教授), or before the first of several names. */
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import { NameClass } from './format';
import type { EntityKnowledge } from './knowledge';
import type { Passage } from './passage';

const BEFORE = NameClass.office | NameClass.calling;
const LONGEST_OFFICE = 40;
/** Words that bind to an office before it: 原, 副, 常务. */
const MODIFIER =
  /(?:原|前|现任|时任|常务|首席|代理|名誉|高级|资深|著名|青年|特约|本报|本台|分管|主要|相关|兼|党组|党委|党支部|党总支|支部|执行|第一)$/u;
const AFTER = NameClass.office | NameClass.address;

interface Spot {
  start: number;
  end: number;
}

/** Start of the title word that ends at `end`, or -1. */
function titleBefore(passage: Passage, lexicon: Lexicon, knowledge: EntityKnowledge, end: number): number {
  const listed = knowledge.longestBefore(passage.text, end, BEFORE, 8);
  if (listed >= 0) return listed;
  const token = passage.tokens[passage.tokenAt[end - 1] ?? -1];
  if (!token || token.end !== end || token.word < 0) return -1;
  return lexicon.classes(token.word) & WordClass.title ? token.start : -1;
}

/** Start of the chain of titles that ends at `end`: 党组书记、副主席; `end` itself if there is none. */
function chainBefore(passage: Passage, lexicon: Lexicon, knowledge: EntityKnowledge, end: number): number {
  const { text } = passage;
  let start = end;
  for (;;) {
    const title = titleBefore(passage, lexicon, knowledge, start);
    if (title < 0 || end - title > LONGEST_OFFICE) break;
    start = title;
    for (
      let modifier = MODIFIER.exec(text.slice(Math.max(0, start - 4), start));
      modifier;
      modifier = MODIFIER.exec(text.slice(Math.max(0, start - 4), start))
    ) {
      start -= modifier[0].length;
    }
    if (/[、兼]/u.test(text[start - 1] ?? '') && titleBefore(passage, lexicon, knowledge, start - 1) >= 0) start -= 1;
    else if (titleBefore(passage, lexicon, knowledge, start) < 0) break;
  }
  return start;
}

/** Index of the first of `spots`, which ascend, that begins at `at` or behind it. */
function firstAfter(spots: readonly Spot[], at: number): number {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle] as Spot).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Office of each person, null where none is printed. `spots` ascend; `others` are the organisations and places, of which one that
 * touches the office belongs to it (烟台高新区居民).
 */
export function officesOf(
  passage: Passage,
  spots: readonly Spot[],
  others: readonly Spot[],
  lexicon: Lexicon,
  knowledge: EntityKnowledge,
): (string | null)[] {
  const { text } = passage;
  const startOfOther = new Map(others.map(({ start, end }) => [end, start]));
  const bodies = [...others].sort((a, b) => a.start - b.start);
  const offices: (string | null)[] = [];
  spots.forEach(({ start, end }, n) => {
    const from = start;
    const chain = chainBefore(passage, lexicon, knowledge, from);
    if (chain < from) {
      // 红旗街道党工委|书记: the listed office 工委书记 begins inside the organisation that it belongs to.
      const around = bodies[firstAfter(bodies, chain) - 1];
      const inside = around !== undefined && around.end > chain && around.end <= from;
      let at = inside ? around.start : chain;
      for (let other = startOfOther.get(at); other !== undefined && from - other <= LONGEST_OFFICE; other = startOfOther.get(at))
        at = other;
      offices.push(text.slice(at, from));
      return;
    }
    const previous = spots[n - 1];
    // 记者甲、乙 and 副市长甲、乙: the office before the first is that of the others too.
    if (
      previous &&
      /^[、和与及，]?$/u.test(text.slice(previous.end, start)) &&
      text.slice(previous.end, start) !== '，' &&
      offices[n - 1]
    ) {
      offices.push(offices[n - 1] as string);
      return;
    }
    const after = knowledge.longest(text, end, AFTER, Math.min(text.length, end + 6));
    const title = after ? text.slice(end, after.end) : null;
    offices.push(
      title !== null &&
        title.length >= 2 &&
        !/^(?:先生|女士|小姐|同志|某某|家人|一家|夫妇|等人)$/u.test(title) &&
        passage.edges[after?.end ?? 0] === 1
        ? title
        : null,
    );
  });
  return offices;
}
