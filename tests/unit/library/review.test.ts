import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { openLibrary } from '../../../lib/library/library';
import { openOwnLanguage } from '../../../lib/library/own-language';
import type { Answer, Card, SavedWord } from '../../../lib/library/records';
import { openReview, stateAfter } from '../../../lib/library/review';
import {
  answered,
  intervals,
  NEW_A_DAY,
  newCard,
  queueOf,
  type Rating,
  statisticsOf,
} from '../../../lib/library/review-schedule';
import { word } from './samples';

const START = '2026-05-01T08:00:00.000Z';
const plus = (time: string, days: number) => new Date(Date.parse(time) + days * 86_400_000).toISOString();

const saved = (n: number, parts: Partial<SavedWord> = {}): SavedWord => ({
  ...word,
  id: `word-${n}`,
  articleId: null,
  created: plus(START, n / 100),
  modified: START,
  ...parts,
});

describe('the schedule', () => {
  it('brings a card back later the better it is known, and never in the past', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.nat(40)), { maxLength: 12 }), (history) => {
        let card = newCard('word-1', 'recognition', START);
        let now = START;
        for (const [rating, days] of history) {
          card = answered(card, rating, now);
          expect(Date.parse(card.due)).toBeGreaterThan(Date.parse(now));
          expect(card.reps).toBeGreaterThan(0);
          now = plus(card.due, days);
        }
        const wait = intervals(card, now);
        expect(wait[1]).toBeLessThanOrEqual(wait[2]);
        expect(wait[2]).toBeLessThanOrEqual(wait[3]);
        expect(wait[3]).toBeLessThanOrEqual(wait[4]);
      }),
    );
  });

  it('is the same wherever it is worked out', () => {
    const twice = [1, 2].map(() => answered(answered(newCard('w', 'reading', START), 3, START), 3, plus(START, 1)));
    expect(twice[0]).toEqual(twice[1]);
  });
});

describe('the queue', () => {
  it('asks what is due, the longest overdue first, then what is new', () => {
    const cards = [
      { ...newCard('word-1', 'recognition', START), state: 2, due: plus(START, -1) },
      { ...newCard('word-2', 'recognition', START), state: 2, due: plus(START, -3) },
      { ...newCard('word-3', 'recognition', START), state: 2, due: plus(START, 5) },
    ];
    const words = [saved(1), saved(2), saved(3), saved(4)];
    const { items, due, fresh } = queueOf(words, cards, START, 0);
    expect(items.map(({ card }) => card.id)).toEqual([
      'word-2.recognition',
      'word-1.recognition',
      'word-1.reading',
      'word-2.reading',
      'word-3.reading',
      'word-4.recognition',
    ]);
    expect([due, fresh]).toEqual([2, 4]);
  });

  it('begins an aspect when the one before it is learnt, and asks for nothing that is not there', () => {
    const learning = { ...newCard('word-1', 'recognition', START), state: 1, due: plus(START, 1) };
    expect(queueOf([saved(1)], [learning], START, 0).items).toEqual([]);
    const [only] = queueOf([saved(1, { gloss: '' })], [], START, 0).items;
    expect(only?.card.aspect).toBe('reading');
    expect(queueOf([saved(1, { gloss: '', pinyin: '' })], [], START, 0).items).toEqual([]);
  });

  it('begins so many a day and no more', () => {
    const words = Array.from({ length: 40 }, (_, n) => saved(n));
    expect(queueOf(words, [], START, 0).items).toHaveLength(NEW_A_DAY);
    expect(queueOf(words, [], START, NEW_A_DAY - 1).items).toHaveLength(1);
    expect(queueOf(words, [], START, NEW_A_DAY + 3).items).toHaveLength(0);
  });

  it('leaves out cards whose word is gone', () => {
    expect(queueOf([], [newCard('word-9', 'reading', plus(START, -1))], START, 0).items).toEqual([]);
  });
});

describe('statistics', () => {
  const answer = (n: number, cardId: string, rating: number, created: string, took = 6000): Answer => ({
    id: `answer-${n}`,
    cardId,
    rating,
    took,
    created,
    modified: created,
  });

  it('count the day, and what was remembered after a day or more', () => {
    const answers = [
      answer(1, 'a.reading', 3, plus(START, -5)),
      answer(2, 'a.reading', 3, plus(START, -5 + 0.01)), // minutes later: says nothing of memory
      answer(3, 'a.reading', 1, plus(START, -2)),
      answer(4, 'a.reading', 4, START, 600_000),
      answer(5, 'b.reading', 3, START),
    ];
    const { today, retained, days } = statisticsOf(answers, [], START);
    expect(today).toEqual({ answers: 2, minutes: 1.1, begun: 1 });
    expect(retained).toBe(0.5);
    expect(days.reduce((sum, day) => sum + day.answers, 0)).toBe(5);
    expect(statisticsOf([], [], START).retained).toBe(null);
  });

  it('look ahead', () => {
    const card = (days: number): Card => ({ ...newCard(`w${days}`, 'reading', START), due: plus(START, days) });
    expect(statisticsOf([], [card(-3), card(0.5), card(1.5), card(400)], START).ahead.slice(0, 3)).toEqual([2, 1, 0]);
  });
});

describe('reviews in the library', () => {
  let time = START;
  let ids = 0;
  const tools = { now: () => time, newId: () => `id-${++ids}` };
  let database: LibraryDatabase;
  beforeEach(() => {
    time = START;
    database = new LibraryDatabase(`review-${++ids}`);
  });
  const open = async () => {
    const library = openLibrary(database, tools);
    const kept = await library.saveWord({ ...word, article: null });
    if (!kept.ok) throw new Error(kept.message);
    return { library, review: openReview(database, tools), own: openOwnLanguage(database, tools), wordId: kept.value.id };
  };
  const states = async () => (await database.states.toArray()).map(({ form, state }) => [form, state]);

  it('make a word learning, then known, and learning again when it is forgotten', async () => {
    const { review, wordId } = await open();
    const answer = (rating: number) => review.answer({ wordId, aspect: 'recognition', rating, took: 4000 });
    await answer(3);
    expect(await states()).toEqual([['小区', 'learning']]);
    for (let n = 0; n < 6; n += 1) {
      const [card] = await database.cards.toArray();
      time = card?.due ?? time;
      await answer(3);
    }
    expect(await states()).toEqual([['小区', 'known']]);
    time = plus(time, 200);
    await answer(1);
    expect(await states()).toEqual([['小区', 'learning']]);
    expect(stateAfter({ ...newCard('w', 'reading', START), state: 2, stability: 90 })).toBe(null);
  });

  it('do not ask for what is to be left alone, nor change that', async () => {
    const { review, own, wordId } = await open();
    await own.setState({ form: '小区', state: 'ignored' });
    const queue = await review.queue();
    expect(queue.ok && queue.value.items).toEqual([]);
    await review.answer({ wordId, aspect: 'recognition', rating: 4, took: 0 });
    expect(await states()).toEqual([['小区', 'ignored']]);
  });

  it('take back an answer: card, statistics and state are what they were', async () => {
    const { review, library, wordId } = await open();
    const before = await library.snapshot();
    const first = await review.answer({ wordId, aspect: 'recognition', rating: 3, took: 4000 });
    if (!first.ok) throw new Error(first.message);
    const between = await library.snapshot();
    time = plus(time, 1);
    const second = await review.answer({ wordId, aspect: 'recognition', rating: 1, took: 4000 });
    if (!second.ok) throw new Error(second.message);
    const without = (snapshot: typeof before) =>
      snapshot.ok && { ...snapshot.value, removals: [], cards: snapshot.value.cards.map(({ modified: _, ...card }) => card) };
    await review.undo(second.value);
    expect(without(await library.snapshot())).toEqual(without(between));
    await review.undo(first.value);
    expect(without(await library.snapshot())).toEqual(without(before));
  });

  it('refuse what is no answer, and words that are gone', async () => {
    const { review, wordId } = await open();
    expect(await review.answer({ wordId, aspect: 'recognition', rating: 5, took: 0 })).toEqual({
      ok: false,
      message: 'errorBadRequest',
    });
    expect(await review.answer({ wordId: 'gone', aspect: 'recognition', rating: 3, took: 0 })).toEqual({
      ok: false,
      message: 'errorNotFound',
    });
    expect(await database.answers.count()).toBe(0);
  });
});
