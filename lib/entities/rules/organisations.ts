/** Organisations that the tagger finds with a verb before them, or that are no names but common words. */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';
import { brandBefore } from './firms';

/** Parts of speech that no organisation's name begins with, unless the whole word is one: verbs, adverbs, prepositions, particles. */
const NO_BEGINNING = new Set(['v', 'd', 'p', 'c', 'u', 'r', 'a']);
/** Verbs that lead to an organisation in news; the word list takes some of them for nouns. */
const LEADING_VERB =
  /^(?:利用|代表|通过|依托|打造|建立|组建|深化|加强|推动|推进|走进|来到|参观|邀请|成为|获评|荣获|作为|兼任|面向|围绕|委托|联系|对接|协调|配合|会同|隶属|进驻|入驻|落户|毕业于|就读于|供职于|任职于|考入|调入|加入|退出)/u;
const GENERIC_BEGINNING =
  /^(?:全区|全市|全省|全县|全覆盖|全过程|全方位|区内|市内|省内|县内|校内|辖区|域内|各|该|本|某|有关|相关|一些|许多|公办|民办|新建|国家级|省级|市级|地市级|常态化|中小|大型)/u;
/** Services, histories and kinds that end as organisations do: 全程掌办, 一网通办, 中华民族发展史, 救治定点医院. */
const NO_ORGANISATION =
  /(?:[网掌通帮代联快易秒]办|马上办|就近办|上门办|一次办|定点医院|定点学校|试点学校|试点单位|发展史|[^大高]大|[^附验心一二三四五六七八]小)$/u;
const SINGLE_PARTY = /党$/u;
/** Companies may be called by any word; what stands between the last mark and the name that was found belongs to it. */
const COMPANY = /(?:公司|集团)$/u;
const CLAUSE_EDGE = /[\p{P}\s]/u;
const MOST_MISSED = 4;
const NAMED =
  WordClass.proper | WordClass.place | WordClass.foreignPlace | WordClass.organisation | WordClass.person | WordClass.foreignName;
const SHORTEST = 2;

/** Whether the words say nothing but a kind: 服务中心, 科普教育基地. Words outside the lexicon and single characters count as a name's. */
function isGeneric(passage: Passage, spot: Spot, lexicon: Lexicon, knowledge: EntityKnowledge): boolean {
  const { text, tokens, tokenAt } = passage;
  if (knowledge.classesOf(text, spot.start, spot.end) & (NameClass.organisation | NameClass.organisationHead)) return false;
  for (let at = spot.start; at < spot.end; ) {
    const token = tokens[tokenAt[at] ?? -1];
    if (!token) return false;
    if (
      token.kind !== 'word' ||
      token.word < 0 ||
      token.end - token.start < 2 ||
      token.start < spot.start ||
      token.end > spot.end
    )
      return false;
    const classes = lexicon.classes(token.word);
    if (classes & NAMED && !(classes & WordClass.common)) return false;
    if (!lexicon.hasFrequency(token.word)) return false;
    const own = knowledge.classesOf(text, token.start, token.end);
    if (
      own &
      (NameClass.division |
        NameClass.shortDivision |
        NameClass.country |
        NameClass.organisation |
        NameClass.foreignCity |
        NameClass.site)
    )
      return false;
    at = token.end;
  }
  return true;
}

const HEADS = NameClass.organisationHead | NameClass.organisation | NameClass.placeHead;

/** Whether the last word is a common one that heads no organisation: 教育事业高地, 主题党日. */
function endsInCommonWord(passage: Passage, end: number, start: number, lexicon: Lexicon, knowledge: EntityKnowledge): boolean {
  if (knowledge.longestBefore(passage.text, end, HEADS, Math.min(12, end - start)) >= 0) return false;
  const token = passage.tokens[passage.tokenAt[end - 1] ?? -1];
  if (!token || token.word < 0 || token.end !== end || token.end - token.start < 2) return false;
  const classes = lexicon.classes(token.word);
  return (classes & WordClass.common) !== 0 && !(classes & NAMED) && lexicon.hasFrequency(token.word);
}

/** 九天|行歌航天科技有限公司: the tagger missed the beginning, which stands right behind a mark. */
function companyStart(passage: Passage, spot: Spot, lexicon: Lexicon): number {
  const { text, tokens, tokenAt } = passage;
  if (!COMPANY.test(text.slice(spot.start, spot.end))) return spot.start;
  let at = spot.start;
  while (at > 0 && spot.start - at <= MOST_MISSED) {
    if (CLAUSE_EDGE.test(text[at - 1] as string) || passage.gaps[at] === 1) return at;
    const token = tokens[tokenAt[at - 1] ?? -1];
    if (!token || token.kind === 'latin' || token.kind === 'punctuation') return spot.start;
    const part = token.word < 0 ? null : lexicon.partOfSpeech(token.word);
    if (part !== null && NO_BEGINNING.has(part)) return spot.start;
    if (token.word >= 0 && lexicon.classes(token.word) & (WordClass.title | WordClass.place | WordClass.foreignPlace))
      return spot.start;
    if (token.word >= 0 && token.end - token.start >= 2 && part !== 't' && part !== 'm' && lexicon.hasFrequency(token.word))
      return spot.start;
    at = token.start;
  }
  return at === 0 ? 0 : spot.start;
}

/** 青岛海关所属烟台海关 is two organisations. */
const BELONGING = /(?:所属|下属|直属|旗下)(?:的)?/u;

export function splitBelonging(text: string, spot: Spot): Spot[] {
  const match = spot.kind === 'organisation' ? BELONGING.exec(text.slice(spot.start, spot.end)) : null;
  const at = spot.start + (match?.index ?? 0);
  if (!match || at - spot.start < 2 || spot.end - at - match[0].length < 2) return [spot];
  return [
    { ...spot, end: at },
    { ...spot, start: at + match[0].length },
  ];
}

/** Heads that common words alone make no name with: 互联网科技公司, 特色党支部, 化石厅. */
const COMMON_HEAD = /(?:公司|集团|党支部|党组|党委|党总支|企业|厅|驿站|点)$/u;

/** Rooms of a building: 化石厅. */
const ROOM = /^.{2}[厅室]$/u;

function isCommonWord(lexicon: Lexicon, stem: string): boolean {
  const word = lexicon.find(stem);
  return word >= 0 && lexicon.hasFrequency(word) && (lexicon.classes(word) & WordClass.common) !== 0;
}

function isUnknown(name: string, lexicon: Lexicon, knowledge: EntityKnowledge): boolean {
  if (lexicon.find(name) >= 0 || knowledge.classesOf(name) & NameClass.organisation) return false;
  return knowledge.longestBefore(name, name.length, HEADS, name.length) < 0;
}

/** 中建|安装: a firm's short name with one of its trades is the name of a daughter. */
function daughterEnd(passage: Passage, spot: Spot, knowledge: EntityKnowledge): number {
  const { text, tokens, tokenAt, gaps } = passage;
  if (spot.end - spot.start !== 2 || gaps[spot.end] === 1) return spot.end;
  const node = knowledge.trie.find(text, spot.start, spot.end);
  if (!(knowledge.bits(node) & NameClass.organisation) || knowledge.organisationType(node) !== 'enterprise') return spot.end;
  const token = tokens[tokenAt[spot.end] ?? -1];
  if (!token || token.start !== spot.end) return spot.end;
  return knowledge.classesOf(text, token.start, token.end) & NameClass.firmTail ? token.end : spot.end;
}

/** The organisation as it should be marked, or null where there is none. */
export function correctOrganisation(passage: Passage, found: Spot, lexicon: Lexicon, knowledge: EntityKnowledge): Spot | null {
  const spot = { ...found, end: daughterEnd(passage, found, knowledge) };
  if (spot.end !== found.end) return spot;
  const { text, tokens, tokenAt } = passage;
  const printed = text.slice(spot.start, spot.end);
  if (NO_ORGANISATION.test(printed) && lexicon.find(printed) < 0 && !(knowledge.classesOf(printed) & NameClass.organisation))
    return null;
  // 财政部|门: a department of some kind, no ministry. At its gate it is one.
  if (printed.endsWith('部') && /^门(?![口前外楼牌])/u.test(text.slice(spot.end, spot.end + 2))) return null;
  // 深化党, 主题党: the head is two characters at least in a party's name (共产党, 自由党).
  if (ROOM.test(printed) && isCommonWord(lexicon, printed.slice(0, -1))) return null;
  // “山东通”: a short name in quotation marks that has no head is a product's.
  if (printed.length <= 3 && text[spot.start - 1] === '“' && text[spot.end] === '”' && isUnknown(printed, lexicon, knowledge))
    return null;
  if (
    SINGLE_PARTY.test(printed) &&
    lexicon.find(printed) < 0 &&
    knowledge.longestBefore(text, spot.end, HEADS, 8) >= spot.end - 1
  )
    return null;
  // 习语|文学社: the tagger saw the head alone.
  const bareHead = printed.length >= 3 && knowledge.classesOf(printed) & NameClass.organisationHead;
  const brand = bareHead ? brandBefore(passage, spot.start, lexicon, knowledge) : -1;
  const start0 = brand >= 0 ? brand : companyStart(passage, spot, lexicon);
  // 县两级城市运行中心: what stands before 级 says how many there are.
  const levels = /^.{0,3}[两三四各]级/u.exec(text.slice(start0, spot.end - 3));
  // 民生事项委托街道便民服务中心: whoever commissions stands outside the name.
  const commissioned = text.slice(start0, spot.end - 3).indexOf('委托');
  let start = start0 + (levels?.[0].length ?? (commissioned > 1 ? commissioned + 2 : 0));
  if (!(knowledge.classesOf(text, start, spot.end) & NameClass.organisation)) {
    for (;;) {
      const token = tokens[tokenAt[start] ?? -1];
      if (!token || token.start !== start || token.end >= spot.end || token.word < 0) break;
      const part = lexicon.partOfSpeech(token.word);
      const verb = LEADING_VERB.exec(text.slice(start, spot.end));
      const generic = GENERIC_BEGINNING.exec(text.slice(start, spot.end));
      if (generic && generic[0].length <= token.end - start) start = token.end;
      else if (verb && verb[0].length <= token.end - start && spot.end - token.end >= 3) start = token.end;
      else if (
        part !== null &&
        NO_BEGINNING.has(part) &&
        token.end - start >= 2 &&
        spot.end - token.end >= 3 &&
        !(lexicon.classes(token.word) & NAMED)
      )
        start = token.end;
      else break;
    }
  }
  // 街|道便民服务中心: a name begins where a word does.
  const cut = tokens[tokenAt[start] ?? -1];
  if (cut && cut.start < start && cut.end <= spot.end) start = cut.start;
  if (spot.end - start < SHORTEST || endsInCommonWord(passage, spot.end, start, lexicon, knowledge)) return null;
  const trimmed = { ...spot, start };
  if (COMMON_HEAD.test(printed) && isGeneric(passage, trimmed, lexicon, knowledge)) return null;
  const bare = knowledge.longestBefore(text, spot.end, NameClass.organisationHead, 12) <= start;
  if (start === start0 && !(bare && /^(?:服务中心|党群|科普|幼儿园|中小学)/u.test(text.slice(start)))) return trimmed;
  return isGeneric(passage, trimmed, lexicon, knowledge) || bare ? null : trimmed;
}
