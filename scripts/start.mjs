/**
 * Shows Tifa at work:
 *
 *     npm start                      the sample article, in a browser window
 *     npm start -- FILE_OR_URL       your own saved page, text or address
 *     npm start -- --headless        no window: screenshots and a printed report
 *     npm start -- --out FOLDER      where the screenshots go (default: shots)
 *     npm start -- --size 1280x800   screenshots of the page alone in that size, as shops ask for them
 *
 * This part runs on Node alone and brings a fresh machine to the point where the rest can run.
 */
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureData, ensureDependencies, giveUp, run, say } from './setup.mjs';

let options;
try {
  options = parseArgs({
    allowPositionals: true,
    options: {
      headless: { type: 'boolean', default: false },
      out: { type: 'string', default: 'shots' },
      size: { type: 'string' },
    },
  });
} catch (error) {
  giveUp(`${error.message}\nUsage: npm start -- [--headless] [--out FOLDER] [FILE_OR_URL]`);
}
const { values, positionals } = options;
const size = /^(\d{3,4})x(\d{3,4})$/.exec(values.size ?? '');
if (values.size && !size) giveUp('A size is WIDTHxHEIGHT in pixels, as in 1280x800.');
if (positionals.length > 1) giveUp('One file or address at a time.');

ensureDependencies();
ensureBrowsers();
ensureData();
say('Building the extension …');
run('npx', ['wxt', 'build', '--level', 'warn'], { env: { ...process.env, TIFA_SITES: 'all' } });

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const { register } = await import('tsx/esm/api');
register();
const { show } = await import('./start/show.ts');
await show({
  target: positionals[0] ?? null,
  headless: values.headless || !hasDisplay || size !== null,
  out: values.out,
  size: size && { width: Number(size[1]), height: Number(size[2]) },
});
