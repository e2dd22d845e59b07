import { describe, expect, it } from 'vitest';
import type { WordStates } from '../../../components/annotator/own-language';
import { readingsFor } from '../../../components/annotator/pinyin';
import { analysisOf, articleOf } from '../overlay/make';

const word = (start: number, end: number, pinyin: string, syllables: (string | null)[], level: number | null) => ({
  start,
  end,
  pinyin,
  syllables,
  level,
});
const analysis = analysisOf({
  words: [
    word(0, 2, 'rénmín', ['ren2', 'min2'], 3),
    word(2, 4, 'dūchá', ['du1', 'cha2'], 7),
    word(4, 7, 'Hè Lìmín', ['he4', 'li4', 'min2'], null),
    word(7, 10, '10 yuè', [null, null, 'yue4'], null),
    word(10, 13, '', [null, null, null], null),
  ],
});
const read = { article: articleOf('人民督查贺立民10月2026'), analysis };
const of = (settings: Parameters<typeof readingsFor>[1], states: WordStates = new Map()) =>
  readingsFor(read, settings, states).map(({ pinyin }) => pinyin);

describe('which words get their reading', () => {
  it('none, all, or those above the level and outside the list', () => {
    expect(of({ pinyin: 'off', level: 4 })).toEqual([]);
    expect(of({ pinyin: 'all', level: 4 })).toEqual(['rénmín', 'dūchá', 'Hè Lìmín', 'yuè']);
    expect(of({ pinyin: 'new', level: 4 })).toEqual(['dūchá', 'Hè Lìmín', 'yuè']);
    expect(of({ pinyin: 'new', level: 7 })).toEqual(['Hè Lìmín', 'yuè']);
  });

  it('stands over the hanzi after figures, not over the figures', () => {
    expect(readingsFor(read, { pinyin: 'all', level: 0 }, new Map()).at(-1)).toEqual({ start: 9, end: 10, pinyin: 'yuè' });
  });

  it('follows what the reader said of a word, whatever its level', () => {
    const states: WordStates = new Map([
      ['人民', 'learning'],
      ['督查', 'known'],
      ['贺立民', 'ignored'],
    ]);
    expect(of({ pinyin: 'new', level: 4 }, states)).toEqual(['rénmín', 'yuè']);
    expect(of({ pinyin: 'all', level: 4 }, states)).toHaveLength(4);
  });
});
