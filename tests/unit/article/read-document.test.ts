import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/article/detect';
import { locate, offsetAt, type TextRun } from '../../../lib/article/located';
import { examine, readAnyway, readDocument } from '../../../lib/article/read-document';
import type { Article } from '../../../lib/contract';
import { documentOf, expectations, loadPage } from './load-page';

const articles = expectations.filter(([, page]) => page.kind === 'article');
const others = expectations.filter(([, page]) => page.kind === 'not-article');

const blockTexts = (article: Article, kind: string): string[] =>
  article.blocks.filter((block) => block.kind === kind).map((block) => article.text.slice(block.start, block.end));

/** Every run must hold, in the live node, the very characters that it stands for; runs ascend and do not overlap. */
function checkRuns(text: string, runs: readonly TextRun[]): void {
  let last = 0;
  for (const run of runs) {
    expect(run.start).toBeGreaterThanOrEqual(last);
    expect(run.length).toBeGreaterThan(0);
    expect(run.node.data.slice(run.nodeOffset, run.nodeOffset + run.length)).toBe(text.slice(run.start, run.start + run.length));
    last = run.start + run.length;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

describe('pages that are articles', () => {
  it.each(articles)('%s', (name, page) => {
    const doc = loadPage(name);
    const before = doc.documentElement.outerHTML;
    const reading = readDocument(doc, page.url);
    expect(doc.documentElement.outerHTML).toBe(before);
    if (reading.kind === 'not-article') throw new Error(`not an article: ${reading.reason}`);
    const located = reading.articles[0];
    if (!located) throw new Error('no article');
    const { article } = located;

    expect(article.headline.title).toBe(page.title);
    expect(article.headline.kicker).toBe(page.kicker ?? null);
    expect(article.headline.subtitle).toBe(page.subtitle ?? null);
    expect(article.published?.slice(0, 10) ?? null).toBe(page.published);
    expect(article.bylines.map((byline) => byline.name)).toEqual(page.bylines);
    expect(article.text.indexOf(page.first)).toBeGreaterThanOrEqual(0);
    expect(article.text.indexOf(page.first)).toBeLessThanOrEqual(page.firstSlack ?? 0);
    const end = article.text.lastIndexOf(page.last) + page.last.length;
    expect(end).toBeGreaterThanOrEqual(page.last.length);
    expect(article.text.length - end).toBeLessThanOrEqual(page.lastSlack ?? 0);
    for (const text of page.absent ?? []) expect(article.text).not.toContain(text);
    if (page.editors) expect(article.editors).toEqual(page.editors);
    if (page.subheads) expect(blockTexts(article, 'subhead')).toEqual(page.subheads);
    if (page.captions) expect(blockTexts(article, 'caption')).toEqual(page.captions);
    if (page.paragraphs) expect(article.blocks).toHaveLength(page.paragraphs);
    expect(article.complete).toBe(page.complete ?? true);
    expect(article.jump.to).toBe(page.jumpTo ?? null);
    expect(article.lang).toBe(page.lang ?? 'zh-Hans');
    if (page.outlet) expect(article.outlet).toBe(page.outlet);

    checkRuns(article.text, located.body);
    checkRuns(article.headline.title, located.headline.title);
    checkRuns(article.headline.kicker ?? '', located.headline.kicker);
    checkRuns(article.headline.subtitle ?? '', located.headline.subtitle);
    // Only line feeds between blocks and collapsed white space are not in the page.
    const held = located.body.reduce((sum, run) => sum + run.length, 0);
    expect(held).toBeGreaterThanOrEqual(article.text.length - article.blocks.length);
  });

  it.each(articles)('%s: blocks stand one line feed apart and cover the text', (name, page) => {
    const article = readAnyway(loadPage(name), page.url)?.article;
    if (!article) throw new Error('no article');
    let at = 0;
    for (const block of article.blocks) {
      expect(block.start).toBe(at);
      expect(article.text.slice(block.start, block.end)).not.toContain('\n');
      at = block.end + 1;
    }
    expect(at).toBe(article.text.length + 1);
  });

  it.each(articles)('%s: the cheap detector lets it through', (name, page) => {
    expect(detect(loadPage(name), page.url ?? '').article).toBe(true);
  });
});

describe('pages that are none', () => {
  it.each(others)('%s', (name, page) => {
    expect(readDocument(loadPage(name), page.url).kind).toBe('not-article');
  });

  it.each(others)('%s: nor without an address', (name) => {
    expect(readDocument(loadPage(name), null).kind).toBe('not-article');
  });

  it.each(others.filter(([, { url }]) => url !== null))('%s: nor under the name of a news site', (name, { url }) => {
    const address = new URL(url ?? '');
    if (/(^|\.)example[.-]/.test(address.hostname)) address.hostname = `${address.hostname.split('.')[0]}.stdaily.com`;
    expect(readDocument(loadPage(name), address.href).kind).toBe('not-article');
  });

  it('are still read when the reader asks', () => {
    expect(readAnyway(loadPage('not-novel'), null)?.article.text).toContain('夜色像一张旧网');
  });
});

describe('the end of a text', () => {
  const prose =
    '<h1>代表队名单公布</h1><p>2024-05-13 来源：青澜网</p><div id="t"><p>青澜市第九届青少年运动会今天公布了各代表队的成绩，东屏县名列第一。</p><p>成绩如下：</p>';
  const textOf = (html: string): string => readAnyway(documentOf(html), null)?.article.text ?? '';
  const rows = (cell: (n: number) => string): string =>
    `<table>${[1, 2, 3, 4].map((n) => `<tr><td>第${n}名</td><td>${cell(n)}</td></tr>`).join('')}</table>`;

  it('is the table that closes it, but no table of links', () => {
    expect(textOf(`${prose}${rows((n) => `代表队${n}`)}</div>`)).toContain('第4名\n代表队4');
    expect(textOf(`${prose}${rows((n) => `<a href="/${n}">代表队代表队${n}</a>`)}</div>`)).not.toContain('代表队4');
  });

  it('is a signed day below its signer; a day alone is the site’s', () => {
    const signed = '<p>特此声明，请广大市民相互转告，不要轻信谣言。</p><p>青澜市防汛指挥部</p><p>2024年5月13日</p>';
    expect(textOf(`${prose}${signed}</div>`)).toMatch(/青澜市防汛指挥部\n2024年5月13日$/);
    expect(textOf(`${prose}<p>散场的时候大家都说，明年这个时候，一定还要再来。</p><p>2024年5月13日</p></div>`)).toMatch(
      /一定还要再来。$/,
    );
  });
});

describe('what a page says for machines', () => {
  const body =
    '<div><p>城墙根下的梧桐树又绿了，老人们搬出竹椅，一坐就是一个下午，谁也不催谁。</p><p>孩子们在树下写作业，偶尔抬头问一个字，树影慢慢爬过作业本，爬过石阶，爬上对面的墙，一天就这样过去了。</p></div>';
  const page = (head: string, top: string): Document =>
    documentOf(`<html><head><title>梧桐树下</title>${head}</head><body><h1>梧桐树下</h1>${top}${body}</body></html>`);
  const stated =
    '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"段云舟"}}</script>';

  it('counts for what it is', () => {
    expect(readDocument(page('', '<p>2024-05-13</p>'), null).kind).toBe('not-article');
    expect(readDocument(page(stated, '<p>2024-05-13</p>'), null).kind).toBe('article');
  });

  it('counts for an author only where the page prints the name', () => {
    const authors = (doc: Document): string[] | undefined => readAnyway(doc, null)?.article.bylines.map(({ name }) => name);
    expect(authors(page(stated, '<div><span>2024-05-13</span><span>段云舟</span></div>'))).toEqual(['段云舟']);
    expect(authors(page(stated, '<p>2024-05-13</p>'))).toEqual([]);
    expect(authors(page('', '<div class="author-box"><a href="#">林又青</a></div>'))).toEqual(['林又青']);
  });
});

describe('places in the page', () => {
  it('lead from text to nodes and back', () => {
    const located = readAnyway(loadPage('br-body'), null);
    if (!located) throw new Error('no article');
    const { article, body } = located;
    const start = article.text.indexOf('梧桐树下');
    const [piece, ...more] = locate(body, start, start + 4);
    expect(more).toEqual([]);
    expect(piece?.node.data.slice(piece.start, piece.end)).toBe('梧桐树下');
    expect(piece && offsetAt(body, piece.node, piece.start)).toBe(start);
  });
});

describe('hostile pages', () => {
  it('nested five thousand deep are read without falling over', () => {
    const doc = documentOf('<p>开头的一句话，写得完整，后面跟着很深的嵌套。</p>');
    let inner: Element = doc.body;
    for (let depth = 0; depth < 5_000; depth++) inner = inner.appendChild(doc.createElement('div'));
    inner.textContent = '藏在最深处的一句话，也要能读到，不能让程序崩溃。';
    expect(() => readDocument(doc, null)).not.toThrow();
  });

  it('with markup in their text give text', () => {
    const doc = documentOf(
      '<h1>标题里有&lt;img src=x onerror=alert(1)&gt;</h1><p>正文里写着&lt;script&gt;，这不是标签，只是文字，来源：青澜网。</p>',
    );
    expect(readAnyway(doc, null)?.article.text).toContain('<script>');
  });

  it.each(['javascript:alert(1)', 'not an address', 'http://[', 'file:///a.html', ''])(
    'an address such as %j is no obstacle',
    (address) => {
      expect(readDocument(loadPage('flash'), address).kind).toBe('article');
    },
  );

  it('runs hold for any mix of white space, breaks and inline elements', () => {
    const piece = fc.constantFrom(
      '春天',
      ' ',
      '\n',
      '\u3000\u3000',
      '&nbsp;',
      '<br>',
      '<b>水渠</b>',
      '<a href="#">田</a>',
      '，',
      '。',
      '\u200b',
      'PDF ',
      '<p>',
      '</p>',
      '<span>“</span>',
      '<ruby>青<rt>qing</rt></ruby>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const doc = documentOf(
          `<h1>标题</h1><div id="ozoom"><p>这是第一句话，后面什么都可能出现，要经得起。</p>${pieces.join('')}</div>`,
        );
        const located = examine(doc, null).located;
        if (!located) throw new Error('no text');
        checkRuns(located.article.text, located.body);
        expect(located.article.text).not.toMatch(/qing|\u200b| {2}|^\s|\s$/);
      }),
      { numRuns: 80 },
    );
  });
});
