/** One fold of UTF-16 units: traditional to simplified. Never changes the number of units. */
import { SIMPLIFIED, TRADITIONAL } from './traditional';

/** 0 where a unit stands for itself: no loop over the whole plane at each page's start. */
const FOLDED = new Uint16Array(0x10000);
for (let i = 0; i < TRADITIONAL.length; i += 1) FOLDED[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);

/** The simplified unit that `unit` stands for; itself where it is no traditional character. */
export function simplifiedUnit(unit: number): number {
  return FOLDED[unit] || unit;
}

/**
 * Characters of both scripts: simplified text keeps them in some words, traditional text writes them where simplified text has another.
 * `keeps`: beside one of the characters `before` or `after` it the two scripts agree (乾隆, 著名, 名著, 瞭望, 狼藉), elsewhere they differ;
 * or the other way round (反覆 is 反复, but 覆盖 stands in both). OpenCC's phrases say the same.
 */
interface Shared {
  to: number;
  keeps: boolean;
  before: string;
  after: string;
}
const SHARED = new Map<number, Shared>(
  (
    [
      [
        '乾',
        '干',
        false,
        '餅饼肉豆萄柿筍笋晒曬烘風风擦吹晾陰阴口果焙烤抹曝',
        '燥淨净旱枯涸了透果杯脆癟瘪洗濕湿咳糧粮貨货草冰酪屍尸燒烧料巴',
      ],
      ['著', '着', true, '名显顯卓土论論专專原巨译譯编編合遗遺拙昭所撰新旧舊共主较較', '名作书書称稱述者录錄文论論译譯有《'],
      ['瞭', '了', false, '明', '解然如若'],
      ['覆', '复', false, '反答回函批', '核信'],
      ['藉', '借', true, '狼慰枕蕴蘊', ''],
    ] as const
  ).map(([from, to, keeps, before, after]) => [from.charCodeAt(0), { to: to.charCodeAt(0), keeps, before, after }]),
);

/** The characters of which {@link simplifiedAt} asks their neighbours. */
export const SHARED_CHARACTERS = [...SHARED.keys()];

/** The simplified unit that the unit at `at` stands for, with a look at its neighbours where the character alone does not say. */
export function simplifiedAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const shared = SHARED.get(unit);
  if (shared === undefined) return simplifiedUnit(unit);
  const beside =
    (at > 0 && shared.before.includes(text.charAt(at - 1))) ||
    (at + 1 < text.length && shared.after.includes(text.charAt(at + 1)));
  return beside === shared.keeps ? unit : shared.to;
}

/** A text in simplified characters, unit by unit: for comparing forms, not for reading (乾 becomes 干 in 乾隆 too). */
export function toSimplified(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += String.fromCharCode(simplifiedUnit(text.charCodeAt(at)));
  return folded;
}
