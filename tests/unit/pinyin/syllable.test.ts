import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllableCode, syllableOf, TONELESS } from '../../../lib/lexicon/syllables';
import { isSyllable, toMarked, toNumbered, toZhuyin } from '../../../lib/pinyin/syllable';

const syllables = TONELESS.flatMap((toneless) => [1, 2, 3, 4, 5].map((tone) => `${toneless}${tone}`));

describe('syllable codes', () => {
  it('lead back to the syllable and fit twelve bits', () => {
    for (const syllable of syllables) {
      const code = syllableCode(syllable);
      expect(code).toBeGreaterThan(0);
      expect(code).toBeLessThan(4096);
      expect(syllableOf(code)).toBe(syllable);
    }
    expect(new Set(syllables.map(syllableCode)).size).toBe(syllables.length);
  });

  it('are 0 for what is no syllable', () => {
    for (const other of ['', 'zhong', 'zhong6', 'zhong0', 'xyz1', 'lü4']) expect(syllableCode(other)).toBe(0);
    expect(syllableOf(0)).toBe(null);
    expect(syllableOf(60000)).toBe(null);
  });
});

describe('spellings', () => {
  it.each([
    ['zhong1', 'zhōng', 'ㄓㄨㄥ'],
    ['lve4', 'lüè', 'ㄌㄩㄝˋ'],
    ['nv3', 'nǚ', 'ㄋㄩˇ'],
    ['liu2', 'liú', 'ㄌㄧㄡˊ'],
    ['gui4', 'guì', 'ㄍㄨㄟˋ'],
    ['dou1', 'dōu', 'ㄉㄡ'],
    ['xiong2', 'xióng', 'ㄒㄩㄥˊ'],
    ['yong4', 'yòng', 'ㄩㄥˋ'],
    ['weng1', 'wēng', 'ㄨㄥ'],
    ['yuan2', 'yuán', 'ㄩㄢˊ'],
    ['xue2', 'xué', 'ㄒㄩㄝˊ'],
    ['jun1', 'jūn', 'ㄐㄩㄣ'],
    ['wei2', 'wéi', 'ㄨㄟˊ'],
    ['you3', 'yǒu', 'ㄧㄡˇ'],
    ['yi1', 'yī', 'ㄧ'],
    ['wu4', 'wù', 'ㄨˋ'],
    ['shi4', 'shì', 'ㄕˋ'],
    ['er2', 'ér', 'ㄦˊ'],
    ['de5', 'de', '˙ㄉㄜ'],
    ['ng2', 'ńg', 'ㄫˊ'],
  ])('%s is %s and %s', (numbered, marked, zhuyin) => {
    expect(toMarked(numbered)).toBe(marked);
    expect(toZhuyin(numbered)).toBe(zhuyin);
  });

  it.each([
    ['Zhōng', 'zhong1'],
    ['lu:4', 'lv4'],
    ['Lü4', 'lv4'],
    ['nv3', 'nv3'],
    ['de', 'de5'],
    ['de0', 'de5'],
    ['r5', 'r5'],
    ['lu\u0308e\u0300', 'lve4'],
  ])('reads %s as %s', (spelling, numbered) => {
    expect(toNumbered(spelling)).toBe(numbered);
  });

  it('marks a syllable the second time as the first, whatever was asked in between', () => {
    fc.assert(
      fc.property(fc.constantFrom(...syllables), fc.array(fc.string({ maxLength: 6 }), { maxLength: 5 }), (syllable, others) => {
        const first = toMarked(syllable);
        for (const other of others) toMarked(other);
        expect(toMarked(syllable)).toBe(first);
      }),
    );
  });

  it('reads back what it has marked', () => {
    for (const syllable of syllables.filter((other) => !/^r[1-4]/.test(other)))
      expect(toNumbered(toMarked(syllable))).toBe(syllable);
  });

  it('spells every syllable in zhuyin alone, each differently', () => {
    const spelled = syllables.map(toZhuyin);
    for (const zhuyin of spelled) expect(zhuyin).toMatch(/^˙?[\u3105-\u3129\u312b]+[ˊˇˋ]?$/);
    // From zhuyin back: nothing but the r of erhua is written as another syllable is.
    const back = new Map<string, string[]>();
    syllables.forEach((syllable, n) => {
      const zhuyin = spelled[n] as string;
      back.set(zhuyin, [...(back.get(zhuyin) ?? []), syllable]);
    });
    const shared = [...back.values()].filter((same) => same.length > 1).map((same) => same.map((s) => s.slice(0, -1)).join(' '));
    expect([...new Set(shared)]).toEqual(['er r']);
  });

  it('leaves alone what is no syllable', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (text) => {
        const numbered = toNumbered(text);
        expect(numbered === null || isSyllable(numbered)).toBe(true);
        if (!isSyllable(text)) expect(toZhuyin(text)).toBe(text);
      }),
    );
  });
});
