import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import furniture from '../../../lib/article/furniture.json';
import table from '../../../lib/article/furniture-first.json';
import { firstUnits } from '../../../scripts/tables/first-units';

const unitsOf = (pattern: string) => [...(firstUnits(pattern) ?? '?')].sort().join('');

describe('firstUnits', () => {
  it.each([
    ['^责编', '责'],
    ['^(?:责编|编辑)[:：]', '编责'],
    ['^[（(]?编辑', '(编（'],
    ['^[【（(]{0,2}编辑', '(【编（'],
    ['^[【]{1,2}编辑', '【'],
    ['^(?:END|全文完)$', 'Ee全'],
    ['^(?:[a-c]x)?d', 'ABCDabcd'],
    ['^\\d{1,2}页', '0123456789'],
    ['^\\[上一页', '['],
    ['^\\u4e00', '一'],
  ])('%s', (pattern, units) => expect(unitsOf(pattern)).toBe(units));

  it.each([
    ['not anchored', '责编'],
    ['only its first alternative is anchored', '^责编|编辑'],
    ['any character first', '^.{0,6}下载'],
    ['a negated class', '^[^。]编辑'],
    ['a large class', '^[\\u4e00-\\u9fff]{2}摄'],
    ['nothing at all', '^(?:编辑)?$'],
    ['a look ahead', '^(?=编)..'],
    ['a look ahead in one of two alternatives', '^(?:责(?=编)|编辑)'],
    ['a word', '^\\w编'],
  ])('does not know: %s', (_, pattern) => expect(firstUnits(pattern)).toBeNull());

  it('is what the table says: `npx tsx scripts/tables/furniture.ts` writes it', () => {
    expect(table).toEqual(Object.fromEntries(furniture.map(({ id, pattern }) => [id, firstUnits(pattern)])));
  });

  const first = furniture.map(({ pattern }) => ({ units: firstUnits(pattern), test: new RegExp(pattern, 'i') }));

  it('knows it of most of the patterns for furniture, and never leaves out a match', () => {
    expect(first.filter(({ units }) => units !== null).length).toBeGreaterThan(first.length / 2);
    const printed = furniture.flatMap(({ yes, no }) => [...yes, ...no]);
    const prefix = fc.constantFrom('', ' ', '　', '【', '（', '[', '■', '©', 'p', 'a');
    fc.assert(
      fc.property(fc.constantFrom(...printed), prefix, fc.nat(6), fc.boolean(), (line, before, from, upper) => {
        const text = before + (upper ? line.toUpperCase() : line).slice(from);
        for (const { units, test } of first) if (test.test(text)) expect(units ?? text).toContain(text.charAt(0));
      }),
    );
  });
});
