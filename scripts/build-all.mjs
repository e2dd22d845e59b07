/** Builds what the end-to-end tests load: Chrome and Firefox, each for the listed sites, and Chrome for every site. */
import { ensureData, ensureDependencies, run } from './setup.mjs';

ensureDependencies();
ensureData();
run('npx', ['wxt', 'build']);
run('npx', ['wxt', 'build', '-b', 'firefox']);
run('npx', ['wxt', 'build'], { env: { ...process.env, TIFA_SITES: 'all' } });
