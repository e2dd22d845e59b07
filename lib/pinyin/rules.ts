/**
 * Readings that the grammar around a character decides. Asked only where no dictionary word has decided: for characters that are words by
 * themselves, and inside words that no dictionary has.
 *
 * First the functions of `grammar/`, for characters whose reading is a matter of syntax (为 得 地 着 长 …); then the rows of
 * `rule-table.ts`, for those where a neighbour decides. What neither decides is left to the classifier.
 */
import type { Place } from './context';
import { GRAMMAR } from './grammar';
import { RULE_TABLE, type Rule } from './rule-table';

const ROWS = new Map<string, Rule[]>();
for (const rule of RULE_TABLE) {
  for (const character of rule.of) ROWS.set(character, [...(ROWS.get(character) ?? []), rule]);
}

/** Traditional forms of the characters that rules speak of. */
// biome-ignore format: a table
const SIMPLIFIED: Record<string, string> = {
  為: '为', 還: '还', 著: '着', 個: '个', 將: '将', 長: '长', 過: '过', 應: '应', 當: '当', 種: '种', 會: '会', 發: '发', 沒: '没', 處: '处', 間: '间',
  隻: '只', 難: '难', 數: '数', 調: '调', 轉: '转', 盡: '尽', 劃: '划', 幹: '干', 結: '结', 場: '场', 與: '与', 給: '给', 幾: '几', 華: '华', 縫: '缝',
  鋪: '铺', 擔: '担', 載: '载', 捲: '卷', 漲: '涨', 強: '强', 興: '兴', 創: '创', 論: '论', 鑽: '钻', 佔: '占', 樂: '乐', 寧: '宁', 觀: '观', 勁: '劲',
};

function matches(rule: Rule, place: Place): boolean {
  if (rule.alone && !place.alone) return false;
  if (rule.left !== undefined && !has(rule.left, place.unit(-1))) return false;
  if (rule.right !== undefined && !has(rule.right, place.unit(1))) return false;
  if (rule.leftTag !== undefined && !has(rule.leftTag, place.leftTag())) return false;
  if (rule.rightTag !== undefined && !has(rule.rightTag, place.rightTag())) return false;
  return true;
}

const has = (set: string, member: string | null) => member !== null && member !== '' && set.includes(member);

/** The reading a rule gives the character, or null where none speaks. */
export function ruleFor(place: Place): string | null {
  const character = place.unit(0);
  const simplified = SIMPLIFIED[character] ?? character;
  const reading = GRAMMAR[simplified]?.(place);
  if (reading) return reading;
  for (const rule of ROWS.get(simplified) ?? []) if (matches(rule, place)) return rule.reading;
  return null;
}
