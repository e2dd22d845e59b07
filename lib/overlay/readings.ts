/** Which words of an article get their reading on the page, and how it is spelled. Pure. */
import type { Analysis, Article, Word } from '../contract';
import { levelIn } from '../lexicon/levels';
import { applySandhi } from '../pinyin/sandhi';
import { type PinyinStyle, respell, type SpelledPiece, textOfPieces } from '../pinyin/styles';
import type { Settings } from '../settings';
import { finish, type Steps } from '../steps';
import { toSimplified } from '../text/fold';
import { textOf } from './mark';
import type { Reading } from './ruby-plan';

/** The settings that readings follow; a change of any of them writes them anew. */
export const READING_SETTINGS = [
  'pinyin',
  'levels',
  'level',
  'pinyinNames',
  'pinyinFirst',
  'pinyinSide',
  'pinyinSpelling',
  'pinyinTones',
  'pinyinSpacing',
  'pinyinSize',
  'toneColours',
] as const satisfies (keyof Settings)[];

export type ReadingSettings = Pick<Settings, (typeof READING_SETTINGS)[number]>;

/** What the reader said of words, by simplified form. */
export interface ReaderWords {
  states: ReadonlyMap<string, 'known' | 'learning' | 'ignored'>;
  /** Words in the library count as being learnt. */
  saved: { has(form: string): boolean };
}

/** The style of a reader's settings. */
export const styleOf = (settings: Pick<Settings, 'pinyinSpelling' | 'pinyinTones' | 'pinyinSpacing'>): PinyinStyle => ({
  spelling: settings.pinyinSpelling,
  tones: settings.pinyinTones,
  spacing: settings.pinyinSpacing,
});

/** Punctuation, figures and Latin have no reading. */
const isRead = (word: Word): boolean => word.pinyin !== '' && word.syllables.some((syllable) => syllable !== null);

/** Offsets inside the names of people, places and bodies. */
function nameOf({ entities }: Analysis): (word: Word) => boolean {
  // By character, not by name: a long article has 1,000 names and 18,000 words.
  const endOf = new Map<string, number>();
  for (const { kind, start, end, field = '' } of entities) {
    if (kind !== 'person' && kind !== 'place' && kind !== 'organisation') continue;
    for (let at = start; at < end; at += 1) endOf.set(`${field}${at}`, Math.max(end, endOf.get(`${field}${at}`) ?? 0));
  }
  return ({ start, end, field = '' }) => end <= (endOf.get(`${field}${start}`) ?? -1);
}

/**
 * What the reader said of a word decides before its level: known and ignored ones get no reading, those being learnt always do.
 */
function isWanted(word: Word, form: string, settings: ReadingSettings, { states, saved }: ReaderWords): boolean {
  const { pinyin, levels, level } = settings;
  if (pinyin === 'all') return true;
  const state = states.get(form);
  if (state !== undefined) return state === 'learning';
  if (pinyin === 'learning') return saved.has(form);
  const own = levelIn(word, levels);
  return own === null || own > level || saved.has(form);
}

/** Spoken tones of a word; 一 and 不 at its end ask what the next word begins with. */
function spokenOf(text: string, syllables: readonly (string | null)[], next: { text: string; syllable: string | null } | null) {
  if (!next || !/[一不]$/u.test(text)) return applySandhi(text, syllables);
  return applySandhi(text + next.text, [...syllables, next.syllable]).slice(0, syllables.length);
}

/** 10月 is read `10 yuè`: the figures say themselves, the reading stands over 月 alone. */
function withoutFigures({ start, syllables, pinyin }: Word): { skipped: number; start: number; pinyin: string } {
  const skipped = Math.max(
    0,
    syllables.findIndex((syllable) => syllable !== null),
  );
  return { skipped, start: start + skipped, pinyin: skipped > 0 ? pinyin.replace(/^[^\p{L}]+/u, '') : pinyin };
}

/** Words that are spelled before a step ends: about 1 ms. */
const STEP_WORDS = 256;

/** The readings that the settings ask for, in the order of the words. */
export function chooseReadings(article: Article, analysis: Analysis, settings: ReadingSettings, reader: ReaderWords): Reading[] {
  return finish(choosingReadings(article, analysis, settings, reader));
}

/** {@link chooseReadings} in steps: a long article has 18,000 words to spell. */
export function* choosingReadings(
  article: Article,
  analysis: Analysis,
  settings: ReadingSettings,
  reader: ReaderWords,
): Steps<Reading[]> {
  if (settings.pinyin === 'off') return [];
  const style = styleOf(settings);
  const isName = settings.pinyinNames ? nameOf(analysis) : () => false;
  const seen = new Set<string>();
  const readings: Reading[] = [];
  const { words } = analysis;
  for (const [n, word] of words.entries()) {
    if (n % STEP_WORDS === 0) yield;
    if (!isRead(word)) continue;
    const text = textOf(article, word).slice(word.start, word.end);
    const form = toSimplified(text);
    const named = isName(word);
    if (!named && !isWanted(word, form, settings, reader)) continue;
    if (!named && settings.pinyinFirst) {
      if (seen.has(form)) continue;
      seen.add(form);
    }
    const next = words[n + 1];
    const after =
      next && next.start === word.end && next.field === word.field
        ? { text: textOf(article, next).charAt(next.start), syllable: next.syllables[0] ?? null }
        : null;
    readings.push(...readingsOf(word, text, after, style, settings.toneColours));
  }
  return readings;
}

type After = { text: string; syllable: string | null } | null;

function readingsOf(word: Word, text: string, after: After, style: PinyinStyle, coloured: boolean): Reading[] {
  const { field, end, syllables } = word;
  const syllabic = style.tones === 'spoken' ? spokenOf(text, syllables, after) : syllables;
  const { skipped, start, pinyin } = withoutFigures(word);
  const whole = { start, end, ...(field && { field }) };
  const pieces = respellWith(pinyin, syllabic, style);
  // A syllable over each character, where there is one for each.
  if (style.spacing === 'syllable') {
    const bare = pieces.filter(({ tone }) => tone > 0);
    const characters = [...text].slice(skipped);
    if (bare.length === characters.length && characters.join('').length === bare.length)
      return bare.map((piece, n) => ({
        start: start + n,
        end: start + n + 1,
        ...(field && { field }),
        ...asReading([piece], coloured),
      }));
  }
  return [{ ...whole, ...asReading(pieces, coloured) }];
}

/** A word's own syllables are the truth for its tones: sandhi has been at them already. */
function respellWith(pinyin: string, syllables: readonly (string | null)[], style: PinyinStyle): SpelledPiece[] {
  if (style.tones === 'dictionary') return respell(pinyin, style);
  const tones = syllables.filter((syllable) => syllable !== null).map((syllable) => syllable.slice(-1));
  return respell(pinyin, { ...style, tones: 'dictionary' }, undefined, tones);
}

function asReading(pieces: SpelledPiece[], coloured: boolean): Pick<Reading, 'pinyin' | 'pieces'> {
  return { pinyin: textOfPieces(pieces), ...(coloured && { pieces }) };
}
