import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Headline, Span, Word } from '../../../lib/contract';
import { summarise } from '../../../lib/summary/summarise';
import { splitSentences } from '../../../lib/text/sentences';

/** Words of two hanzi, as a crude cut that needs no lexicon; every word is equally rare. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{Script=Han}{2}/gu)].map((match) => ({
    start: match.index,
    end: match.index + 2,
    pinyin: '',
    syllables: [],
    level: null,
    rank: 5000,
  }));
}

function summaryOf(text: string, headline: Partial<Headline> = {}) {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    blocks.push({ kind: 'paragraph', start: at, end: at + line.length });
    at += line.length + 1;
  }
  const article = { text, blocks, headline: { kicker: null, title: '', subtitle: null, ...headline } };
  return summarise(article, { sentences: splitSentences(text, blocks), words: wordsOf(text), entities: [] });
}

const textOf = (text: string, span: Span) => text.slice(span.start, span.end);

describe('the summary', () => {
  it('is one sentence for a brief', () => {
    const text = '东屏县新修的渔港码头昨天正式启用。码头可停靠渔船八十艘。天气晴好，来看热闹的人不少。';
    const summary = summaryOf(text);
    expect(summary.map((sentence) => textOf(text, sentence))).toEqual(['东屏县新修的渔港码头昨天正式启用。']);
  });

  it('prefers what the headline is about', () => {
    const text = '那天早晨海面起了薄薄的雾。白石镇的老船厂改建成了渔业博物馆。有人还记得当年的汽笛声音。';
    const [first] = summaryOf(text, { title: '白石镇老船厂改建渔业博物馆' });
    expect(first && textOf(text, first)).toBe('白石镇的老船厂改建成了渔业博物馆。');
  });

  it('does not say one thing twice', () => {
    const lead = '青澜市开通了三条海上公交航线方便岛上居民出行';
    const filler = Array.from(
      { length: 12 },
      (_, n) => `第${'甲乙丙丁戊己庚辛壬癸子丑'[n]}批设备按照原定日程陆续运抵并且完成安装调试工作。`,
    ).join('\n');
    const text = `${lead}。\n${lead}。\n${filler}`;
    const summary = summaryOf(text).map((sentence) => textOf(text, sentence));
    expect(summary.filter((sentence) => sentence.startsWith('青澜市开通')).length).toBe(1);
  });

  it('leaves captions and subheads out', () => {
    const text = '渔港全景。\n渔港码头昨天正式启用，可停靠渔船八十艘。';
    const article = {
      text,
      blocks: [
        { kind: 'caption' as const, start: 0, end: 5 },
        { kind: 'paragraph' as const, start: 6, end: text.length },
      ],
      headline: { kicker: null, title: '', subtitle: null },
    };
    const summary = summarise(article, { sentences: splitSentences(text, article.blocks), words: wordsOf(text), entities: [] });
    expect(summary.map(({ start }) => start)).toEqual([6]);
  });

  const REST = [
    '白石镇的冷库已经封顶，梭子蟹和扇贝可以在那里存放三个月。',
    '修船的师傅搬进了新厂房，电焊的火花从早上亮到天黑。',
    '沙口镇学校的孩子周末跟着老人辨认潮水，画了厚厚一本图。',
    '东屏县的货车司机说，从前绕山要走半天，眼下隧道只需一刻钟。',
    '柳林乡种海带的人家换了新浮筒，风浪再大也不容易断绳。',
    '三岔口的夜市多了十几个卖鱼丸的摊位，外地游客常常排到街角。',
    '图书馆把旧海图扫成了电子版，读书的人在家里就能翻看。',
    '小学操场边种下的六十棵黑松活了五十七棵，园丁逢人就讲。',
    '公交公司调来两辆加长的车，赶早市的人不必再挤成一团。',
    '气象站换了雷达，大雾什么时候散，手机上提前两个钟头就有数。',
    '老戏台刷了清漆，正月里要唱的几出戏已经排了两遍。',
    '邮局门口的信箱还在，只是里面多半是孩子写给灯塔的信。',
    '山上的果园套了袋，苹果要等霜降以后才肯摘下来。',
    '织网的姑娘学会了直播，网眼多大、线有多粗，讲得头头是道。',
  ];
  const article = (first: string, second: string): string => [first, second, ...REST].join('\n');

  it.each([
    ['清晨，老渔民陈志远推开院门，海风吹得窗户作响，他像往常一样朝码头走去。', 'an anecdote'],
    ['“海上的日子一年比一年好过，孩子们也愿意回来接过我们手里的船和网了。”', 'somebody speaking'],
    ['他和它的主人都在这里住了许多年，对此谁也说不清楚究竟是从什么时候开始的。', 'a pronoun'],
  ])('puts the nut paragraph before %s', (opening) => {
    const nut = '近年来，青澜市持续推进渔港建设，新建成渔港六座，带动沿海渔民收入增长一成以上。';
    const text = article(opening, nut);
    const [best] = [...summaryOf(text)].sort((a, b) => b.score - a.score);
    expect(best && textOf(text, best)).toBe(nut);
  });

  it('is empty for an empty body', () => {
    expect(summaryOf('')).toEqual([]);
  });

  const sentence = fc.string({ unit: fc.constantFrom('渔', '港', '船', '海', '路', '人'), minLength: 1, maxLength: 60 });
  it('has one to five sentences of the body, in reading order, with distinct scores', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 40 }), (parts) => {
        const text = parts.join('。\n');
        const summary = summaryOf(text);
        expect(summary.length).toBeGreaterThanOrEqual(1);
        expect(summary.length).toBeLessThanOrEqual(5);
        summary.forEach(({ start, end }, n) => {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (n > 0) expect(start).toBeGreaterThanOrEqual((summary[n - 1] as Span).end);
        });
        expect(new Set(summary.map(({ score }) => score)).size).toBe(summary.length);
      }),
    );
  });
});
