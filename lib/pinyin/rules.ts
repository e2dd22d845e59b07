/** Readings that the grammar around a character decides. */
import type { Place } from './context';

type Rule = (place: Place) => string | null;

const RULES = new Map<string, Rule>();

/** The reading a rule gives the character, or null where none speaks. */
export function ruleFor(place: Place): string | null {
  return RULES.get(place.unit(0))?.(place) ?? null;
}
