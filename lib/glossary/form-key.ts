/** What the matcher compares: forms and page text reduced to the same sequence of UTF-16 units. */
import { normalise } from '../text/normalise';

const SEPARATOR = 0x3001; // 、
const OPEN_QUOTE = 0x201c;
const CLOSE_QUOTE = 0x201d;

/** Separators between the halves of a slogan are one thing: 、 ， ； · — and the ASCII forms. */
const SEPARATORS = new Set([...'、，；·—,;-'].map((character) => character.charCodeAt(0)));

const SKIPPED = 0xffff;
/** By unit: what it becomes; 0 for what stays as it is. */
const KEY_UNITS = new Uint16Array(0x10000);
for (let code = 0x61; code <= 0x7a; code += 1) KEY_UNITS[code] = code - 0x20;
for (const code of SEPARATORS) KEY_UNITS[code] = SEPARATOR;
for (const code of [OPEN_QUOTE, CLOSE_QUOTE]) KEY_UNITS[code] = SKIPPED;

/** Unit of a key, or 0 for a unit that matching skips (quotation marks). Letters become capitals. */
export function keyUnit(code: number): number {
  const key = KEY_UNITS[code] || code;
  return key === SKIPPED ? 0 : key;
}

/** The keys of a form: with its separators, and without them, for pages print a couplet with a blank between its halves. */
export function keysOf(form: string): string[] {
  let key = '';
  for (const character of normalise(form).text) {
    const unit = character.length === 1 ? keyUnit(character.charCodeAt(0)) : -1;
    if (unit !== 0) key += unit < 0 ? character : String.fromCharCode(unit);
  }
  const bare = key.replaceAll('、', '');
  return bare === key ? [key] : [key, bare];
}

/** Normalised text without its quotation marks, unit by unit, each with its offset in the text. Good until the next is made. */
export interface KeyText {
  units: Uint16Array;
  offsets: Uint32Array;
  length: number;
}

/** One pair of buffers serves every passage: hundreds of small arrays for one page would cost more than the matching. */
const shared: KeyText = { units: new Uint16Array(4096), offsets: new Uint32Array(4096), length: 0 };

export function keyTextOf(text: string): KeyText {
  if (shared.units.length < text.length) {
    shared.units = new Uint16Array(text.length * 2);
    shared.offsets = new Uint32Array(text.length * 2);
  }
  const { units, offsets } = shared;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = keyUnit(text.charCodeAt(at));
    if (unit === 0) continue;
    units[length] = unit;
    offsets[length] = at;
    length += 1;
  }
  shared.length = length;
  return shared;
}
