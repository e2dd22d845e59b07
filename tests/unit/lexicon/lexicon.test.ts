import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BinaryFormatError } from '../../../lib/binary';
import { type Lexicon, openLexicon, WordClass } from '../../../lib/lexicon/lexicon';
import { buildWords, type LexiconWord } from '../../../modules/data/lexicon/words';
import { lexiconBytes } from './data';

let bytes: Uint8Array;
let lexicon: Lexicon;
let words: LexiconWord[];

beforeAll(async () => {
  bytes = await lexiconBytes();
  lexicon = openLexicon(bytes);
  words = buildWords();
}, 60_000);

describe('the compiled lexicon', () => {
  it('holds every word of its sources, and nothing between them', () => {
    expect(lexicon.size).toBe(words.length);
    const ids = new Set<number>();
    for (const word of words) {
      const id = lexicon.find(word.key);
      expect(id, word.key).toBeGreaterThan(0);
      ids.add(id);
    }
    expect(ids.size).toBe(words.length);
  });

  it('keeps levels, classes and parts of speech', () => {
    const sample = words.filter((_, n) => n % 97 === 0);
    for (const word of sample) {
      const id = lexicon.find(word.key);
      expect(lexicon.level(id)).toBe(word.level || null);
      expect(lexicon.level2012(id)).toBe(word.level2012 || null);
      expect(lexicon.classes(id) & word.classes).toBe(word.classes);
      expect(lexicon.partOfSpeech(id) ?? '').toBe(word.tag);
      expect(lexicon.rank(id) === null).toBe(word.cost === null);
    }
  });

  it('stays under a megabyte compressed', () => {
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(1_000_000);
  });

  it('finds traditional, full-width and capital forms as what they stand for', () => {
    expect(lexicon.find('發展')).toBe(lexicon.find('发展'));
    expect(lexicon.find('ＡＡ制')).toBe(lexicon.find('aa制'));
    expect(lexicon.find('AA制')).toBe(lexicon.find('aa制'));
  });

  it('finds nothing in what is no word', () => {
    for (const text of ['', '的发', 'q', '，', '𠀋', '发展发展发展']) expect(lexicon.find(text)).toBe(-1);
  });

  it('ranks by frequency', () => {
    expect(lexicon.rank(lexicon.find('的'))).toBe(1);
    const [common, rarer] = ['中国', '饕餮'].map((word) => lexicon.rank(lexicon.find(word)) as number) as [number, number];
    expect(common).toBeLessThan(rarer);
  });

  it('tells classes apart', () => {
    const has = (word: string, bit: number) => (lexicon.classes(lexicon.find(word)) & bit) !== 0;
    expect(has('烟台市', WordClass.place)).toBe(true);
    expect(has('巴黎', WordClass.foreignPlace)).toBe(true);
    expect(has('欧阳', WordClass.surname)).toBe(true);
    expect(has('单', WordClass.surname)).toBe(true);
    expect(has('发展', WordClass.common)).toBe(true);
    expect(has('发展', WordClass.place)).toBe(false);
    expect(has('层出不穷', WordClass.idiom)).toBe(true);
    expect(has('朝阳', WordClass.ambiguous)).toBe(true);
  });

  it('gives readings only where they are not the default', () => {
    const id = lexicon.find('银行');
    const at = lexicon.readings(id, 2)[0]?.syllables;
    expect(at).toEqual([null, 'hang2']);
    const shows = (word: string) => lexicon.readings(lexicon.find(word), word.length).map(({ syllables }) => syllables.length);
    expect(shows('朝阳')).toEqual([2, 2]);
    expect(shows('发展')).toEqual([]);
  });

  it('knows the capitals inside names', () => {
    expect(lexicon.capitals(lexicon.find('毛泽东'))).toBe(0b011);
    expect(lexicon.capitals(lexicon.find('巴黎'))).toBe(0b001);
    expect(lexicon.capitals(lexicon.find('发展'))).toBe(0);
  });

  it('knows the place of a syllable behind a dot, and its capital', () => {
    const name = '哈利·波特';
    const word = lexicon.find(name);
    expect(word).toBeGreaterThan(0);
    expect(lexicon.capitals(word)).toBe(0b01001);
  });

  it('reads characters of other planes', () => {
    expect(lexicon.otherPlaneReading('王𬱖', 1)).toBe('di2');
    expect(lexicon.otherPlaneReading('𠮷野', 0)).toBe('ji2');
    expect(lexicon.otherPlaneReading('王明', 0)).toBeNull();
    const word = lexicon.find('二𫫇英');
    expect(lexicon.readings(word, 4)[0]?.syllables[1]).toBe('e4');
  });

  it('visits every word that begins at a place, shortest first', () => {
    const text = '在中国人民银行';
    const found: string[] = [];
    lexicon.prefixes(text, 1, (end, word) => {
      expect(word).toBe(lexicon.find(text, 1, end));
      found.push(text.slice(1, end));
    });
    expect(found).toEqual(expect.arrayContaining(['中', '中国', '中国人民银行']));
    expect([...found].sort((a, b) => a.length - b.length)).toEqual(found);
  });

  it('walks as it finds, from anywhere in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'中国人民银行發展和青岛市委员会ab１ 𠮷，'), maxLength: 12 }),
        fc.nat(12),
        (text, at) => {
          lexicon.prefixes(text, at, (end, word) => expect(lexicon.find(text.slice(at, end))).toBe(word));
        },
      ),
    );
  });
});

describe('openLexicon', () => {
  it('refuses a torn file', () => {
    expect(() => openLexicon(bytes.slice(0, bytes.length - 9))).toThrow(BinaryFormatError);
    expect(() => openLexicon(new Uint8Array(3))).toThrow(BinaryFormatError);
  });

  it('refuses a damaged file', () => {
    const damaged = bytes.slice();
    const at = damaged.length >> 1;
    damaged[at] = (damaged[at] as number) ^ 0x55;
    expect(() => openLexicon(damaged)).toThrow(/damaged/);
  });

  it('refuses a file of another version and says which', () => {
    const old = bytes.slice();
    old[8] = 99;
    expect(() => openLexicon(old)).toThrow(/version 99, this program reads version/);
  });
});
