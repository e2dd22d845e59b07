/** Highlights from everywhere they can be made, one over another, with notes, in Firefox. */
import { inFirefox } from './support/either';
import { highlighting } from './support/highlighting';
import { ROUTES } from './support/pages';

highlighting(inFirefox(ROUTES));
