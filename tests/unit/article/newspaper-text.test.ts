import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/article/read-text';

const FOLDER = join(import.meta.dirname, '../../fixtures/texts');
const LINES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').split('\n'));

describe('text that is no newspaper page', () => {
  it('is one article without a title when it is one paragraph', () => {
    const text = '青澜市今天宣布，明年将新建口袋公园二十处，重点布局在老旧小区周边。';
    const reading = readText(`${text}\n`);
    expect(reading).toMatchObject({ kind: 'article', furniture: [] });
    expect(reading.articles).toHaveLength(1);
    expect(reading.articles[0]).toMatchObject({
      headline: { kicker: null, title: '', subtitle: null },
      text,
      complete: true,
      lang: 'zh-Hans',
    });
  });

  it('is a headline and its story when a short line stands first', () => {
    const reading = readText(
      '青澜市明年新建二十处口袋公园\n\n青澜市今天宣布，明年将新建口袋公园二十处，重点布局在老旧小区周边，让市民推窗见绿、出门入园。',
      'https://example.com/a',
    );
    expect(reading.articles[0]).toMatchObject({
      headline: { title: '青澜市明年新建二十处口袋公园' },
      url: 'https://example.com/a',
    });
    expect(reading.articles[0]?.text.startsWith('青澜市今天宣布')).toBe(true);
  });

  it.each([
    ['', 'the text is empty'],
    ['  \n ', 'the text is empty'],
    ['The quick brown fox jumps over the lazy dog. 你好', 'hardly any Chinese in the text'],
    ['今日は天気がいいですね。散歩に行きましょう。東京の空は青いです。', 'the text is not Chinese'],
  ])('%j: %s', (text, reason) => {
    expect(readText(text)).toEqual({ kind: 'not-article', reason, articles: [], furniture: [] });
  });

  it('knows traditional characters', () => {
    expect(readText('行政院會今天通過預算案，將擴大補助學童營養午餐，預計明年開學後實施。').articles[0]?.lang).toBe('zh-Hant');
  });
});

describe('hostile text', () => {
  const chinese = '青澜市今天宣布，明年将新建口袋公园二十处。';
  const long = (unit: string): string => unit.repeat(Math.ceil(120_000 / unit.length));

  it.each([
    ['only spaces', ' '.repeat(900_000)],
    ['a million line feeds', '\n'.repeat(1_000_000)],
    ['only control characters', long('\u0000\u0007\u001b')],
    ['only signs', long('。“（#*>-')],
  ])('%s: nothing to read', (_, text) => {
    expect(readText(text)).toMatchObject({ kind: 'not-article', articles: [] });
  });

  it.each([
    ['a million line feeds behind a sentence', chinese + '\n'.repeat(1_000_000)],
    ['control characters between the words', [...chinese].join('\u0001')],
    ['one line without an end', long('青澜市今天宣布明年将新建口袋公园')],
    ['brackets that never close', chinese + long('（')],
    ['marks of Markdown that never close', chinese + long('**[`_')],
    ['nothing but rules and headings', long('---\n# 青澜\n')],
    ['speakers only', long('青澜：好\n')],
    ['list marks only', long('■青澜市。\n')],
    ['lone surrogates', long(`${chinese}\ud800\n\udc00`)],
  ])('%s: read to the end, within the text', (_, text) => {
    const { articles, furniture } = readText(text);
    expect(articles.length + furniture.length).toBeGreaterThan(0);
    for (const article of articles) {
      expect(article.blocks.at(-1)?.end ?? 0).toBe(article.text.length);
      expect(article.text.length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('whatever the lines', () => {
  const pages = fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.string() }), {
      maxLength: 40,
    })
    .map((lines) => lines.join('\n'));

  it('blocks cover the text, one line feed apart, and all lies inside', () => {
    fc.assert(
      fc.property(pages, (page) => {
        for (const { text, blocks } of readText(page).articles) {
          let at = 0;
          for (const block of blocks) {
            expect(block.start).toBe(at === 0 ? 0 : at + 1);
            expect(block.end).toBeGreaterThan(block.start);
            expect(text.slice(block.start, block.end)).not.toContain('\n');
            at = block.end;
          }
          expect(at).toBe(text.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no line is lost: each character is in an article or set apart with a reason', () => {
    const count = (text: string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const sign of text.match(/\p{Script=Han}/gu) ?? []) counts.set(sign, (counts.get(sign) ?? 0) + 1);
      return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
    };
    fc.assert(
      fc.property(pages, (page) => {
        const { kind, articles, furniture } = readText(page);
        if (kind === 'not-article' && furniture.length === 0) return;
        const kept = articles.map(({ headline, text }) => [headline.kicker, headline.title, headline.subtitle, text].join(''));
        expect(count([...kept, ...furniture.map((line) => line.text)].join(''))).toEqual(count(page));
        const lines = page.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/gu, '\n').split('\n');
        for (const { line, why, text } of furniture) {
          expect(why).not.toBe('');
          expect(count(lines[line - 1] ?? '')).toEqual(count(text));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads the text of an article that it gave out as the same text', () => {
    const story = readText(LINES.join('\n')).articles.find((article) => article.text.length > 200);
    const again = readText(story?.text.split('\n').join('\n\n') ?? '').articles[0];
    expect(again?.text.replace(/\s/gu, '')).toBe(story?.text.replace(/\s/gu, ''));
  });
});
