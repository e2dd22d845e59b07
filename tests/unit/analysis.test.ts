/** The core as a whole, on the real data: what its rooms say of one text agrees. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, type Resources } from '../../lib/analysis';
import { plainArticle } from '../../lib/article/plain-article';
import { readDocument } from '../../lib/article/read-document';
import { readText } from '../../lib/article/read-text';
import type { Analysis, Article, Span } from '../../lib/contract';
import { ensure, ROOT } from '../../modules/data/dataset';
import { DATA_SETS } from '../../modules/data/sets';
import { loadResources } from '../../scripts/analyze/resources';

let resources: Resources;
let sample: Article;
beforeAll(async () => {
  for (const set of DATA_SETS) await ensure(set);
  resources = await loadResources();
  const html = readFileSync(join(ROOT, 'public', 'sample', 'article.html'), 'utf8');
  const reading = readDocument(new JSDOM(html).window.document, 'http://www.qinglanribao.cn/yaowen/2026-10/17/content_4207.html');
  if (reading.kind === 'not-article') throw new Error(reading.reason);
  sample = reading.articles[0]?.article as Article;
}, 120_000);

const textOf = (article: Article, { start, end, field }: Span) =>
  (field ? (article.headline[field] ?? '') : article.text).slice(start, end);

function spansOf({ sentences, words, terms, entities, summary }: Analysis): Span[] {
  return [...sentences, ...words, ...terms, ...terms.flatMap(({ parts = [] }) => parts), ...entities, ...summary];
}

function expectSound(article: Article, analysis: Analysis): void {
  for (const span of spansOf(analysis)) {
    const { length } = span.field ? (article.headline[span.field] ?? '') : article.text;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(length);
  }
  for (const word of analysis.words) expect(word.syllables).toHaveLength([...textOf(article, word)].length);
}

/** Words that begin outside a span and end inside it, or the other way round. */
function straddling(analysis: Analysis, spans: readonly Span[]): Span[] {
  return spans.filter(({ start, end, field }) =>
    analysis.words.some(
      (word) =>
        word.field === field &&
        ((word.start < start && word.end > start && word.end < end) ||
          (word.start > start && word.start < end && word.end > end)),
    ),
  );
}

describe('an analysis', () => {
  it('tells what the sample article is about', () => {
    const analysis = analyze(sample, resources);
    expectSound(sample, analysis);
    const people = analysis.entities.filter(({ kind }) => kind === 'person').map(({ name }) => name);
    expect(people).toEqual(expect.arrayContaining(['陆秋萍', '方志明', '郑桂兰', '沈怀远', '贺立民', '韩雪']));
    const formula = analysis.terms.find((term) => textOf(sample, term) === '三问四办' && !term.field);
    expect(formula?.members?.map(({ zh }) => zh)).toEqual(['问需求', '问堵点', '问成效', '马上办', '上门办', '代理办', '联合办']);
    expect(analysis.terms.some(({ id }) => id === 'fang-guan-fu')).toBe(true);
  });

  it('takes no member of a formula for a body', () => {
    const bodies = analyze(sample, resources).entities.filter(({ kind }) => kind === 'organisation');
    expect(bodies.map(({ name }) => name).filter((name) => /^(马上|上门|代理|联合)办$/.test(name))).toEqual([]);
  });

  it('cuts no word across the edge of a name', () => {
    for (const file of ['public/sample/page.txt']) {
      for (const article of readText(readFileSync(join(ROOT, file), 'utf8')).articles) {
        const analysis = analyze(article, resources);
        expectSound(article, analysis);
        const names = analysis.entities.filter(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'place');
        expect(straddling(analysis, names).map((span) => textOf(article, span))).toEqual([]);
      }
    }
  });

  it('gives a name of the headline the id that it has in the body', () => {
    const article = plainArticle('白石镇党委书记韩雪介绍了情况。韩雪说，白石镇还要再修两条路。', {
      headline: { kicker: null, title: '白石镇党委书记韩雪：再修两条路', subtitle: null },
    });
    const { entities } = analyze(article, resources);
    const ids = new Set(entities.filter(({ name }) => name === '韩雪').map(({ id }) => id));
    expect(entities.some(({ name, field }) => name === '韩雪' && field === 'title')).toBe(true);
    expect(ids.size).toBe(1);
  });

  it('takes the name of a division for one word wherever it stands, in the headline too', () => {
    const article = plainArticle('10月，青澜市召开会议。青澜推行新办法，市民叫好。', {
      headline: { kicker: null, title: '青澜推行新办法', subtitle: null },
    });
    const analysis = analyze(article, resources);
    const words = analysis.words.map((word) => [textOf(article, word), word.field ?? 'body'].join(' '));
    expect(words).toEqual(expect.arrayContaining(['青澜 title', '青澜 body']));
    expect(new Set(analysis.words.filter((word) => textOf(article, word) === '青澜').map(({ pinyin }) => pinyin))).toEqual(
      new Set(['Qīnglán']),
    );
    expect(words.filter((word) => /^[青澜] /.test(word))).toEqual([]);
  });

  it('is sound whatever the text is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '青澜市委副书记、市长沈怀远',
        '“三问四办”',
        '坚持以人民为中心',
        '10月14日',
        '2.3万件',
        '。',
        '，',
        '\n',
        '”',
        '《',
        '１＋３＋Ｎ',
        '𠮷',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const article = plainArticle(pieces.join(''));
        expectSound(article, analyze(article, resources));
      }),
      { numRuns: 150 },
    );
  });
});
