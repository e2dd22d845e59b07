/** Is this a person's name, and where do names end that are run together? All input is folded (`fold.ts`). */
import { GIVEN } from './data/given';
import { NOT_NAMES } from './data/not-names';
import { COMMON, COMPOUND, RARE } from './data/surnames';

/** Half-open, in UTF-16 units of the string asked about. */
export type Range = [start: number, end: number];

const RANK = new Map([...COMMON].map((surname, rank) => [surname, rank]));
const SELDOM = new Set(RARE);
const DOUBLE = new Set(COMPOUND);
const GIVEN_CHARACTERS = new Set(GIVEN);

/** Characters of sentences, not of names. */
const NEVER = /[的了们这那哪是从被把将已很也就都或并等及之乎吗呢吧啊吃说称您我你他她它谁几每另其]/u;
/** Ends that no name has. */
const NEVER_LAST = /(?:消息|报道|[电讯报社网台版])$/u;
const HANZI = /^\p{Script=Han}+$/u;
const TRANSLITERATED =
  /^[\p{Script=Han}A-Z][\p{Script=Han}A-Za-z.'-]{0,9}(?:·[\p{Script=Han}A-Z][\p{Script=Han}A-Za-z.'-]{0,9}){1,4}$/u;
const LATIN = /^[A-Z][A-Za-z.'-]{0,19}(?: [A-Z][A-Za-z.'-]{0,19}){0,4}$/u;
/** Given names of Uyghur, Tibetan, Mongolian and Kazakh people as newspapers write them, without an interpunct. */
const LONG_NAME =
  /^[阿艾依古丽木买提江吐尔逊热合曼努扎西卓玛次仁旦增平措巴桑央金多吉格尼达瓦德拉姆罗布才让朝鲁其特乌云娜托娅迪力亚库别克孜萨比哈斯苏里塔帕夏玉米尕龙智加洛扬洒白益索朗顿珠贡嘎强欧旺堆洪泽热肯居马吾买麦赛塞地牙孜丹晋宝音图雅高娃那顺日嘎斯琴呼格孟根其其米吉肉孜安外]{4,8}$/u;

/** What a name costs: 0 is an everyday name, 8 a word nobody would take for one; null: no name at all. */
function costOf(name: string): number | null {
  if (!HANZI.test(name)) return null;
  const double = name.length >= 3 && DOUBLE.has(name.slice(0, 2));
  const surname = double ? 2 : 1;
  const given = name.slice(surname);
  if (given.length < 1 || given.length > 2) return null;
  const rank = RANK.get(name.charAt(0));
  let cost = double ? 0 : rank !== undefined ? rank / 150 : SELDOM.has(name.charAt(0)) ? 4 : Number.NaN;
  if (Number.isNaN(cost)) return null;
  for (const character of given) cost += GIVEN_CHARACTERS.has(character) ? 0 : 2;
  if (given.length === 1 && !double) cost += 0.6;
  if (NOT_NAMES.has(name)) cost += 3;
  return cost;
}

/** A name that needs no role beside it to be believed: surname, then characters used in given names, and not a word. */
export function isCertainName(name: string): boolean {
  if (NOT_NAMES.has(name) || NEVER.test(name)) return false;
  if (TRANSLITERATED.test(name)) return true;
  const cost = costOf(name);
  return cost !== null && cost < 2.9;
}

/** A name where a role says that names follow: also pen names, transliterated and Latin names, names like 戴某. */
export function isPossibleName(name: string): boolean {
  if (LATIN.test(name) || TRANSLITERATED.test(name) || LONG_NAME.test(name)) return true;
  if (!HANZI.test(name) || NEVER.test(name) || NEVER_LAST.test(name)) return false;
  return name.length >= 2 && name.length <= 4;
}

/**
 * Names run together without a sign between them (邵壮王瑶), by the cheapest way to cut. Null where there is none.
 * Linear in the length, which is bounded by 40.
 */
export function splitNames(run: string): Range[] | null {
  if (run.length < 2 || run.length > 40 || !HANZI.test(run) || NEVER.test(run)) return null;
  const best: number[] = new Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const from: number[] = new Array(run.length + 1).fill(0);
  best[0] = 0;
  for (let end = 2; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - 4); start <= end - 2; start += 1) {
      const cost = costOf(run.slice(start, end));
      const total = (best[start] ?? Number.POSITIVE_INFINITY) + (cost ?? Number.POSITIVE_INFINITY) + 1;
      if (cost !== null && cost < 7 && total < (best[end] ?? 0)) {
        best[end] = total;
        from[end] = start;
      }
    }
  }
  if (!Number.isFinite(best[run.length])) return null;
  const names: Range[] = [];
  for (let end = run.length; end > 0; end = from[end] ?? 0) names.unshift([from[end] ?? 0, end]);
  return names;
}

/** Is this one character that opens many names? Two such words with a space between them may be one name: 方 敏. */
export function isSurname(character: string): boolean {
  return RANK.has(character) || SELDOM.has(character);
}

/** 欧阳, 司马 … */
export function isCompoundSurname(word: string): boolean {
  return DOUBLE.has(word);
}
