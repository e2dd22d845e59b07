import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { preview } from '../../../lib/library/import';
import { openLibrary } from '../../../lib/library/library';
import { merge } from '../../../lib/library/merge';
import type { Snapshot } from '../../../lib/library/records';
import { unite } from '../../../lib/library/unite';
import { anchor, draft, snapshot, tools, word } from './samples';

const joined = (a: Snapshot, b: Snapshot) => merge(...unite(a, b));

let count = 0;
/** A machine of its own, where the same article was highlighted and the same word saved. */
async function machine(start: string, colour: 'sky' | 'sage', url = draft.url) {
  const newId = () => `${start.slice(0, 10)}-${++count}`;
  const library = openLibrary(new LibraryDatabase(`unite-${++count}`), { ...tools(start), newId });
  const reading = { text: '一张清单管到底。', blocks: [], summary: [], characters: 7, terms: [], people: [] };
  await library.saveHighlight({ article: { ...draft, url }, anchor, colour, note: '', reading });
  await library.saveWord({ ...word, article: draft });
  const state = async () => {
    const answer = await library.snapshot();
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  return { library, state };
}

describe('two machines that kept the same article and word', () => {
  it('have one of each after a merge, with both highlights, whichever takes in the other', async () => {
    const [mine, theirs] = [await machine('2026-05-01T08:00:00.000Z', 'sky'), await machine('2026-05-02T08:00:00.000Z', 'sage')];
    const [a, b] = [await mine.state(), await theirs.state()];
    const would = preview(a, b);
    expect([would.adds.highlights, would.adds.articles, would.adds.words, would.removes.articles]).toEqual([1, 0, 0, 0]);
    await mine.library.mergeIn(b);
    await theirs.library.mergeIn(a);
    const both = await mine.state();
    expect(both).toEqual(await theirs.state());
    expect([both.articles, both.words, both.texts, both.tallies].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(both.highlights.map(({ articleId }) => articleId)).toEqual([both.articles[0]?.id, both.articles[0]?.id]);
    expect(both.texts[0]?.id.startsWith(`${both.articles[0]?.id}.`)).toBe(true);
  });

  it('keep what one of them alone had deleted of the other’s', async () => {
    const [mine, theirs] = [await machine('2026-05-01T08:00:00.000Z', 'sky'), await machine('2026-05-02T08:00:00.000Z', 'sage')];
    const saved = (await mine.state()).words[0];
    await mine.library.removeWord({ id: saved?.id ?? '' });
    const both = joined(await mine.state(), await theirs.state());
    expect(both.words.map(({ simplified }) => simplified)).toEqual([word.simplified]);
  });

  it('keep an article that one of them keeps for its own sake', async () => {
    const [mine, theirs] = [await machine('2026-05-01T08:00:00.000Z', 'sky'), await machine('2026-05-02T08:00:00.000Z', 'sage')];
    const a = await mine.state();
    a.articles = a.articles.map((one) => ({ ...one, kept: true }));
    expect(joined(a, await theirs.state()).articles.map(({ kept }) => kept)).toEqual([true]);
  });

  it('leave another article under the same address what it is', async () => {
    const [mine, theirs] = [await machine('2026-05-01T08:00:00.000Z', 'sky'), await machine('2026-05-02T08:00:00.000Z', 'sage')];
    const b = await theirs.state();
    b.articles = b.articles.map((one) => ({ ...one, title: '秋粮颗粒归仓，农户喜算丰收账' }));
    expect(joined(await mine.state(), b).articles).toHaveLength(2);
  });
});

describe('any two states', () => {
  it('come together the same in either order, and once is enough', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        const once = joined(a, b);
        expect(joined(b, a)).toEqual(once);
        expect(joined(once, once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});
