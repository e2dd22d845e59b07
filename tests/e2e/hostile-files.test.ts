/** Files that mean harm, by their names and by what they say of themselves, in Chromium. */
import { inChromium } from './support/either';
import { hostileFiles } from './support/hostile-files';
import { ROUTES } from './support/pages';

hostileFiles(inChromium(ROUTES));
