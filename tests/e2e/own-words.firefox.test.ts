/** What the reader says of words, in Firefox. */
import { inFirefox } from './support/either';
import { ownWords } from './support/own-words';
import { ROUTES } from './support/pages';

ownWords(inFirefox(ROUTES));
