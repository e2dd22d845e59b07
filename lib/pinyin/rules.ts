/**
 * Readings that the grammar around a character decides. Asked only where no dictionary word has decided: for characters that are words by
 * themselves, and inside words that no dictionary has.
 *
 * First the functions of `grammar/`, for characters whose reading is a matter of syntax (为 得 地 着 长 …); then the rows of
 * `rule-table.ts`, for those where a neighbour decides. What neither decides is left to the classifier.
 */
import { simplifiedAt } from '../text/fold';
import type { Place } from './context';
import { CERTAIN_GRAMMAR, GRAMMAR } from './grammar';
import { RULE_TABLE, type Rule } from './rule-table';

const ROWS = new Map<string, Rule[]>();
for (const rule of RULE_TABLE) {
  for (const character of rule.of) ROWS.set(character, [...(ROWS.get(character) ?? []), rule]);
}

function matches(rule: Rule, place: Place): boolean {
  if (rule.alone && !place.alone) return false;
  if (rule.left !== undefined && !has(rule.left, place.unit(-1))) return false;
  if (rule.right !== undefined && !has(rule.right, place.unit(1))) return false;
  if (rule.leftTag !== undefined && !has(rule.leftTag, place.leftTag())) return false;
  if (rule.rightTag !== undefined && !has(rule.rightTag, place.rightTag())) return false;
  return true;
}

const has = (set: string, member: string | null) => member !== null && member !== '' && set.includes(member);

/** Characters of which one row holds wherever they stand alone: nobody need look further. */
const CERTAIN = new Map(
  RULE_TABLE.filter(({ left, right, leftTag, rightTag }) => !left && !right && !leftTag && !rightTag).map((rule) => [
    rule.of,
    rule,
  ]),
);

/** The reading that is certain without looking around, or null. */
export function certainReading(place: Place): string | null {
  const character = place.text.charAt(place.at);
  const rule = CERTAIN.get(character);
  if (rule && matches(rule, place)) return rule.reading;
  return CERTAIN_GRAMMAR[character]?.(place) ?? null;
}

/** The reading a rule gives the character, or null where none speaks. */
export function ruleFor(place: Place): string | null {
  const simplified = String.fromCharCode(simplifiedAt(place.text, place.at));
  const reading = GRAMMAR[simplified]?.(place);
  if (reading) return reading;
  for (const rule of ROWS.get(simplified) ?? []) if (matches(rule, place)) return rule.reading;
  return null;
}
