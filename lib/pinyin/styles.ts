/**
 * Other spellings of a reading that is spelled by GB/T 16159: tone numbers, zhuyin, syllables apart, spoken tones. The words of the
 * analysis and the entries of dictionary and glossary all carry the standard's spelling; what the reader chose is made from it here.
 */
import { applySandhi } from './sandhi';
import { isSyllable, toMarked, toNumbered, toZhuyin } from './syllable';

export interface PinyinStyle {
  /** `zhōng`, `zhong1` or `ㄓㄨㄥ`. */
  spelling: 'marks' | 'numbers' | 'zhuyin';
  /** Tones of the dictionary, as the standard writes them, or as they are spoken: {@link applySandhi}. */
  tones: 'dictionary' | 'spoken';
  /** Words solid, or each syllable by itself. */
  spacing: 'word' | 'syllable';
}

/** A piece of a spelling. Joined, the pieces are the spelling. */
export interface SpelledPiece {
  text: string;
  /** 1 to 5, 5 neutral; 0 where the piece is no syllable (a space, a hyphen, figures). */
  tone: number;
}

interface Syllable {
  numbered: string;
  capital: boolean;
}

const LETTERS = /[\p{L}\p{M}]+/gu;
const LONGEST_SYLLABLE = 6;

/**
 * Syllables of an unbroken run of letters; null where it is no pinyin (`NBA`). By the standard a syllable that begins with a, o or e
 * stands behind an apostrophe inside a word, so that no later one of a run begins so: `dangan` is dan gan. The longest first syllable
 * that leaves syllables behind it is the right one.
 */
function syllablesOfRun(run: string): string[] | null {
  // One element for each letter with its marks: ü and its tone are one.
  const letters =
    run
      .toLowerCase()
      .normalize('NFD')
      .match(/\P{M}\p{M}*/gu) ?? [];
  const from = (start: number): string[] | null => {
    if (start === letters.length) return [];
    if (start > 0 && /^[aoe]/.test(letters[start] as string)) return null;
    for (let end = Math.min(letters.length, start + LONGEST_SYLLABLE); end > start; end -= 1) {
      const numbered = toNumbered(letters.slice(start, end).join(''));
      // m, n and ng are words of their own, never a part of one; the r of erhua ends one.
      if (!numbered || (/^(?:m|n|ng|hm|hng)\d/.test(numbered) && end - start < letters.length)) continue;
      if (numbered.startsWith('r5') && start === 0) continue;
      const rest = from(end);
      if (rest) return [numbered, ...rest];
    }
    return null;
  };
  const isName = run === run.toUpperCase() && run.length > 0 && !/\p{M}/u.test(run.normalize('NFD'));
  return isName ? null : from(0);
}

type Part = { kind: 'syllable'; syllable: Syllable } | { kind: 'other'; text: string };

/** Capitals are kept where a run begins with one; no syllable inside of one has a capital. */
function partsOf(marked: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: run, index } of marked.matchAll(LETTERS)) {
    if (index > at) parts.push({ kind: 'other', text: marked.slice(at, index) });
    const syllables = syllablesOfRun(run);
    const capital = run.charAt(0) !== run.charAt(0).toLowerCase();
    if (syllables) {
      for (const [n, numbered] of syllables.entries())
        parts.push({ kind: 'syllable', syllable: { numbered, capital: capital && n === 0 } });
    } else parts.push({ kind: 'other', text: run });
    at = index + run.length;
  }
  if (at < marked.length) parts.push({ kind: 'other', text: marked.slice(at) });
  return parts;
}

/** Syllables of a reading in the standard's spelling, numbered: `Xī'ān` is xi1 an1. What is no pinyin is left out. */
export function syllablesOf(marked: string): string[] {
  return partsOf(marked).flatMap((part) => (part.kind === 'syllable' ? [part.syllable.numbered] : []));
}

/** Parts with other tones: one figure for each syllable, or nothing is changed. */
function withTones(parts: readonly Part[], tones: readonly string[]): readonly Part[] {
  if (parts.filter(({ kind }) => kind === 'syllable').length !== tones.length) return parts;
  let next = 0;
  return parts.map((part) => {
    if (part.kind === 'other') return part;
    const numbered = part.syllable.numbered.slice(0, -1) + (tones[next] ?? '');
    next += 1;
    return { kind: 'syllable', syllable: { ...part.syllable, numbered } };
  });
}

/** Spoken tones of what is read: sandhi asks for 一 and 不, so the hanzi must be known, and be as many as the syllables. */
function spokenTones(marked: string, text: string): string[] {
  const hanzi = text.match(/\p{Script=Han}/gu) ?? [];
  const syllables = syllablesOf(marked);
  if (hanzi.length !== syllables.length) return [];
  return applySandhi(hanzi.join(''), syllables).map((syllable) => syllable?.slice(-1) ?? '');
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function spellSyllable({ numbered, capital }: Syllable, spelling: PinyinStyle['spelling'], joined: boolean): string {
  if (numbered === 'r5' && joined) return spelling === 'zhuyin' ? 'ㄦ' : 'r';
  if (spelling === 'zhuyin') return toZhuyin(numbered);
  const text = spelling === 'marks' ? toMarked(numbered) : numbered.replace('v', 'ü');
  return capital ? capitalised(text) : text;
}

const toneOf = (numbered: string): number => (isSyllable(numbered) ? numbered.charCodeAt(numbered.length - 1) - 48 : 0);

/**
 * A reading in another style.
 * @param marked a word or several in the standard's spelling: `Bīnhé Qū`
 * @param text the hanzi that it reads, for spoken tones; without them the dictionary's stay
 * @param known the tones, one for each syllable, where the caller knows them better than the spelling does
 */
export function respell(marked: string, style: PinyinStyle, text?: string, known?: readonly string[]): SpelledPiece[] {
  const { spelling, tones, spacing } = style;
  const others = known ?? (tones === 'spoken' && text !== undefined ? spokenTones(marked, text) : []);
  const parts = withTones(partsOf(marked), others);
  const apart = spacing === 'syllable' || spelling === 'zhuyin';
  const pieces: SpelledPiece[] = [];
  let before: Part | undefined;
  for (const part of parts) {
    if (part.kind === 'other') {
      // Figures part syllables by themselves, so that the apostrophe is of no use between them.
      const text = spelling === 'marks' && !apart ? part.text : part.text.replace(/['’]/g, apart ? ' ' : '');
      if (text) pieces.push({ text: apart ? text.replaceAll('-', ' ') : text, tone: 0 });
    } else {
      const erhua = part.syllable.numbered === 'r5';
      const joined = before?.kind === 'syllable';
      if (apart && joined && !erhua) pieces.push({ text: ' ', tone: 0 });
      pieces.push({ text: spellSyllable(part.syllable, spelling, joined), tone: toneOf(part.syllable.numbered) });
    }
    before = part;
  }
  return pieces;
}

/** The pieces of {@link respell} as one text. */
export const textOfPieces = (pieces: readonly SpelledPiece[]): string => pieces.map(({ text }) => text).join('');
