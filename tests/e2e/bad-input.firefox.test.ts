/** What goes wrong, in Firefox. */
import { describe } from 'vitest';
import { badInput, damage, damagedData, HUGE_ROUTES } from './support/bad-input';
import { inFirefox } from './support/either';
import { ROUTES } from './support/pages';

describe('with a whole build', () => badInput(inFirefox({ ...ROUTES, ...HUGE_ROUTES })));
describe('with a damaged one', () => damagedData(inFirefox(ROUTES, { tamper: damage })));
