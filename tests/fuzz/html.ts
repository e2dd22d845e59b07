/** HTML as no editor writes it, around pieces of news: elements in forbidden places, deep nesting, hostile attributes, broken markup. */
import fc from 'fast-check';
import { piece, text } from './text';

const TAGS = [
  ...[
    'div',
    'p',
    'span',
    'article',
    'section',
    'main',
    'h1',
    'h2',
    'h3',
    'b',
    'a',
    'br',
    'img',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'font',
    'center',
  ],
  ...[
    'iframe',
    'svg',
    'math',
    'template',
    'noscript',
    'script',
    'style',
    'form',
    'input',
    'button',
    'select',
    'option',
    'textarea',
    'frameset',
  ],
  ...[
    'ruby',
    'rt',
    'rp',
    'pre',
    'code',
    'blockquote',
    'figure',
    'figcaption',
    'details',
    'summary',
    'slot',
    'x-y',
    'founder-content',
    'title',
    'base',
    'meta',
    'body',
    'html',
  ],
];

const ATTRIBUTES = [
  ...[
    'class="article"',
    'class="TRS_Editor"',
    'id="ozoom"',
    'id="content"',
    'class="source"',
    'class="author"',
    'class="date"',
    'class="editor"',
    'class="__proto__"',
  ],
  ...[
    'hidden',
    'style="display:none"',
    'style="visibility:hidden;x:url(javascript:1)"',
    'aria-hidden=true',
    'lang="ja"',
    'lang="zh-TW"',
    'dir=rtl',
    'contenteditable',
  ],
  ...[
    'itemprop="articleBody"',
    'itemprop="datePublished" content="9999-99-99T99:99"',
    'datetime="NaN"',
    'href="content_1_2.htm"',
    'href="javascript:alert(1)"',
    'href="http://[::"',
  ],
  ...[
    'id="x" name="body"',
    'name="querySelector"',
    'id="documentElement"',
    'name="parentNode"',
    'id="nodeName"',
    'name="getElementsByTagName"',
    'name="attributes"',
    'id="innerText"',
  ],
];

const META = [
  '<meta name="publishdate" content="2026-10-17">',
  '<meta name="author" content="陆秋萍 方志明">',
  '<meta property="article:published_time" content="2026-02-30T25:61:00+99:00">',
  '<meta property="og:title" content="">',
  '<meta name="ContentSource" content="&#0;青澜日报">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"民生","datePublished":"x","author":[null,{"name":{}}]}</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"a":1},"author":"</script>',
  '<base href="http://[">',
  '<link rel="canonical" href="javascript:1">',
  '<html lang="ko">',
  '<title></title>',
  '<title>一张清单管到底_青澜日报_青澜网</title>',
];

const BROKEN = [
  '<',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!doctype html>',
  '</body></html>',
  '<p',
  '<a href=',
  '"',
  '&#x110000;',
  '&#0;',
  '&amp',
  '<?xml version="1.0"?>',
  '</p></p>',
  '<table><p>',
];

const attributes = fc
  .array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 })
  .map((list) => list.map((one) => ` ${one}`).join(''));

const { node } = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 5 }).map((list) => list.join('')),
  node: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'html' },
    text(8),
    piece,
    fc.constantFrom(...BROKEN),
    fc
      .tuple(fc.constantFrom(...TAGS), attributes, tie('nodes'))
      .map(([tag, given, inner]) => `<${tag}${given}>${inner}</${tag}>`),
    fc.tuple(fc.constantFrom(...TAGS), attributes, tie('nodes')).map(([tag, given, inner]) => `<${tag}${given}>${inner}`),
    fc.array(text(10), { minLength: 1, maxLength: 6 }).map((lines) => lines.map((line) => `<p>${line}</p>`).join('\n')),
    fc
      .tuple(fc.constantFrom('div', 'b', 'font', 'span', 'table'), fc.integer({ min: 2, max: 60 }), tie('node'))
      .map(([tag, depth, inner]) => `<${tag}>`.repeat(depth) + inner),
  ),
}));

/** A page that would be an article, were it not for what stands in it. */
const page = fc
  .tuple(
    fc.array(fc.constantFrom(...META), { maxLength: 4 }),
    text(5),
    text(4),
    fc.array(
      fc.oneof(
        node,
        text(30).map((line) => `<p>${line}</p>`),
      ),
      { maxLength: 8 },
    ),
  )
  .map(
    ([meta, title, line, body]) =>
      `<!doctype html><html><head><meta charset="utf-8">${meta.join('')}<title>${title}</title></head><body><h1>${title}</h1><div class="source">${line}</div><div class="article">${body.join('')}</div></body></html>`,
  );

export const html = fc.oneof(
  { weight: 3, arbitrary: page },
  { weight: 2, arbitrary: fc.array(node, { maxLength: 6 }).map((list) => list.join('')) },
);

export const ADDRESSES = [
  null,
  'http://www.qinglanribao.cn/yaowen/2026-10/17/content_4207.html',
  'https://paper.people.com.cn/rmrb/html/2026-10/17/nw.D110000renmrb_20261017_1-01.htm',
  'https://www.qinglan.example/',
  'file:///C:/a.html',
  'about:blank',
  'https://x.example/#/news/20261017/1',
] as const;
