/** Highlights from everywhere they can be made, one over another, with notes, in Chromium. */
import { inChromium } from './support/either';
import { highlighting } from './support/highlighting';
import { ROUTES } from './support/pages';

highlighting(inChromium(ROUTES));
