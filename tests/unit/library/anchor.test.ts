import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { anchorIn, describe } from '../../../lib/library/anchor';
import { article, randomFrom } from './mutations';

const TEXT = article(randomFrom(1));

/** The anchor of the first occurrence of `quote`, from the text with ‹ and › around it. */
function anchored(marked: string) {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  return describe(marked.replace(/[‹›]/g, ''), start, end);
}

function found(text: string, anchor: ReturnType<typeof describe>): string | null {
  const place = anchorIn(text, anchor);
  return place && text.slice(place.start, place.end);
}

group('describe', () => {
  it('gives the quote, its context and its position', () => {
    const anchor = describe(TEXT, 100, 108);
    expect(anchor.quote.exact).toBe(TEXT.slice(100, 108));
    expect(anchor.quote.prefix).toBe(TEXT.slice(36, 100));
    expect(anchor.quote.suffix).toBe(TEXT.slice(108, 172));
    expect(anchor.position).toEqual({ start: 100, end: 108 });
  });

  it('does not cut a character in two', () => {
    const text = `${'𠮷'.repeat(40)}字${'𠮷'.repeat(40)}`;
    const { quote } = describe(`一${text}`, 81, 82);
    for (const context of [quote.prefix, quote.suffix]) expect(context).toMatch(/^(?:𠮷)+$/u);
  });

  it('refuses spans that are none', () => {
    for (const [start, end] of [
      [3, 3],
      [5, 2],
      [-1, 2],
      [0, TEXT.length + 1],
      [Number.NaN, 2],
    ] as const) {
      expect(() => describe(TEXT, start, end)).toThrow(RangeError);
    }
  });
});

group('anchorIn', () => {
  it('finds every span in the text that it was described in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'发展。，\n 𠮷aB12“”'), minLength: 1, maxLength: 120 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          expect(anchorIn(text, describe(text, start, end))).toEqual({ start, end });
        },
      ),
    );
  });

  it('never throws, and gives spans that lie in the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'发展發。，\n 　𠮷\ud800aB１2“"\u200b'), maxLength: 80 });
    const anchor = fc.record({
      quote: fc.record({ exact: text, prefix: text, suffix: text }),
      position: fc.record({ start: fc.nat(200), end: fc.nat(200) }),
    });
    fc.assert(
      fc.property(text, anchor, (page, one) => {
        const place = anchorIn(page, one);
        if (!place) return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThanOrEqual(place.start);
        expect(place.end).toBeLessThanOrEqual(page.length);
      }),
    );
  });

  it('moves with the text', () => {
    const anchor = anchored('县里为每个小区列出‹一张清单›管到底，居民一眼就能看懂。');
    expect(found('（记者陆一鸣）今年以来，县里为每个小区列出一张清单管到底，居民一眼就能看懂。', anchor)).toBe('一张清单');
  });

  it('tells repeated words apart by their context', () => {
    const anchor = anchored('先看水。要抓好‹落实›，一件一件办。再看路。要抓好落实，一段一段修。');
    const edited = '更新：先看山。先看水。要抓好落实，一件一件办。再看路。要抓好落实，一段一段修。';
    expect(anchorIn(edited, anchor)).toEqual({ start: edited.indexOf('落实'), end: edited.indexOf('落实') + 2 });
  });

  it.each([
    ['white space', '县里为每个小区列出 一张\n清 单管到底，居民一眼 就能看懂。', '一张\n清 单'],
    ['script', '縣裡為每個小區列出一張清單管到底，居民一眼就能看懂。', '一張清單'],
    ['width', '县里为每个小区列出一张清单管到底,居民一眼就能看懂｡', '一张清单'],
    ['an edit in the context', '县里给每个小区列出一张清单管到底，居民一眼便能看懂。', '一张清单'],
  ])('does not mind %s', (_, text, quote) => {
    expect(found(text, anchored('县里为每个小区列出‹一张清单›管到底，居民一眼就能看懂。'))).toBe(quote);
  });

  it('follows an edited sentence, borders included', () => {
    const anchor = anchored('会上说，‹县里为每个小区列出一张清单，由专人负责到底›，居民一眼就能看懂。');
    expect(found('会上说，县里给每个小区列出一张清单，由专人管到底，居民一眼就能看懂。', anchor)).toBe(null);
    expect(found('会上说，县里给每个小区列出一张清单，由专人负责到底，居民一眼就能看懂。', anchor)).toBe(
      '县里给每个小区列出一张清单，由专人负责到底',
    );
  });

  it('leaves a word an orphan that is gone, though it stands elsewhere', () => {
    const anchor = anchored('先看水。要抓好‹落实›，一件一件办。再看路。要抓好落实，一段一段修。');
    expect(anchorIn('再看路。要抓好落实，一段一段修。第三看桥，座座都要过关，年底前完工。', anchor)).toBe(null);
  });

  it('leaves a parallel sentence alone when the one meant is gone', () => {
    const anchor = anchored(
      '东屏县完成投资三亿元，同比增长百分之五；‹白石镇完成投资四亿元›，同比增长百分之八；滨河区完成投资两亿元。',
    );
    expect(anchorIn('东屏县完成投资三亿元，同比增长百分之五；滨河区完成投资两亿元，同比增长百分之八。', anchor)).toBe(null);
  });

  it.each([
    [
      'another town’s sentence of the same wording, when the one meant is gone',
      '先看水。下一步，望海新区将继续聚焦近海养殖和老旧小区改造，让发展成果更多惠‹及群众›。在青澜市，温如月先后拿出五套修改方案。',
      '先看山。下一步，望海区将继续聚焦养老服务和老旧小区改造，让发展成果更多惠及群众。会议还研究了其他事项，并作出具体安排。',
    ],
    [
      'a saying that another person is given',
      '说起老旧小区改造，丁秋实打开了话匣子：“水清了，白鹭回来了，我的‹小饭馆也热闹了。”›白石镇建成示范点六十六处，覆盖三十七个社区。',
      '说起旧小区改造，贺长林打开了话匣子：“水清了，白鹭回来了，我的小饭馆也热闹了。”据方可介绍，每年能为村集体增收二十八万元。',
    ],
  ])('leaves alone %s', (_, marked, now) => {
    expect(anchorIn(now, anchored(marked))).toBe(null);
  });

  it('does not choose between two places that are alike', () => {
    const twice = '好政策落到实处，群众得到实惠。'.repeat(2);
    const anchor = {
      quote: { exact: '落到实处', prefix: '好政策', suffix: '，群众得到实惠。' },
      position: { start: 40, end: 44 },
    };
    expect(anchorIn(twice, anchor)).toBe(null);
  });

  it.each([
    [
      'a figure was brought up to date, and the line with the old figure still stands',
      '乙县海面浪高2米。乙县海面浪高5米。',
      null,
    ],
    ['a word stands twice running, and an edit took one', '墙上的电子屏跳过一行又为行水位，乙县海面浪高5米。', null],
  ])('is not misled where %s', (_, now, expected) => {
    const marked = now.includes('电子屏')
      ? '墙上的电子屏跳过一行又‹一行›水位，乙县海面浪高5米。'
      : '甲县海面浪高1米。乙县海面‹浪高2米›。乙县海面浪高3米。';
    expect(found(now.replace('乙县海面浪高2米。', '甲县海面浪高2米。'), anchored(marked))).toBe(expected);
  });

  it('takes what has no context at all only where it stands once', () => {
    const bare = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: exact.length } });
    const text = `${TEXT}\n渡口的老樟树下，几条长凳围成半圈，茶水是刚烧开的。`;
    expect(found(text, bare('几条长凳围成半圈，茶水是刚烧开的'))).toBe('几条长凳围成半圈，茶水是刚烧开的');
    expect(found(text, bare('居民'))).toBe(null);
    expect(found(`${text}${text}`, bare('几条长凳围成半圈，茶水是刚烧开的'))).toBe(null);
  });

  it('works in a headline, where there is little context', () => {
    const anchor = { ...anchored('让群众住得更‹舒心›'), field: 'title' as const };
    expect(found('让群众住得更加舒心', anchor)).toBe('舒心');
    expect(found('让群众住得更舒心 （图）', anchor)).toBe('舒心');
    expect(found('春茶开采', anchor)).toBe(null);
  });
});
