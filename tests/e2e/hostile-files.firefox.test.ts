/** Files that mean harm, by their names and by what they say of themselves, in Firefox. */
import { inFirefox } from './support/either';
import { hostileFiles } from './support/hostile-files';
import { ROUTES } from './support/pages';

hostileFiles(inFirefox(ROUTES));
