/** Draws public/icon/*.png from the SVGs beside them, with the Chromium of this machine: `npm run icons` after changing a drawing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';
import { ROOT } from './setup.mjs';

const DRAWINGS: Record<number, string> = { 16: 'icon-16', 32: 'icon-32', 48: 'icon', 128: 'icon' };
const FOLDER = join(ROOT, 'public', 'icon');
const RED_SHAPES = /<(path|circle)[^>]*#c63d24[^>]*>/g;

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] });
try {
  for (const [size, drawing] of Object.entries(DRAWINGS)) {
    const svg = readFileSync(join(FOLDER, `${drawing}.svg`), 'utf8').replace(
      '<svg',
      `<svg style="display:block;width:${size}px"`,
    );
    const page = await browser.newPage({ viewport: { width: Number(size), height: Number(size) } });
    await page.setContent(`<body style="margin:0">${svg}`);
    await page.screenshot({ path: join(FOLDER, `${size}.png`), omitBackground: true });
    // Off on a page: the same volume without the annotator's red.
    await page.setContent(`<body style="margin:0">${svg.replace(RED_SHAPES, '')}`);
    if (Number(size) <= 32) await page.screenshot({ path: join(FOLDER, `off-${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
