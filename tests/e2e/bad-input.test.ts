/** What goes wrong, in Chromium. */
import { describe } from 'vitest';
import { badInput, damage, damagedData, HUGE_ROUTES } from './support/bad-input';
import { inChromium } from './support/either';
import { ROUTES } from './support/pages';

describe('with a whole build', () => badInput(inChromium({ ...ROUTES, ...HUGE_ROUTES })));
describe('with a damaged one', () => damagedData(inChromium(ROUTES, { tamper: damage })));
