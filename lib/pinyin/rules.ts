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

interface Rules {
  grammar: ((place: Place) => string | null) | null;
  rows: Rule[];
}

const RULES = new Map<number, Rules>();
for (const character of new Set([...Object.keys(GRAMMAR), ...RULE_TABLE.map(({ of }) => of)])) {
  const rows = RULE_TABLE.filter(({ of }) => of === character);
  RULES.set(character.charCodeAt(0), { grammar: GRAMMAR[character] ?? null, rows });
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

/** Characters of which one row, or one function, may decide for good. */
const CERTAIN = new Map<number, (place: Place) => string | null>();
for (const rule of RULE_TABLE) {
  if (rule.left || rule.right || rule.leftTag || rule.rightTag) continue;
  CERTAIN.set(rule.of.charCodeAt(0), (place) => (matches(rule, place) ? rule.reading : null));
}
for (const [character, read] of Object.entries(CERTAIN_GRAMMAR)) CERTAIN.set(character.charCodeAt(0), read);

/** The reading that is certain, so that nobody need look further; or null. */
export function certainReading(place: Place): string | null {
  return CERTAIN.get(place.text.charCodeAt(place.at))?.(place) ?? null;
}

/** The reading a rule gives the character, or null where none speaks. */
export function ruleFor(place: Place): string | null {
  const rules = RULES.get(simplifiedAt(place.text, place.at));
  if (rules === undefined) return null;
  const reading = rules.grammar?.(place);
  if (reading) return reading;
  for (const rule of rules.rows) if (matches(rule, place)) return rule.reading;
  return null;
}
