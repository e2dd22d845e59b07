import { describe, expect, it } from 'vitest';
import type { LevelList } from '../../../lib/contract';
import { chooseReadings, type ReaderWords, type ReadingSettings } from '../../../lib/overlay/readings';
import { DEFAULTS } from '../../../lib/settings';
import { analysisOf, articleOf } from './make';

const word = (start: number, end: number, pinyin: string, syllables: (string | null)[], level: number | null) => ({
  start,
  end,
  pinyin,
  syllables,
  level,
});
const TEXT = '人民督查贺立民10月2026人民不是玩儿';
const analysis = analysisOf({
  words: [
    word(0, 2, 'rénmín', ['ren2', 'min2'], 3),
    word(2, 4, 'dūchá', ['du1', 'cha2'], 7),
    word(4, 7, 'Hè Lìmín', ['he4', 'li4', 'min2'], null),
    word(7, 10, '10 yuè', [null, null, 'yue4'], null),
    word(10, 14, '', [null, null, null, null], null),
    word(14, 16, 'rénmín', ['ren2', 'min2'], 3),
    word(16, 17, 'bù', ['bu4'], 1),
    word(17, 18, 'shì', ['shi4'], 1),
    word(18, 20, 'wánr', ['wan2', 'r5'], 2),
  ],
  entities: [{ kind: 'person', start: 4, end: 7, id: 'p', name: '贺立民', office: null }],
});
const article = articleOf(TEXT);
const NOBODY: ReaderWords = { states: new Map(), saved: new Set() };
const of = (settings: Partial<ReadingSettings>, reader: ReaderWords = NOBODY) =>
  chooseReadings(article, analysis, { ...DEFAULTS, ...settings }, reader);
const spelled = (settings: Partial<ReadingSettings>, reader?: ReaderWords) => of(settings, reader).map(({ pinyin }) => pinyin);

describe('which words get their reading', () => {
  it('none, all, or those above the level and outside the list', () => {
    expect(spelled({ pinyin: 'off' })).toEqual([]);
    expect(spelled({ pinyin: 'all' })).toEqual(['rénmín', 'dūchá', 'Hè Lìmín', 'yuè', 'rénmín', 'bù', 'shì', 'wánr']);
    expect(spelled({ pinyin: 'new', level: 4 })).toEqual(['dūchá', 'Hè Lìmín', 'yuè']);
    expect(spelled({ pinyin: 'new', level: 7 })).toEqual(['Hè Lìmín', 'yuè']);
  });

  it('those above the level in the list that the reader goes by', () => {
    const levels2012: Record<string, number> = { rénmín: 5, bù: 1, wánr: 2 };
    const words = analysis.words.map((one) => ({ ...one, level2012: levels2012[one.pinyin] ?? null }));
    const by = (levels: LevelList, level: number) =>
      chooseReadings(article, { ...analysis, words }, { ...DEFAULTS, pinyin: 'new', levels, level }, NOBODY).map(
        ({ pinyin }) => pinyin,
      );
    expect(by('hsk2021', 4)).toEqual(['dūchá', 'Hè Lìmín', 'yuè']);
    expect(by('hsk2012', 4)).toEqual(['rénmín', 'dūchá', 'Hè Lìmín', 'yuè', 'rénmín', 'shì']);
    expect(by('hsk2012', 6)).toEqual(['dūchá', 'Hè Lìmín', 'yuè', 'shì']);
  });

  it('stands over the hanzi after figures, not over the figures', () => {
    expect(of({ pinyin: 'all' })[3]).toEqual({ start: 9, end: 10, pinyin: 'yuè' });
  });

  it('follows what the reader said of a word, whatever its level', () => {
    const states = new Map([
      ['人民', 'learning'],
      ['督查', 'known'],
      ['贺立民', 'ignored'],
    ] as const);
    expect(spelled({ pinyin: 'new' }, { ...NOBODY, states })).toEqual(['rénmín', 'yuè', 'rénmín']);
    expect(spelled({ pinyin: 'all' }, { ...NOBODY, states })).toHaveLength(8);
    expect(spelled({ pinyin: 'learning' }, { ...NOBODY, states })).toEqual(['rénmín', 'rénmín']);
  });

  it('counts what is saved in the library as being learnt', () => {
    expect(spelled({ pinyin: 'learning' }, { ...NOBODY, saved: new Set(['督查']) })).toEqual(['dūchá']);
    expect(spelled({ pinyin: 'new', level: 7 }, { ...NOBODY, saved: new Set(['督查']) })).toContain('dūchá');
  });

  it('only where a word comes first, if asked; names always, if asked', () => {
    expect(spelled({ pinyin: 'all', pinyinFirst: true }).filter((one) => one === 'rénmín')).toHaveLength(1);
    expect(spelled({ pinyin: 'learning', pinyinNames: true })).toEqual(['Hè Lìmín']);
    expect(spelled({ pinyin: 'off', pinyinNames: true })).toEqual([]);
  });
});

describe('how a reading is written', () => {
  it('in numbers and in zhuyin', () => {
    expect(spelled({ pinyin: 'new', pinyinSpelling: 'numbers' })).toEqual(['du1cha2', 'He4 Li4min2', 'yue4']);
    expect(spelled({ pinyin: 'new', pinyinSpelling: 'zhuyin' })).toEqual(['ㄉㄨ ㄔㄚˊ', 'ㄏㄜˋ ㄌㄧˋ ㄇㄧㄣˊ', 'ㄩㄝˋ']);
  });

  it('a syllable over each character, erhua with its own', () => {
    const readings = of({ pinyin: 'all', pinyinSpacing: 'syllable' });
    expect(readings.slice(0, 3)).toEqual([
      { start: 0, end: 1, pinyin: 'rén' },
      { start: 1, end: 2, pinyin: 'mín' },
      { start: 2, end: 3, pinyin: 'dū' },
    ]);
    expect(readings.find(({ start }) => start === 9)).toEqual({ start: 9, end: 10, pinyin: 'yuè' });
    expect(readings.slice(-2).map(({ pinyin }) => pinyin)).toEqual(['wán', 'r']);
  });

  it('with the tones of speech, across the end of a word', () => {
    expect(spelled({ pinyin: 'all', pinyinTones: 'spoken' })).toContain('bú');
    expect(spelled({ pinyin: 'all' })).toContain('bù');
  });

  it('in pieces that joined are the reading, where tones are coloured', () => {
    for (const { pinyin, pieces } of of({ pinyin: 'all', toneColours: true })) {
      expect(pieces?.map(({ text }) => text).join('')).toBe(pinyin);
    }
    expect(of({ pinyin: 'new', toneColours: true })[1]?.pieces?.map(({ tone }) => tone)).toEqual([4, 0, 4, 2]);
  });
});
