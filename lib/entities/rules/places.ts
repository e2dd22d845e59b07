/** Places that the tagger finds and that are none, or are longer than the name. */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';
import { TRANSCRIBED, transcriptionOdds } from './plausible';

const LISTED = NameClass.division | NameClass.shortDivision | NameClass.country | NameClass.foreignCity | NameClass.site;
/** Letters that newspapers use for a place by themselves; others (新, 卡, 法) need a pattern. */
const LETTERS = new Set([...'中美日俄英德韩朝印欧华京沪港澳台津渝鲁豫粤湘浙闽苏川藏皖鄂赣晋冀陕黔滇桂琼']);
/** Of these, letters that are common words too: 馆藏, 今日, 港口. They count only beside what goes with a place. */
const UNSURE_LETTERS = new Set([...'藏日港鄂台川冀']);
const BEFORE_LETTER = /[驻访赴在抵进援入离返对旅中美英法德俄韩朝粤闽沪京、华反侵亲]/u;
const AFTER_LETTER = /[方军企资商人籍语族胞府币元股裔侨警区美中英法德俄韩朝印澳台、寇伪本两双关]/u;
const REGION = /^(\p{Script=Han}{2,4})地区$/u;

/** 东北地区 is 东北, but 阿里地区 is a division. */
function withoutRegion(text: string, spot: Spot, knowledge: EntityKnowledge): Spot {
  const name = text.slice(spot.start, spot.end);
  const stem = REGION.exec(name)?.[1];
  if (!stem || knowledge.classesOf(name) & NameClass.division) return spot;
  return knowledge.classesOf(stem) & LISTED ? { ...spot, end: spot.end - 2 } : spot;
}

const CHAIN = NameClass.division | NameClass.country;
/** What is no place of its own after a place's name: 烟台社区 (治理), 北京市区. */
const GENERIC_REST = /^(?:社区|市区|城区|郊区|境内|街头|全境|各地|城乡|大地)$/u;
/** What goes on with the name before it: 青海湖, 北京站, 上海路. */
const BOUND_REST = /^[省市县区州国人海湾河江山湖岛寺站路街线桥港]/u;

/** 龙口市驿东新村 is two places, one in the other; a generic word after a place is none. */
export function splitChain(text: string, spot: Spot, knowledge: EntityKnowledge): Spot[] {
  if (spot.kind !== 'place' || spot.end - spot.start < 4 || knowledge.classesOf(text, spot.start, spot.end) & LISTED)
    return [spot];
  const first = knowledge.longest(text, spot.start, CHAIN | NameClass.shortDivision, spot.end - 2);
  if (!first || first.end - spot.start < 2) return [spot];
  const rest = text.slice(first.end, spot.end);
  const head = { ...spot, end: first.end };
  const level = knowledge.placeLevel(first.node);
  if (
    GENERIC_REST.test(rest) &&
    ((first.bits & NameClass.division) !== 0 || level === 'province' || level === 'city' || rest !== '社区')
  )
    return [head];
  if (!(first.bits & CHAIN) || BOUND_REST.test(rest)) return [spot];
  const known = knowledge.classesOf(rest) & LISTED;
  const at = knowledge.longestBefore(text, spot.end, NameClass.placeHead, 6);
  // 烟台市大学生创业园: a park is called with its place.
  const whole = at > first.end && spot.end - at >= 3 && knowledge.placeLevel(knowledge.trie.find(text, at, spot.end)) === 'zone';
  const shaped = at > first.end && !whole;
  return known || shaped ? [head, ...splitChain(text, { ...spot, start: first.end }, knowledge)] : [spot];
}

/** Rooms of a building: 化石厅, 会议室. */
const ROOM = /[厅室]$/u;

function isCommonWord(lexicon: Lexicon, stem: string): boolean {
  const word = lexicon.find(stem);
  return (
    word >= 0 && lexicon.hasFrequency(word) && (lexicon.classes(word) & (WordClass.common | WordClass.place)) === WordClass.common
  );
}

/** Words of this rank and beyond are as good as unknown. */
const RAREST = 90_000;

/** What leads to a place: 在, 到, 从. */
const LED_TO = /[在到从往赴抵于经由向回离达省市县区镇乡州]/u;

/** The place as it should be marked, or null where there is none. */
export function correctPlace(passage: Passage, spot: Spot, lexicon: Lexicon, knowledge: EntityKnowledge): Spot | null {
  const { text } = passage;
  const name = text.slice(spot.start, spot.end);
  if (name.length === 1) {
    const token = passage.tokens[passage.tokenAt[spot.start] ?? -1];
    const alone = token !== undefined && token.end - token.start <= 2;
    if (UNSURE_LETTERS.has(name) && !BEFORE_LETTER.test(text[spot.start - 1] ?? '') && !AFTER_LETTER.test(text[spot.end] ?? ''))
      return null;
    return LETTERS.has(name) && alone ? spot : null;
  }
  const own = knowledge.classesOf(name);
  // 俄国|内: the home of 俄 is 俄|国内.
  if (name.length === 2 && name[1] === '国' && text[spot.end] === '内' && LETTERS.has(name[0] as string))
    return { ...spot, end: spot.end - 1 };
  if (own & LISTED) return withoutRegion(text, spot, knowledge);
  const word = lexicon.find(name);
  if (word >= 0) {
    const classes = lexicon.classes(word);
    const place = classes & (WordClass.place | WordClass.foreignPlace) || lexicon.partOfSpeech(word) === 'S';
    if (!place && classes & WordClass.common) return null;
    // 兴邦, 定岗: the word list has many such places, which nobody writes of.
    if (name.length === 2 && own === 0 && (lexicon.rank(word) ?? RAREST) >= RAREST && !LED_TO.test(text[spot.start - 1] ?? ''))
      return null;
  }
  // 社区, 产业园, 智慧社区: a head with nothing but common words before it names no place.
  const head = knowledge.longestBefore(text, spot.end, NameClass.placeHead, Math.min(8, name.length));
  if (head === spot.start || ROOM.test(name)) return null;
  // 样板区, 生活区: a common word before 区 names no district.
  if (head === spot.end - 1 && name.endsWith('区') && isCommonWord(lexicon, name.slice(0, -1))) return null;
  // 铸信念港: a verb and its object end in a place's head by chance.
  const opening = passage.tokens[passage.tokenAt[spot.start] ?? -1];
  if (
    head === spot.end - 1 &&
    name.length >= 4 &&
    opening &&
    opening.word >= 0 &&
    lexicon.partOfSpeech(opening.word) === 'v' &&
    opening.end - spot.start < 3
  )
    return null;
  // 上刀斫斧砍, 香重阳: what no list knows, with no head and no word that leads to a place, is one only if it is a transcription.
  if (
    head < 0 &&
    word < 0 &&
    !LED_TO.test(text[spot.start - 1] ?? '') &&
    (name.length < 3 || transcriptionOdds(name, knowledge) < TRANSCRIBED)
  )
    return null;
  return withoutRegion(text, spot, knowledge);
}
