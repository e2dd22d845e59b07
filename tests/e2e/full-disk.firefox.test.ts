/** A disk that is really full, under Firefox. */
import { inFirefox } from './support/either';
import { fullDisk } from './support/full-disk';
import { ROUTES } from './support/pages';

fullDisk((disk) => inFirefox(ROUTES, { profile: disk }), 1);
