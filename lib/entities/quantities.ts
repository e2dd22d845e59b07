/**
 * Numbers with what they count. What is marked follows what readers mark: the figure with its measure word (97个, 10余篇,
 * 1—2次, 18.62万条, 近万件, 三个), not the noun after it, not ordinals, and not the 一 that is only an article.
 */

import { characterSet } from './character-set';
import { NameClass } from './format';
import type { EntityKnowledge, FoundName } from './knowledge';
import type { QuantityMention } from './mention';
import { englishNumber, readNumber } from './numbers';
import type { Passage } from './passage';

const ROUGH = '余多来几';
const DASHES = '-—~至到';
/** Hanzi numerals before these are names of programmes, not counts: 三年行动, 七个一百, 四项基本原则. */
const AFTER_NAME = /^(?:行动|计划|攻坚|规划|一百|一"|一”|必须|坚持|自信|意识|维护|确立)/u;
/** A magnitude by itself with a word of approach: 近万件, 上千人, 过万人. */
const BARE_MAGNITUDE = /^(?:近|过|超|逾|上|成|数|几|好几)(?:[十百千万亿]{1,2})/u;
const BARE_STARTS = characterSet('近过超逾上成数几好');
const BARE_VALUES: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

interface Amount {
  end: number;
  value: number | null;
  valueTo: number | null;
  hanzi: boolean;
  /** Found without a numeral of its own. */
  bare: boolean;
}

/** 百分之五, 三分之二. */
function readFraction(text: string, at: number): { end: number; value: number; english: string } | null {
  if (text.startsWith('百分之', at)) {
    const number = readNumber(text, at + 3);
    return number ? { end: number.end, value: number.value, english: `${englishNumber(number.value)}%` } : null;
  }
  const below = readNumber(text, at);
  if (!below || !text.startsWith('分之', below.end)) return null;
  const above = readNumber(text, below.end + 2);
  if (!above || below.value === 0) return null;
  return { end: above.end, value: above.value / below.value, english: `${above.value}/${below.value}` };
}

function readAmount(text: string, at: number): Amount | null {
  const bare = BARE_STARTS[text.charCodeAt(at)] === 1 ? BARE_MAGNITUDE.exec(text.slice(at, at + 5)) : null;
  if (bare) {
    const magnitude = bare[0].replace(/^\D(?=[十百千万亿])|^好几/u, '');
    const several = /^(?:数|几|好几)/u.test(bare[0]);
    const rough = at + bare[0].length;
    return { end: rough, value: several ? null : (BARE_VALUES[magnitude] ?? null), valueTo: null, hanzi: true, bare: true };
  }
  const first = readNumber(text, at);
  if (!first) return null;
  let { end, value } = first;
  let valueTo: number | null = null;
  // 3亿余元, 36000多名, 二十几个, 30多万.
  if (ROUGH.includes(text[end] ?? ' ') && !(first.hanzi && value < 10 && text[end] === '来')) {
    const magnitude = BARE_VALUES[text[end + 1] ?? ''];
    if (magnitude !== undefined && magnitude >= 1e3) {
      value *= magnitude;
      end += 2;
    } else end += 1;
  }
  if (DASHES.includes(text[end] ?? ' ')) {
    const second = readNumber(text, end + 1);
    if (second && second.hanzi === first.hanzi) {
      end = second.end;
      valueTo = second.value;
      // 1-2万: the magnitude belongs to both.
      if (value < valueTo / 1000 && !/[万亿]/u.test(text.slice(at, first.end))) value *= valueTo >= 1e8 ? 1e8 : 1e4;
    }
  }
  return { end, value, valueTo, hanzi: first.hanzi, bare: false };
}

/** The longest unit at `at`; 多 may stand inside (一年多). */
function readUnit(knowledge: EntityKnowledge, passage: Passage, at: number): FoundName | null {
  const unit = knowledge.longest(passage.text, at, NameClass.unit, Math.min(passage.text.length, at + 8));
  if (!unit) return null;
  const word = passage.text.slice(at, unit.end);
  // A one-character unit inside a longer word is that word's: 3人民币, 5大学, 2家庭. Words of unit + unit (个人, 年度) stay units.
  if (word.length === 1 && passage.edges[unit.end] === 0) {
    const token = passage.tokens[passage.tokenAt[at] as number];
    if (
      token &&
      token.start === at &&
      token.end > unit.end &&
      !/^(?:个人|年度|家庭|次数|人员|级别|名单|个别)$/u.test(passage.text.slice(token.start, token.end))
    )
      return null;
  }
  return unit;
}

function english(amount: Amount, unit: string | null, unitEnglish: string | null): string {
  const values = [amount.value, amount.valueTo].filter((value): value is number => value !== null);
  if (values.length === 0) return 'several';
  const inEnglish = (all: readonly number[]) => all.map(englishNumber).join('–');
  const joined = inEnglish(values);
  if (unitEnglish === null) return joined;
  if (unitEnglish.startsWith('0%')) return `${inEnglish(values.map((value) => value * 10))}%`;
  if (unitEnglish === '%' || unitEnglish === '‰') return `${joined}${unitEnglish}`;
  if (unit === '番') return amount.value === 1 ? 'doubled' : `doubled ${joined} times`;
  return `${joined} ${unitEnglish}`;
}

/** Whether `at` stands inside a short quotation such as “四室三区”, whose figures are part of a name. */
function insideShortQuotation(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at);
  if (open < 0 || at - open > 12) return false;
  const close = text.indexOf('”', open);
  return close > at && close - open <= 13;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const STARTS = characterSet('0123456789一二两三四五六七八九十百千近过超逾上数几好成〇零');

/** Whether a number may begin here: not inside a longer number, a Latin name (A4, 5G) or an ordinal. */
function mayBegin(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isDigit(before) || isLetter(before) || before === 0x2e) return false;
  const sign = text[at - 1] ?? '';
  if (sign === '第' || (sign in BARE_VALUES && sign !== '上')) return false;
  return !(sign === '-' && isDigit(text.charCodeAt(at - 2)));
}

function found(passage: Passage, knowledge: EntityKnowledge, at: number): QuantityMention | null {
  const { text } = passage;
  const fraction = readFraction(text, at);
  if (fraction) {
    return {
      kind: 'quantity',
      start: at,
      end: fraction.end,
      weight: 6,
      value: fraction.value,
      valueTo: null,
      unit: text.startsWith('百分之', at) ? '%' : null,
      english: fraction.english,
    };
  }
  const amount = readAmount(text, at);
  if (!amount) return null;
  const first = readUnit(knowledge, passage, amount.end);
  let unit = first;
  let end = unit?.end ?? amount.end;
  // 500万元-100万元, 10%至20%: two figures with one unit make one range.
  if (unit && amount.valueTo === null && DASHES.includes(text[end] ?? ' ')) {
    const second = readAmount(text, end + 1);
    const same = second && readUnit(knowledge, passage, second.end);
    if (second && same && text.slice(second.end, same.end) === text.slice(amount.end, end)) {
      amount.valueTo = second.value;
      end = same.end;
      unit = same;
    }
  }
  if (!unit) return null;
  const name = text.slice(first ? amount.end : end, first?.end ?? end);
  if (amount.hanzi && !amount.bare && rejectsHanzi(passage, knowledge, at, amount, unit, end)) return null;
  if (amount.bare && passage.edges[at] === 0) return null;
  if (text[end] === '多' && knowledge.unitClass(unit.node) === 'time') end += 1;
  if (/^(?:行动|攻坚)/u.test(text.slice(end, end + 2))) return null;
  // 5日 and 5月 are dates, 1号 and 3届 ordinals.
  if (!amount.hanzi && /^(?:日|月|号)$/u.test(name)) return null;
  if (amount.bare && /^(?:年|世纪)$/u.test(name)) return null;
  const ranked = text[at - 1] === '前' && /^(?:名|强|位)$/u.test(name);
  return {
    kind: 'quantity',
    // 前五名
    start: ranked ? at - 1 : at,
    end,
    weight: 5,
    value: amount.value,
    valueTo: amount.valueTo,
    unit: name,
    english: english(amount, name, knowledge.note(unit.node, 'unit')),
  };
}

/** Hanzi numerals are counts only where they are words of their own, more than one, and no part of a programme's name. */
function rejectsHanzi(
  passage: Passage,
  knowledge: EntityKnowledge,
  at: number,
  amount: Amount,
  unit: FoundName,
  end: number,
): boolean {
  const { text } = passage;
  if (passage.edges[at] === 0) return true;
  const unitClass = knowledge.unitClass(unit.node);
  if (amount.value !== null && amount.value < 2 && unitClass !== 'ratio') return true;
  // 三农, 一带一路, 四川: the word that begins here is no numeral.
  const token = passage.tokens[passage.tokenAt[at] as number];
  if (token && token.end > end) return true;
  if (AFTER_NAME.test(text.slice(end, end + 3)) || insideShortQuotation(text, at)) return true;
  const name = text.slice(amount.end, end);
  // 三级, 二类, 五步, 六大 name kinds and steps; 二十大 is a congress; 百年, 千名 are figures of speech.
  if (/^(?:级|类|步|大|点|方|届|号|线|代|层|度|声|道|路|课)$/u.test(name)) return true;
  return /^[百千万亿]/u.test(text.slice(at, amount.end));
}

/** Every quantity of the passage, in order, none overlapping another. */
export function findQuantities(passage: Passage, knowledge: EntityKnowledge): QuantityMention[] {
  const { text } = passage;
  const mentions: QuantityMention[] = [];
  for (let at = 0; at < text.length; ) {
    if (STARTS[text.charCodeAt(at)] === 0 || !mayBegin(text, at)) {
      at += 1;
      continue;
    }
    const mention = found(passage, knowledge, at);
    if (mention) {
      mentions.push(mention);
      at = mention.end;
    } else at += 1;
  }
  return mentions;
}
