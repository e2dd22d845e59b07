import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../lib/article/located';
import { planRuby, runsInPieces, type Stretch } from '../../../lib/overlay/ruby-plan';

/** A text node as far as planning is concerned: an identity and its data. */
const nodeOf = (data: string) => ({ data }) as Text;

/** Texts in nodes, with white space around them that is in no article, and words anywhere. */
const pages = fc
  .array(fc.record({ text: fc.stringMatching(/^[一-龥]{1,12}$/), left: fc.nat(2), right: fc.nat(2) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => {
    const runs: TextRun[] = [];
    let start = 0;
    for (const { text, left, right } of parts) {
      runs.push({ node: nodeOf(' '.repeat(left) + text + ' '.repeat(right)), nodeOffset: left, start, length: text.length });
      start += text.length;
    }
    return { runs, text: parts.map(({ text }) => text).join('') };
  });

const wordsIn = (length: number) =>
  fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }).map((lengths) => {
    const words = [];
    let start = 0;
    for (const [n, size] of lengths.entries()) {
      // Every third stretch is left without a reading, as punctuation is.
      if (start + size > length) break;
      if (n % 3 !== 2) words.push({ start, end: start + size, pinyin: `p${start}` });
      start += size;
    }
    return words;
  });

const cases = pages.chain((page) => wordsIn(page.text.length).map((words) => ({ ...page, words })));

describe('planning pinyin', () => {
  it('covers each planned node from end to end, without gaps and in order', () => {
    fc.assert(
      fc.property(cases, ({ runs, words }) => {
        for (const { node, stretches } of planRuby(runs, words)) {
          expect(stretches[0]?.from).toBe(0);
          expect(stretches.at(-1)?.to).toBe(node.data.length);
          for (const [n, stretch] of stretches.entries()) {
            expect(stretch.from).toBeLessThan(stretch.to);
            if (n > 0) expect(stretch.from).toBe(stretches[n - 1]?.to);
          }
        }
      }),
    );
  });

  it('gives each word that lies in one node its own reading, and words across nodes none', () => {
    fc.assert(
      fc.property(cases, ({ runs, text, words }) => {
        const written = planRuby(runs, words).flatMap(({ node, stretches }) =>
          stretches.filter(({ pinyin }) => pinyin).map(({ from, to, pinyin }) => [node.data.slice(from, to), pinyin]),
        );
        const wanted = words
          .filter(({ start, end }) => runs.some((run) => run.start <= start && end <= run.start + run.length))
          .map(({ start, end, pinyin }) => [text.slice(start, end), pinyin]);
        expect(written).toEqual(wanted);
      }),
    );
  });

  it('keeps every character at its offset when nodes are cut', () => {
    fc.assert(
      fc.property(cases, ({ runs, text, words }) => {
        const plans = planRuby(runs, words);
        const cut = (node: Text, stretches: Stretch[]) =>
          stretches.map(({ from, to }) => ({ node: nodeOf(node.data.slice(from, to)), from, to }));
        const pieces = new Map(plans.map(({ node, stretches }) => [node, cut(node, stretches)]));
        let read = '';
        for (const run of runsInPieces(runs, pieces)) {
          expect(run.start).toBe(read.length);
          read += run.node.data.slice(run.nodeOffset, run.nodeOffset + run.length);
        }
        expect(read).toBe(text);
      }),
    );
  });
});
