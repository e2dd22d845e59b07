/**
 * 为: wéi "be, become, as", wèi "for".
 *
 * - wéi after a verb or adverb that takes it as complement (成为 转化为 最为), in 以 … 为 …, in 为 … 所 …, before a number
 * - wèi where the clause goes on with 为 + someone + verb (为企业服务), and before 了 此 何 谁 and pronouns
 */
import type { Place } from '../context';

/** Characters before 为 that make it their second half, beside verbs. */
const COMPLEMENT = new Set([
  ...'成作称认视变评选列定改转誉译化升降增减折换立设奉尊拜封任聘约仅共最较极尤颇甚乃皆亦编合订缩扩沦归引判图即',
]);
/** Verbs and helpers that take a whole phrase with 为 … after them: they do not make it a complement. */
const HELPERS = new Set([
  ...'要能可将愿肯会并也还都正曾是来去需应在只专先就又更直且不说想请让使',
  ...(
    '能够 可以 愿意 应当 应该 必须 需要 开始 继续 坚持 努力 决定 打算 准备 希望 专门 着力 提出 表示 强调 力图 旨在 勇于 致力于 无异于 ' +
    '用于 有利于 等于 就是 只是 真是 也是 不是 一直 始终 不断 切实 真正 全力 积极 主动 更好'
  ).split(' '),
]);
const FOR = new Set([...'了此何我他她它你您咱谁民']);
/** Nouns that follow 以 … 为. */
const AS =
  /^(?:主|本|核心|基础|中心|目标|重点|契机|抓手|主题|主线|载体|依托|龙头|支撑|引领|导向|准则|先导|原则|单位|突破|切入|代表|例|根本|纲|荣|耻|界|要|由|标准|前提|牵引|动力|媒|师|鉴|纽带|平台|骨干|宗旨|标志|特征|内容|手段|目的|依据|主体|对象|方向|己任|条件|首|准)/u;
/** Verbs that serve someone, whatever their class in the lexicon. */
const SERVES =
  /服务|提供|奠定|作出|做出|创造|注入|增添|带来|打下|赋能|解决|争取|营造|积累|树立|点赞|排忧|解难|撑腰|站台|护航|贡献|做好|打造|开辟|搭建|造福|助力|保障|揭幕|揭牌|颁发|指明|减负|代言|把关|着想|负责|担忧|自豪|骄傲|奋斗|题词|讨|方便|办事|跑腿|撑腰|托底|打开|定下|铺路|引路|搭桥|牵线|松绑|降温|取暖|说话|发声|正名|立传|治病|补水|送行|加油|喝彩|叫好|鼓掌|祈福|庆祝|义诊|埋单|买单|背书|开路|领航|导航|充电|站岗|送[来去上]|立法|赎罪|翻案/u;
const STOPS = new Set([...'，。；：！？,;!?\n']);

/** Whether, after 为 and at least one more word, a verb follows in the same clause that is not part of an attribute. */
function verbAhead(place: Place): boolean {
  for (let distance = 1; distance <= 16; distance += 1) {
    const word = place.word(distance);
    if (word === '' || STOPS.has(word)) return false;
    const next = place.word(distance + 1);
    // 省了, 减着: what a verbal particle follows is a verb, whatever the list says.
    if (distance > 1 && (next === '了' || next === '过' || next === '好' || next === '起')) return true;
    if (distance === 1 || place.tag(distance) !== 'v') continue;
    if (next !== '的' && place.word(distance + 2) !== '的') return true;
  }
  return false;
}

function clause(place: Place): { before: string; after: string } {
  const { text, at } = place;
  let start = at;
  while (start > 0 && start > at - 40 && !STOPS.has(text[start - 1] as string)) start -= 1;
  let end = at + 1;
  while (end < text.length && end < at + 40 && !STOPS.has(text[end] as string)) end += 1;
  return { before: text.slice(start, at), after: text.slice(at + 1, end) };
}

export function readWei(place: Place): string | null {
  const { before, after } = clause(place);
  const left = place.unit(-1);
  const right = place.unit(1);
  const serves = SERVES.test(after);
  if (place.rightTag() === 'm' && !serves && !verbAhead(place)) return 'wei2';
  if (/所[^以有在]/u.test(after) && !serves) return 'wei2';
  const last = place.word(-1);
  if (!HELPERS.has(last)) {
    if (COMPLEMENT.has(left)) return 'wei2';
    if (place.leftTag() === 'v' && !serves) return 'wei2';
  }
  if (/[以视把将变]/u.test(before) && (AS.test(after) || !serves)) return 'wei2';
  if (left === '不' && /^[名利钱权]/u.test(after)) return 'wei4';
  if (FOR.has(right) || /^(?:什么|之[^一])/u.test(after)) return 'wei4';
  if (serves || verbAhead(place)) return 'wei4';
  const opens = before === '' || HELPERS.has(last) || /[“《（、]$/u.test(before);
  const rightTag = place.rightTag();
  return opens && (rightTag === 'v' || rightTag === 'p') ? 'wei4' : null;
}
