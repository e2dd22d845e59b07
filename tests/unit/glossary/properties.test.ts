/** What holds for every text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/contract';
import { findTerms } from '../../../lib/glossary/find-terms';
import { blocksOf, entry, glossaryOf } from './sample-glossary';

const glossary = glossaryOf(
  entry('营商环境'),
  entry('双碳'),
  entry('党组', { match: { not: ['党组织'] } }),
  entry('不忘初心、牢记使命', { kind: 'slogan' }),
  entry('十四五规划'),
  entry('四个意识', { kind: 'numbered' }),
);

/** Pieces that finders care about, and pieces that break them. */
const piece = fc.constantFrom(
  ...[
    '营商环境',
    '双碳',
    '党组织',
    '不忘初心',
    '、',
    '牢记使命',
    '“',
    '”',
    '"',
    '十四五',
    '规划',
    '四个意识',
    '即',
    '：',
    '，',
    '。',
    '（',
    '）',
  ],
  ...[
    '政治意识、大局意识、核心意识、看齐意识',
    '“三亮”',
    '1+16',
    '体系',
    '一企一策',
    '以案促改',
    '守纪律、改作风',
    '市委、市政府',
    '让',
    '三问四办',
    '建设',
    '智慧港口',
    '国家海洋牧场示范区',
    '青年党员突击队',
    '科技新高地',
    '各县（市、区）',
    '获得感、安全感',
    '习近平总书记重要讲话精神',
    '全心全意跟党走',
    '五型机关',
    '实干机关、阳光机关',
    '𠮷',
    ' ',
    'A',
  ],
);
const line = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const page = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

const blockOf = (blocks: readonly Block[], start: number) => blocks.find((block) => block.start <= start && start < block.end);

describe('findTerms', () => {
  it('gives spans inside one block, ascending, without overlap, with their parts and members on the page', () => {
    fc.assert(
      fc.property(page, (text) => {
        const blocks = blocksOf(text);
        let end = 0;
        for (const term of findTerms(text, blocks, glossary, { political: true, frames: true })) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          expect(term.end).toBeGreaterThan(term.start);
          end = term.end;
          const block = blockOf(blocks, term.start);
          expect(block && term.end <= block.end).toBe(true);
          for (const part of term.parts ?? []) {
            expect(part.start >= term.start && part.end <= term.end && part.start < part.end).toBe(true);
          }
          for (const { zh, at } of term.members ?? []) {
            const printed = at ? text.slice(at.start, at.end) : '';
            expect(printed.replace(/\s/gu, '')).toBe(zh);
          }
        }
      }),
    );
  });

  it('finds the same terms of the glossary when white space is put between the hanzi of a block', () => {
    fc.assert(
      fc.property(
        line,
        fc.array(fc.constantFrom('', '', ' ', '\u3000', '\u200b'), { minLength: 1, maxLength: 7 }),
        (text, spaces) => {
          // Not at the edges of Latin letters and digits, where white space means something.
          const spaced = [...text]
            .map((character, n) => (/[A-Z\d+ ]/u.test(character) ? character : character + spaces[n % spaces.length]))
            .join('');
          const known = (from: string) =>
            findTerms(from, blocksOf(from), glossary, { political: false })
              .filter(({ id }) => id)
              .map(({ start, end, id }) => `${id} ${from.slice(start, end).replace(/[\s\u200b]/gu, '')}`);
          expect(known(spaced)).toEqual(known(text.replace(/ /gu, '')));
        },
      ),
    );
  });

  it('is the same for a block alone as for the block among others, keys on the page aside', () => {
    fc.assert(
      fc.property(page, (text) => {
        const blocks = blocksOf(text);
        const plain = (of: readonly Block[]) =>
          findTerms(text, of, glossary, { political: true })
            .filter(({ shape }) => shape !== 'key-member')
            .map(({ start, end, kind, id, shape }) => ({ start, end, kind, id, shape }));
        expect(blocks.flatMap((block) => plain([block]))).toEqual(plain(blocks));
      }),
    );
  });
});
