import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWebAnnotation } from '../../../lib/library/export/web-annotation';
import { parseLibrary } from '../../../lib/library/import';
import { emptySnapshot, type Snapshot } from '../../../lib/library/records';
import { draft, snapshot } from './samples';

const NOW = '2026-05-01T08:00:00.000Z';
const read = (file: unknown, current: Pick<Snapshot, 'articles'> = emptySnapshot()) =>
  parseLibrary(typeof file === 'string' ? file : JSON.stringify(file), { current, now: NOW });

describe('Web Annotation', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(snapshot, (state) => {
        const taken = read(toWebAnnotation(state), state);
        if (!taken.ok) throw new Error(taken.detail ?? taken.message);
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        const sent = state.highlights.map(({ articleId: _, ...one }) => one).sort(byId);
        const back = taken.value.highlights.map(({ articleId: _, ...one }) => one).sort(byId);
        expect(back).toEqual(sent);
        expect(taken.leftOut).toBe(0);
      }),
    );
  });

  it('is taken from other programs: one annotation, a page, a graph; selectors refined, bodies of all kinds', () => {
    const one = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://notes.example/a/1',
      type: 'Annotation',
      bodyValue: '一处改动',
      target: {
        source: 'http://www.qinglan-daily.example/1.html?utm_source=x',
        selector: { type: 'CssSelector', value: 'p', refinedBy: { type: 'TextQuoteSelector', exact: '一张清单管到底' } },
      },
    };
    for (const file of [one, [one], { type: 'AnnotationPage', items: [one] }, { '@graph': [one] }]) {
      const taken = read(file);
      if (!taken.ok) throw new Error(taken.message);
      expect(taken.value.articles).toMatchObject([{ address: 'https://qinglan-daily.example/1.html' }]);
      expect(taken.value.highlights).toMatchObject([
        { note: '一处改动', colour: 'straw', created: NOW, anchor: { quote: { exact: '一张清单管到底', prefix: '' } } },
      ]);
    }
    const twice = [read(one), read(one)].map((taken) => taken.ok && taken.value.highlights[0]?.id);
    expect(twice[0]).toBe(twice[1]);
  });

  it('goes to the article that is there', () => {
    const own = {
      ...draft,
      id: 'mine',
      address: 'https://qinglan-daily.example/1.html',
      kept: true,
      created: NOW,
      modified: NOW,
    };
    const taken = read(
      {
        type: 'Annotation',
        target: { source: 'https://m.qinglan-daily.example/1.html', selector: { type: 'TextQuoteSelector', exact: '清单' } },
      },
      { articles: [own] },
    );
    expect(taken).toMatchObject({ ok: true, value: { articles: [own], highlights: [{ articleId: 'mine' }] } });
  });
});

describe('Hypothesis', () => {
  const row = {
    id: 'Xy_1-z',
    created: '2026-04-12T08:30:00.000000+00:00',
    updated: '2026-04-13T08:30:00.000000+00:00',
    uri: 'https://www.qinglan-daily.example/1.html',
    text: '**注意**',
    tags: ['数字', '数字'],
    document: { title: ['东屏县推进改造'] },
    target: [
      {
        source: 'https://www.qinglan-daily.example/1.html',
        selector: [
          { type: 'RangeSelector', startContainer: '/div[1]' },
          { type: 'TextPositionSelector', start: 4000, end: 4007 },
          { type: 'TextQuoteSelector', exact: '一张清单管到底', prefix: '县里为每个小区', suffix: '，居民' },
        ],
      },
    ],
  };
  const pageNote = { ...row, id: 'note', target: [{ source: row.uri }] };

  it.each([
    ['the API', { total: 2, rows: [row, pageNote] }],
    ['its export', { export_date: NOW, annotations: [row, pageNote] }],
    ['a list', [row, pageNote]],
  ])('is taken from %s; notes on a page are counted', (_, file) => {
    const taken = read(file);
    if (!taken.ok) throw new Error(`${taken.message} ${taken.detail}`);
    expect(taken.leftOut).toBe(1);
    expect(taken.value.highlights).toMatchObject([
      {
        id: 'hypothesis.Xy_1-z',
        note: '**注意**',
        tags: ['数字'],
        created: row.created,
        modified: row.updated,
        anchor: {
          quote: { exact: '一张清单管到底', prefix: '县里为每个小区', suffix: '，居民' },
          position: { start: 0, end: 7 },
        },
      },
    ]);
    expect(taken.value.articles[0]?.title).toBe('东屏县推进改造');
  });

  it.each([
    ['an address that is a script', { ...row, uri: 'javascript:alert(1)' }],
    [
      'a quote longer than a quote',
      { ...row, target: [{ selector: [{ type: 'TextQuoteSelector', exact: '字'.repeat(5001) }] }] },
    ],
    ['something that is none', 7],
  ])('is refused whole with %s', (_, bad) => {
    expect(read({ total: 2, rows: [row, bad] })).toMatchObject({ ok: false, message: 'importBadRecord' });
  });
});

it('refuses what is neither, however deep or strange', () => {
  for (const file of [{}, [], null, 3, { rows: 3 }, { type: 'Note' }, { target: [] }])
    expect(read(file)).toMatchObject({ ok: false, message: 'importForeign' });
  let deep: object = { type: 'TextQuoteSelector', exact: '深' };
  for (let n = 0; n < 2000; n += 1) deep = { type: 'CssSelector', refinedBy: deep };
  const taken = read({ type: 'Annotation', target: { source: 'https://a.example/', selector: deep } });
  expect(taken).toMatchObject({ ok: true, leftOut: 1 });
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(['importForeign', 'importNotJson', undefined]).toContain((read(text) as { message?: string }).message);
    }),
  );
});
