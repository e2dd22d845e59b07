import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standingOfWords } from '../../../lib/dictionary/english';
import { SenseScanner } from '../../../lib/dictionary/sense-scanner';
import { parseCedict, readCedict } from '../../../modules/data/dictionary/cedict';

const encoder = new TextEncoder();

/** What is expected: the words of the senses without classifiers, as `standingOfWords` has them. */
function expected(senses: string): [string, number][] {
  return sorted(standingOfWords(senses.split('/').filter((sense) => !sense.startsWith('CL:'))));
}

const sorted = (pairs: Iterable<[string, number]>) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));

function scanned(scanner: SenseScanner, start: number, end: number): [string, number][] {
  scanner.scan(start, end);
  const pairs = Array.from({ length: scanner.count }, (_, n): [string, number] => [
    scanner.table.text(scanner.words[n] as number),
    scanner.standings[n] as number,
  ]);
  return sorted(pairs);
}

it('says of every entry what standingOfWords says', () => {
  const entries = parseCedict(readCedict()).map(({ senses }) => ({ senses, bytes: encoder.encode(senses) }));
  const all = new Uint8Array(entries.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const scanner = new SenseScanner(all);
  let start = 0;
  for (const { bytes } of entries) {
    all.set(bytes, start);
    start += bytes.length;
  }
  start = 0;
  const wrong: string[] = [];
  for (const { senses, bytes } of entries) {
    const found = scanned(scanner, start, start + bytes.length);
    if (JSON.stringify(found) !== JSON.stringify(expected(senses))) wrong.push(senses);
    start += bytes.length;
  }
  expect(wrong).toEqual([]);
}, 60_000);

it('says the same of any text made of what senses are made of', () => {
  const piece = fc.constantFrom(
    ...[
      'see ',
      'see also ',
      'variant of ',
      'old ',
      'Old ',
      'abbr. for ',
      'also pr. ',
      'oversee ',
      'to ',
      'to be ',
      'the ',
      'a ',
      'of ',
    ],
    ...[
      'dog',
      'Dog',
      "dog's",
      "'",
      '’',
      '-',
      ' ',
      ' ',
      '3',
      ', ',
      '; ',
      '(',
      ')',
      '[',
      ']',
      '/',
      '/CL:',
      'ci2',
      '.',
      '·',
      '–',
      '…',
    ],
    ...['词', '詞|词[ci2]', '〇', '䷀', '𠀀', '豈', 'é', 'ü', 'ｄ', '\u0301', '\ud800', '\u0000'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.array(piece, { maxLength: 4 }), (pieces, following) => {
      // What follows belongs to another entry and must not be read.
      const before = encoder.encode('see (');
      const bytes = encoder.encode(pieces.join(''));
      const after = encoder.encode(following.join(''));
      const scanner = new SenseScanner(Uint8Array.from([...before, ...bytes, ...after]));
      const senses = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(scanned(scanner, before.length, before.length + bytes.length)).toEqual(expected(senses));
    }),
    { numRuns: 5000 },
  );
});

it.each([
  // Rare in the dictionary, and in random texts too.
  'dog (x; y) cat',
  'dog (x, y) cat, hound',
  'dog (x (y) z) cat',
  'dog; to be/to be; to be fond',
  'people’s dog/café',
])('says the same of %s', (senses) => {
  const bytes = encoder.encode(senses);
  expect(scanned(new SenseScanner(bytes), 0, bytes.length)).toEqual(expected(senses));
});
