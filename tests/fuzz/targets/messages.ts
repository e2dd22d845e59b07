/**
 * What a compromised renderer could send: any value in place of a message's. The library answers each with a result, never with an
 * exception, and what it refuses leaves no trace in the database.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openArticles } from '../../../lib/library/articles';
import { LibraryDatabase } from '../../../lib/library/database';
import { toJson } from '../../../lib/library/export/json';
import { type Library, openLibrary } from '../../../lib/library/library';
import { openOwnLanguage } from '../../../lib/library/own-language';
import { anchor, draft, tools, word } from '../../unit/library/samples';
import { hold, target } from '../target';
import { text } from '../text';

type Call = (value: unknown) => Promise<{ ok: boolean; message?: string }>;

function open() {
  const database = new LibraryDatabase('fuzz');
  const library: Library = openLibrary(database, tools());
  const own = openOwnLanguage(database, tools());
  const articles = openArticles(database, tools());
  const calls: Record<string, Call> = {
    highlightsFor: (value) => library.highlightsFor(value as never),
    saveHighlight: (value) => library.saveHighlight(value as never),
    changeHighlight: (value) => library.changeHighlight(value as never),
    removeHighlight: (value) => library.removeHighlight(value as never),
    restoreHighlight: (value) => library.restoreHighlight(value as never),
    saveWord: (value) => library.saveWord(value as never),
    removeWord: (value) => library.removeWord(value as never),
    articleState: (value) => articles.state(value as never),
    keepArticle: (value) => articles.keep(value as never),
    articleRead: (value) => articles.visit(value as never, true),
    removeArticle: (value) => articles.remove(value as never),
    restoreArticle: (value) => articles.restore(value as never),
    addTerm: (value) => own.addTerm(value as never),
    removeTerm: (value) => own.removeTerm(value as never),
    setOwnWord: (value) => own.setWord(value as never),
    removeOwnWord: (value) => own.removeWord(value as never),
    setWordState: (value) => own.setState(value as never),
  };
  return { library, calls };
}

let opened: ReturnType<typeof open> | null = null;

const CALLS = [
  'highlightsFor',
  'saveHighlight',
  'changeHighlight',
  'removeHighlight',
  'restoreHighlight',
  'saveWord',
  'removeWord',
  'articleState',
  'keepArticle',
  'articleRead',
  'removeArticle',
  'restoreArticle',
  'addTerm',
  'removeTerm',
  'setOwnWord',
  'removeOwnWord',
  'setWordState',
];

const reading = {
  text: '一段正文。',
  blocks: [{ kind: 'paragraph', start: 0, end: 5 }],
  summary: [],
  characters: 4,
  terms: [],
  people: [],
};
const TIME = '2026-05-01T08:00:00.000Z';
const WELL_FORMED: object[] = [
  { article: draft, reading, anchor, colour: 'sky', note: '' },
  { article: draft, reading },
  { ...word, article: draft },
  { url: draft.url, title: draft.title },
  { id: '00000000-0000-4000-8000-000000000000', note: 'x', tags: ['一'] },
  { packId: null, packName: '我的', term: { term: '三本账', pinyin: '', gloss: '' } },
  { form: '三本账', words: ['三', '本账'], syllables: null },
  { form: '三本账', state: 'known' },
  { id: 'h', articleId: 'a', anchor, colour: 'sky', note: '', tags: [], created: TIME, modified: TIME },
];

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1.5,
    2 ** 53,
    '',
    '\ud800',
    'x'.repeat(10_000),
    [],
    {},
    true,
    '__proto__',
    '<img src=x onerror=alert(1)>',
  ),
  fc.anything({ maxDepth: 2 }),
  text(3),
);

/** A well-formed message in which some things are replaced, dropped or added. */
const altered = fc
  .tuple(
    fc.constantFrom(...WELL_FORMED),
    fc.array(fc.tuple(fc.nat(40), odd, fc.constantFrom('replace', 'drop', 'add')), { maxLength: 3 }),
  )
  .map(([message, changes]) => {
    const copy = structuredClone(message);
    const places: [Record<string, unknown>, string][] = [];
    const visit = (value: unknown): void => {
      if (!(value instanceof Object)) return;
      for (const key of Object.keys(value)) {
        places.push([value as Record<string, unknown>, key]);
        visit((value as Record<string, unknown>)[key]);
      }
    };
    visit(copy);
    for (const [which, value, how] of changes) {
      const [owner, key] = places[which % places.length] ?? [];
      if (!owner || key === undefined) continue;
      if (how === 'drop') delete owner[key];
      else if (how === 'add') owner[`${key}2`] = value;
      else owner[key] = value;
    }
    return copy as unknown;
  });

async function send({ call, message }: { call: string; message: unknown }): Promise<void> {
  opened ??= open();
  const { library, calls } = opened;
  const state = async () => {
    const answer = await library.snapshot();
    hold(answer.ok, 'the library cannot be read');
    return toJson(answer.value);
  };
  const before = await state();
  const answer = await (calls[call] as Call)(message);
  hold(typeof answer.ok === 'boolean', `${call} answers ${String(answer)}`);
  if (answer.ok) return;
  hold(/^error[A-Z]\w+$/.test(answer.message ?? ''), `${call} gives no reason: ${answer.message}`);
  hold((await state()) === before, `${call} refused, and wrote all the same`);
}

export const MESSAGES = [
  target({
    name: 'messages',
    what: 'any value in place of a message to the library',
    inputs: fc.record({
      call: fc.constantFrom(...CALLS),
      message: fc.oneof({ weight: 4, arbitrary: altered }, { weight: 1, arbitrary: odd }),
    }),
    check: send,
    brief: 60,
  }),
];
