/**
 * A reader's exceptions: characters that are one word, words that are several, words that are read otherwise. They win over lexicon,
 * names and terms.
 *
 * - `join` makes one word of the characters wherever they stand; where two of them overlap, the one that begins first wins, of two that
 *   begin together the longer.
 * - `split` cuts a word wherever it would come out as a word. A longer word or name that holds the same characters stays whole, and so
 *   do other words at that place: 才能 as two words leaves 人才能力 alone.
 * - `reading` holds where the characters are a word, or several words side by side; not inside a longer word.
 *
 * Of several entries for the same characters the last holds, readings apart from the others. Characters match in both scripts (发展,
 * 發展); a reading of one single character matches only as it is written, since 发 and 髮 are read apart.
 */
import type { WordException } from '../contract';
import type { Lexicon } from '../lexicon/lexicon';
import { syllableCode } from '../lexicon/syllables';
import { isHanzi } from './characters';
import { simplifiedUnit } from './fold';
import type { FixedSpan } from './segment';
import type { Token } from './token';

/** Longest text of an exception, in hanzi. It bounds the work at each place of a text. */
export const LONGEST_EXCEPTION = 16;
/** As many exceptions as are compiled. */
export const MOST_EXCEPTIONS = 10_000;

/** An exception, or a list of them, that cannot be compiled. The message says why. */
export class ExceptionError extends Error {
  override name = 'ExceptionError';
}

/** Why an exception cannot be used, in English for developers; null where it can. */
export function exceptionProblem(exception: WordException): string | null {
  const hanzi = [...exception.text];
  if (hanzi.length > LONGEST_EXCEPTION) return `longer than ${LONGEST_EXCEPTION} hanzi`;
  if (!hanzi.every((character) => isHanzi(character.codePointAt(0) as number))) return 'not hanzi only';
  if (hanzi.length < (exception.kind === 'reading' ? 1 : 2)) return 'too short';
  if (exception.kind === 'split') {
    if (exception.parts.length < 2 || exception.parts.includes('')) return 'fewer than two parts';
    if (exception.parts.join('') !== exception.text) return 'the parts do not make the word';
    if (exception.parts.some((part) => /^[\udc00-\udfff]/.test(part))) return 'a part begins inside a character';
  }
  if (exception.kind === 'reading') {
    if (exception.syllables.length !== hanzi.length) return 'not one syllable for each hanzi';
    if (exception.syllables.some((syllable) => syllableCode(syllable) === 0)) return 'not a syllable';
  }
  return null;
}

/** The trie's node: what the reader decided about the characters on the way to it. */
interface Branch {
  below: Map<number, Branch>;
  join: boolean;
  /** UTF-16 lengths of the parts of a split word. */
  parts: readonly number[] | null;
  syllables: readonly string[] | null;
}

const branch = (): Branch => ({ below: new Map(), join: false, parts: null, syllables: null });

/** A stretch of a text, and how the reader wants it read: one syllable for each code point. */
export interface DecidedReading {
  start: number;
  end: number;
  syllables: readonly string[];
}

/** Exceptions ready for use: a trie over simplified UTF-16 units. Make it once, with {@link compileExceptions}. */
export class Exceptions {
  constructor(
    private readonly root: Branch,
    /** Readings of single characters, as written. */
    private readonly ones: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** The spans of `text` that are one word each: ascending, apart. Linear: from each place at most the longest exception is read. */
  joins(text: string): FixedSpan[] {
    const spans: FixedSpan[] = [];
    for (let at = 0; at < text.length; ) {
      let longest = 0;
      this.walk(text, at, (end, { join }) => {
        if (join) longest = end;
      });
      if (longest > 0) spans.push({ start: at, end: longest, whole: true, decided: true });
      at = longest || at + 1;
    }
    return spans;
  }

  /** The tokens, those that the reader split cut into their parts, and parts that are split themselves into theirs. */
  divided(text: string, tokens: readonly Token[], lexicon: Lexicon): Token[] {
    const divided: Token[] = [];
    const add = (token: Token): void => {
      const parts = token.kind === 'word' ? this.partsOf(text, token.start, token.end) : null;
      if (!parts) {
        divided.push(token);
        return;
      }
      let { start } = token;
      for (const length of parts) {
        add({ start, end: start + length, word: lexicon.find(text, start, start + length), kind: 'word' });
        start += length;
      }
    };
    tokens.forEach(add);
    return divided;
  }

  /** The readings that the reader decided: ascending, apart, each of one token or of several side by side. */
  readings(text: string, tokens: readonly Token[]): DecidedReading[] {
    const isEdge = new Uint8Array(text.length + 1);
    for (const { end } of tokens) isEdge[end] = 1;
    const decided: DecidedReading[] = [];
    let past = 0;
    for (const { start, end } of tokens) {
      if (start < past) continue;
      let longest: DecidedReading | null = null;
      const one = this.ones.get(text.slice(start, Math.min(end, start + 3)));
      if (one) longest = { start, end, syllables: one };
      this.walk(text, start, (reached, { syllables }) => {
        if (syllables && isEdge[reached]) longest = { start, end: reached, syllables };
      });
      if (!longest) continue;
      decided.push(longest);
      past = (longest as DecidedReading).end;
    }
    return decided;
  }

  private partsOf(text: string, start: number, end: number): readonly number[] | null {
    let parts: readonly number[] | null = null;
    this.walk(text, start, (reached, found) => {
      if (reached === end) parts = found.parts;
    });
    return parts;
  }

  /** Calls `visit` at every node on the way down from `at`. */
  private walk(text: string, at: number, visit: (end: number, node: Branch) => void): void {
    let node = this.root;
    for (let end = at; end < text.length; ) {
      const next = node.below.get(simplifiedUnit(text.charCodeAt(end)));
      if (!next) return;
      node = next;
      end += 1;
      visit(end, node);
    }
  }
}

/**
 * Compiles exceptions.
 * @throws ExceptionError where one of them is not as {@link exceptionProblem} wants it, or there are more than {@link MOST_EXCEPTIONS}
 */
export function compileExceptions(list: readonly WordException[]): Exceptions {
  if (list.length > MOST_EXCEPTIONS) throw new ExceptionError(`more than ${MOST_EXCEPTIONS} exceptions`);
  const root = branch();
  const ones = new Map<string, readonly string[]>();
  list.forEach((exception, n) => {
    const problem = exceptionProblem(exception);
    if (problem) throw new ExceptionError(`exception ${n}: ${problem}`);
    const { text, kind } = exception;
    if (kind === 'reading' && [...text].length === 1) {
      ones.set(text, [...exception.syllables]);
      return;
    }
    let node = root;
    for (let at = 0; at < text.length; at += 1) {
      const unit = simplifiedUnit(text.charCodeAt(at));
      const next = node.below.get(unit) ?? branch();
      node.below.set(unit, next);
      node = next;
    }
    if (kind === 'reading') node.syllables = [...exception.syllables];
    else {
      node.join = kind === 'join';
      node.parts = kind === 'split' ? exception.parts.map((part) => part.length) : null;
    }
  });
  return new Exceptions(root, ones);
}
