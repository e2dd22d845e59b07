/** The words of a whole analysis: they keep the text, the edges of names and terms, and what the reader decided. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, type Resources } from '../../../lib/analysis';
import { plainArticle } from '../../../lib/article/plain-article';
import type { Span, WordException } from '../../../lib/contract';
import { compileExceptions } from '../../../lib/text/exceptions';
import { ensure } from '../../../modules/data/dataset';
import { DATA_SETS } from '../../../modules/data/sets';
import { loadResources } from '../../../scripts/analyze/resources';

let resources: Resources;
beforeAll(async () => {
  for (const set of DATA_SETS) await ensure(set);
  resources = await loadResources();
}, 120_000);

const pieces = fc.constantFrom(
  ...[
    '青澜市委副书记、市长沈怀远',
    '东屏县人民法院',
    '滨河区委宣传部部长单志远',
    '白石镇',
    '“三问四办”',
    '坚持以人民为中心的发展思想',
  ],
  ...[
    '新质生产力',
    '放管服改革',
    '他才能去',
    '10月14日上午',
    '2.3万件',
    '在𠮷野家',
    '𡿨',
    '记者陆秋萍',
    '中国人民银行',
    '總統府發言人',
  ],
  ...['，', '。', '：', '和', '在', '的', '说', '对', '赴'],
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

/** Edges that lie inside a word. */
const straddled = (words: readonly Span[], spans: readonly Span[]) =>
  spans.filter(({ start, end }) =>
    words.some(
      (word) =>
        (word.start < start && start < word.end && word.end < end) || (start < word.start && word.start < end && end < word.end),
    ),
  );

describe('the words of an analysis', () => {
  it('ascend, leave out marks and white space alone, split no character, and read each', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end, syllables } of analyze(plainArticle(text), resources).words) {
          expect(text.slice(at, start)).toMatch(/^[\p{P}\p{S}\s]*$/u);
          const characters = [...text.slice(start, end)];
          expect(characters.filter((character) => /^[\ud800-\udfff]$/.test(character))).toEqual([]);
          expect(syllables).toHaveLength(characters.length);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\p{P}\p{S}\s]*$/u);
      }),
      { numRuns: 150 },
    );
  });

  it('straddle no edge of a name or a term', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { words, entities, terms } = analyze(plainArticle(text), resources);
        const names = entities.filter(({ kind }) => kind === 'person' || kind === 'place' || kind === 'organisation');
        expect(straddled(words, [...names, ...terms]).map(({ start, end }) => text.slice(start, end))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('are what the reader decided, while the marks stay', () => {
    const list: WordException[] = [
      { kind: 'join', text: '部部长' },
      { kind: 'join', text: '志远' },
      { kind: 'split', text: '生产力', parts: ['生产', '力'] },
      { kind: 'split', text: '沈怀远', parts: ['沈', '怀远'] },
      { kind: 'reading', text: '怀远', syllables: ['huai2', 'yuan4'] },
    ];
    const exceptions = compileExceptions(list);
    fc.assert(
      fc.property(texts, (text) => {
        const article = plainArticle(text);
        const plain = analyze(article, resources);
        const decided = analyze(article, resources, { exceptions });
        expect([decided.terms, decided.entities]).toEqual([plain.terms, plain.entities]);
        const words = decided.words.map(({ start, end }) => text.slice(start, end));
        const places = (of: string) => text.split(of).length - 1;
        for (const { kind, text: of } of list) {
          if (kind === 'join') expect(words.filter((word) => word === of)).toHaveLength(places(of));
          if (kind === 'split') expect(words).not.toContain(of);
        }
        for (const { start, end, syllables } of decided.words) {
          if (text.slice(start, end) === '怀远') expect(syllables).toEqual(['huai2', 'yuan4']);
        }
      }),
      { numRuns: 100 },
    );
  });
});
