/** One character that stands for a country or a province: 中美关系, 访华, 抵京. */
import type { Passage } from '../passage';
import type { Spot } from '../spot';

const COUNTRIES = '中美俄日英法德韩朝印巴欧非澳加意葡墨越埃以伊苏';
const NEXT_TO_EACH_OTHER = new RegExp(`(?=([${COUNTRIES}])、?([${COUNTRIES}]))`, 'gu');
/** Two letters that are something else: the continents' short names in 加非, days in 日中. */
const NO_PAIR = /^(?:.非|非.|加以|以加|中意|意中|意加|以.|.以|中加|加.)$/u;
/** Several with marks between, or three and more without, before what says that they are countries: 越、柬、老、缅四国, 中俄蒙三国. */
const LISTED =
  '中美俄日英法德韩朝印巴欧非澳加意葡墨越埃以伊苏泰柬老缅新菲马尼不孟斯阿土希波白立拉爱匈捷罗保塞荷比卢瑞挪丹芬冰西奥乌格亚哈吉塔蒙古智秘哥委黎叙沙也';
const SERIES = new RegExp(
  `[${LISTED}](?:(?:、[${LISTED}])+|[${LISTED}]{2,})(?=(?:[两三四五六七]|等)(?:国|方|军)|(?:等国|边境|边界|关系))`,
  'gu',
);
const TOWARDS = /[访驻赴旅抵离返进来](?=([华京沪港美日俄英法德韩朝欧澳台]))/gu;
const RULE_WEIGHT = 3.5;
/** UTF-16 units: letters inside a name of this length are part of it, as 中俄 is of 中俄科技创新园. */
const LONG_NAME = 5;

/** Whether a stretch begins and ends where words do. */
const standsAlone = (passage: Passage, start: number, end: number): boolean =>
  passage.edges[start] === 1 && passage.edges[end] === 1;

const place = (start: number): Spot => ({ start, end: start + 1, kind: 'place', weight: RULE_WEIGHT });

/** Letters that the patterns tell, whether the tagger saw them or not; `found` are the names that it saw. */
export function findLetters(passage: Passage, found: readonly Spot[]): Spot[] {
  const named = new Uint8Array(passage.text.length);
  for (const { start, end } of found) if (end - start >= LONG_NAME) named.fill(1, start, end);
  return lettersOf(passage).filter(({ start }) => named[start] === 0);
}

function lettersOf(passage: Passage): Spot[] {
  const { text } = passage;
  const spots: Spot[] = [];
  for (const match of text.matchAll(NEXT_TO_EACH_OTHER)) {
    const at = match.index;
    const second = text.indexOf(match[2] as string, at + 1);
    const pair = `${match[1]}${match[2]}`;
    if (match[1] === match[2] || !standsAlone(passage, at, second + 1)) continue;
    const certain = /^(?:两|双|关系|贸易|建交|首脑|边境|边界|战略|友好|经贸|三国|外长|联合|合作|论坛|峰会)/u.test(
      text.slice(second + 1),
    );
    if (NO_PAIR.test(pair) && !certain) continue;
    if (second > at + 1 && !certain) continue;
    spots.push(place(at), place(second));
  }
  const paired = new Set(spots.map(({ start }) => start));
  for (const match of text.matchAll(SERIES)) {
    if (!standsAlone(passage, match.index, match.index + match[0].length)) continue;
    for (let at = match.index; at < match.index + match[0].length; at += 1)
      if (text[at] !== '、' && !paired.has(at)) spots.push(place(at));
  }
  for (const match of text.matchAll(TOWARDS)) {
    const at = match.index + 1;
    if (standsAlone(passage, match.index, at + 1) && passage.tokenAt[at] !== undefined) spots.push(place(at));
  }
  return spots;
}

/** 中美 tagged as one place is two. */
export function splitPair(text: string, spot: Spot, isName: (name: string) => boolean): Spot[] {
  const name = text.slice(spot.start, spot.end);
  if (spot.kind !== 'place' || name.length !== 2) return [spot];
  // 中非 is the republic in its own name only; 印巴 is never one place.
  const pair = name === '印巴' || (name === '中非' && !/^(?:共和|帝国|政府军|总统|总理)/u.test(text.slice(spot.end)));
  if (!pair && isName(name)) return [spot];
  if (![...name].every((letter) => COUNTRIES.includes(letter))) return [spot];
  return [
    { ...spot, end: spot.start + 1 },
    { ...spot, start: spot.start + 1 },
  ];
}
