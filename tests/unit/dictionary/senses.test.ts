import { describe, expect, it } from 'vitest';
import { parseSenses, referenceOf, renderSense } from '../../../lib/dictionary/senses';

describe('parseSenses', () => {
  it('takes classifiers and the Taiwan reading out of the senses', () => {
    expect(parseSenses('proposal/idea/CL:個|个[ge4],條|条[tiao2]/Taiwan pr. [le4 se4]', 'simplified')).toEqual({
      senses: ['proposal', 'idea'],
      classifiers: [
        { traditional: '個', simplified: '个', pinyin: 'gè' },
        { traditional: '條', simplified: '条', pinyin: 'tiáo' },
      ],
      taiwan: 'lèsè',
      references: [],
    });
  });

  it('keeps a Taiwan reading that belongs to one sense only with that sense', () => {
    const { senses, taiwan } = parseSenses('to supply/confession (Taiwan pr. [gong1])', 'simplified');
    expect(taiwan).toBeNull();
    expect(senses).toEqual(['to supply', 'confession (Taiwan pr. gōng)']);
  });

  it('renders references in the script asked for', () => {
    expect(renderSense('see 詞|词[ci2] and 文[wen2]', 'simplified')).toBe('see 词 cí and 文 wén');
    expect(renderSense('see 詞|词[ci2] and 文[wen2]', 'traditional')).toBe('see 詞 cí and 文 wén');
    expect(renderSense('from Taiwanese 菜 [tshài]', 'simplified')).toBe('from Taiwanese 菜 [tshài]');
  });
});

describe('referenceOf', () => {
  it.each([
    ['see 西安市[Xi1 an1 Shi4]', 'see', '西安市', 'Xi1 an1 Shi4'],
    ['old variant of 眾|众[zhong4]', 'old variant of', '众', 'zhong4'],
    ['abbr. for Nanjing 南京[Nan2 jing1]', 'abbr. for', '南京', 'Nan2 jing1'],
    [
      '(coll.) low-cost airline (abbr. for 廉價航空|廉价航空[lian2 jia4 hang2 kong1])',
      'abbr. for',
      '廉价航空',
      'lian2 jia4 hang2 kong1',
    ],
    ['abbr. for 信報|信报, a newspaper', 'abbr. for', '信报', null],
  ])('%s', (sense, how, simplified, numbered) => {
    expect(referenceOf(sense)).toMatchObject({ how, simplified, numbered });
  });

  it('sees none where a sense only mentions a word', () => {
    expect(referenceOf('seedling of 稻[dao4]')).toBeNull();
    expect(referenceOf('to see the 長城|长城[Chang2 cheng2]')).toBeNull();
  });
});
