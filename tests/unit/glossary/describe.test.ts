import { describe, expect, it } from 'vitest';
import { chooseSense, inContext } from '../../../lib/glossary/choose-sense';
import { describeShape } from '../../../lib/glossary/describe-shape';
import { entry, glossaryOf, termsIn } from './sample-glossary';

describe('describeShape', () => {
  const nothing = glossaryOf(entry('无关'));
  const glossOf = (text: string) => {
    const [term] = termsIn(text, nothing);
    return term && describeShape(term, text)?.gloss;
  };

  it('names offices by level and organ, in either script', () => {
    expect(glossOf('县委召开会议')).toBe('county Party committee');
    expect(glossOf('縣委召開會議')).toBe('county Party committee');
    expect(glossOf('团市委举办')).toBe('city committee of the Communist Youth League');
    expect(glossOf('市委、市政府')).toBe('city Party committee; city government');
    expect(glossOf('区直机关工委')).toBe('district Party working committee of the offices directly under that level');
  });

  it('puts names that a table generates into English', () => {
    expect(glossOf('建设智慧港口')).toBe('smart port');
    expect(glossOf('建設平安江蘇')).toBe('safe Jiangsu');
    expect(glossOf('成立党建联盟')).toBe('Party building: alliance');
    expect(glossOf('组建青年党员突击队')).toBe('task team of Party members, young');
    expect(glossOf('获评全国科普教育基地')).toBe('national education base');
    expect(glossOf('各县（市、区）要落实')).toBeNull();
  });

  it('explains other shapes without inventing a name', () => {
    const text = '建设“五型机关”';
    const [term] = termsIn(text, nothing);
    expect(term && describeShape(term, text)).toMatchObject({ gloss: null, explain: expect.stringContaining('number') });
  });

  it('says nothing of a term without a shape', () => {
    expect(describeShape({}, '双碳')).toBeNull();
  });
});

describe('chooseSense', () => {
  const sense = (gloss: string, when?: string[]) => ({ gloss, explain: 'An explanation.', ...(when ? { when } : {}) });
  const both = { senses: [sense('usual'), sense('Party', ['党建', '党员']), sense('goods', ['家电'])] };

  it('takes the sense whose words stand around, and the usual one otherwise', () => {
    expect(chooseSense(both, '抓好两新党建，党员参加')).toBe(1);
    expect(chooseSense(both, '抓好兩新黨建')).toBe(1);
    expect(chooseSense(both, '家电以旧换新')).toBe(2);
    expect(chooseSense(both, '其他')).toBe(0);
  });

  it('puts the chosen sense in front and loses none', () => {
    expect(inContext(both, '家电以旧换新').senses.map(({ gloss }) => gloss)).toEqual(['goods', 'usual', 'Party']);
    expect(inContext(both, '其他')).toBe(both);
  });

  it('leaves it open where every sense asks for words and none is there', () => {
    expect(chooseSense({ senses: [sense('a', ['甲']), sense('b', ['乙'])] }, '丙')).toBeNull();
    expect(chooseSense({ senses: [sense('only', ['甲'])] }, '丙')).toBe(0);
  });
});
