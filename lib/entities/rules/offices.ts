/** Names inside offices: 吉林省委书记 is led by 吉林省委, 外交部长 by 外交部, 项市长 by a man called 项. */
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

const COMMITTEE =
  /(?:省|自治区|市|县|区|地|州|旗)委(?:宣传部|组织部|统战部|政法委|办公厅|办公室|党校|机关工委)?(?!员|托|派|会|任|办|党|组|宣|统|政|机)/gu;
const MINISTRY =
  /(?:外交|国防|财政|内政|内务|司法|教育|文化|卫生|商务|农业|农林|能源|劳工|交通|建设|环境|科技|工业|贸易|旅游|公安|民政|水利|铁道|国土安全|产业资源)部(?=长(?!期))/gu;
/** 市直机关, with the place in front: 烟台市直机关, 烟台市市直机关. */
const DIRECT = /(?:(?:省|自治区|市|县|区|州)(?=[省市县区州]直))?(?:省|市|县|区|州)直机关(?!工委|党|纪|工作|事务)/gu;
/** Bodies of which every place has one, named without the place. */
const BARE = /(?:残联|妇联|侨联|文联|科协|工商联|关工委)(?![会盟系合主席副干])/gu;
const RULE_WEIGHT = 2.4;
/** More than the place by itself. */
const TAKES_PLACE = 5.4;

/** 市委, alone or after the place that it belongs to; and the ministry in 财政部长. */
export function findInOffices(passage: Passage, knowledge: EntityKnowledge): Spot[] {
  const { text, edges } = passage;
  const spots: Spot[] = [];
  for (const pattern of [COMMITTEE, MINISTRY, BARE]) {
    for (const match of text.matchAll(pattern)) {
      const { index: start } = match;
      if (edges[start] === 0 || (pattern === BARE && edges[start + match[0].length] === 0)) continue;
      spots.push({ start, end: start + match[0].length, kind: 'organisation', weight: RULE_WEIGHT });
    }
  }
  for (const match of text.matchAll(DIRECT)) {
    const end = match.index + match[0].length;
    const level = match.index + 1;
    // 烟台市|直机关: the place ends with the level.
    const place = knowledge.longestBefore(text, level, NameClass.division, 8);
    const short = knowledge.longestBefore(text, match.index, NameClass.division | NameClass.shortDivision, 8);
    const start = place >= 0 && level - place > 2 ? place : short >= 0 ? short : match.index;
    if (edges[start] === 1 && edges[end] === 1) spots.push({ start, end, kind: 'organisation', weight: TAKES_PLACE });
  }
  return spots;
}

/** 吉林省 tagged as a place with 委 behind it is 吉林省委. */
export function withCommittee(text: string, spot: Spot): Spot {
  if (spot.kind !== 'place' || !/[省市县区州旗]$/u.test(text.slice(spot.start, spot.end))) return spot;
  const match = /^委(?:宣传部|组织部|统战部|政法委|办公厅|办公室|党校|机关工委)?(?!员|托|派|会|任|办|党|组|宣|统|政|机)/u.exec(
    text.slice(spot.end, spot.end + 8),
  );
  return match ? { ...spot, end: spot.end + match[0].length, kind: 'organisation' } : spot;
}

/** Surnames that before an office are mostly something else: 原主任, 向书记, 高先生 stays out with them. */
const OTHER_WORDS = new Set([...'原任向和党全时应成于单方位由从连同经那后历曾包当对国两各本老高常正副总代新前兼该别又均']);
const COMMON_RANK = 250;

/** 项市长, 程先生, 毛主席: a surname by itself before an office or an address of two characters or more. */
export function findAddressed(passage: Passage, knowledge: EntityKnowledge): Spot[] {
  const { text, edges, tokens, tokenAt } = passage;
  const spots: Spot[] = [];
  for (let at = 0; at + 2 < text.length; at += 1) {
    if (edges[at] === 0 || OTHER_WORDS.has(text[at] as string)) continue;
    const rank = knowledge.surnameRank(text[at] as string);
    if (rank === 0 || rank > COMMON_RANK) continue;
    const office = knowledge.longest(text, at + 1, NameClass.office | NameClass.address, Math.min(text.length, at + 6));
    if (!office || office.end - at < 3 || edges[office.end] === 0) continue;
    const token = tokens[tokenAt[at] ?? -1];
    // The surname is a word of its own, or the whole address is one (毛主席).
    if (!token || (token.end !== at + 1 && token.end !== office.end)) continue;
    spots.push({ start: at, end: at + 1, kind: 'person', weight: RULE_WEIGHT, partial: true });
  }
  return spots;
}
