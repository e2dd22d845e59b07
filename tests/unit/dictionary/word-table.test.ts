import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordTable } from '../../../lib/dictionary/word-table';

const word = fc.string({ unit: fc.constantFrom(...'abcz09'), minLength: 1, maxLength: 6 });

it('numbers words in the order in which they come, and finds them again', () => {
  fc.assert(
    fc.property(fc.array(word), word, (words, other) => {
      const table = new WordTable();
      const unique = [...new Set(words)];
      for (const one of words) expect(table.addText(one)).toBe(unique.indexOf(one));
      expect(table.count).toBe(unique.length);
      expect(unique.map((_, n) => table.text(n))).toEqual(unique);
      expect(table.find(other)).toBe(unique.includes(other) ? unique.indexOf(other) : null);
      expect(table.withPrefix(other).map((n) => table.text(n))).toEqual(unique.filter((one) => one.startsWith(other)));
    }),
    { numRuns: 40 },
  );
});

it('takes capitals as small letters and passes over apostrophes', () => {
  const table = new WordTable();
  expect(table.addText("People's")).toBe(table.addText('peoples'));
});

it('grows beyond what it begins with', () => {
  const table = new WordTable();
  const text = (n: number) => `word${n}`;
  for (let n = 0; n < 140_000; n += 1) table.addText(text(n));
  expect(table.count).toBe(140_000);
  for (const n of [0, 1, 65_535, 65_536, 131_072, 139_999]) {
    expect(table.find(text(n))).toBe(n);
    expect(table.text(n)).toBe(text(n));
  }
  expect(table.find('word140000')).toBeNull();
});
