/**
 * Names by their build: a place or an organisation, then what the body does or is for, then the head that says what it is
 * (青澜市|救助|管理站, 东屏|自然|博物馆). The tagger knows such names by the words it has seen; the build holds for those it has not.
 */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

/** UTF-16 units of the whole name, and words between what it begins with and the end of its head. */
const LONGEST = 26;
const MOST_WORDS = 6;
const BUILT_WEIGHT = { organisation: 5.4, place: 3 } as const;
const SHORTEST_HEAD = 2;
const TELLING_HEAD = 4;
const HEADS = NameClass.organisationHead | NameClass.placeHead;
/** Parts of speech that stand inside names: nouns of all kinds, attributives, place and direction words. */
const INSIDE = new Set(['n', 'N', 'j', 'b', 'S', 'O', 'Z', 'g', 's', 'f', 'F']);
/** What describes a kind and makes no name: 青澜市|民办|幼儿园, 东屏县|定点|医院. */
const KIND_WORD =
  /^(?:公办|民办|民营|私立|国有|国营|国企|定点|试点|重点|上市|上柜|影子|民间|大型|小型|中型|中小型?|各类|各级|多家|部分|一些|所有|全部|首家|首个|第一|最大|唯一|当地|本地|外地|下属|所属|直属|辖区|境内|市区|城区|城乡|周边|附近|全市|全省|全县|全区|传统|一流|知名|优秀|先进|标杆|高端|新兴|企业|市民|居民|群众|学生|职工|党员|干部|农民|村民|游客|代表|两级|三甲|三级|二级|省级|市级|县级|国家级|高等|相关|有关|主要|同类)$/u;
/** Place heads whose names take the place before them in: 青澜|智慧|产业园. Roads, villages and buildings are places of their own. */
const WHOLE_PLACE = 'zone';
/** Verbs without a part of speech in the word list, or that it takes for nouns. */
const NOT_INSIDE =
  /^(?:荣获|获评|获得|荣膺|入选|举行|举办|承办|协办|主办|参加|成为|作为|位于|走进|来到|宣布|介绍|表示|成立|打造|建成|建立|推动|推进|开展|实施|以及|携手|参观|召开|启动|新建|改建|扩建|在建|打响|依托|通过|围绕|聚焦|坚持)$/u;
const LEVEL_WORD = new Set(['省', '市', '县', '区', '州', '镇']);
/** What stands before 市 where it means the article's own city: nothing, a mark, or a word that leads to a name. */
const FREE_BEFORE = /[\p{P}\s的由向在从与和及到据经让请对为以赴被将]/u;

interface Built {
  end: number;
  kind: 'organisation' | 'place';
}

/** The kind that a head gives, null where it heads no whole name. */
function kindOfHead(head: string, bits: number, knowledge: EntityKnowledge): Built['kind'] | null {
  // A government is marked by its place alone.
  if (bits & NameClass.weakHead || head.endsWith('政府')) return null;
  if (bits & NameClass.organisationHead) return 'organisation';
  return knowledge.placeLevel(knowledge.trie.find(head)) === WHOLE_PLACE ? 'place' : null;
}

/** The longest name that goes on at `from`: words, then a head. Null where none does. */
function goesOn(passage: Passage, start: number, from: number, lexicon: Lexicon, knowledge: EntityKnowledge): Built | null {
  const { text, tokens, tokenAt, gaps } = passage;
  const abroad = (knowledge.classesOf(text, start, from) & NameClass.country) !== 0;
  let best: Built | null = null;
  let at = from;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const token = tokens[tokenAt[at] ?? -1];
    if (!token || token.start !== at || token.end - start > LONGEST || gaps[at] === 1) break;
    const word = text.slice(token.start, token.end);
    if (KIND_WORD.test(word) || NOT_INSIDE.test(word)) break;
    const headStart = knowledge.longestBefore(text, token.end, HEADS, Math.min(10, token.end - from));
    if (headStart >= from && token.end - headStart >= SHORTEST_HEAD) {
      const node = knowledge.trie.find(text, headStart, token.end);
      const kind = kindOfHead(text.slice(headStart, token.end), knowledge.bits(node), knowledge);
      // The head alone behind a place is the tagger's to judge (青澜|医院, 青澜|机场), but for parks and heads that say enough by
      // themselves: 东方航天港|产业园区, 青澜|救助管理站.
      const tells = token.end - headStart >= (kind === 'organisation' ? TELLING_HEAD : 3);
      if (kind && (headStart > from || (tells && (kind === 'organisation' || knowledge.placeLevel(node) === WHOLE_PLACE))))
        best = { end: token.end, kind };
    }
    // 俄罗斯|紧急|情况|部: states call their ministries so; a place in China has no 部.
    if (word === '部' && abroad && at > from && !/^[分落队位门]/u.test(text.slice(token.end)))
      best = { end: token.end, kind: 'organisation' };
    if (!standsInside(passage, token.start, token.end, token.word, token.kind, lexicon, knowledge)) break;
    at = token.end;
  }
  return best;
}

function standsInside(
  passage: Passage,
  start: number,
  end: number,
  word: number,
  kind: string,
  lexicon: Lexicon,
  knowledge: EntityKnowledge,
): boolean {
  const own = knowledge.classesOf(passage.text, start, end);
  if (own & (NameClass.nameField | NameClass.organisationHead)) return true;
  if (end - start === 1 && own & NameClass.abbreviation) return true;
  if (kind === 'latin') return end - start <= 8;
  if (kind === 'number') return end - start >= 3 && /^\d+$/u.test(passage.text.slice(start, end));
  if (kind !== 'word') return false;
  if (word < 0) return true;
  if (lexicon.classes(word) & WordClass.title || own & (NameClass.office | NameClass.calling | NameClass.timeWord)) return false;
  const part = lexicon.partOfSpeech(word);
  return part === null ? end - start >= 2 : INSIDE.has(part);
}

/** A unit behind an academy, a university or a hospital: 中国科学院|空天院, 青澜大学|海洋学院. */
const UNIT = /^\p{Script=Han}{1,5}?(?:学院|研究院|研究所|[^学医法]院|[^一-龥场]?所)(?![长士子]|有|在)/u;
const WITH_UNITS = /(?:科学院|工程院|大学|学院|医院)$/u;

function withUnit(passage: Passage, spot: Spot): Spot {
  const { text, edges, gaps } = passage;
  if (spot.kind !== 'organisation' || !WITH_UNITS.test(text.slice(spot.start, spot.end)) || gaps[spot.end] === 1) return spot;
  const unit = UNIT.exec(text.slice(spot.end, spot.end + 9));
  const end = spot.end + (unit?.[0].length ?? 0);
  return unit && edges[end] === 1 && !/[的在和与是了及等为]/u.test(unit[0]) ? { ...spot, end } : spot;
}

/** Whether a place's own head is that of a park, whose name takes the place before it in. */
function isWholePlace(text: string, spot: Spot, knowledge: EntityKnowledge): boolean {
  const head = knowledge.longestBefore(text, spot.end, NameClass.placeHead, Math.min(8, spot.end - spot.start - 1));
  if (head < 0 || spot.end - head < 3) return false;
  return kindOfHead(text.slice(head, spot.end), NameClass.placeHead, knowledge) === 'place';
}

/** Whether one of the spots from `n` on, which ascend, lies across `end`. */
function crosses(spots: readonly Spot[], n: number, end: number): boolean {
  for (let at = n; at < spots.length && (spots[at] as Spot).start < end; at += 1) if ((spots[at] as Spot).end > end) return true;
  return false;
}

/** Spots that are the beginnings of longer names, grown to the head; what lies inside a grown name is dropped. `spots` ascend. */
export function growToHead(passage: Passage, spots: readonly Spot[], lexicon: Lexicon, knowledge: EntityKnowledge): Spot[] {
  const { text } = passage;
  const grown: Spot[] = [];
  let until = 0;
  spots
    .map((spot) => withUnit(passage, spot))
    .forEach((spot, n) => {
      if (spot.start < until) return;
      const begins = spot.kind !== 'person' && spot.end - spot.start >= 2;
      const built = begins ? goesOn(passage, spot.start, spot.end, lexicon, knowledge) : null;
      // A person inside is none: 援|鄂, 海洋. One that the text names with an office after the organisation stays out by the words.
      const found: Spot =
        !built ||
        built.end <= spot.end ||
        (spot.kind === 'organisation' && built.kind === 'place') ||
        crosses(spots, n + 1, built.end)
          ? spot
          : { start: spot.start, end: built.end, kind: built.kind, weight: BUILT_WEIGHT[built.kind] };
      until = found.end;
      const before = grown[grown.length - 1];
      // 海阳|东方航天港产业园: the place before belongs to a park's name, as it does not to a street's.
      const whole =
        found.kind === 'place' && before?.kind === 'place' && before.end === found.start && isWholePlace(text, found, knowledge);
      if (whole && before) grown[grown.length - 1] = { ...found, start: before.start };
      else grown.push(found);
    });
  return grown;
}

/** The state's own companies carry it in front: 国家航运公司. Other bodies with 国家 and their kind are statuses (国家创新中心). */
const STATE = '国家';
const STATE_COMPANY = /公司$/u;

/** 市博物馆, 县人民医院, 区融媒体中心: the level alone in front, as the article's own place has it. */
export function findLevelled(passage: Passage, lexicon: Lexicon, knowledge: EntityKnowledge): Spot[] {
  const { text, tokens } = passage;
  const found: Spot[] = [];
  for (const token of tokens) {
    if (token.end - token.start === 2 && text.startsWith(STATE, token.start)) {
      const company = goesOn(passage, token.start, token.end, lexicon, knowledge);
      if (company?.kind === 'organisation' && STATE_COMPANY.test(text.slice(token.start, company.end)))
        found.push({ start: token.start, end: company.end, kind: 'organisation', weight: 2.6 });
      continue;
    }
    if (token.end - token.start !== 1 || !LEVEL_WORD.has(text[token.start] as string)) continue;
    if (token.start > 0 && !FREE_BEFORE.test(text[token.start - 1] as string) && passage.gaps[token.start] === 0) continue;
    const built = goesOn(passage, token.start, token.end, lexicon, knowledge);
    if (built?.kind === 'organisation') found.push({ start: token.start, end: built.end, kind: 'organisation', weight: 2.6 });
  }
  return found;
}
