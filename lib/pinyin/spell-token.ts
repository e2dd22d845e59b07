/** Which parts of a token are apart, hyphened or capital, from what kind of word it is. */
import type { EntityKind } from '../contract';
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import type { Token } from '../text/token';
import { Joint, spell, spellPlain } from './orthography';
import { classWordLength } from './place-names';
import { surnameLength } from './surnames';

/** What a token is inside of: the name that begins at the same place, or that contains it. */
export interface Mention {
  kind: EntityKind;
  start: number;
  end: number;
}

/** Little words that take no capital inside an organisation's name. */
const SMALL = new Set(['的', '和', '与', '及', '暨', '之']);

export function spellToken(
  text: string,
  token: Token,
  syllables: readonly (string | null)[],
  lexicon: Lexicon,
  mention: Mention | null,
): string {
  if (isPlain(token, mention, lexicon)) return spellPlain(syllables) ?? spell({ text, syllables });
  const joints = new Map<number, number>();
  const capitals = new Set<number>();
  const { word } = token;
  const classes = word >= 0 ? lexicon.classes(word) : 0;
  if (token.kind === 'number') spellNumber(text, joints);
  else if (mention?.kind === 'person' && mention.start === token.start) {
    capitals.add(0);
    const family = surnameLength(text, lexicon);
    if (family > 0 && family < text.length) apart(family, joints, capitals);
    for (let at = 1; at < text.length; at += 1) if (/[·•・‧]/u.test(text[at - 1] as string)) capitals.add(at);
  } else {
    const mask = word >= 0 ? lexicon.capitals(word) : 0;
    if (mask !== 0) {
      for (let at = 0; at < text.length; at += 1) {
        if ((mask & (1 << at)) === 0) continue;
        if (at > 0 && text.length === 2 && !isTwoParts(text, classes)) continue;
        if (at > 0) joints.set(at, Joint.space);
        capitals.add(at);
      }
    }
    const isPlace =
      mention?.kind === 'place' || (mask === 0 && (classes & WordClass.place) !== 0 && (classes & WordClass.common) === 0);
    if (mention && !SMALL.has(text)) capitals.add(0);
    if (isPlace) {
      capitals.add(0);
      const suffix = mask > 1 ? 0 : classWordLength(text);
      if (suffix > 0) apart(text.length - suffix, joints, capitals);
    } else if (mask === 0) {
      divide(text, classes, lexicon, joints);
      // Every word of an organisation's name.
      if (mention) for (const at of joints.keys()) capitals.add(at);
    }
  }
  return spell({ text, syllables, joints, capitals });
}

/** A common word of one to three characters outside a name: nothing in it is apart or capital. Nearly all words are such. */
function isPlain(token: Token, mention: Mention | null, lexicon: Lexicon): boolean {
  if (token.kind !== 'word' || mention !== null || token.end - token.start > 3) return false;
  if (token.word < 0) return true;
  const classes = lexicon.classes(token.word);
  const named = classes & (WordClass.proper | WordClass.place);
  return named === 0 || ((classes & WordClass.common) !== 0 && lexicon.capitals(token.word) === 0);
}

/** Whether a name of two syllables is two words: 长江 Cháng Jiāng and 鲁迅 Lǔ Xùn are, 中共 and 单县 are written as one. */
function isTwoParts(text: string, classes: number): boolean {
  return (classes & WordClass.person) !== 0 || '江河湖海山岛峡港省市州路'.includes(text.charAt(1));
}

function apart(at: number, joints: Map<number, number>, capitals: Set<number>): void {
  joints.set(at, Joint.space);
  capitals.add(at);
}

/** Idioms of four in two halves with a hyphen; other long words by the words they are made of (社会主义 shèhuì zhǔyì). */
function divide(text: string, classes: number, lexicon: Lexicon, joints: Map<number, number>): void {
  if (text.length < 4) return;
  if (classes & WordClass.idiom) {
    if (text.length === 4 && !/^.[而之于以乎]|[之于乎]/u.test(text.slice(1))) joints.set(2, Joint.hyphen);
    return;
  }
  for (const at of cutInside(text, lexicon)) joints.set(at, Joint.space);
}

/** Where a long word divides into the listed words that it is made of, from the left; nowhere if a single character is left over. */
function cutInside(text: string, lexicon: Lexicon): number[] {
  if (text.length < 4) return [];
  const cuts: number[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + (text.length === 4 ? 3 : 4));
    while (end - at > 1 && lexicon.find(text, at, end) < 0) end -= 1;
    if (end - at < 2) return [];
    cuts.push(...cutInside(text.slice(at, end), lexicon).map((cut) => at + cut));
    if (end < text.length) cuts.push(end);
    at = end;
  }
  return cuts;
}

/** 第一 dì-yī; 二千三百五十六 èrqiān sānbǎi wǔshíliù: a space after 百 千 万 亿, and around 零 between them; 二〇〇八 is joined. */
function spellNumber(text: string, joints: Map<number, number>): void {
  if (text.startsWith('第')) joints.set(1, Joint.hyphen);
  for (let at = 1; at < text.length; at += 1) {
    const before = text[at - 1] as string;
    const here = text[at] as string;
    if ('百千万亿'.includes(before) && !'万亿'.includes(here)) joints.set(at, Joint.space);
    if (before === '零' && /[百千万亿]/u.test(text)) joints.set(at, Joint.space);
    if ('年月日时秒'.includes(here) || (here === '分' && text[at + 1] !== '之')) joints.set(at, Joint.space);
    // Fractions and decimals: sān fēn zhī èr, wǔ diǎn bā.
    if ('分之点'.includes(here) || '之点'.includes(before)) joints.set(at, Joint.space);
  }
}
