/**
 * Takes a picture of every screen from the built extension, light and dark, in English and in Chinese:
 *
 *     npm run gallery                          docs/gallery and docs/gallery.md: light in English, dark in Chinese
 *     npm run gallery -- --all --out FOLDER    all four looks of each screen
 *     npm run gallery -- --only popup --out F  screens whose name begins so
 *     --scale 2, --width 320, --png            sharper, narrower, as PNG: to look at, not for the repository
 *
 * All texts in them are invented.
 */
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureData, ensureDependencies, giveUp, run, say } from './setup.mjs';

let values;
try {
  ({ values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      out: { type: 'string' },
      only: { type: 'string' },
      look: { type: 'string' },
      scale: { type: 'string', default: '1' },
      width: { type: 'string' },
      png: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
    },
  }));
} catch (error) {
  giveUp(`${error.message}\nUsage: npm run gallery -- [--all] [--only NAME] [--out FOLDER]`);
}
ensureDependencies();
ensureBrowsers();
if (!values.built) {
  ensureData();
  say('Building the extension …');
  run('npx', ['wxt', 'build', '--level', 'warn']);
}
const { register } = await import('tsx/esm/api');
register();
const { makeGallery } = await import('./gallery/index.ts');
await makeGallery({
  everyLook: values.all,
  look: values.look,
  out: values.out,
  only: values.only ?? '',
  scale: Number(values.scale),
  width: values.width ? Number(values.width) : null,
  type: values.png ? 'png' : 'webp',
});
