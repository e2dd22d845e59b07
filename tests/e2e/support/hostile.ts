/**
 * Pages written to break an extension, served under the name of a news host: each file of tests/fixtures/hostile is one idea, and some
 * come a second time in another dress (a header, a media type). Their article is invented, and the same in all of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Routes, Served } from '../../../scripts/serve';
import { ROOT } from '../../../scripts/setup.mjs';

const FOLDER = join(ROOT, 'tests/fixtures/hostile');
/** On the list of news hosts, and without a rule of its own. */
const HOST = 'hostile.stdaily.com';
const OTHER_HOST = 'hostile2.stdaily.com';
const PATH = '/2026-10/15/';
/** Whatever a page of these asks for here was run or loaded out of text that should have stayed text. */
export const CANARY = 'canary.example';

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const ARTICLE = read('_article.html');
const TEXT = read('_text.html');
const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const filled = (html: string): string =>
  html
    .replaceAll('<!--article-->', ARTICLE)
    .replaceAll('<!--text-->', TEXT)
    .replaceAll('<!--attribute-->', attribute(`<h1>人民广场有了便民服务点</h1>${ARTICLE}`));

const XHTML = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hans"><head><title>人民广场有了便民服务点_青澜网</title></head><body>${ARTICLE}</body></html>`;
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<报道 日期="2026-10-15">${ARTICLE.replaceAll('　', '')}</报道>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><foreignObject width="800" height="600"><body xmlns="http://www.w3.org/1999/xhtml">${ARTICLE}</body></foreignObject></svg>`;

const plainText = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/\n{2,}/g, '\n\n');
const PLAIN = filled(read('plain.html'));

/** Other dresses of a plain article. */
const DRESSED: Record<string, Served> = {
  'policy-none': {
    body: PLAIN,
    headers: { 'content-security-policy': "default-src 'none'; script-src 'none'; style-src 'none'; connect-src 'none'" },
  },
  'policy-sandbox': { body: PLAIN, headers: { 'content-security-policy': 'sandbox' } },
  'trusted-types': {
    body: PLAIN,
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
  isolated: {
    body: PLAIN,
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'clipboard-write=(), unload=()',
    },
  },
  xhtml: { body: XHTML, type: 'application/xhtml+xml' },
  xml: { body: XML, type: 'text/xml' },
  'broken-xhtml': { body: XHTML.replace('</body>', '</div>'), type: 'application/xhtml+xml' },
  svg: { body: SVG, type: 'image/svg+xml' },
  text: { body: plainText(ARTICLE), type: 'text/plain; charset=utf-8' },
  json: { body: JSON.stringify({ 正文: plainText(ARTICLE) }), type: 'application/json' },
  'wrong-charset': { body: PLAIN.replace('<meta charset="utf-8">', ''), type: 'text/html; charset=gb18030' },
  'utf-16': { body: Buffer.from(`\ufeff${PLAIN}`, 'utf16le'), type: 'text/html; charset=utf-16' },
};

const addressOf = (name: string, ending = 'html', host = HOST): string => `http://${host}${PATH}${name}.${ending}`;

const FILES = readdirSync(FOLDER)
  .filter((file) => !file.startsWith('_') && file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

/** Every hostile page's address by its name. */
export const HOSTILE: Readonly<Record<string, string>> = Object.fromEntries(
  [...FILES, ...Object.keys(DRESSED)].map((name) => [name, addressOf(name)]),
);

const routeOf = (address: string): string => address.replace('http://', '');

export const HOSTILE_ROUTES: Routes = {
  ...Object.fromEntries(FILES.map((name) => [routeOf(addressOf(name)), { body: filled(read(`${name}.html`)) }])),
  ...Object.fromEntries(Object.entries(DRESSED).map(([name, served]) => [routeOf(addressOf(name)), served])),
  [routeOf(addressOf('plain', 'html', OTHER_HOST))]: { body: PLAIN },
};

/** Runs in the page before its own scripts: a clock that must go on ticking, and traps for what must never run. */
const WATCH = `
  window.__ran = [];
  for (const name of ['alert', 'confirm', 'prompt']) window[name] = (text) => { window.__ran.push(name + ' ' + text); };
  (() => {
    const { performance, setInterval } = window; const now = performance.now.bind(performance);
    let last = now();
    window.__clock = { ticks: 0, longest: 0 };
    const clock = window.__clock;
    setInterval(() => { const time = now(); clock.ticks += 1; if (time - last > clock.longest) clock.longest = time - last; last = time; }, 10);
  })();
`;

export interface Clock {
  ticks: number;
  /** The longest time without a tick, ms. */
  longest: number;
}

export const watchPages = (context: BrowserContext): Promise<unknown> => context.addInitScript(WATCH);

/** What ran in the page that should not have. */
export const ranIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { __ran: string[] }).__ran ?? []);

export const clockOf = (page: Page): Promise<Clock> =>
  page.evaluate(() => (window as unknown as { __clock: Clock }).__clock ?? { ticks: 0, longest: 0 });
