/** Exports read back by programs that are not ours: citation-js for bibliographies, a JSON-LD processor for annotations. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { fullTitle } from '../../../lib/library/citation';
import { toBibtex } from '../../../lib/library/export/bibtex';
import { toCslJson } from '../../../lib/library/export/csl-json';
import { toHtml } from '../../../lib/library/export/html';
import { toRis } from '../../../lib/library/export/ris';
import { selectFrom } from '../../../lib/library/export/select';
import { toWebAnnotation } from '../../../lib/library/export/web-annotation';
import { emptySnapshot, type Highlight, type SavedArticle, type Snapshot } from '../../../lib/library/records';
import { anchor, draft, snapshot } from './samples';

const TIME = '2026-05-01T08:00:00.000Z';
const article = (n: number, parts: Partial<SavedArticle> = {}): SavedArticle => ({
  ...draft,
  url: `https://www.qinglan-daily.example/${n}?a=1&b=2`,
  page: '04',
  id: `article-${n}`,
  address: `https://qinglan-daily.example/${n}`,
  kept: false,
  created: TIME,
  modified: TIME,
  ...parts,
});
const highlight = (n: number, articleId: string): Highlight => ({
  id: `highlight-${n}`,
  articleId,
  anchor,
  colour: 'sky',
  note: '一处',
  tags: ['民生'],
  created: TIME,
  modified: TIME,
});
const of = (articles: SavedArticle[]): Snapshot => ({
  ...emptySnapshot(),
  articles,
  highlights: articles.map(({ id }, n) => highlight(n, id)),
});

const ODD = [
  article(1),
  article(2, {
    title: '100% 的 {括号} & “引号” $美元$ \\反斜杠 #号_下划线',
    subtitle: null,
    authors: ['陆一鸣', '方可', '章予安', '温如月'],
  }),
  article(3, { outlet: null, published: null, authors: [], page: null, kicker: '引题' }),
];

interface Item {
  title?: string;
  author?: { literal?: string; family?: string; given?: string }[];
  URL?: string;
  issued?: { 'date-parts': number[][] };
  page?: string;
  /** What citation-js makes of the AU of an article in a newspaper. */
  reporter?: string | string[];
}
const read = (text: string): Item[] => new Cite(text).data as Item[];
const names = (item: Item | undefined) =>
  item?.reporter
    ? [item.reporter].flat()
    : (item?.author ?? []).map(({ literal, family = '', given = '' }) => literal ?? family + given);

describe('citation-js', () => {
  it.each([
    ['CSL-JSON', toCslJson],
    ['RIS', toRis],
    ['BibTeX', toBibtex],
  ])('reads %s: every article with title, authors, day, page and address', (_, write) => {
    const items = read(write(of(ODD)));
    expect(items).toHaveLength(ODD.length);
    for (const one of ODD) {
      const item = items.find(({ URL: url }) => url === one.url);
      expect(item?.title?.replace(/<[^>]+>/g, '')).toBe(fullTitle(one));
      expect(names(item)).toEqual(one.authors);
      const day = item?.issued?.['date-parts'][0] ?? [];
      // Of RIS it reads the year only.
      expect(day).toEqual(one.published ? [2026, 4, 12].slice(0, write === toRis ? 1 : 3) : []);
      expect(item?.page).toBe(one.page ?? undefined);
    }
  });
});

/** The two contexts by hand: no test asks the network. */
const CONTEXT = {
  '@context': {
    '@vocab': 'http://www.w3.org/ns/oa#',
    id: '@id',
    type: '@type',
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    oa: 'http://www.w3.org/ns/oa#',
    items: { '@id': 'oa:items', '@container': '@list' },
    first: { '@id': 'oa:first', '@type': '@id' },
  },
};
const documentLoader = async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: CONTEXT });

describe('a JSON-LD processor', () => {
  it('sees one annotation a highlight, with its quote', async () => {
    const quads = (await jsonld.toRDF(JSON.parse(toWebAnnotation(of(ODD))), { documentLoader })) as {
      predicate: { value: string };
      object: { value: string };
    }[];
    const having = (predicate: string, object: string) =>
      quads.filter((quad) => quad.predicate.value.endsWith(predicate) && quad.object.value.endsWith(object)).length;
    expect(having('#type', '#Annotation')).toBe(ODD.length);
    expect(having('#exact', anchor.quote.exact)).toBe(ODD.length);
    expect(having('#hasSource', ODD[0]?.url ?? '-')).toBe(1);
  });
});

describe('HTML', () => {
  it('lets no text of a page become markup', () => {
    fc.assert(
      fc.property(snapshot, (state) => {
        const html = toHtml(state);
        const known =
          /<\/?(?:!doctype html|html|head|meta[^<>]*|title|style|body|section|h[12][^<>]*|p[^<>]*|a [^<>]*|a|blockquote[^<>]*)>/g;
        expect(html.replace(known, '').replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/[<>]/);
      }),
    );
    const evil = article(9, { title: '<img src=x onerror=alert(1)>', url: 'https://a.example/"><script>alert(1)</script>' });
    expect(toHtml(of([evil]))).not.toMatch(/<img|<script/);
  });
});

describe('a part of the library', () => {
  it('holds what is chosen with its articles, and nothing else', () => {
    fc.assert(
      fc.property(snapshot, (state) => {
        const [first] = state.highlights;
        const part = selectFrom(state, { highlights: new Set(first ? [first.id] : []) });
        expect(part.highlights).toEqual(first ? [first] : []);
        expect(part.articles.map(({ id }) => id)).toEqual(first ? [first.articleId] : []);
        expect([part.words, part.states, part.removals].flat()).toEqual([]);
        const [one] = state.articles;
        if (!one) return;
        const whole = selectFrom(state, { articles: new Set([one.id]) });
        expect(whole.articles).toEqual([one]);
        expect(whole.highlights).toEqual(state.highlights.filter(({ articleId }) => articleId === one.id));
        expect(whole.texts).toEqual(state.texts.filter(({ articleId }) => articleId === one.id));
      }),
    );
  });
});
