import { describe, expect, it } from 'vitest';
import { BinaryFormatError } from '../../../lib/binary';
import { openEntries, packEntries } from '../../../lib/glossary/entries';
import { openGlossary } from '../../../lib/glossary/glossary';
import { entry } from './sample-glossary';

const sense = (gloss: string, more = {}) => ({ senses: [{ gloss, explain: 'An explanation.', ...more }] });
const SAMPLES = [
  entry('两个维护', { id: 'weihu', pinyin: 'liǎng ge wéihù', ...sense('the Two Upholds', { related: ['yishi'] }) }),
  entry('四个意识', { id: 'yishi', pinyin: 'sì ge yìshí', ...sense('the Four Consciousnesses') }),
  entry('绿水青山', {
    id: 'lüshui',
    pinyin: 'lǜ shuǐ qīngshān',
    variants: ['绿水青山就是金山银山'],
    ...sense('green mountains and clear water'),
  }),
  entry('放管服', {
    id: 'fangguanfu',
    pinyin: 'fàng-guǎn-fú',
    ...sense('cutting red tape', { literal: 'let go, manage, serve' }),
  }),
];
const entries = openEntries(packEntries(SAMPLES));
const ids = (query: string, limit?: number) => entries.lookUp(query, limit).map(({ id }) => id);

describe('GlossaryEntries', () => {
  it('explains in the order asked and leaves out what it does not know', () => {
    expect(entries.explain(['fangguanfu', 'nobody', 'yishi']).map(({ term }) => term)).toEqual(['放管服', '四个意识']);
    expect(entries.explain(['fangguanfu'])[0]).toEqual(SAMPLES[3]);
  });

  it('shows a relation from both sides', () => {
    expect(entries.explain(['yishi'])[0]?.senses[0]?.related).toEqual(['weihu']);
  });

  it('looks up hanzi of either script, by beginning, by middle, and inside a longer text', () => {
    expect(ids('两个维护')).toEqual(['weihu']);
    expect(ids('兩個維護')).toEqual(['weihu']);
    expect(ids('金山银山')).toEqual(['lüshui']);
    expect(ids('“放管服”改革成效')).toEqual(['fangguanfu']);
    expect(ids('个')).toEqual(['weihu', 'yishi']);
  });

  it('looks up pinyin with marks, with digits, without tones, in one word or several', () => {
    for (const query of ['liǎng ge wéihù', 'liang ge weihu', 'lianggeweihu', 'liang3 ge5 wei2hu4', 'LIANG GE'])
      expect(ids(query)).toEqual(['weihu']);
    expect(ids('fang guan fu')).toEqual(['fangguanfu']);
    expect(ids('lvshui')).toEqual(['lüshui']);
    expect(ids('lǜ shuǐ')).toEqual(['lüshui']);
    expect(ids('liàng ge wéihù')).toEqual([]);
  });

  it('looks up English names and words, the name itself first', () => {
    expect(ids('Two Upholds')).toEqual(['weihu']);
    expect(ids('red tape')).toEqual(['fangguanfu']);
    expect(ids('serve')).toEqual(['fangguanfu']);
    expect(ids('mountains clear')).toEqual(['lüshui']);
    expect(ids('the', 1)).toHaveLength(1);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '  ', '？', 'xyzzy', '馬克']) expect(ids(query)).toEqual([]);
  });

  it('compiles to the same bytes each time, and refuses another file', () => {
    expect(packEntries(SAMPLES)).toEqual(packEntries(SAMPLES));
    expect(() => openGlossary(packEntries(SAMPLES))).toThrow(BinaryFormatError);
  });
});
