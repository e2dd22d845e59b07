/**
 * Reviews in the library: what is asked, what was answered, and what follows from it for the aids on every page. Every answer is one
 * transaction: card, answer and word state change together or not at all.
 */
import * as v from 'valibot';
import type { Result } from '../result';
import { toSimplified } from '../text/fold';
import type { LibraryDatabase } from './database';
import { attempt, notFound } from './failures';
import { SCHEMAS_OF_RECORDS } from './record-schemas';
import { type Answer, ASPECTS, type Card, idOfForm, type WordState } from './records';
import {
  answered,
  cardId,
  newCard,
  type Queue,
  queueOf,
  type Rating,
  type ReviewStatistics,
  statisticsOf,
} from './review-schedule';
import { change, type LibraryTools, remember } from './transaction';

/** What an answer changed, so that it can be taken back. */
export interface Answered {
  answer: Answer;
  /** Null where the card was new. */
  before: Card | null;
  after: Card;
  /** The word's state; null where it had none. */
  stateBefore: WordState | null;
  stateAfter: WordState | null;
}

export interface Review {
  queue(): Promise<Result<Queue & { statistics: ReviewStatistics }>>;
  /** Writes an answer and moves the card on. */
  answer(value: unknown): Promise<Result<Answered>>;
  /** Takes back an answer: card, statistics and state are what they were. */
  undo(value: unknown): Promise<Result<null>>;
}

const answerSchema = v.object({
  wordId: SCHEMAS_OF_RECORDS.cards.entries.wordId,
  aspect: v.picklist(ASPECTS),
  rating: v.picklist([1, 2, 3, 4]),
  took: SCHEMAS_OF_RECORDS.answers.entries.took,
});
const answeredSchema = v.object({
  answer: SCHEMAS_OF_RECORDS.answers,
  before: v.nullable(SCHEMAS_OF_RECORDS.cards),
  after: SCHEMAS_OF_RECORDS.cards,
  stateBefore: v.nullable(SCHEMAS_OF_RECORDS.states),
  stateAfter: v.nullable(SCHEMAS_OF_RECORDS.states),
});

/** A word whose meaning is still there after three weeks is known: Anki's "mature". In days. */
const KNOWN_AFTER = 21;

/** What a card says of its word; only the meaning of the hanzi counts, the other aspects go beyond reading. */
export function stateAfter({ aspect, state, stability }: Card): 'known' | 'learning' | null {
  if (aspect !== 'recognition') return null;
  return state === 2 && stability >= KNOWN_AFTER ? 'known' : 'learning';
}

export function openReview(database: LibraryDatabase, { now, newId }: LibraryTools): Review {
  const { words, cards, answers, states, removals } = database;

  /** The word's state as it follows from the card. What the reader has said to be left alone stays so. */
  async function follow(form: string, card: Card): Promise<Pick<Answered, 'stateBefore' | 'stateAfter'>> {
    const id = `state.${idOfForm(form)}`;
    const there = (await states.get(id)) ?? null;
    const state = stateAfter(card);
    if (state === null || there?.state === 'ignored' || there?.state === state) return { stateBefore: there, stateAfter: there };
    const modified = now();
    const after: WordState = { id, form, state, created: there?.created ?? modified, modified };
    await states.put(after);
    await removals.delete(id);
    return { stateBefore: there, stateAfter: after };
  }

  return {
    queue: () =>
      attempt(() =>
        database.transaction('r', words, cards, answers, states, async () => {
          const at = now();
          const [saved, stored, given] = await Promise.all([words.toArray(), cards.toArray(), answers.toArray()]);
          const left = new Set((await states.toArray()).flatMap((one) => (one.state === 'ignored' ? [one.form] : [])));
          const statistics = statisticsOf(given, stored, at);
          const asked = saved.filter(({ simplified }) => !left.has(toSimplified(simplified)));
          return { ...queueOf(asked, stored, at, statistics.today.begun), statistics };
        }),
      ),

    answer: (value) =>
      change(database, answerSchema, value, async ({ wordId, aspect, rating, took }) => {
        const word = await words.get(wordId);
        if (!word) throw notFound();
        const at = now();
        const id = cardId(wordId, aspect);
        const before = (await cards.get(id)) ?? null;
        const after = answered(before ?? newCard(wordId, aspect, at), rating as Rating, at);
        await cards.put(after);
        await removals.delete(id);
        const answer: Answer = { id: newId(), cardId: id, rating, took, created: at, modified: at };
        await answers.add(answer);
        return { answer, before, after, ...(await follow(toSimplified(word.simplified), after)) };
      }),

    undo: (value) =>
      change(database, answeredSchema, value, async ({ answer, before, after, stateBefore, stateAfter: state }) => {
        const modified = now();
        await answers.delete(answer.id);
        await remember(database, [answer], 'answer', modified);
        if (before) await cards.put({ ...before, modified });
        else {
          await cards.delete(after.id);
          await remember(database, [after], 'card', modified);
        }
        if (state && state.modified !== stateBefore?.modified) {
          if (stateBefore) await states.put({ ...stateBefore, modified });
          else {
            await states.delete(state.id);
            await remember(database, [state], 'state', modified);
          }
        }
        return null;
      }),
  };
}
