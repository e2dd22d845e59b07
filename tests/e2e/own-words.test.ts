/** What the reader says of words, in Chromium. */
import { inChromium } from './support/either';
import { ownWords } from './support/own-words';
import { ROUTES } from './support/pages';

ownWords(inChromium(ROUTES));
