import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../lib/contract';
import { findTerms, isPolitical } from '../../../lib/glossary/find-terms';
import { entry, glossaryOf, termsIn } from './sample-glossary';

const textsOf = (...args: Parameters<typeof termsIn>) => termsIn(...args).map((term) => term.text);

describe('matching', () => {
  const glossary = glossaryOf(
    entry('营商环境'),
    entry('不忘初心、牢记使命', { kind: 'slogan' }),
    entry('十四五规划'),
    entry('四个意识', { kind: 'numbered' }),
    entry('12345热线'),
    entry('第一书记', { kind: 'title' }),
  );

  it('gives spans of the text as printed, with kind and id', () => {
    const text = '青澜市优化营商环境，企业满意。';
    expect(termsIn(text, glossary)).toEqual([{ start: 5, end: 9, kind: 'term', id: 'e-8425-5546-73af-5883', text: '营商环境' }]);
  });

  it('finds terms broken by spaces, wide spaces and line breaks, and traditional ones', () => {
    const broken = '优化营商\u3000环 境。';
    expect(textsOf(broken, glossary)).toEqual(['营商\u3000环 境']);
    expect(textsOf('優化營商環境。', glossary)).toEqual(['營商環境']);
  });

  it('crosses a line break inside a block but never a block', () => {
    const text = '优化营商\n环境。';
    const [first, second] = [
      { kind: 'paragraph', start: 0, end: 4 },
      { kind: 'paragraph', start: 5, end: 8 },
    ] as const;
    expect(findTerms(text, [{ ...first, end: 8 }], glossary).map(({ start, end }) => text.slice(start, end))).toEqual([
      '营商\n环境',
    ]);
    expect(findTerms(text, [first, second], glossary)).toEqual([]);
  });

  it('takes a couplet with any separator, with a blank, and with none', () => {
    for (const separator of ['、', '，', ',', '；', ' ', '·', '']) {
      const phrase = `不忘初心${separator}牢记使命`;
      expect(textsOf(`开展${phrase}主题活动`, glossary)).toEqual([phrase]);
    }
  });

  it('counts quotation marks in where they close inside the term, and leaves them out around it', () => {
    expect(textsOf('编制“十四五”规划纲要', glossary)).toEqual(['“十四五”规划']);
    expect(textsOf('编制"十四五"规划纲要', glossary)).toEqual(['"十四五"规划']);
    expect(textsOf('增强“四个意识”，', glossary)).toEqual(['四个意识']);
    expect(textsOf('增强「四個意識」，', glossary)).toEqual(['四個意識']);
  });

  it('marks the quoted name and not the wider term around it, where both are terms', () => {
    const both = glossaryOf(entry('一站式'), entry('一站式服务'), entry('全市一盘棋'), entry('一盘棋'));
    expect(textsOf('提供“一站式”服务', both)).toEqual(['一站式']);
    expect(textsOf('坚持全市“一盘棋”推进', both)).toEqual(['一盘棋']);
    expect(textsOf('提供一站式服务', both)).toEqual(['一站式服务']);
  });

  it('does not match over the edge of a quotation', () => {
    expect(textsOf('他读“优化营商”环境部分。', glossary)).not.toContain('营商”环境');
  });

  it('does not cut numbers', () => {
    expect(textsOf('归纳为十四个意识要点', glossary)).toEqual([]);
    expect(textsOf('拨打112345热线', glossary)).toEqual([]);
    expect(textsOf('拨打12345热线', glossary)).toEqual(['12345热线']);
  });
});

describe('nesting and crossing', () => {
  it('marks the longest and keeps the nested as parts', () => {
    const glossary = glossaryOf(entry('党的二十大'), entry('党的二十大精神'), entry('二十大'));
    const [term, ...others] = termsIn('学习党的二十大精神', glossary);
    expect(others).toEqual([]);
    expect(term?.text).toBe('党的二十大精神');
    expect(term?.parts?.map(({ start, end }) => '学习党的二十大精神'.slice(start, end))).toEqual(['党的二十大', '二十大']);
  });

  it('prefers the quoted, then the longer, then the left of two that cross', () => {
    const glossary = glossaryOf(entry('乡村振兴战略'), entry('战略定力'), entry('基层治理'), entry('治理体系'));
    expect(textsOf('乡村振兴战略定力', glossary)).toEqual(['乡村振兴战略']);
    expect(textsOf('基层治理体系', glossary)).toEqual(['基层治理']);
    expect(textsOf('乡村振兴“战略定力”', glossary)).toEqual(['战略定力']);
  });

  it("prefers the reader's own term to a slogan known by its shape, not to a longer entry", () => {
    const own = glossaryOf(entry('群众说了算', { id: 'mine' }));
    const couplet = '“改革好不好，群众说了算。”';
    expect(textsOf(couplet, glossaryOf(entry('营商环境')), { political: true, own })).toEqual(['群众说了算']);
    const longer = glossaryOf(entry('改革好不好群众说了算', { id: 'whole' }));
    const [term] = termsIn('改革好不好群众说了算。', longer, { own });
    expect(term).toMatchObject({ id: 'whole', parts: [{ id: 'mine' }] });
  });

  it("prefers the reader's own term for the same span", () => {
    const glossary = glossaryOf(entry('双碳'));
    const own = glossaryOf(entry('双碳', { id: 'mine' }));
    expect(termsIn('实现双碳目标', glossary, { own }).map(({ id }) => id)).toEqual(['mine']);
  });
});

describe('match rules', () => {
  it('keeps a short form out of the longer words that its rule names', () => {
    const glossary = glossaryOf(entry('党组', { match: { not: ['党组织', '党组成员'] } }));
    expect(textsOf('局党组召开会议', glossary)).toEqual(['党组']);
    expect(textsOf('基层党组织和党组成员', glossary)).toEqual([]);
  });

  it('keeps a short form from beginning or ending inside a word of the segmentation', () => {
    const glossary = glossaryOf(entry('双创'));
    const text = '推动双创新突破';
    const tokens = [
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 3, end: 5 },
      { start: 5, end: 7 },
    ];
    expect(textsOf(text, glossary, { tokens })).toEqual([]);
    expect(textsOf(text, glossary)).toEqual(['双创']);
  });

  it('marks an ambiguous form only with its context or in quotation marks', () => {
    const glossary = glossaryOf(entry('天花板', { match: { ambiguous: true, need: ['工匠', '晋升'] } }));
    expect(textsOf('师傅粉刷天花板。', glossary)).toEqual([]);
    expect(textsOf('打破工匠成长的天花板。', glossary)).toEqual(['天花板']);
    expect(textsOf('打破“天花板”。', glossary)).toEqual(['天花板']);
  });

  it('honours need, quoted, and the forms that a rule is for', () => {
    const needs = glossaryOf(entry('两新', { match: { need: ['党建'] } }));
    expect(textsOf('两新产品上市', needs)).toEqual([]);
    expect(textsOf('抓好两新党建', needs)).toEqual(['两新']);
    const quoted = glossaryOf(entry('头雁', { match: { quoted: true } }));
    expect(textsOf('头雁飞过，“头雁”领航', quoted)).toEqual(['头雁']);
    const some = glossaryOf(entry('统一战线', { variants: ['统战'], match: { forms: ['统战'], not: ['统战部'] } }));
    expect(textsOf('统战部负责统一战线和统战工作', some)).toEqual(['统一战线', '统战']);
  });

  it('leaves quiet entries unmarked unless quoted or asked for', () => {
    const glossary = glossaryOf(entry('试点', { quiet: true }));
    expect(textsOf('开展试点', glossary)).toEqual([]);
    expect(textsOf('开展“试点”', glossary)).toEqual(['试点']);
    expect(textsOf('开展试点', glossary, { everyday: true })).toEqual(['试点']);
  });
});

describe('names', () => {
  const glossary = glossaryOf(entry('双碳'), entry('第一书记'), entry('青年先锋队'));
  const name = (kind: 'person' | 'organisation' | 'place' | 'work', text: string, of: string): Entity => {
    const start = text.indexOf(of);
    const base = { start, end: start + of.length, id: of, name: of };
    if (kind === 'person') return { ...base, kind, office: null };
    if (kind === 'place') return { ...base, kind, level: null, code: null, within: [] };
    if (kind === 'work') return { ...base, kind, type: null };
    return { ...base, kind, type: null, level: null };
  };

  it('keeps a term from crossing a name, and from standing inside a person, a place or a work', () => {
    const crossing = '青澜双碳湾';
    expect(textsOf(crossing, glossary, { entities: [name('place', crossing, '碳湾')] })).toEqual([]);
    expect(textsOf(crossing, glossary, { entities: [name('place', crossing, '双碳湾')] })).toEqual([]);
    const work = '发表《第一书记日记》一书';
    expect(textsOf(work, glossary, { entities: [name('work', work, '第一书记日记')] })).toEqual([]);
    expect(textsOf(work, glossary)).toEqual(['第一书记']);
  });

  it('leaves offices to the bodies that are named, but not other terms', () => {
    const text = '青澜市委与滨河青年先锋队';
    expect(textsOf(text, glossary, { entities: [name('organisation', text, '青澜市委')] })).toEqual(['青年先锋队']);
    expect(textsOf(text, glossary, { entities: [name('organisation', text, '滨河青年先锋队')] })).toEqual(['市委', '青年先锋队']);
  });
});

describe('isPolitical', () => {
  it('asks for several different terms, close together', () => {
    const terms = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, {}];
    expect(isPolitical(terms, 500)).toBe(true);
    expect(isPolitical(terms, 5000)).toBe(false);
    expect(isPolitical([{ id: 'a' }, { id: 'a' }, { id: 'a' }], 100)).toBe(false);
  });
});
