/** A disk that is really full, under Chromium. */
import { inChromium } from './support/either';
import { fullDisk } from './support/full-disk';
import { ROUTES } from './support/pages';

fullDisk((disk) => inChromium(ROUTES, { profile: disk }));
