/** HTML and plain text to articles, articles to their analysis. */
import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { analyze } from '../../../lib/analysis';
import { decode } from '../../../lib/article/decode';
import { detect } from '../../../lib/article/detect';
import type { LocatedArticle, TextRun } from '../../../lib/article/located';
import { otherPages } from '../../../lib/article/other-pages';
import { plainArticle } from '../../../lib/article/plain-article';
import { readAnyway, readDocument } from '../../../lib/article/read-document';
import { readText } from '../../../lib/article/read-text';
import type { WordException } from '../../../lib/contract';
import { textOfPage } from '../../../lib/page-layout/page-text';
import { compileExceptions, ExceptionError } from '../../../lib/text/exceptions';
import { normalise } from '../../../lib/text/normalise';
import { segment } from '../../../lib/text/segment';
import { ADDRESSES, html } from '../html';
import { resources } from '../resources';
import { analysisIsSound, articleIsSound } from '../sound';
import { hold, target } from '../target';
import { text, unit } from '../text';

function runsAreSound(runs: readonly TextRun[], line: string, what: string): void {
  let last = 0;
  for (const { start, length, node, nodeOffset } of runs) {
    hold(start >= last && length > 0 && start + length <= line.length, `${what}: run ${start}+${length} after ${last}`);
    hold(
      node.data.slice(nodeOffset, nodeOffset + length) === line.slice(start, start + length),
      `${what}: a run is not what its node holds`,
    );
    last = start + length;
  }
}

function locatedIsSound({ article, body, headline }: LocatedArticle): void {
  articleIsSound(article);
  runsAreSound(body, article.text, 'body');
  for (const field of ['kicker', 'title', 'subtitle'] as const)
    runsAreSound(headline[field], article.headline[field] ?? '', field);
}

function readPage({ source, address }: { source: string; address: string | null }): void {
  const dom = new JSDOM(source, { virtualConsole: new VirtualConsole() });
  try {
    const { document } = dom.window;
    const before = document.documentElement?.outerHTML;
    const seen = detect(document, address ?? '');
    hold(Number.isFinite(seen.score), 'the detector gives no number');
    const reading = readDocument(document, address);
    if (reading.kind !== 'not-article') for (const one of reading.articles) locatedIsSound(one);
    const anyway = readAnyway(document, address);
    if (anyway) {
      locatedIsSound(anyway);
      analysisIsSound(anyway.article, analyze(anyway.article, resources()));
    }
    for (const page of otherPages(document, address ?? '')) {
      hold(new URL(page.address).origin === new URL(address ?? '').origin, `another origin: ${page.address}`);
      hold(page.number >= 1 && page.number <= 99, `page ${page.number}`);
    }
    hold(document.documentElement?.outerHTML === before, 'reading changed the page');
  } finally {
    dom.window.close();
  }
}

const exception: fc.Arbitrary<WordException> = fc.oneof(
  fc.record({ kind: fc.constant('join' as const), text: text(2) }),
  fc.record({ kind: fc.constant('split' as const), text: text(2), parts: fc.array(text(1), { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('reading' as const),
    text: text(1),
    syllables: fc.array(fc.constantFrom('zhong1', 'x', 'lv4', 'de5', '')),
  }),
);

function analyse({
  body,
  title,
  exceptions,
  published,
}: {
  body: string;
  title: string;
  exceptions: WordException[];
  published: string | null;
}): void {
  const { lexicon } = resources();
  const article = plainArticle(body, {
    headline: { kicker: null, title: title.replaceAll('\n', ' '), subtitle: null },
    published,
  });
  let compiled: ReturnType<typeof compileExceptions> | undefined;
  try {
    compiled = compileExceptions(exceptions);
  } catch (error) {
    if (!(error instanceof ExceptionError)) throw error;
  }
  analysisIsSound(article, analyze(article, resources(), { exceptions: compiled }));
  let at = 0;
  for (const { start, end } of segment(body, lexicon)) {
    hold(start === at && end > start, `tokens leave a gap at ${at}`);
    at = end;
  }
  hold(at === body.length, 'tokens do not reach the end of the text');
  const { text: folded, toSource, toSourceEnd } = normalise(body);
  hold(folded.length <= body.length && toSource(folded.length) === body.length, 'the folded text is longer than its source');
  for (let n = 1; n <= folded.length; n += 1) {
    hold(toSource(n - 1) < toSourceEnd(n) && toSourceEnd(n) <= toSource(n), `the way back is not in order at ${n}`);
  }
}

function readPlain(source: string): void {
  const { articles, furniture, kind } = readText(source, null);
  hold((kind === 'not-article') === (articles.length === 0), `${kind} with ${articles.length} articles`);
  for (const article of articles) articleIsSound(article);
  let last = 0;
  for (const { line } of furniture) {
    hold(line >= last, 'furniture is not in order');
    last = line;
  }
}

const coordinate = fc.oneof(fc.integer({ min: -50, max: 900 }), fc.constantFrom(0, -0, 1e9, -1e9, 0.001));
const placed = fc.record(
  {
    text: text(3),
    x: coordinate,
    y: coordinate,
    width: coordinate,
    size: fc.oneof(fc.integer({ min: 0, max: 60 }), coordinate),
    vertical: fc.record({ height: coordinate }),
  },
  { requiredKeys: ['text', 'x', 'y', 'width', 'size'] },
);

export const READING = [
  target({
    name: 'html',
    what: 'HTML to articles and their analysis',
    inputs: fc.record({ source: html, address: fc.constantFrom(...ADDRESSES) }),
    check: readPage,
    brief: 25,
    grow: {
      units: fc.oneof(
        html.map((source) => source.slice(0, 200)),
        unit.map((line) => `<p>${line}</p>`),
      ),
      input: (source) => ({ source, address: null }),
      size: 10_000,
    },
  }),
  target({
    name: 'analysis',
    what: 'text to its analysis, with headline, exceptions and date',
    inputs: fc.record({
      body: text(60),
      title: text(4),
      exceptions: fc.array(exception, { maxLength: 4 }),
      published: fc.constantFrom(null, '2026-10-17', '2026-10-17T08:00:00+08:00', '2026', '2024-02-29', 'x'),
    }),
    check: analyse,
    brief: 120,
    grow: { units: unit, input: (body) => ({ body, title: '', exceptions: [], published: null }), size: 10_000 },
  }),
  target({
    name: 'newspaper',
    what: 'a newspaper page as text to articles',
    inputs: fc.array(text(14), { maxLength: 24 }).map((lines) => lines.join('\n')),
    check: readPlain,
    brief: 80,
    grow: { units: unit.map((line) => `${line}\n`), input: (source) => source, size: 10_000 },
  }),
  target({
    name: 'placed',
    what: 'pieces of text placed on the page of a PDF to lines',
    inputs: fc.array(placed, { maxLength: 40 }),
    check: (pieces) => void textOfPage(pieces as never),
    brief: 80,
  }),
  target({
    name: 'decode',
    what: 'bytes to text, whatever charset they declare',
    inputs: fc.record({
      head: fc.constantFrom(
        '',
        '<meta charset=gbk>',
        '<meta charset="utf-16">',
        '<meta charset=x>',
        '<?xml encoding="big5"?>',
        '\xef\xbb\xbf',
        '\xff\xfe',
        '\xfe\xff',
      ),
      bytes: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 400 }),
      stated: fc.constantFrom(null, 'gb2312', 'utf-8', 'nonsense', ''),
    }),
    check: ({ head, bytes, stated }) => {
      const all = Uint8Array.from([...[...head].map((one) => one.charCodeAt(0)), ...bytes]);
      hold(typeof decode(all, stated).text === 'string', 'no text');
    },
    brief: 200,
  }),
];
