/** Names that stand side by side and are one: a place and the organisation it heads, an organisation and its unit. */
import { NameClass } from '../format';
import { type EntityKnowledge, NamePart } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

const LONGEST = 24;
/** Organisations whose local committees carry their name in front: 共青团衡阳市委. */
const LEAGUE = /^(?:共青团|中共|中国共产党|国民党|民革|民盟|民建|民进)$/u;

/** Whether the organisation's own name says where it is, so that a place before it is another thing. */
function seated(name: string, abroad: boolean, knowledge: EntityKnowledge): boolean {
  // 市直机关工委 belongs to the committee or the place before it.
  if (/^[省市县区镇乡][^一-鿿]?(?:直|委|政|人大|纪|妇|总|法|公|教|财)/u.test(name)) return false;
  const first = knowledge.longest(name, 0, NameClass.division | NameClass.shortDivision | NameClass.country);
  if (first !== null && first.end >= 2) return true;
  // 外交部 by itself is China's, but after 印度 it is India's.
  return !abroad && (knowledge.classesOf(name) & NameClass.organisation) !== 0;
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
      (!seated(name, (knowledge.classesOf(text, before.start, before.end) & NameClass.country) !== 0, knowledge) ||
        LEAGUE.test(text.slice(before.start, before.end)))
    ) {
      joined[joined.length - 1] = { ...spot, start: before.start };
    } else joined.push(spot);
  }
  return joined;
}

/** Heads that make a name of the place before them: 海博社区党总支, 马山街道便民服务中心. Government offices are marked by their place alone. */
const NO_TAIL = /^(?:人民政府|政府|委员会|代表团|街道|办事处)/u;
const SHORTEST_TAIL = 3;
/** Shorter heads that are not spoken of in general after a place's name. */
const SHORT_TAIL = /^(?:监狱|海关|血站|卫视|央行|足协|篮协|排协|乒协|女排|女篮|女足|男篮|男排|男足|晚报|日报|商报|交警)$/u;
/** Branches of schools and hospitals, named for where they lie: 第二中学高新区校区. */
const BRANCH = /^\p{Script=Han}{0,5}?(?:校区|院区|分校|分院|园区)(?!别|域|分)/u;

/** A branch behind a school or a hospital belongs to its name. */
export function withBranch(text: string, spot: Spot): Spot {
  if (spot.kind !== 'organisation' || !/(?:学校|中学|小学|大学|学院|幼儿园|医院)$/u.test(text.slice(spot.start, spot.end)))
    return spot;
  const branch = BRANCH.exec(text.slice(spot.end, spot.end + 8));
  return branch && !/[的在和与是了及]/u.test(branch[0]) ? { ...spot, end: spot.end + branch[0].length } : spot;
}

/** 产业园 with 区 behind it is 产业园区; 西苑 with 社区 behind it is 西苑社区, unless it is a town's or city's own name. */
export function withArea(text: string, spot: Spot, knowledge: EntityKnowledge): Spot {
  if (spot.kind === 'person') return spot;
  const name = text.slice(spot.start, spot.end);
  if (text[spot.end] === '区' && /[产工创科物]\p{Script=Han}园$/u.test(name)) return { ...spot, end: spot.end + 1 };
  if (spot.kind !== 'place' || !text.startsWith('社区', spot.end)) return spot;
  const node = knowledge.trie.find(name);
  const level = knowledge.placeLevel(node);
  const own = knowledge.bits(node) & NameClass.division || level === 'province' || level === 'city';
  return own ? spot : { ...spot, end: spot.end + 2 };
}

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
      (head.end - spot.end >= SHORTEST_TAIL || SHORT_TAIL.test(text.slice(spot.end, head.end))) &&
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

const TRANSCRIBED = 0.3;
const LONGEST_PERSON = 8;

/** Two halves of one transcribed name that the tagger parted: 伯奇|费尔. Chinese names run together are left apart. */
export function joinTranscriptions(text: string, spots: readonly Spot[], knowledge: EntityKnowledge): Spot[] {
  const transcribed = ({ start, end }: Spot): boolean => {
    let sum = 0;
    for (let at = start; at < end; at += 1)
      sum += text[at] === '·' ? 1 : knowledge.odds(text.charCodeAt(at), NamePart.transcription);
    return sum / (end - start) >= TRANSCRIBED;
  };
  const joined: Spot[] = [];
  for (const spot of spots) {
    const before = joined[joined.length - 1];
    const touching = before && before.end === spot.start && before.kind === 'person' && spot.kind === 'person';
    if (touching && spot.end - before.start <= LONGEST_PERSON && transcribed(before) && transcribed(spot)) {
      joined[joined.length - 1] = { ...before, end: spot.end };
    } else joined.push(spot);
  }
  return joined;
}
