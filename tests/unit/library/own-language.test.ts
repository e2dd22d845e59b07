import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { openLibrary } from '../../../lib/library/library';
import { merge } from '../../../lib/library/merge';
import { type OwnLanguage, openOwnLanguage } from '../../../lib/library/own-language';
import type { Result } from '../../../lib/result';
import { tools } from './samples';

let database: LibraryDatabase;
let own: OwnLanguage;

beforeEach(() => {
  database = new LibraryDatabase('own');
  own = openOwnLanguage(database, tools());
});
afterEach(() => database.delete());

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
const refusal = async (answer: Promise<Result<unknown>>) => {
  const result = await answer;
  return result.ok ? null : result.message;
};

const account = { term: '三本账', gloss: 'three account books', members: [{ zh: '问题账', en: 'problems' }] };
const add = (term: object, packId: string | null = null) => value(own.addTerm({ packId, packName: '东屏方志', term }));

describe('own terms', () => {
  it('go to a new glossary of that name, then to that one', async () => {
    const first = await add(account);
    await add({ term: '七色工单' }, first.packId);
    const packs = await value(own.packs());
    expect(packs.map(({ pack, terms }) => [pack.name, pack.on, terms.map(({ term }) => term)])).toEqual([
      ['东屏方志', true, ['三本账', '七色工单']],
    ]);
  });

  it('replace the one of that form in the same glossary, and keep its id', async () => {
    const first = await add(account);
    const again = await add({ ...account, gloss: 'three ledgers' }, first.packId);
    expect(again.id).toBe(first.id);
    expect((await value(own.packs()))[0]?.terms).toHaveLength(1);
  });

  it('are entries for cards and look-ups, marked as own, without a source', async () => {
    const { id } = await add(account);
    const [entry] = await own.explain(['fang-guan-fu', `own.${id}`, 'own.none']);
    expect(entry).toMatchObject({ id: `own.${id}`, level: 'user', category: 'own', sources: [] });
    expect((await own.lookUp('三本', 5)).map(({ term }) => term)).toEqual(['三本账']);
    expect(await own.lookUp('', 5)).toEqual([]);
    expect(await own.lookUp('别的', 5)).toEqual([]);
  });

  it('come and go from pages with their glossary, and keep while it is off', async () => {
    const { packId } = await add(account);
    expect((await value(own.forPages())).terms).toHaveLength(1);
    await value(own.changePack({ id: packId, on: false }));
    expect((await value(own.forPages())).terms).toEqual([]);
    expect(await own.lookUp('三本账', 5)).toEqual([]);
    expect((await value(own.packs()))[0]?.terms).toHaveLength(1);
  });

  it('can be taken out and put back, one or a whole glossary, and merging does not bring them back', async () => {
    const term = await add(account);
    const library = openLibrary(database, tools());
    const before = await value(library.snapshot());
    await value(own.removeTerm({ id: term.id }));
    const after = await value(library.snapshot());
    expect(merge(before, after).terms).toEqual([]);
    await value(own.restoreTerm(term));
    const removed = await value(own.removePack({ id: term.packId }));
    expect(await value(own.packs())).toEqual([]);
    await value(own.restorePack(removed));
    expect((await value(own.packs()))[0]?.terms.map(({ id }) => id)).toEqual([term.id]);
    expect((await value(library.snapshot())).removals).toEqual([]);
  });

  it('are added by the hundred at once, or not at all', async () => {
    const terms = Array.from({ length: 300 }, (_, n) => ({ term: `字${n}` }));
    const pack = await value(own.addTerms({ packId: null, name: '方志', terms }));
    expect(await refusal(own.addTerms({ packId: pack.id, name: 'x', terms: [{ term: '好' }, { term: 'Latin' }] }))).toBe(
      'errorBadRequest',
    );
    expect((await value(own.packs()))[0]?.terms).toHaveLength(300);
  });

  it.each([
    ['no term', {}],
    ['a term without Chinese', { term: 'abc' }],
    ['a blank in it', { term: '三 本' }],
    ['too long', { term: '长'.repeat(61) }],
    ['a kind there is none of', { term: '三本账', kind: 'joke' }],
  ])('are refused with %s', async (_, term) => {
    expect(await refusal(own.addTerm({ packId: null, packName: 'x', term }))).toBe('errorBadRequest');
    expect(await value(own.packs())).toEqual([]);
  });

  it('are refused where their glossary is gone, and nothing is written', async () => {
    expect(await refusal(own.addTerm({ packId: 'gone', packName: 'x', term: account }))).toBe('errorNotFound');
    expect((await value(own.forPages())).terms).toEqual([]);
  });
});

describe('own words', () => {
  it('are cut, read, or both', async () => {
    await value(own.setWord({ form: '白石咀', words: ['白石咀'], syllables: ['bai2', 'shi2', 'zui3'] }));
    await value(own.setWord({ form: '才能', words: ['才', '能'], syllables: null }));
    expect((await value(own.forPages())).exceptions).toEqual(
      expect.arrayContaining([
        { kind: 'join', text: '白石咀' },
        { kind: 'reading', text: '白石咀', syllables: ['bai2', 'shi2', 'zui3'] },
        { kind: 'split', text: '才能', parts: ['才', '能'] },
      ]),
    );
  });

  it('are said once for a form, the last time wins, and can be taken back', async () => {
    await value(own.setWord({ form: '才能', words: ['才', '能'], syllables: null }));
    const { id } = await value(own.setWord({ form: '才能', words: ['才能'], syllables: null }));
    expect((await value(own.forPages())).exceptions).toEqual([{ kind: 'join', text: '才能' }]);
    await value(own.removeWord({ id }));
    expect((await value(own.forPages())).exceptions).toEqual([]);
  });

  it.each([
    ['says nothing', { form: '才能', words: null, syllables: null }],
    ['is cut into something else', { form: '才能', words: ['才', '不'], syllables: null }],
    ['has a syllable too few', { form: '才能', words: null, syllables: ['cai2'] }],
    ['is no hanzi', { form: 'ab', words: ['a', 'b'], syllables: null }],
    ['is longer than any word', { form: '字'.repeat(17), words: ['字'.repeat(17)], syllables: null }],
  ])('are refused where one %s', async (_, word) => {
    expect(await refusal(own.setWord(word))).toBe('errorBadRequest');
  });
});

describe('word states', () => {
  it('are kept by form, changed, and forgotten', async () => {
    await value(own.setState({ form: '小区', state: 'known' }));
    await value(own.setState({ form: '小区', state: 'learning' }));
    expect((await value(own.forPages())).states).toEqual([{ form: '小区', state: 'learning' }]);
    expect(await value(own.setState({ form: '小区', state: null }))).toBeNull();
    expect(await value(own.setState({ form: '没有', state: null }))).toBeNull();
    expect((await value(own.forPages())).states).toEqual([]);
  });
});
