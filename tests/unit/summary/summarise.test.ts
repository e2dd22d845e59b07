import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Headline, Span, Word } from '../../../lib/contract';
import { cueWorth } from '../../../lib/summary/cues';
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
    level2012: null,
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

  it.each([
    '清晨，老渔民陈志远推开院门，海风吹得窗户作响。',
    '“海上的日子一年比一年好过，孩子们也愿意回来。”',
    '他在这里住了许多年，谁也说不清楚从什么时候开始。',
    '二是修好码头，让船靠得稳。',
    '做法：把洗净的海带切成细丝。',
    '路修通了，人就回来了吗？',
  ])('counts the wording against %s', (sentence) => {
    expect(cueWorth(sentence)).toBeLessThan(0);
  });

  it('lets the wording of a nut paragraph speak for it', () => {
    expect(cueWorth('近年来，青澜市新建成渔港六座，带动渔民收入增长一成以上。')).toBeGreaterThan(cueWorth('青澜市有渔港六座。'));
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
