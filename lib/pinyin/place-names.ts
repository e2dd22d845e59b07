/** Class words at the end of Chinese place names, which are spelled apart: Táizhōu Shì. */

/** Longest first. */
const CLASS_WORDS: readonly string[] = [
  '特别行政区',
  '维吾尔自治区',
  '壮族自治区',
  '回族自治区',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '开发区',
  '高新区',
  '地区',
  '新区',
  '街道',
  '社区',
  '水库',
  '大桥',
  '大街',
  '大道',
  '机场',
  '半岛',
  '群岛',
  '海峡',
  '高原',
  '盆地',
  '平原',
  '沙漠',
  '公园',
  '广场',
  '省',
  '市',
  '县',
  '区',
  '州',
  '盟',
  '旗',
  '镇',
  '乡',
  '村',
  '路',
  '街',
  '山',
  '江',
  '河',
  '湖',
  '海',
  '岛',
  '湾',
  '桥',
  '港',
  '屯',
  '庄',
];

/**
 * Code units of the class word at the end of a place's name, or 0. A name of one syllable stays joined with its class word
 * (单县 Shànxiàn, 泰山 is left to the dictionary).
 */
export function classWordLength(name: string): number {
  for (const word of CLASS_WORDS) if (name.endsWith(word) && name.length - word.length >= 2) return word.length;
  return 0;
}
