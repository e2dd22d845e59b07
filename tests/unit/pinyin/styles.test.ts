import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TONELESS } from '../../../lib/lexicon/syllables';
import { type Joint, spell } from '../../../lib/pinyin/orthography';
import { type PinyinStyle, respell, syllablesOf, textOfPieces } from '../../../lib/pinyin/styles';
import { toMarked } from '../../../lib/pinyin/syllable';

const STANDARD: PinyinStyle = { spelling: 'marks', tones: 'dictionary', spacing: 'word' };
const as = (marked: string, style: Partial<PinyinStyle>, text?: string) =>
  textOfPieces(respell(marked, { ...STANDARD, ...style }, text));

describe('syllables of a spelling', () => {
  it.each([
    ["Xī'ān", ['xi1', 'an1']],
    ['xiān', ['xian1']],
    ['dàngàn', ['dan4', 'gan4']],
    ['fàng-guǎn-fú', ['fang4', 'guan3', 'fu2']],
    ['nǚ’ér', ['nv3', 'er2']],
    ['huār', ['hua1', 'r5']],
    ['Bīnhé Qū', ['bin1', 'he2', 'qu1']],
    ['lüèwēi', ['lve4', 'wei1']],
    ['NBA', []],
    ['de', ['de5']],
    ['', []],
  ])('%s', (marked, syllables) => {
    expect(syllablesOf(marked)).toEqual(syllables);
  });

  const syllable = fc
    .tuple(fc.constantFrom(...TONELESS.filter((one) => !/^(?:r|m|n|ng|hm|hng)$/.test(one))), fc.integer({ min: 1, max: 4 }))
    .map(([letters, tone]) => `${letters}${tone}`);

  it('come back from any word that was spelled by the standard', () => {
    fc.assert(
      fc.property(
        fc.array(syllable, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 2 })),
        (syllables, joins) => {
          const joints = new Map(joins.map((joint, n) => [n + 1, joint as (typeof Joint)[keyof typeof Joint]]));
          const marked = spell({ text: '中'.repeat(syllables.length), syllables, joints });
          expect(syllablesOf(marked)).toEqual(syllables);
          expect(as(marked, {})).toBe(marked);
        },
      ),
    );
  });

  it('are found in linear time in what is no pinyin', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => Array.isArray(syllablesOf(text))));
  });
});

describe('another style', () => {
  it('writes numbers, without the apostrophe that figures make useless', () => {
    expect(as("Xī'ān Shì", { spelling: 'numbers' })).toBe('Xi1an1 Shi4');
    expect(as('nǚ de', { spelling: 'numbers' })).toBe('nü3 de5');
  });

  it('writes zhuyin, syllables apart', () => {
    expect(as("Xī'ān Shì", { spelling: 'zhuyin' })).toBe('ㄒㄧ ㄢ ㄕˋ');
    expect(as('huār', { spelling: 'zhuyin' })).toBe('ㄏㄨㄚㄦ');
  });

  it('parts syllables', () => {
    expect(as("Xī'ān fàng-guǎn-fú", { spacing: 'syllable' })).toBe('Xī ān fàng guǎn fú');
    expect(as('wánr', { spacing: 'syllable' })).toBe('wánr');
  });

  it('speaks', () => {
    expect(as('yīgè', { tones: 'spoken' }, '一个')).toBe('yígè');
    expect(as('lǐxiǎng', { tones: 'spoken' }, '理想')).toBe('líxiǎng');
    expect(as('lǐxiǎng', { tones: 'spoken' })).toBe('lǐxiǎng');
  });

  it('keeps what is no pinyin', () => {
    expect(as('2026 nián, NBA', { spelling: 'numbers' })).toBe('2026 nian2, NBA');
    expect(as('KTV', { spelling: 'zhuyin' })).toBe('KTV');
  });

  it('keeps the letters of every syllable', () => {
    for (const one of TONELESS)
      if (!/^(?:r|m|n|ng|hm|hng)$/.test(one)) expect(as(toMarked(`${one}3`), {})).toBe(toMarked(`${one}3`));
  });
});
