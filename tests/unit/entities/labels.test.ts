import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS, labelsOf, mayFollow, spansOf, type TaggedSpan } from '../../../lib/entities/tagger/labels';
import { Tagger } from '../../../lib/entities/tagger/tagger';
import { knowledge, lexicon, passageOf } from './resources';

/** Spans without overlaps, and the length of their text. */
const rows = fc
  .array(fc.record({ gap: fc.nat(3), size: fc.integer({ min: 1, max: 5 }), kind: fc.nat(2) }), { maxLength: 12 })
  .map((pieces) => {
    const spans: TaggedSpan[] = [];
    let at = 0;
    for (const { gap, size, kind } of pieces) {
      spans.push({ start: at + gap, end: at + gap + size, kind });
      at += gap + size;
    }
    return { spans, length: at + 1 };
  });

describe('labels', () => {
  it('spell the spans that they were made from', () => {
    fc.assert(
      fc.property(rows, ({ spans, length }) => {
        expect(spansOf(labelsOf(spans, length))).toEqual(spans);
      }),
    );
  });

  it('of well-formed rows follow each other as the grammar says', () => {
    fc.assert(
      fc.property(rows, ({ spans, length }) => {
        const labels = labelsOf(spans, length);
        for (let at = 1; at < length; at += 1) expect(mayFollow(labels[at - 1] as number, labels[at] as number)).toBe(true);
      }),
    );
  });

  it('allow a name to end only as the kind that it began as', () => {
    const open = Array.from({ length: LABELS }, (_, label) => label).filter((label) => !mayFollow(label, 0));
    expect(open).toEqual([1, 2, 5, 6, 9, 10]);
    for (const from of open)
      for (let to = 0; to < LABELS; to += 1)
        expect(mayFollow(from, to)).toBe(to === Math.floor((from - 1) / 4) * 4 + 2 || to === Math.floor((from - 1) / 4) * 4 + 3);
  });
});

describe('the tagger', () => {
  const tagger = new Tagger(lexicon, knowledge);

  it('finds the same names whether a text is short or long', () => {
    const sentence = '县水利局局长陈志远昨天到烟台市看望老人。';
    const alone = tagger.tag(passageOf(sentence)).map(({ start, end, kind }) => [start, end, kind]);
    expect(alone.length).toBeGreaterThan(1);
    const many = passageOf(`${sentence}\n`.repeat(50));
    expect(tagger.tag(many).length).toBe(alone.length * 50);
  });

  it('finds nothing in text without names, and survives text without sentences', () => {
    expect(tagger.tag(passageOf('今天天气很好，大家都很高兴。'))).toEqual([]);
    expect(tagger.tag(passageOf('哈'.repeat(5000)))).toBeInstanceOf(Array);
  });
});
