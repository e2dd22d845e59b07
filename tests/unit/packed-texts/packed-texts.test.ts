import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BinaryFormatError, openSections, packSections, type Section } from '../../../lib/binary';
import { packTexts } from '../../../lib/packed-texts/pack';
import { PackedTexts } from '../../../lib/packed-texts/packed-texts';

const opened = (sections: Record<string, Section>) => new PackedTexts(openSections(packSections('TEST', 1, sections), 'TEST', 1));
const packed = (texts: readonly string[], block = 4) => opened(packTexts(texts, block));

function everyOne(texts: PackedTexts): string[] {
  return Array.from({ length: texts.count }, (_, n) => texts.text(n));
}

function allAtOnce(texts: PackedTexts): string[] {
  const { bytes, starts } = texts.all();
  return Array.from({ length: texts.count }, (_, n) => new TextDecoder().decode(bytes.subarray(starts[n], starts[n + 1])));
}

it('gives back what was packed, one by one and all at once', () => {
  const piece = fc.constantFrom(
    'to ',
    'surname ',
    'variant of ',
    '學|学[xue2]',
    '/',
    'a',
    '',
    'aaaa',
    '𠮷',
    '(idiom)',
    ' ',
    '\u0000',
    '\r',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', maxLength: 30 }).filter((any) => !any.includes('\n')),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (texts, block) => {
      const read = packed(texts, block);
      expect(everyOne(read)).toEqual(texts);
      expect(allAtOnce(read)).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});

it('reads texts in any order, and says nothing of what lies beyond the last', () => {
  const texts = packed(['one', '', 'another one', 'another'], 3);
  expect([3, 0, 2, 1].map((n) => texts.text(n))).toEqual(['another', 'one', 'another one', '']);
  expect(texts.text(4)).toBe('');
});

it('makes texts that repeat each other smaller than their differences and a few bytes each', () => {
  const texts = Array.from({ length: 2000 }, (_, n) => `county-level city in prefecture ${n % 50}, Shandong`);
  const { textBits } = packTexts(texts, 32);
  expect(textBits?.byteLength).toBeLessThan(2 * texts.length);
});

it('will not pack a text with a line feed', () => {
  expect(() => packTexts(['one\ntwo'], 4)).toThrow(RangeError);
});

it('refuses a phrase that is part of itself', () => {
  const sections = packTexts(
    Array.from({ length: 20 }, () => 'abab'),
    4,
  );
  const { lefts = new Uint16Array(), rights = new Uint16Array() } = sections as { lefts?: Uint16Array; rights?: Uint16Array };
  const others = rights.map((right, symbol) => (right === symbol ? (symbol + 1) % rights.length : right));
  expect(() => opened({ ...sections, rights: others }).text(0)).toThrow(BinaryFormatError);
  expect(() => opened({ ...sections, lefts: lefts.map((_, symbol) => symbol) }).text(0)).toThrow(BinaryFormatError);
});

it('ends, with a text or an error, whatever the tables are', () => {
  const sections = packTexts(['to be or not to be', 'not to be', 'to be'], 2);
  const tables = ['firstCounts', 'firsts', 'symbolCounts', 'textBits', 'textBlocks', 'terminals', 'lefts', 'rights'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...tables), fc.nat(), fc.constantFrom(0, 1, 2, 31, 255), (name, at, value) => {
      const table = sections[name]?.slice() ?? new Uint8Array();
      if (table.length > 0) table[at % table.length] = value;
      try {
        const texts = opened({ ...sections, [name]: table });
        expect(everyOne(texts)).toHaveLength(3);
        texts.all();
      } catch (error) {
        expect(error).toBeInstanceOf(BinaryFormatError);
      }
    }),
  );
});
