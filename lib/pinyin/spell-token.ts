/** Which parts of a token are apart, hyphened or capital, from what kind of word it is. */
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import type { Token } from '../text/segment';
import { Joint, spell } from './orthography';
import { classWordLength } from './place-names';
import type { Mention } from './read-words';
import { surnameLength } from './surnames';

/** Little words that take no capital inside an organisation's name. */
const SMALL = new Set(['的', '和', '与', '及', '暨', '之']);

export function spellToken(
  text: string,
  token: Token,
  syllables: readonly (string | null)[],
  lexicon: Lexicon,
  mention: Mention | null,
): string {
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
        if (at > 0 && !(text.length === 2 && text.endsWith('县'))) joints.set(at, Joint.space);
        else if (at > 0) continue;
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
      // Every word of an organisation's name (6.2.3).
      if (mention) for (const at of joints.keys()) capitals.add(at);
    }
  }
  return spell({ text, syllables, joints, capitals });
}

function apart(at: number, joints: Map<number, number>, capitals: Set<number>): void {
  joints.set(at, Joint.space);
  capitals.add(at);
}

/** Idioms of four in two halves with a hyphen (6.1.7.1); other long words by the words they are made of (社会主义 shèhuì zhǔyì). */
function divide(text: string, classes: number, lexicon: Lexicon, joints: Map<number, number>): void {
  if (text.length < 4) return;
  if (classes & WordClass.idiom) {
    if (text.length === 4 && !/^.[而之于以乎]|[之于乎]/u.test(text.slice(1))) joints.set(2, Joint.hyphen);
    return;
  }
  for (let at = 2; at + 2 <= text.length; at += 2) {
    if (lexicon.find(text, at - 2, at) < 0) return;
    const rest = text.length - at;
    const last = rest <= 3;
    if (lexicon.find(text, at, last ? text.length : at + 2) < 0) return;
    joints.set(at, Joint.space);
    if (last) return;
  }
}

/** 第一 dì-yī (6.1.5.3); 二千三百五十六 èrqiān sānbǎi wǔshíliù: a space after 百 千 万 亿 (6.1.5.1, 6.1.5.2). */
function spellNumber(text: string, joints: Map<number, number>): void {
  if (text.startsWith('第')) joints.set(1, Joint.hyphen);
  for (let at = 1; at < text.length; at += 1) {
    const before = text[at - 1] as string;
    const here = text[at] as string;
    if ('百千万亿'.includes(before) && !'万亿'.includes(here)) joints.set(at, Joint.space);
    if ('年月日时分秒'.includes(here)) joints.set(at, Joint.space);
  }
}
