/**
 * The key printed on the page: the members of a numbered formula where the article itself spells them out.
 *
 * Looked for behind the formula (即 …, a colon, a dash, brackets, 一是 … 二是 …), right before it (A、B、C三项制度; “A”“B”“C”三堂课),
 * and among what the article names with the same noun (six phrases in …机关 for 六型机关). A list counts only if it has as many
 * items as the number says; in a sum every item must itself begin with its number. Every member is a span of the page: nothing is
 * invented, and where nothing fits there is no key.
 */
import type { TermMember } from '../contract';
import { quotedPhrases } from './constructions/construction';
import { type Item, listsBefore, listsFrom, ordinalItems } from './enumeration';
import { type Formula, itemsOf, parseFormula } from './formula';
import { numeralsIn } from './numerals';
import type { Passage } from './passage';

/** Items longer than this are sentences, not names, in UTF-16 units. */
const LONGEST_MEMBER = 60;

/** Between the formula and its list: the noun it belongs to, then a sign that a list follows. */
const SIGN_BEHIND =
  /^”?[^。！？；：，、（“”]{0,16}(?:，?(?:即|就是|分别是|分别为|包括|是指|指的是|具体为|具体是)：?|：|—|（(?:即|指|包括)?：?)/u;

/** Between a list and the formula that sums it up: 等, 的, 组成的. */
const SIGN_BEFORE = /(?:等|为主的|为主要内容的|为内容的|为一体的|为主体的|组成的|构成的|在内的|等内容的|的|这|共)*[“”—]?$/u;

/** Longest text between a list and the formula that sums it up, in UTF-16 units. */
const LONGEST_SIGN = 24;

/** Mentions of a formula or its noun that are looked at: more stand only on a page made to keep us busy. */
const MOST_MENTIONS = 100;

/** A list on one passage. */
interface Found {
  passage: Passage;
  items: Item[];
}

function opensWithNumber(text: string, count: number | null): boolean {
  if (count === null) return true;
  const [first] = numeralsIn(text.slice(0, 6));
  return first !== undefined && first.start <= 1 && first.value === count;
}

/** Whether a list is the key: as many items as announced, each a name, and in sums each with its own number. */
function fits({ passage, items }: Found, formula: Formula): boolean {
  if (items.length !== itemsOf(formula)) return false;
  const texts = items.map(({ start, end }) => passage.text.slice(start, end));
  if (new Set(texts).size !== texts.length) return false;
  if (texts.some((text) => text.length < 2 || text.length > LONGEST_MEMBER || /[。！？]/u.test(text))) return false;
  return !formula.countsInside || formula.parts.every(({ count }, n) => opensWithNumber(texts[n] as string, count));
}

/** What a part counts: 问 in 三问. */
const nounOf = (part: string): string => part.slice(numeralsIn(part)[0]?.end ?? 0);

/**
 * The list itself, or its beginning where it runs on into the sentence (问A、问B、问C，甲办、乙办，着力解决…): as many items as announced, where
 * each repeats what its part counts. Null where it is no key.
 */
function keyIn(found: Found, formula: Formula): Found | null {
  if (fits(found, formula)) return found;
  const count = itemsOf(formula);
  if (formula.countsInside || found.items.length <= count) return null;
  const nouns = formula.parts.flatMap((part) => Array.from({ length: part.count ?? 0 }, () => nounOf(part.text)));
  const items = found.items.slice(0, count);
  const repeats = items.every(({ start, end }, n) => nouns[n] && found.passage.text.slice(start, end).includes(nouns[n]));
  // What follows must be the sentence going on, not one item too many.
  const next = found.items[count] as Item;
  const goesOn =
    found.passage.text[next.start - 1] === '，' && !found.passage.text.slice(next.start, next.end).includes(nouns.at(-1) ?? '');
  const beginning = { ...found, items };
  return repeats && goesOn && fits(beginning, formula) ? beginning : null;
}

function* behind(passage: Passage, end: number): Generator<Found> {
  const sign = SIGN_BEHIND.exec(passage.text.slice(end, end + 30));
  if (sign) for (const items of listsFrom(passage, end + sign[0].length)) yield { passage, items };
  const ordinals = ordinalItems(passage, end);
  if (ordinals.length > 1) yield { passage, items: ordinals };
}

function* before(passage: Passage, start: number): Generator<Found> {
  const from = Math.max(0, start - LONGEST_SIGN);
  const sign = SIGN_BEFORE.exec(passage.text.slice(from, start));
  for (const stop of new Set([start, sign ? from + sign.index : start])) {
    for (const items of listsBefore(passage, stop)) yield { passage, items };
  }
}

/** A list anywhere whose every item ends in the formula's noun, or in 型: 学习型、服务型、创新型机关. */
function* ofSameNoun(passages: readonly Passage[], noun: string, count: number): Generator<Found> {
  if (noun.length < 2) return;
  let mentions = 0;
  for (const passage of passages) {
    const { text } = passage;
    for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
      const end = at + noun.length;
      mentions += 1;
      if (mentions > MOST_MENTIONS) return;
      if (text[end] === '、') continue;
      for (const items of listsBefore(passage, text[end] === '”' ? end + 1 : end)) {
        const names = items.map((item) => text.slice(item.start, item.end));
        if (items.length === count && names.every((name) => name.endsWith(noun) && name.length <= noun.length + 6))
          yield { passage, items };
      }
    }
  }
}

/** Quoted names and subheads of the article that end in the formula's noun, introduced one by one. */
function namedOneByOne(passages: readonly Passage[], formula: string, noun: string): TermMember[] {
  const members = new Map<string, TermMember>();
  for (const passage of passages) {
    const named = quotedPhrases(passage).map(({ start, end }) => ({ start, end }));
    if (passage.kind === 'subhead') named.push({ start: 0, end: passage.text.length });
    for (const item of named) {
      const zh = passage.text.slice(item.start, item.end);
      const suits = zh.endsWith(noun) && zh.length > noun.length && zh.length <= noun.length + 8 && /^[㐀-鿿]+$/u.test(zh);
      if (suits && !formula.includes(zh) && !zh.includes(formula) && parseFormula(zh) === null && !members.has(zh)) {
        members.set(zh, { zh: passage.printed(item.start, item.end), at: passage.toSpan(item.start, item.end) });
      }
    }
  }
  return [...members.values()];
}

function toMembers({ passage, items }: Found, formula: Formula): TermMember[] {
  const groups = formula.countsInside
    ? formula.parts.map(({ text }) => text)
    : formula.parts.flatMap(({ text, count }) => Array.from({ length: count ?? 0 }, () => text));
  return items.map(({ start, end }, n) => ({
    zh: passage.printed(start, end),
    at: passage.toSpan(start, end),
    ...(formula.parts.length > 1 ? { group: groups[n] ?? '' } : {}),
  }));
}

/** 三问四办 part by part: “三问”即…, “四办”即… */
function keyOfParts(formula: Formula, passages: readonly Passage[]): TermMember[] | null {
  if (formula.parts.length < 2 || formula.countsInside) return null;
  const members: TermMember[] = [];
  for (const { text } of formula.parts) {
    const own = parseFormula(text);
    const key = own && searchEverywhere(text, own, passages);
    if (!key) return null;
    members.push(...key.map((member) => ({ ...member, group: text })));
  }
  return members;
}

function searchEverywhere(text: string, formula: Formula, passages: readonly Passage[]): TermMember[] | null {
  let mentions = 0;
  for (const passage of passages) {
    for (let at = passage.text.indexOf(text); at >= 0; at = passage.text.indexOf(text, at + text.length)) {
      mentions += 1;
      if (mentions > MOST_MENTIONS) return null;
      for (const found of behind(passage, at + text.length)) {
        const key = keyIn(found, formula);
        if (key) return toMembers(key, formula);
      }
    }
  }
  return null;
}

/**
 * The members that the article prints for the formula at `[start, end)` of a passage; null where it prints none.
 * @param passages every passage of the article, in order
 */
export function findPageKey(passage: Passage, start: number, end: number, passages: readonly Passage[]): TermMember[] | null {
  const text = passage.text.slice(start, end).replace(/[“”]/gu, '');
  const formula = parseFormula(text);
  if (!formula) return null;
  const from = passage.text[start - 1] === '“' ? start - 1 : start;
  for (const found of behind(passage, end)) {
    const key = keyIn(found, formula);
    if (key) return toMembers(key, formula);
  }
  if (!formula.countsInside) {
    for (const found of before(passage, from)) if (fits(found, formula)) return toMembers(found, formula);
  }
  const elsewhere = searchEverywhere(text, formula, passages) ?? keyOfParts(formula, passages);
  if (elsewhere || formula.noun === '') return elsewhere;
  const count = itemsOf(formula);
  for (const found of ofSameNoun(passages, formula.noun, count)) if (fits(found, formula)) return toMembers(found, formula);
  const named = namedOneByOne(passages, text, formula.noun);
  return named.length === count ? named : null;
}
