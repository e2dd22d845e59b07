/** The structural particles 地 and 得, against the noun, the verb and the modal. */
import type { Place } from '../context';

/** Words that come after a place 地, never after the particle. */
const AFTER_NOUN = new Set([...'是在有为和与的之及']);

const DEGREES = new Set([
  '更',
  '很',
  '最',
  '极',
  '较',
  '十分',
  '非常',
  '更加',
  '越来越',
  '比较',
  '不',
  '太',
  '特别',
  '格外',
  '这么',
  '那么',
  '如此',
  '有点',
  '像',
]);
/** 一粒一粒地, 一遍遍地, 一阵紧似一阵地, 挨个儿地. */
const AGAIN = /(?:一(.)一\1|一(.)\2|一.[紧又接赛]?似?一.|挨[个家]儿?|一五一十)$/u;

const ADVERBIAL = 'adzilb';
const VERBAL = 'vdpaNilzr';

/** 地: de after an adverbial (积极地推进), dì elsewhere (所在地, 各地). */
export function readDi(place: Place): string | null {
  const { start, end } = place.token(0);
  if (!place.alone) {
    // 默默地, 稳稳地 as one word.
    if (place.at === end - 1 && end - start === 3 && place.unit(-1) === place.unit(-2)) return 'de5';
    // 极大地提高, as frequency lists have it.
    return place.at - start >= 2 && place.at < end - 1 ? 'de5' : null;
  }
  const before = place.token(-1);
  const length = before.end - before.start;
  const leftTag = place.leftTag();
  const rightTag = place.rightTag();
  if (length >= 2 && place.unit(-1) === place.unit(-2) && rightTag !== 'w') return 'de5';
  if (rightTag !== 'w' && AGAIN.test(place.text.slice(Math.max(0, place.at - 6), place.at))) return 'de5';
  if (leftTag === 'm' && length >= 2 && place.unit(-length) === '一' && rightTag !== null && 'vdp'.includes(rightTag))
    return 'de5';
  if (leftTag === 'm' || leftTag === 'w' || leftTag === 'S' || leftTag === 'r' || length === 0) return 'di4';
  const adverbial = leftTag !== null && ADVERBIAL.includes(leftTag);
  const verbal = rightTag === null || VERBAL.includes(rightTag);
  if (length === 1) {
    const described = DEGREES.has(place.word(-2)) && adverbial;
    return described || (adverbial && verbal && '慢快狠猛死轻重早晚'.includes(place.unit(-1))) ? 'de5' : 'di4';
  }
  if (adverbial) return rightTag === 'w' && leftTag === 'b' ? 'di4' : 'de5';
  if (AFTER_NOUN.has(place.unit(1)) || rightTag === 'w' || rightTag === 'u') return 'di4';
  if (/(?:性|般|样|式|化|然|断|续|步步|个个|点|次次|有力)$/u.test(place.word(-1))) return 'de5';
  return verbal && (leftTag === 'v' || leftTag === 'n' || leftTag === 'N' || leftTag === null) ? 'de5' : null;
}

const MUST = new Set(['还', '就', '也', '都', '总', '非', '仍', '又', '先', '得']);
/** What one gets: 得票, 得分, 得知. */
const GOT = new Set([...'票分奖知益名出到以了主体救胜失']);

/** 得: de between a verb and its complement, děi before a verb ("must"), dé else. */
export function readDe(place: Place): string | null {
  if (!place.alone) return null;
  const leftTag = place.leftTag();
  const rightTag = place.rightTag();
  const right = place.unit(1);
  const last = place.word(-1);
  if (MUST.has(last) && !GOT.has(right) && rightTag !== 'w' && rightTag !== 'm') return 'dei3';
  if ((right === '多' && leftTag === 'a') || DEGREES.has(place.word(1))) return 'de5';
  // 大得出奇, 多得不可胜数: an adjective gets nothing.
  if (leftTag === 'a' && rightTag !== 'w' && last.length === 1) return 'de5';
  if (rightTag === 'w' || rightTag === 'm' || GOT.has(right)) return 'de2';
  if (
    leftTag === 'v' ||
    leftTag === 'a' ||
    leftTag === 'N' ||
    leftTag === 'g' ||
    leftTag === 'b' ||
    leftTag === 'z' ||
    last === '过'
  )
    return 'de5';
  const verb = rightTag === 'v' || rightTag === 'p' || rightTag === 'd';
  if (verb && (leftTag === 'r' || leftTag === 'n' || leftTag === 'P' || leftTag === 'w' || leftTag === 'd')) return 'dei3';
  return null;
}
