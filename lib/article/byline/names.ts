/** Is this a person's name, and where do names end that are run together? All input is folded (`fold.ts`). */
import { GIVEN } from './data/given';
import { NOT_NAMES } from './data/not-names';
import { COMMON, COMPOUND, ONLY_SURNAMES, RARE } from './data/surnames';
import { fold } from './fold';

/** Half-open, in UTF-16 units of the string asked about. */
export type Range = [start: number, end: number];

const RANK = new Map([...COMMON].map((surname, rank) => [surname, rank]));
const SELDOM = new Set(RARE);
const ONLY = new Set(ONLY_SURNAMES);
const DOUBLE = new Set(COMPOUND);
const GIVEN_CHARACTERS = new Set(GIVEN);

/** Characters of sentences, not of names. */
const NEVER = /[的了们这那哪是从被把将已很也就都或并等及乎吗呢吧啊吃说称您我你他她它谁几每另]/u;
/** Characters of places, bodies and things: a word of three characters that holds one is no name. */
const NEVER_GIVEN = new Set(
  '省市县区镇乡村路街桥塔会部局院校馆店厂城港湾网报社台期版章型式品类货币价率量业界款站点线面段层级届号机车船票证表图片视频剧赛事园厅室楼道场所处科组队圈法税债股盘夫',
);

/** Compound surnames that are everyday words too. */
const DOUBTFUL = new Set(['东方', '南门', '东门', '西门', '第五', '百里', '张简', '东郭', '长孙']);

/** Ends that no name has. */
const NEVER_LAST = /(?:消息|报道|[电讯报社网台版])$/u;
/** Labels and remarks that stand where names stand. */
const NOT_PEOPLE =
  /^(?:时间|日期|点击|来自|来源|评论|阅读|浏览|发布|版权声明|声明|简介|年代|同上|未知|佚名|匿名|网络|互联网|转载|原创|综合|本站|本报|最新文章|文章|须知|手记|更多|相关|其他|有关|全文|正文|标题|摘要|关键词|调查|观察|札记|日记|随笔|感言|专访|答问|提问|问答|现场|直播|快评|短评|有话说|说)$/u;
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
  let cost = double
    ? DOUBTFUL.has(name.slice(0, 2))
      ? 3
      : 0
    : rank !== undefined
      ? rank / 150
      : SELDOM.has(name.charAt(0))
        ? ONLY.has(name.charAt(0))
          ? 2
          : 4
        : Number.NaN;
  if (Number.isNaN(cost)) return null;
  for (const character of given) cost += GIVEN_CHARACTERS.has(character) ? 0 : 2;
  if (given.length === 1 && !double) cost += 0.6;
  if (NOT_NAMES.has(name)) cost += 3;
  return cost;
}

/** A name that needs no role beside it to be believed: surname, then characters used in given names, and not a word. */
export function isCertainName(name: string): boolean {
  if (NOT_NAMES.has(name) || NOT_PEOPLE.test(name) || NEVER.test(name)) return false;
  const cost = costOf(name);
  if (cost === null || cost >= 2.9) return false;
  const double = DOUBLE.has(name.slice(0, 2)) && name.length > 2;
  const unusual = [...name.slice(double ? 2 : 1)].filter((character) => !GIVEN_CHARACTERS.has(character));
  return unusual.length === 0 || (!double && name.length === 3 && unusual.length === 1 && !NEVER_GIVEN.has(unusual[0] ?? ''));
}

/** A name where a role says that names follow: also pen names, transliterated and Latin names, names like 戴某. */
export function isPossibleName(name: string): boolean {
  if (NOT_PEOPLE.test(name)) return false;
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
export function isCommonSurname(character: string): boolean {
  return RANK.has(character);
}

/** The same with the rare ones. */
export function isSurname(character: string): boolean {
  return RANK.has(character) || SELDOM.has(character);
}

/** A name glued to the role before it must look like one: 记者李青, not 记者调查. */
export function looksGlued(text: string): boolean {
  return (
    TRANSLITERATED.test(text) ||
    LONG_NAME.test(text) ||
    /^某/u.test(text) ||
    (!NOT_NAMES.has(text) && !NOT_PEOPLE.test(text) && splitNames(text) !== null)
  );
}

/** 欧阳, 司马 … */
export function isCompoundSurname(word: string): boolean {
  return DOUBLE.has(word);
}

/** 视频：颁奖仪式 names a film, not a person: of four characters without a compound surname only two names or a long one are people. */
export function isPlausibleEditor(name: string): boolean {
  const folded = fold(name);
  if (folded.length !== 4 || !HANZI.test(folded)) return true;
  return LONG_NAME.test(folded) || DOUBLE.has(folded.slice(0, 2)) || splitNames(folded) !== null;
}
