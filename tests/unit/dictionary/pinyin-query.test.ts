import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, parsePinyin } from '../../../lib/dictionary/pinyin-query';
import { joinSyllables, lettersOf } from '../../../lib/dictionary/syllables';

const SYLLABLES = ['zhong', 'guo', 'xi', 'an', 'xian', 'nu:', 'lu:e', 'er', 'de', 'shuang', 'a', 'yuan', 'ju'];
const syllable = fc.tuple(fc.constantFrom(...SYLLABLES), fc.integer({ min: 1, max: 5 })).map(([letters, tone]) => letters + tone);
const reading = fc.array(syllable, { minLength: 1, maxLength: 6 });

const measured = (numbered: string[]) => numbered.map((one) => ({ letters: lettersOf(one).length, numbered: one }));
const ways: Record<string, (numbered: string[]) => string> = {
  numbers: (numbered) => numbered.join(''),
  'numbers and spaces': (numbered) => numbered.join(' '),
  'ü as v': (numbered) => numbered.join('').replace(/u:/g, 'v'),
  'ü as ü': (numbered) => numbered.join(' ').replace(/u:/g, 'ü'),
  marks: (numbered) => joinSyllables(numbered),
  capitals: (numbered) => numbered.join('').toUpperCase(),
  'no tones, apostrophes': (numbered) => numbered.join("'").replace(/\d/g, ''),
  'no tones, in one piece': (numbered) => numbered.join('').replace(/\d/g, ''),
};

describe.each(Object.entries(ways))('written with %s', (_, write) => {
  it('has the letters of the reading and stands at no distance from it', () => {
    fc.assert(
      fc.property(reading, (numbered) => {
        const query = parsePinyin(write(numbered));
        expect(query?.letters).toBe(numbered.map(lettersOf).join(''));
        if (query) expect(distance(query, measured(numbered))).toBe(0);
      }),
    );
  });
});

it('counts each wrong tone, and a border in the wrong place for more', () => {
  const zhongguo = measured(['Zhong1', 'guo2']);
  const of = (text: string) => {
    const query = parsePinyin(text);
    return query && distance(query, zhongguo);
  };
  expect(of('zhong1guo2')).toBe(0);
  expect(of('zhong4guo2')).toBe(2);
  expect(of('zhōngguo')).toBe(1);
  expect(of('zhon gguo')).toBe(10);
});

it('never throws, and gives nothing for what pinyin has not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const query = parsePinyin(text);
      if (query) expect(query.letters).toMatch(/^[a-z]+$/);
    }),
  );
  expect(parsePinyin('people@home')).toBeNull();
  expect(parsePinyin('词')).toBeNull();
  expect(parsePinyin('')).toBeNull();
});
