/** PDFs on the desk, in both browsers. */
import { describe } from 'vitest';
import { deskPdf } from './support/desk-pdf';
import { inChromium, inFirefox } from './support/either';
import { ROUTES } from './support/pages';

describe('in Chromium', () => deskPdf(inChromium(ROUTES)));
describe('in Firefox', () => deskPdf(inFirefox(ROUTES)));
