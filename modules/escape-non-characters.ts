/**
 * WXT module: writes Unicode non-characters in emitted code as escapes.
 *
 * Chromium refuses a whole extension when one of its scripts holds U+FFFF raw ("It isn't UTF-8 encoded"), and rolldown prints string
 * literals raw (rolldown issue 8805). Dexie's key range ends on such a literal. A test greps the build for what slips through.
 */
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const NON_CHARACTERS = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

export default defineWxtModule({
  name: 'tifa:escape-non-characters',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'tifa:escape-non-characters',
          generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
            for (const file of Object.values(bundle)) {
              if (file.type === 'chunk' && file.code) file.code = file.code.replace(NON_CHARACTERS, escaped);
            }
          },
        },
      ],
    }));
  },
});
