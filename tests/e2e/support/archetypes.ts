/** Every invented page of tests/fixtures/pages under the name of a news host, as a browser meets it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Routes } from '../../../scripts/serve';
import { ROOT } from '../../../scripts/setup.mjs';

const FOLDER = join(ROOT, 'tests/fixtures/pages');
/** On the list of news hosts, and without a rule of its own: the general layers are what is tried. */
const DOMAIN = 'stdaily.com';

/** Declared in one encoding and written in another: a browser shows no Chinese, only the reader of saved files does. */
const ILLEGIBLE = new Set(['table-hostile']);

export interface Archetype {
  name: string;
  url: string;
  isArticle: boolean;
  /** An article's title; empty for other pages. */
  title: string;
}

interface Expected {
  url: string | null;
  kind: 'article' | 'not-article';
  title?: string;
}

/** The fixture's own address where a real host's rule is what is tried; else its path and first label on the domain above. */
function addressOf(name: string, given: string | null): string {
  if (given === null) return `http://${name}.${DOMAIN}/xw/show.html`;
  const url = new URL(given);
  url.protocol = 'http:';
  if (/(^|\.)example[.-]|\.example$/.test(url.hostname)) url.hostname = `${name}.${url.hostname.split('.')[0]}.${DOMAIN}`;
  return url.href;
}

const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, Expected>;

export const ARCHETYPES: readonly Archetype[] = Object.entries(expected)
  .filter(([name]) => !ILLEGIBLE.has(name))
  .map(([name, { url, kind, title = '' }]) => ({ name, url: addressOf(name, url), isArticle: kind === 'article', title }));

const articles = ARCHETYPES.filter(({ isArticle }) => isArticle);
const others = ARCHETYPES.filter(({ isArticle }) => !isArticle);
/** Pages that are no article stay open while so many articles are read after them: time enough for any mark to show. */
const AT_ONCE = 6;
const rounds = Math.ceil(others.length / AT_ONCE);
const perRound = Math.ceil(articles.length / rounds);

/** All archetypes in rounds: other pages to keep open, and articles to read meanwhile. */
export const ROUNDS = Array.from({ length: rounds }, (_, round) => ({
  others: others.slice(round * AT_ONCE, (round + 1) * AT_ONCE),
  articles: articles.slice(round * perRound, (round + 1) * perRound),
}));

const routeOf = (address: string): string => {
  const { host, pathname } = new URL(address);
  return host + pathname;
};

export const ARCHETYPE_ROUTES: Routes = Object.fromEntries(
  ARCHETYPES.map(({ name, url }) => [routeOf(url), { body: new Uint8Array(readFileSync(join(FOLDER, `${name}.html`))) }]),
);

const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const SQUARE =
  '<p>　　本报讯（记者 段云舟）10月15日，滨河区深化放管服改革，在人民广场设立便民服务点，居民在家门口就能办成十二件事。</p><p>　　区商务局负责人表示，要持续优化营商环境，推动高质量发展，把群众的事办好。</p>';
const HARBOUR =
  '<p>　　本报讯（记者 林又青）10月16日，青澜港开通两条近海航线，货物当天可达邻省三个城市，航程缩短近五个小时。</p><p>　　港务集团负责人介绍，下一步将推进绿色发展，建设智慧港口，服务乡村振兴。</p>';
const article = (title: string, day: string, text: string): string =>
  `<h1>${title}</h1><p class="info">2026-10-${day} 09:00　来源：青澜日报</p><div class="text">${text}</div>`;
const FIRST = article('人民广场有了便民服务点', '15', SQUARE);
const SECOND = article('青澜港开通近海航线', '16', HARBOUR);
const LIST =
  '<h1>要闻</h1><ul><li><a href="/a/1">人民广场有了便民服务点</a></li><li><a href="/a/2">青澜港开通近海航线</a></li></ul>';

/** A phrase that only one of the two articles has, and that is marked. */
export const PHRASE = { first: '放管服', second: '乡村振兴' } as const;

export const CHANGING = {
  late: `http://late.${DOMAIN}/2026-10/15/content_1001.html`,
  app: `http://app.${DOMAIN}/a/2026101510001`,
  paper: `http://epaper.${DOMAIN}/html/2026-10/15/node_2.htm`,
  frame: `http://epaper.${DOMAIN}/html/2026-10/15/content_22001.htm`,
  away: `http://away.${DOMAIN}/2026-10/16/content_1002.html`,
} as const;

/** Pages that change after they have loaded. Their scripts wait for a word from the test, or for a timer where time is the point. */
export const CHANGING_ROUTES: Routes = {
  [routeOf(CHANGING.late)]: {
    body: page(
      '人民广场有了便民服务点_青澜网',
      `<div id="root"></div><script>setTimeout(function () { document.getElementById('root').innerHTML = ${JSON.stringify(FIRST)}; }, 1000);</script>`,
    ),
  },
  [routeOf(CHANGING.app)]: {
    body: page(
      '青澜新闻',
      `<div id="root">${FIRST}</div><script>
      var views = ${JSON.stringify({ '/a/2026101510001': FIRST, '/a/2026101610002': SECOND, '/list': LIST })};
      function show() { document.getElementById('root').innerHTML = views[location.pathname]; }
      function navigate(path) { history.pushState(null, '', path); show(); }
      addEventListener('popstate', show);
      </script>`,
    ),
  },
  [routeOf(CHANGING.paper)]: {
    body: page(
      '青澜日报数字报',
      `<map name="PagePicMap"><area shape="poly" coords="0,0,1,1,0,1" href="content_22001.htm"></map><table><tr><td><a id="pageLink" href="node_2.htm">第01版：要闻</a></td><td><iframe src="content_22001.htm" width="700" height="600"></iframe></td></tr></table>`,
    ),
  },
  [routeOf(CHANGING.frame)]: {
    body: page('人民广场有了便民服务点', `<h3>便民</h3><h1>人民广场有了便民服务点</h1><div id="ozoom">${SQUARE}</div>`),
  },
  [routeOf(CHANGING.away)]: { body: page('青澜港开通近海航线_青澜网', SECOND) },
};

const PAGED = join(ROOT, 'tests/fixtures/paged');
export const PAGED_URL = `http://news.${DOMAIN}/2023-05/06/c_330021.htm`;
const pagedRoute = (number: number): string => routeOf(PAGED_URL.replace('.htm', number === 1 ? '.htm' : `_${number}.htm`));

/** One article on three pages, the second in GBK. Its third page can be taken away. */
export const pagedRoutes = (isGone: () => boolean): Routes =>
  Object.fromEntries(
    [1, 2, 3].map((number) => [
      pagedRoute(number),
      () =>
        number === 3 && isGone()
          ? { body: '<p>服务器忙，请稍后再试</p>', type: 'text/plain' }
          : { body: new Uint8Array(readFileSync(join(PAGED, `${number}.html`))) },
    ]),
  );
