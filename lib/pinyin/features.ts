/**
 * What the reading classifier looks at: hashes of a character's surroundings. Training and reading use this one file, so that a change
 * here asks for new weights (`scripts/train/readings.ts`).
 *
 * All characters are seen in their simplified form, digits as one and letters as one.
 */
import { isDigit, isHanzi, isLetter } from '../text/characters';
import { simplifiedAt, simplifiedUnit } from '../text/fold';
import type { Place } from './context';

/** Most features that one character can have. */
export const MAX_FEATURES = 40;

const UNKNOWN = -1;
const EDGE = 1;
const DIGIT = 2;
const LETTER = 3;
const LINE_FEED = 0x0a;

const setOf = (characters: string) => new Set([...characters].map((c) => c.charCodeAt(0)));
const NUMERALS = setOf('一二三四五六七八九十百千万亿两零〇几数第');
const STOPS = setOf('，。！？；：、,.!?;:');
const MARKS = setOf('“”‘’《》（）()「」『』—·');
/** The commonest characters of foreign names in Chinese. */
const FOREIGN = setOf(
  '阿埃艾安奥巴贝比伯布达德迪蒂丁多尔法菲弗福格戈古哈赫霍基吉加杰卡凯科克库拉莱兰朗勒雷里利林隆鲁路伦罗洛马曼梅米莫姆穆纳内尼诺帕佩皮普奇恰切乔瑞萨塞桑瑟沙圣史斯苏索塔泰坦汤特提图托瓦威维韦沃乌西希夏谢辛亚叶伊因尤约扎詹兹',
);

const KIND_OF_STOP = 6;
const KIND_OF_MARK = 7;

function unitAt(place: Place, distance: number): number {
  const at = place.at + distance;
  if (at < place.low || at >= place.high) return UNKNOWN;
  if (at < 0 || at >= place.text.length) return EDGE;
  const unit = place.text.charCodeAt(at);
  if (unit === LINE_FEED) return EDGE;
  if (isDigit(unit)) return DIGIT;
  return isLetter(unit) ? LETTER : simplifiedUnit(unit);
}

/** Kind of a unit from {@link unitAt}: edge 1, numeral 2, hanzi 3, digit 4, letter 5, stop 6, mark 7, other 8, hanzi of foreign names 9. */
function kindOf(unit: number): number {
  if (unit === UNKNOWN) return UNKNOWN;
  if (unit === EDGE) return 1;
  if (unit === DIGIT) return 4;
  if (unit === LETTER) return 5;
  if (NUMERALS.has(unit)) return 2;
  if (FOREIGN.has(unit)) return 9;
  if (isHanzi(unit)) return 3;
  return STOPS.has(unit) ? KIND_OF_STOP : MARKS.has(unit) ? KIND_OF_MARK : 8;
}

function tagCode(place: Place, distance: number): number {
  return place.tag(distance)?.charCodeAt(0) ?? 0;
}

let out: Int32Array = new Int32Array(MAX_FEATURES);
let count = 0;
let base = 0;

function put(kind: number, a: number, b: number): void {
  let hash = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + kind * 0x27d4eb2f, 0xc2b2ae35) ^ base;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  out[count] = hash ^ (hash >>> 15);
  count += 1;
}

/**
 * Writes the features of the character at `place` to `features`; returns how many.
 * @param rule code of the reading that a rule gives, 0 where none speaks
 * @param collocation what `Collocations.around` gives
 * @param word code of the syllable that a doubted word has, 0 where none is doubted
 */
export function characterFeatures(place: Place, rule: number, collocation: number, word: number, features: Int32Array): number {
  out = features;
  count = 0;
  base = Math.imul(simplifiedAt(place.text, place.at), 0x9e3779b1);
  put(0, 0, 0);
  putCharacters(unitAt(place, -2), unitAt(place, -1), unitAt(place, 1), unitAt(place, 2));
  // A dictionary word as an example: nothing but characters is known.
  if (place.tokens.length === 0) return count;
  putWords(place);
  put(word > 0 ? 43 : 39, rule, 0);
  if (word > 0) put(44, word, 0);
  put(42, collocation, 0);
  return count;
}

function putCharacters(left2: number, left: number, right: number, right2: number): void {
  if (left !== UNKNOWN) {
    put(1, left, 0);
    put(14, kindOf(left), 0);
  }
  if (right !== UNKNOWN) {
    put(2, right, 0);
    put(15, kindOf(right), 0);
  }
  if (left2 !== UNKNOWN) {
    put(3, left2, 0);
    put(5, left2, left);
    put(17, kindOf(left2), kindOf(left));
  }
  if (right2 !== UNKNOWN) {
    put(4, right2, 0);
    put(7, right, right2);
    put(18, kindOf(right), kindOf(right2));
  }
  if (left !== UNKNOWN && right !== UNKNOWN) {
    put(6, left, right);
    put(16, kindOf(left), kindOf(right));
  }
}

function putWords(place: Place): void {
  const { start, end } = place.token(0);
  if (end - start > 1) put(20, place.wordHash(0), 0);
  put(23, Math.min(end - start, 4), Math.min(place.at - start, 3));
  put(21, place.wordHash(-1), 0);
  put(22, place.wordHash(1), 0);
  put(30, place.wordHash(-2), 0);
  put(31, place.wordHash(2), 0);
  const before = tagCode(place, -1);
  const after = tagCode(place, 1);
  put(24, before, 0);
  put(25, after, 0);
  put(26, tagCode(place, 0), 0);
  put(27, before, after);
  put(28, after, tagCode(place, 2));
  put(29, tagCode(place, -2), before);
}
