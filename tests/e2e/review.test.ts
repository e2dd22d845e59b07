/** Review of saved words, in Chromium. */
import { inChromium } from './support/either';
import { ROUTES } from './support/pages';
import { reviewing } from './support/review';

reviewing(inChromium(ROUTES));
