/** The site data as the program sees it: JSON files gathered, nothing computed. A test checks every entry against the schema. */
import families from './families.json';
import central from './rules/central.json';
import local from './rules/local.json';
import overseas from './rules/overseas.json';
import portals from './rules/portals.json';
import type { Family, Rule } from './schema';

export const RULES: readonly Rule[] = [...central, ...portals, ...local, ...overseas];
export const FAMILIES: readonly Family[] = families;
