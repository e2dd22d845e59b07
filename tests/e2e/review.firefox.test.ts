/** Review of saved words, in Firefox. */
import { inFirefox } from './support/either';
import { ROUTES } from './support/pages';
import { reviewing } from './support/review';

reviewing(inFirefox(ROUTES));
