/** What the reader can say of a stretch of the page: a term of their own, a word cut or read otherwise, a word known. */
import { i18n } from '#i18n';
import type { Span } from '../../lib/contract';
import { idOfForm, type WordState } from '../../lib/library/records';
import { wordsIn } from '../../lib/overlay/found';
import { bareSpan } from '../../lib/overlay/mark';
import type { Place } from '../../lib/overlay/page-text';
import { sendMessage } from '../../lib/protocol';
import { toSimplified } from '../../lib/text/fold';
import type { CorrectFormProps, Correction } from '../card/correct-form';
import type { NewTerm } from '../card/term-form';
import type { LivePage } from './live-page';

/** Longest form that can be cut or read by the reader's word, in hanzi: see `lib/text/exceptions.ts`. */
const LONGEST = 16;

/** Longest form of an own term, in characters. */
export const LONGEST_TERM = 60;

/** The glossary that a term went to last comes first the next time. */
let lastPack: string | null = null;

/** Form and reading of a selection as a term: without quotation marks around it and white space inside it. */
export function termAt(page: LivePage, place: Place): { term: string; pinyin: string } {
  const text = page.textOf(place);
  const bare = bareSpan(text);
  const span: Span = { ...place, start: place.start + bare.start, end: place.start + bare.end };
  const analysis = page.articles[place.article]?.analysis;
  const words = analysis ? wordsIn(analysis, span) : [];
  const whole = words[0]?.start === span.start && words.at(-1)?.end === span.end;
  return {
    term: text.slice(bare.start, bare.end).replace(/\s+/gu, ''),
    pinyin: whole ? words.map(({ pinyin }) => pinyin).join(' ') : '',
  };
}

export async function packs(): Promise<{ id: string; name: string }[]> {
  const answer = await sendMessage('packNames').catch(() => null);
  const all = answer?.ok ? answer.value : [];
  return [...all].sort((a, b) => Number(b.id === lastPack) - Number(a.id === lastPack));
}

/** Adds a term. Answers how it is taken back, or the key of what went wrong. */
export async function addTerm(added: NewTerm): Promise<{ undo: () => void } | { failed: string }> {
  const { packId, packName, term, pinyin, gloss, explain } = added;
  const whole = {
    term,
    trad: term,
    pinyin,
    gloss,
    explain,
    literal: '',
    variants: [],
    members: [],
    kind: 'term' as const,
  };
  const answer = await sendMessage('addTerm', { packId, packName, term: whole }).catch(() => null);
  if (!answer?.ok) return { failed: answer?.message ?? 'errorStorageRefused' };
  lastPack = answer.value.packId;
  return { undo: () => void sendMessage('removeTerm', { id: answer.value.id }).catch(() => {}) };
}

type Correctable = Pick<CorrectFormProps, 'form' | 'words' | 'syllables' | 'corrected'>;

/** How a stretch is cut and read now; null where it is too long, holds more than hanzi, or begins or ends inside a word. */
export function correctable(page: LivePage, place: Place): Correctable | null {
  const form = page.textOf(place);
  if (!/^\p{Script=Han}+$/u.test(form) || [...form].length > LONGEST) return null;
  const analysis = page.articles[place.article]?.analysis;
  const words = analysis ? wordsIn(analysis, place) : [];
  if (words[0]?.start !== place.start || words.at(-1)?.end !== place.end) return null;
  return {
    form,
    words: words.map((word) => page.textOf({ ...word, article: place.article })),
    syllables: words.flatMap(({ syllables }) => syllables),
    corrected: page.own.corrected.has(asKept(form)),
  };
}

/** One record serves both scripts; a single character is read as it is written (发 and 髮 are read apart). */
const asKept = (form: string): string => ([...form].length > 1 ? toSimplified(form) : form);

/** Keeps a correction. Answers how it is taken back, or the key of what went wrong. */
export async function correctWord(correction: Correction): Promise<{ undo: () => void } | { failed: string }> {
  const answer = await sendMessage('setOwnWord', {
    ...correction,
    form: asKept(correction.form),
    words: correction.words && (correction.words.length > 1 ? correction.words.map(toSimplified) : [asKept(correction.form)]),
  }).catch(() => null);
  if (!answer?.ok) return { failed: answer?.message ?? 'errorStorageRefused' };
  return { undo: () => void sendMessage('removeOwnWord', { id: answer.value.id }).catch(() => {}) };
}

/** Forgets what was said of a form. */
export async function forgetWord(form: string): Promise<{ failed: string } | { forgotten: true }> {
  const answer = await sendMessage('removeOwnWord', { id: idOfForm(asKept(form)) }).catch(() => null);
  return answer?.ok ? { forgotten: true } : { failed: answer?.message ?? 'errorStorageRefused' };
}

const SAID: Record<WordState['state'] | 'forgotten', () => string> = {
  known: () => i18n.t('cardNowKnown'),
  learning: () => i18n.t('cardNowLearning'),
  ignored: () => i18n.t('cardNowIgnored'),
  forgotten: () => i18n.t('cardNowForgotten'),
};

/** What the reader says of a word or phrase from now on. Answers what to say, and how it is taken back. */
export async function setState(
  page: LivePage,
  form: string,
  state: WordState['state'] | null,
): Promise<{ said: string; undo?: () => void }> {
  const simplified = toSimplified(form);
  const before = page.own.states.get(simplified) ?? null;
  const answer = await sendMessage('setWordState', { form: simplified, state }).catch(() => null);
  if (!answer?.ok) return { said: i18n.t((answer?.message ?? 'errorStorageRefused') as never) };
  return {
    said: SAID[state ?? 'forgotten'](),
    undo: () => void sendMessage('setWordState', { form: simplified, state: before }).catch(() => {}),
  };
}
