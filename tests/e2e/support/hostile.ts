/**
 * Pages written to break an extension, served under the name of a news host: each file of tests/fixtures/hostile is one idea, and some
 * come a second time in another dress (a header, a media type). Their article is invented, and the same in all of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
const REPEATING = read('_repeated.html');
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

/** What the pages `repeated-…` repeat, as a script's expression: the page makes it, so that it is not text of the document as well. */
const REPEATED: Record<string, string> = {
  brackets: "'（'.repeat(3000)",
  colons: "'作者：编辑：来源：记者：'.repeat(5000)",
  commas: "'，、；：'.repeat(800)+'。'",
  dates: "'2026年10月'.repeat(10000)",
  digits: "'1'.repeat(60000)+'年'",
  enumeration: "Array.from({length:12000},(_,n)=>'问'+String.fromCharCode(0x4e00+n%9000)).join('、')",
  'hanzi-digits': "'一二三四五六七八九十百千万亿'.repeat(1500)",
  latin: "'a'.repeat(60000)+' '+'A.'.repeat(30000)",
  'middle-dots': "'阿·'.repeat(30000)",
  numbered: "'三问四办五个一六个坚持'.repeat(5000)",
  offices: "'市委书记市长区委副书记'.repeat(6000)",
  'one-character': "'的'.repeat(60000)",
  ordinals: "'第'.repeat(60000)+'版'",
  places: "'青澜市东屏县白石镇杨柳坪村'.repeat(5000)",
  quotes: "'“'.repeat(3000)",
  spaces: "'记者'+' '.repeat(60000)+'陆'+'　'.repeat(60000)+'秋萍'",
  surnames: "'王李张刘陈杨赵黄周吴'.repeat(6000)",
  titles: "'《'.repeat(3000)+'》'.repeat(100)",
};

const repeated = (long: string): string => filled(REPEATING.replace('/*long*/', () => long));

const addressOf = (name: string, ending = 'html', host = HOST): string => `http://${host}${PATH}${name}.${ending}`;

/** Every page of its own, by name. */
const PAGES: Record<string, Served> = Object.fromEntries([
  ...readdirSync(FOLDER)
    .filter((file) => !file.startsWith('_') && file.endsWith('.html'))
    .map((file) => [file.slice(0, -'.html'.length), { body: filled(read(file)) }]),
  ...Object.entries(REPEATED).map(([name, long]) => [`repeated-${name}`, { body: repeated(long) }]),
  ...Object.entries(DRESSED),
]);

/** Every hostile page's address by its name. */
export const HOSTILE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(PAGES).map((name) => [name, addressOf(name)]),
);

const routeOf = (address: string): string => address.replace('http://', '');

export const HOSTILE_ROUTES: Routes = {
  ...Object.fromEntries(Object.entries(PAGES).map(([name, served]) => [routeOf(addressOf(name)), served])),
  [routeOf(addressOf('plain', 'html', OTHER_HOST))]: { body: PLAIN },
};

/** Runs in the page before its own scripts: a clock that must go on ticking, and traps for what must never run. */
export const WATCH = `
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

/** A page of either browser. */
interface Asked {
  evaluate(script: string): Promise<unknown>;
}

/** What ran in the page that should not have. */
export const ranIn = (page: Asked): Promise<string[]> => page.evaluate('window.__ran ?? []') as Promise<string[]>;

export const clockOf = (page: Asked): Promise<Clock> =>
  page.evaluate('window.__clock ?? { ticks: 0, longest: 0 }') as Promise<Clock>;
