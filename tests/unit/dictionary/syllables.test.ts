import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSyllables, lettersOf, markSyllable, splitNumbered, toneOf } from '../../../lib/dictionary/syllables';

describe('markSyllable', () => {
  it.each([
    ['zhong1', 'zhōng'],
    ['guo2', 'guó'],
    ['gui4', 'guì'],
    ['liu2', 'liú'],
    ['xue2', 'xué'],
    ['hou4', 'hòu'],
    ['xiong2', 'xióng'],
    ['nu:3', 'nǚ'],
    ['lu:e4', 'lüè'],
    ['Lu:3', 'Lǚ'],
    ['An1', 'Ān'],
    ['de5', 'de'],
    ['r5', 'r'],
    ['m2', 'ḿ'],
    ['ng4', 'ǹg'],
    ['A', 'A'],
    ['·', '·'],
  ])('%s is %s', (numbered, marked) => {
    expect(markSyllable(numbered)).toBe(marked);
  });
});

describe('joinSyllables', () => {
  it.each([
    ['Bei3 jing1', 'Běijīng'],
    ['Xi1 an1', "Xī'ān"],
    ['Mao2 Ze2 dong1', 'Máo Zédōng'],
    ['wan2 r5', 'wánr'],
    ['ba1 xian1 guo4 hai3 , ge4 xian3 shen2 tong1', 'bāxiānguòhǎi, gèxiǎnshéntōng'],
    ['ka3 la1 · OK', 'kǎlā·OK'],
    ['san1 D da3 yin4', 'sān D dǎyìn'],
    ['11 Qu1', '11 Qū'],
  ])('%s is %s', (numbered, joined) => {
    expect(joinSyllables(numbered.split(' '))).toBe(joined);
  });

  it('begins a word where it is told to', () => {
    expect(joinSyllables(['ren2', 'min2', 'zheng4', 'fu3'], (n) => n === 2)).toBe('rénmín zhèngfǔ');
  });
});

describe('splitNumbered', () => {
  it('reads syllables with and without spaces', () => {
    expect(splitNumbered('le4 se4')).toEqual(['le4', 'se4']);
    expect(splitNumbered('chong1ya1')).toEqual(['chong1', 'ya1']);
    expect(splitNumbered('lu : 3 you2')).toEqual(['lu:3', 'you2']);
  });

  it('refuses what is no reading', () => {
    expect(splitNumbered('ue-á-tshài')).toBeNull();
    expect(splitNumbered('sic')).toBeNull();
  });
});

it('marks and letters agree for every syllable and tone', () => {
  const initials = ['', 'b', 'zh', 'l', 'n', 'x', 'y', 'g'];
  const finals = ['a', 'ao', 'ei', 'iu', 'ui', 'ong', 'u:', 'u:e', 'ian', 'uo'];
  fc.assert(
    fc.property(
      fc.constantFrom(...initials),
      fc.constantFrom(...finals),
      fc.integer({ min: 1, max: 5 }),
      (initial, final, tone) => {
        const numbered = `${initial}${final}${tone}`;
        expect(toneOf(numbered)).toBe(tone);
        const bare = markSyllable(numbered)
          .normalize('NFD')
          .replace(/[\u0304\u0301\u030c\u0300]/g, '')
          .normalize('NFC');
        expect(bare.replace(/ü/g, 'v')).toBe(lettersOf(numbered));
      },
    ),
  );
});
