/** Names that stand side by side and are one: a place and the organisation it heads, an organisation and its unit. */
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

const LONGEST = 24;
/** Organisations whose local committees carry their name in front: 共青团衡阳市委. */
const LEAGUE = /^(?:共青团|中共|中国共产党|国民党|民革|民盟|民建|民进)$/u;

/** Whether the organisation's own name says where it is, so that a place before it is another thing. */
function seated(name: string, knowledge: EntityKnowledge): boolean {
  const first = knowledge.longest(name, 0, NameClass.division | NameClass.shortDivision | NameClass.country);
  return (first !== null && first.end >= 2) || (knowledge.classesOf(name) & NameClass.organisation) !== 0;
}

/** Joins what touches. `spots` ascend and do not overlap. */
export function joinNeighbours(text: string, spots: readonly Spot[], knowledge: EntityKnowledge): Spot[] {
  const joined: Spot[] = [];
  for (const spot of spots) {
    const before = joined[joined.length - 1];
    const name = text.slice(spot.start, spot.end);
    if (
      before &&
      before.end === spot.start &&
      spot.kind === 'organisation' &&
      spot.end - before.start <= LONGEST &&
      ((before.kind === 'place' && before.end - before.start >= 2) || before.kind === 'organisation') &&
      (!seated(name, knowledge) || LEAGUE.test(text.slice(before.start, before.end)))
    ) {
      joined[joined.length - 1] = { ...spot, start: before.start };
    } else joined.push(spot);
  }
  return joined;
}

/** Heads that make a name of the place before them: 海博社区党总支, 马山街道便民服务中心. Government offices are marked by their place alone. */
const NO_TAIL = /^(?:人民政府|政府|委员会|代表团|街道|办事处)/u;
const SHORTEST_TAIL = 3;

/** A place, or several in a chain, with an organisation's head right behind them is that organisation. */
export function extendToHead(passage: Passage, spots: readonly Spot[], knowledge: EntityKnowledge): Spot[] {
  const { text, edges } = passage;
  const extended: Spot[] = [];
  spots.forEach((spot, n) => {
    const next = spots[n + 1];
    const limit = Math.min(text.length, next?.start ?? text.length, spot.end + 10);
    const head = spot.kind === 'person' ? null : knowledge.longest(text, spot.end, NameClass.organisationHead, limit);
    const fits =
      head !== null &&
      head.end - spot.end >= SHORTEST_TAIL &&
      edges[head.end] === 1 &&
      edges[spot.end] === 1 &&
      !NO_TAIL.test(text.slice(spot.end));
    if (!fits || spot.end - spot.start < 2) {
      extended.push(spot);
      return;
    }
    let start = spot.start;
    while (spot.kind === 'place') {
      const before = extended[extended.length - 1];
      if (!before || before.end !== start || before.kind !== 'place' || head.end - before.start > LONGEST) break;
      start = before.start;
      extended.pop();
    }
    extended.push({ ...spot, start, end: head.end, kind: 'organisation' });
  });
  return extended;
}
