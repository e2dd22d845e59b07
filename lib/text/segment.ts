/**
 * Words of a text: the cheapest path over the lexicon's words (Viterbi over unigram costs), with numbers, Latin runs and
 * reduplication as edges of their own.
 *
 * The tokens cover the text without gaps, so joined they give it back. White space is a token of kind `other`, one for
 * each run; punctuation is one token a mark, …… and —— are one.
 */
import type { Span } from '../contract';
import { COST_SCALE } from '../lexicon/format';
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import { isDigit, isHanzi, isLetter, isPunctuation, isSpace, isZeroWidth } from './characters';
import { areTwo } from './either';
import { dayEnd, isCalendarUnit, numberEnd } from './numerals';
import { isPair } from './pairs';
import { pathCost, readerCost } from './path-cost';
import { moveEdges } from './recut';
import type { Token, TokenKind } from './token';

/**
 * A span whose edges no word may straddle. `whole`: it is one token (a person's name, a term read as one word); otherwise
 * its inside is cut as usual. Where spans overlap, whole ones win over edges, and the longer whole one over the shorter.
 */
export interface FixedSpan extends Span {
  whole?: boolean;
  /** A whole one that the reader decided: it wins over all others. Two of these do not overlap. */
  decided?: boolean;
  /** No edge at all, but a word that the text is known to use: it is taken where known words around it do not ask for its characters. */
  offered?: boolean;
}

/** Nats. An unknown hanzi costs more than any known one, so that known words around it are kept. */
const UNKNOWN_COST = 20;
const NUMBER_COST = 9;
/** A word that is offered: dearer than a known one, cheaper than its characters apart. */
const OFFERED_COST = 12;
const OTHER_COST = 5;
/** Taken off words that begin with Latin letters (AA制, T恤): a run of letters costs so little that they would never win. */
const MIXED_DISCOUNT = 8;
/** Added to a verb's cost for 看一看, 看了看; to a word's for AABB. */
const REDUPLICATION_COST = 6;

const KINDS: readonly TokenKind[] = ['word', 'number', 'latin', 'punctuation', 'other'];
const WORD = 0;
const NUMBER = 1;
const LATIN = 2;
const PUNCTUATION = 3;
const OTHER = 4;

/** Marks of `walls`: an edge that no word crosses; a place inside a whole span. */
const WALL = 1;
const INSIDE = 2;

const YI = '一'.charCodeAt(0);
const LE = '了'.charCodeAt(0);
const NOT = '不'.charCodeAt(0);
/** Added for 能不能: less than what 不能 costs, which is among the commonest words. */
const ASKED_COST = 2;
/** What is asked with 不 between: verbs, and adjectives. */
const ASKED = new Set(['v', 'a']);

/** Working memory, grown as needed and kept: a call allocates nothing but its tokens. */
class Lattice {
  /**
   * In whole steps of the lexicon's costs, of which every cost here is a multiple: sums of nats would be rounded otherwise at every
   * place in the text, and the rounding would decide between paths that cost the same.
   */
  best = new Float64Array(0);
  from = new Int32Array(0);
  word = new Int32Array(0);
  kind = new Uint8Array(0);
  walls = new Uint8Array(0);

  reset(length: number): void {
    if (this.best.length <= length) {
      const room = Math.max(1024, length * 2) + 1;
      this.best = new Float64Array(room);
      this.from = new Int32Array(room);
      this.word = new Int32Array(room);
      this.kind = new Uint8Array(room);
      this.walls = new Uint8Array(room);
    }
    this.best.fill(Number.POSITIVE_INFINITY, 0, length + 1);
    this.walls.fill(0, 0, length + 1);
    this.best[0] = 0;
  }

  relax(at: number, end: number, cost: number, word: number, kind: number): void {
    const sum = (this.best[at] as number) + Math.round(cost * COST_SCALE);
    if (sum < (this.best[end] as number)) {
      this.best[end] = sum;
      this.from[end] = at;
      this.word[end] = word;
      this.kind[end] = kind;
    }
  }
}

const lattice = new Lattice();

/**
 * Cuts `text` into tokens. Linear in its length.
 * @param apart cut pairs such as 一项 and 放在 too (`pairs.ts`): for readers. Names are found on the pairs whole.
 */
export function segment(text: string, lexicon: Lexicon, fixed: readonly FixedSpan[] = [], apart = false): Token[] {
  const length = text.length;
  lattice.reset(length);
  if (fixed.length > 0) build(text, fixed);
  const { walls, best } = lattice;
  const offered = fixed.filter((span) => span.offered).sort((a, b) => a.start - b.start);
  let next = 0;
  for (let at = 0; at < length; ) {
    if (best[at] === Number.POSITIVE_INFINITY) {
      at += 1;
      continue;
    }
    // A word may not begin at a wall's far side and end beyond the next: the next wall bounds every edge from here.
    let wall = at + 1;
    if (fixed.length === 0) wall = length;
    else while (wall < length && walls[wall] !== WALL) wall += 1;
    if (walls[at + 1] === INSIDE) {
      lattice.relax(at, wall, 0, lexicon.find(text, at, wall), WORD);
      at = wall;
      continue;
    }
    edges(text, at, wall, lexicon, apart);
    while (next < offered.length && (offered[next] as FixedSpan).start < at) next += 1;
    for (; offered[next]?.start === at; next += 1) {
      const { end } = offered[next] as FixedSpan;
      if (end <= wall && !insidePair(text, end)) lattice.relax(at, end, OFFERED_COST, lexicon.find(text, at, end), WORD);
    }
    at += 1;
  }
  return trace(text, lexicon, apart);
}

/** Marks the edges of the fixed spans, and the insides of the whole ones. */
function build(text: string, fixed: readonly FixedSpan[]): void {
  const { walls } = lattice;
  const { length } = text;
  const usable = fixed.filter(
    ({ start, end, offered }) =>
      !offered && start >= 0 && start < end && end <= length && !insidePair(text, start) && !insidePair(text, end),
  );
  const rank = ({ start, end, decided }: FixedSpan) => (decided ? length : 0) + end - start;
  const whole = usable.filter((span) => span.whole).sort((a, b) => rank(b) - rank(a));
  for (const { start, end } of whole) {
    let free = walls[start] !== INSIDE && walls[end] !== INSIDE;
    for (let at = start + 1; free && at < end; at += 1) free = walls[at] === 0;
    if (!free) continue;
    walls.fill(INSIDE, start + 1, end);
    walls[start] = WALL;
    walls[end] = WALL;
  }
  for (const { start, end } of usable) {
    if (walls[start] !== INSIDE) walls[start] = WALL;
    if (walls[end] !== INSIDE) walls[end] = WALL;
  }
}

/** Whether `at` stands between the two units of one character. */
function insidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

/** Every token that may begin at `at`. */
function edges(text: string, at: number, wall: number, lexicon: Lexicon, apart: boolean): void {
  const unit = text.charCodeAt(at);
  const codePoint = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) as number) : unit;
  const width = codePoint > 0xffff ? 2 : 1;
  if (isHanzi(codePoint)) {
    lattice.relax(at, Math.min(at + width, wall), UNKNOWN_COST, -1, WORD);
    words(text, at, wall, lexicon, apart);
    paired(text, at, wall, lexicon);
    numbers(text, at, wall);
    return;
  }
  if (isDigit(unit)) {
    words(text, at, wall, lexicon, apart);
    numbers(text, at, wall);
    return;
  }
  if (isLetter(codePoint)) {
    words(text, at, wall, lexicon, apart);
    lattice.relax(at, run(text, at, wall, isLatin), OTHER_COST, -1, LATIN);
    return;
  }
  if (isSpace(unit) || isZeroWidth(unit) || unit === 0x0a) {
    lattice.relax(at, run(text, at, wall, isBlank), OTHER_COST, -1, OTHER);
    return;
  }
  if (isPunctuation(codePoint)) {
    const repeated = unit === 0x2026 || unit === 0x2014 || unit === 0x2500;
    const end = repeated ? run(text, at, wall, (other) => other === unit) : at + 1;
    lattice.relax(at, end, OTHER_COST, -1, PUNCTUATION);
    return;
  }
  lattice.relax(at, Math.min(at + width, wall), OTHER_COST, -1, OTHER);
}

const isBlank = (unit: number) => isSpace(unit) || isZeroWidth(unit) || unit === 0x0a;
const isLatin = (unit: number) => isLetter(unit) || isDigit(unit) || unit === 0x2d || unit === 0x27 || unit === 0x26;

function run(text: string, at: number, wall: number, belongs: (unit: number) => boolean): number {
  let end = at + 1;
  while (end < wall && belongs(text.charCodeAt(end))) end += 1;
  return end;
}

function words(text: string, at: number, wall: number, lexicon: Lexicon, apart: boolean): void {
  let node = 0;
  const discount = isLetter(text.charCodeAt(at)) ? MIXED_DISCOUNT : 0;
  for (let end = at; end < wall; ) {
    node = lexicon.step(node, text.charCodeAt(end));
    if (node === 0) return;
    end += 1;
    if (!lexicon.isWord(node)) continue;
    const cost = pathCost(lexicon, node, end - at) - discount;
    lattice.relax(at, end, apart ? cost + readerCost(lexicon, node, end - at, isDoubled(text, at)) : cost, node, WORD);
    if (end - at === 1) doubled(text, at, wall, lexicon, node, apart);
  }
}

const isDoubled = (text: string, at: number) => text.charCodeAt(at) === text.charCodeAt(at + 1);

/** 看一看, 看了看: one word where the first is a verb. */
function doubled(text: string, at: number, wall: number, lexicon: Lexicon, word: number, apart: boolean): void {
  if (at + 3 > wall || text.charCodeAt(at) !== text.charCodeAt(at + 2)) return;
  const middle = text.charCodeAt(at + 1);
  const asks = apart && middle === NOT && isAsked(text, at, lexicon, word);
  if (!asks && ((middle !== YI && middle !== LE) || lexicon.partOfSpeech(word) !== 'v')) return;
  lattice.relax(at, at + 3, lexicon.cost(word) + (asks ? ASKED_COST : REDUPLICATION_COST), -1, WORD);
}

/** 能不能, 会不会: for readers one word, but not where the second half is itself the beginning of one (可不可以, 干不干净). */
function isAsked(text: string, at: number, lexicon: Lexicon, word: number): boolean {
  if (!ASKED.has(lexicon.partOfSpeech(word) ?? '')) return false;
  const next = lexicon.find(text, at + 2, at + 4);
  return next < 0 || (lexicon.classes(next) & WordClass.common) === 0 || lexicon.partOfSpeech(next) === 'n';
}

/** 干干净净 from 干净. */
function paired(text: string, at: number, wall: number, lexicon: Lexicon): void {
  if (at + 4 > wall || text.charCodeAt(at) !== text.charCodeAt(at + 1) || text.charCodeAt(at + 2) !== text.charCodeAt(at + 3))
    return;
  const first = lexicon.step(0, text.charCodeAt(at));
  const word = first === 0 ? 0 : lexicon.step(first, text.charCodeAt(at + 2));
  if (word !== 0 && lexicon.isWord(word)) lattice.relax(at, at + 4, lexicon.cost(word) + REDUPLICATION_COST, -1, WORD);
}

function numbers(text: string, at: number, wall: number): void {
  let end = numberEnd(text, at);
  if (end === at) end = dayEnd(text, at);
  if (end === at) return;
  if (end > wall) end = wall;
  lattice.relax(at, end, NUMBER_COST, -1, NUMBER);
  if (end < wall && isCalendarUnit(text.charCodeAt(end))) lattice.relax(at, end + 1, NUMBER_COST, -1, NUMBER);
}

const isTwo = (text: string, start: number, word: number, lexicon: Lexicon) =>
  isPair(lexicon, word, text, start) || areTwo(text, start, lexicon);

/** Reads the best path backwards. */
function trace(text: string, lexicon: Lexicon, apart: boolean): Token[] {
  const { from, word, kind, walls } = lattice;
  const tokens: Token[] = [];
  for (let end = text.length; end > 0; ) {
    const start = from[end] as number;
    const type = kind[end] as number;
    const id = word[end] as number;
    if (apart && id >= 0 && end - start === 2 && walls[start + 1] !== INSIDE && isTwo(text, start, id, lexicon)) {
      for (const at of [start + 1, start])
        tokens.push({ start: at, end: at + 1, word: lexicon.find(text, at, at + 1), kind: 'word' });
      end = start;
      continue;
    }
    const digits = type === WORD && id === -1 && isDigit(text.charCodeAt(start));
    tokens.push({ start, end, word: id, kind: KINDS[digits ? NUMBER : type] as TokenKind });
    end = start;
  }
  tokens.reverse();
  if (apart) moveEdges(text, tokens, lexicon, (at) => walls[at] !== 0);
  return tokens;
}
