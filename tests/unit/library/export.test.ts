import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toAnki } from '../../../lib/library/export/anki';
import { toBibtex } from '../../../lib/library/export/bibtex';
import { toCslJson } from '../../../lib/library/export/csl-json';
import { toCsv } from '../../../lib/library/export/csv';
import { EXPORT_FORMATS } from '../../../lib/library/export/index';
import { escapeMarkdown, fileNameOf, markdownOfPage, toMarkdown } from '../../../lib/library/export/markdown';
import { pagesOf } from '../../../lib/library/export/pages';
import { toRis } from '../../../lib/library/export/ris';
import { toWebAnnotation } from '../../../lib/library/export/web-annotation';
import type { Highlight, Snapshot } from '../../../lib/library/records';
import version1 from './migrations/version-1.json';
import { snapshot } from './samples';

const STATE = version1 as Snapshot;

/** RFC 4180, written anew. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  for (const [, quoted, plain, end] of cells) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const withHighlight = (changes: Partial<Highlight>): Snapshot => ({
  ...STATE,
  highlights: [{ ...(STATE.highlights[0] as Highlight), ...changes }],
});
const quoting = (exact: string) =>
  withHighlight({ anchor: { quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: exact.length } } });

describe('pages', () => {
  it('put highlights in the order of the page, headline first', () => {
    expect(pagesOf(STATE)[0]?.highlights.map(({ anchor }) => anchor.quote.exact)).toEqual(['舒心', '一张清单管到底']);
  });
});

describe('Markdown', () => {
  it('is a note with properties, quotations with ids, the reader’s notes as written, and a citation', () => {
    expect(toMarkdown(STATE)).toBe(`---
title: "东屏县推进老旧小区改造 让群众住得更舒心：今年计划惠及居民一万二千户"
outlet: "青澜日报"
authors:
  - "陆一鸣"
  - "方可"
published: "2026-04-12"
saved: "2026-04-12T09:00:00.000Z"
url: "https://m.qinglan-daily.example/news/2026/0412/1001.html?from=timeline"
tags:
  - "民生"
---

# 东屏县推进老旧小区改造 让群众住得更舒心

*今年计划惠及居民一万二千户*

> 舒心

^h-7a0f9f5e-2b0e-4b8e-9a53-0c5d3f1f6a03

%%straw%%

> 一张清单管到底

^h-7a0f9f5e-2b0e-4b8e-9a53-0c5d3f1f6a02

%%sage%% #民生

清单 = *checklist*

陆一鸣, 方可. 东屏县推进老旧小区改造 让群众住得更舒心：今年计划惠及居民一万二千户\\[N/OL\\]. 青澜日报, 2026-04-12\\[2026-04-12\\]. <https://m.qinglan-daily.example/news/2026/0412/1001.html?from=timeline>
`);
  });

  it('has properties that YAML reads back, whatever a page calls itself', () => {
    fc.assert(
      fc.property(snapshot, (state) => {
        for (const page of pagesOf(state)) {
          const top = /^---\n([\s\S]*?)\n---\n/.exec(markdownOfPage(page))?.[1] ?? '';
          const read = parseYaml(top) as { title: string; authors?: string[]; url: string };
          expect(read.title).toContain(page.article.title);
          expect(read.authors ?? []).toEqual(page.article.authors);
        }
      }),
    );
  });

  it('takes no markup from a page', () => {
    for (const text of [
      '<img src=x onerror=1>',
      '![x](http://a)',
      '[[note]]',
      '# 标题',
      '1. 一',
      '- 一',
      '`code`',
      '#tag',
      '&lt;b&gt;',
      '==x==',
    ]) {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toBe(text);
      expect(escaped.replace(/\\(?=[^\w\s])/g, '')).toBe(text);
    }
    expect(toMarkdown(quoting('一行\n# 二行'))).toContain('> 一行\n> \\# 二行');
  });

  it('names files that every system takes', () => {
    const [page] = pagesOf(STATE);
    if (!page) throw new Error('the fixture has a page');
    expect(fileNameOf(page)).toBe('2026-04-12 东屏县推进老旧小区改造 让群众住得更舒心.md');
    expect(fileNameOf({ ...page, article: { ...page.article, title: '../a:b|"c"\n?' } })).toBe('2026-04-12 .. a b c.md');
  });
});

describe('CSV', () => {
  it('is read back by a parser', () => {
    fc.assert(
      fc.property(snapshot, (state) => {
        const rows = parseCsv(toCsv(state));
        const expected = pagesOf(state).flatMap(({ highlights }) => highlights);
        expect(rows).toHaveLength(expected.length + 1);
        rows.slice(1).forEach((row, n) => {
          expect(row).toHaveLength(13);
          expect(row[12]).toBe(expected[n]?.id);
          expect(row[1]?.replace(/^'/, '')).toBe(expected[n]?.note.replace(/^'/, ''));
        });
      }),
    );
  });

  it('makes no formula of page text', () => {
    expect(parseCsv(toCsv(quoting('=HYPERLINK("http://a")')))[1]?.[0]).toBe('\'=HYPERLINK("http://a")');
  });
});

describe('Web Annotation', () => {
  it('has the properties that the model asks for', () => {
    const collection = JSON.parse(toWebAnnotation(STATE));
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 2, first: { type: 'AnnotationPage' } });
    const [, annotation] = collection.first.items;
    expect(annotation).toMatchObject({
      type: 'Annotation',
      motivation: 'highlighting',
      body: [
        { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: '清单 = *checklist*' },
        { type: 'TextualBody', purpose: 'tagging', value: '民生' },
      ],
      target: {
        selector: [
          { type: 'TextQuoteSelector', exact: '一张清单管到底', prefix: '县里为每个小区', suffix: '，居民一眼就能看懂。' },
          { type: 'TextPositionSelector', start: 120, end: 127 },
        ],
      },
    });
  });
});

describe('reference managers', () => {
  it('get CSL-JSON', () => {
    expect(JSON.parse(toCslJson(STATE))).toMatchObject([
      {
        type: 'article-newspaper',
        author: [{ literal: '陆一鸣' }, { literal: '方可' }],
        issued: { 'date-parts': [[2026, 4, 12]] },
        'container-title': '青澜日报',
      },
    ]);
  });

  it('get RIS, a field a line', () => {
    const lines = toRis(quoting('两行\r\nER  - 假')).trimEnd().split('\r\n');
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines.at(-1)).toBe('ER  -');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/);
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
    expect(lines).toContain('N1  - “两行 ER - 假” — 清单 = *checklist*');
  });

  it('get BibTeX with braces that close', () => {
    const hostile = {
      ...STATE,
      articles: STATE.articles.map((article) => ({ ...article, title: '50% {a} \\b_c & d', authors: ['}x{'] })),
    };
    const text = toBibtex(hostile);
    expect(text).toContain('title = {{50\\% \\{a\\} \\textbackslash{}b\\_c \\& d');
    const bare = text.replace(/\\[{}]/g, '');
    let depth = 0;
    for (const sign of bare) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });
});

describe('Anki text', () => {
  it('has a stable id, the word marked in its sentence, and no HTML of a page', () => {
    const word = { ...(STATE.words[0] as Snapshot['words'][number]), gloss: '<img src=x>\t"a"\nb' };
    const [row] = toAnki({ ...STATE, words: [word] })
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(row?.split('\t')).toEqual([
      word.id,
      '小区',
      [
        '小區',
        'xiǎoqū',
        '&lt;img src=x&gt; &quot;a&quot;<br>b',
        '县里为每个<b>小区</b>一张清单管到底。',
        '东屏县推进老旧小区改造 让群众住得更舒心 (青澜日报)',
      ].join('<br>'),
      '小區',
      'xiǎoqū',
      '&lt;img src=x&gt; &quot;a&quot;<br>b',
      '县里为每个<b>小区</b>一张清单管到底。',
      '东屏县推进老旧小区改造 让群众住得更舒心 (青澜日报)',
      'tifa',
    ]);
  });

  it('fits Basic without a note type of its own: no names of columns, and tags where it says that they are', () => {
    const lines = toAnki(STATE).split('\n');
    const [id, front, back] = lines.find((line) => line && !line.startsWith('#'))?.split('\t') ?? [];
    expect(lines.filter((line) => line.startsWith('#columns'))).toEqual([]);
    expect(lines).toContain('#guid column:1');
    expect(lines).toContain('#tags column:9');
    expect([id, front]).toEqual([STATE.words[0]?.id, '小区']);
    expect(back).toContain('xiǎoqū<br>');
    for (const row of lines.filter((line) => line && !line.startsWith('#'))) expect(row.split('\t')).toHaveLength(9);
  });
});

it('writes every format for every library, and nothing but its frame for an empty one', () => {
  fc.assert(
    fc.property(snapshot, (state) => {
      for (const format of Object.values(EXPORT_FORMATS)) expect(typeof format.write(state)).toBe('string');
    }),
  );
  const empty = { articles: [], highlights: [], words: [], removals: [] };
  expect(toMarkdown(empty)).toBe('');
  expect(toRis(empty)).toBe('');
  expect(toBibtex(empty)).toBe('');
  expect(toCslJson(empty)).toBe('[]\n');
});
