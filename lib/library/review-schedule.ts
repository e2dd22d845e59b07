/** When a saved word comes up again: FSRS (ts-fsrs, version 6 of the algorithm with its default weights), a card an aspect. Pure. */
import { createEmptyCard, type Card as FsrsCard, fsrs, type Grade, type State } from 'ts-fsrs';
import { type Answer, ASPECTS, type Card, type SavedWord } from './records';

/** Nine in ten are remembered when they come up: the balance of ts-fsrs and Anki. No fuzz: two machines agree. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, maximum_interval: 3650 });

export type Aspect = Card['aspect'];
export type Rating = 1 | 2 | 3 | 4;

export const cardId = (wordId: string, aspect: Aspect): string => `${wordId}.${aspect}`;

/** The card of a word that was never asked. */
export function newCard(wordId: string, aspect: Aspect, now: string): Card {
  return {
    id: cardId(wordId, aspect),
    wordId,
    aspect,
    due: now,
    stability: 0,
    difficulty: 0,
    scheduled: 0,
    steps: 0,
    reps: 0,
    lapses: 0,
    state: 0,
    lastReview: null,
    created: now,
    modified: now,
  };
}

function toFsrs(card: Card): FsrsCard {
  const { due, stability, difficulty, scheduled, steps, reps, lapses, state, lastReview } = card;
  return {
    ...createEmptyCard(new Date(due)),
    stability,
    difficulty,
    scheduled_days: scheduled,
    learning_steps: steps,
    reps,
    lapses,
    state: state as State,
    ...(lastReview ? { last_review: new Date(lastReview) } : {}),
  };
}

/** The card after an answer. @param now ISO 8601 */
export function answered(card: Card, rating: Rating, now: string): Card {
  const { card: next } = scheduler.next(toFsrs(card), new Date(now), rating as Grade);
  return {
    ...card,
    due: next.due.toISOString(),
    stability: next.stability,
    difficulty: next.difficulty,
    scheduled: next.scheduled_days,
    steps: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    lastReview: now,
    modified: now,
  };
}

/** When each answer would bring the card back, in ms from now: shown on the buttons. */
export function intervals(card: Card, now: string): Record<Rating, number> {
  const wait = (rating: Rating) => Date.parse(answered(card, rating, now).due) - Date.parse(now);
  return { 1: wait(1), 2: wait(2), 3: wait(3), 4: wait(4) };
}

export interface ReviewItem {
  word: SavedWord;
  card: Card;
}

/** New cards a day at most. */
export const NEW_A_DAY = 15;
/** A card that comes up within this time is asked in this session, in ms: the steps of new cards are of minutes. */
const SOON_MS = 20 * 60_000;

const REVIEW_STATE = 2;

/** An aspect is begun when the one before it has been learnt: meaning from hanzi, then their reading, then hanzi from meaning. */
function nextNew(word: SavedWord, cards: ReadonlyMap<string, Card>, now: string): Card | null {
  for (const aspect of ASPECTS) {
    // Without a gloss or a reading there is nothing to ask for.
    if (aspect === 'reading' ? word.pinyin === '' : word.gloss === '') continue;
    const card = cards.get(cardId(word.id, aspect));
    if (!card) return newCard(word.id, aspect, now);
    // Not on the day of the one before: the answer would still be in the ear.
    const today = card.lastReview !== null && dayOf(Date.parse(card.lastReview)) === dayOf(Date.parse(now));
    if (card.state < REVIEW_STATE || today) return null;
  }
  return null;
}

export interface Queue {
  /** What is asked now, in order: what is due longest first, then what is new, then what comes up within minutes. */
  items: ReviewItem[];
  due: number;
  fresh: number;
}

/**
 * What is to be asked.
 * @param newToday cards begun today already
 */
export function queueOf(words: readonly SavedWord[], stored: readonly Card[], now: string, newToday: number): Queue {
  const byId = new Map(words.map((word) => [word.id, word]));
  const cards = new Map(stored.map((card) => [card.id, card]));
  const at = Date.parse(now);
  const known = stored.flatMap((card) => {
    const word = byId.get(card.wordId);
    return word ? [{ word, card }] : [];
  });
  const byDue = (a: ReviewItem, b: ReviewItem) => Date.parse(a.card.due) - Date.parse(b.card.due);
  const due = known.filter(({ card }) => Date.parse(card.due) <= at).sort(byDue);
  const soon = known
    .filter(({ card }) => card.state !== REVIEW_STATE && Date.parse(card.due) > at && Date.parse(card.due) <= at + SOON_MS)
    .sort(byDue);
  const fresh = [...words]
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1))
    .flatMap((word) => {
      const card = nextNew(word, cards, now);
      return card ? [{ word, card }] : [];
    })
    .slice(0, Math.max(0, NEW_A_DAY - newToday));
  return { items: [...due, ...fresh, ...soon], due: due.length, fresh: fresh.length };
}

export interface ReviewStatistics {
  /** The last days, the oldest first; days in the reader's own time. */
  days: { day: string; answers: number; right: number; minutes: number }[];
  today: { answers: number; minutes: number; begun: number };
  /** Share of cards remembered a day or more after the answer before, over the last thirty days; null where there were none. */
  retained: number | null;
  /** Cards that come up on each of the next days, today first. */
  ahead: number[];
}

const DAYS = 30;
/** An answer that took longer than a minute was a pause. */
const MOST_MS = 60_000;
const DAY_MS = 86_400_000;

/** The day of a moment in the reader's own time: `2026-10-17`. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export function statisticsOf(answers: readonly Answer[], cards: readonly Card[], now: string): ReviewStatistics {
  const at = Date.parse(now);
  const days = Array.from({ length: DAYS }, (_, n) => ({
    day: dayOf(at - (DAYS - 1 - n) * DAY_MS),
    answers: 0,
    right: 0,
    minutes: 0,
  }));
  const byDay = new Map(days.map((day) => [day.day, day]));
  const latest = new Map<string, number>();
  let asked = 0;
  let remembered = 0;
  let begun = 0;
  for (const answer of [...answers].sort((a, b) => (a.created < b.created ? -1 : 1))) {
    const moment = Date.parse(answer.created);
    const day = byDay.get(dayOf(moment));
    const before = latest.get(answer.cardId);
    latest.set(answer.cardId, moment);
    if (!day) continue;
    day.answers += 1;
    day.minutes += Math.min(answer.took, MOST_MS) / 60_000;
    if (answer.rating > 1) day.right += 1;
    if (before === undefined && day.day === dayOf(at)) begun += 1;
    if (before === undefined || moment - before < DAY_MS * 0.8) continue;
    asked += 1;
    if (answer.rating > 1) remembered += 1;
  }
  const today = days.at(-1);
  const ahead = Array.from({ length: 14 }, () => 0);
  for (const { due } of cards) {
    const n = Math.max(0, Math.floor((Date.parse(due) - at) / DAY_MS));
    if (n < ahead.length) ahead[n] = (ahead[n] ?? 0) + 1;
  }
  return {
    days,
    today: { answers: today?.answers ?? 0, minutes: today?.minutes ?? 0, begun },
    retained: asked === 0 ? null : remembered / asked,
    ahead,
  };
}
