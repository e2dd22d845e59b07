/**
 * Text as the matchers see it, with the way back to the text as printed.
 *
 * One fold for every place that compares wording (glossary, entities, anchors of terms), so that "新型 工业化",
 * 「新型工業化」 and “新型工业化” are one thing:
 *
 * - full-width Latin letters, digits and signs become ASCII; letters keep their case
 * - traditional characters become simplified, character by character (`traditional.ts`); the few that simplified text has too, by their
 *   neighbours (`fold.ts`)
 * - quotation marks of every form become “ and ”; a straight mark opens or closes by turns within its line
 * - dashes become one —, between two ASCII letters or digits -; interpuncts become ·; tildes become ~; …… becomes …
 * - , ; : ! ? ( ) become full-width, but ASCII between ASCII letters or digits (10：30 is 10:30)
 * - white space and zero-width characters vanish; between two ASCII letters one space stays; the line feed stays always
 *
 * The text never grows. Every unit of the result stands for one or more units of the source, and line feeds for themselves.
 */
import { isSpace, isZeroWidth } from './characters';
import { SHARED_CHARACTERS, simplifiedAt } from './fold';
import { SIMPLIFIED, TRADITIONAL } from './traditional';

export interface Normalised {
  text: string;
  /** Source offset at which the unit at `offset` begins. The length of the text gives the length of the source. */
  toSource(offset: number): number;
  /** Source offset at which a span ending at `offset` ends: white space that vanished after it is not part of it. */
  toSourceEnd(offset: number): number;
}

const DROP = 0xffff;
/** Both simplified and traditional: what it stands for is a matter of its neighbours. */
const SHARED = 0xfffe;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const OPEN_QUOTE = 0x201c;
const CLOSE_QUOTE = 0x201d;
const STRAIGHT_QUOTE = 0x22;
const APOSTROPHE = 0x2019;
const DASH = 0x2014;
const HYPHEN = 0x2d;
const ELLIPSIS = 0x2026;

/** What each unit becomes. Made when it is first asked for: many pages never ask. */
function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const fold = (from: string, to: string) => {
    for (let i = 0; i < from.length; i += 1) table[from.charCodeAt(i)] = to.charCodeAt(to.length === 1 ? 0 : i);
  };
  for (let code = 0; code < 0x10000; code += 1) table[code] = code;
  // White space and what prints nothing stand in these ranges. The whole plane would be asked for 6 ms.
  for (const [first, last] of [
    [0, 0xff],
    [0x1680, 0x1680],
    [0x2000, 0x206f],
    [0x3000, 0x3000],
    [0xfe00, 0xfeff],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      if (isZeroWidth(code)) table[code] = DROP;
      else if (isSpace(code)) table[code] = SPACE;
    }
  }
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  fold(TRADITIONAL, SIMPLIFIED);
  for (const code of SHARED_CHARACTERS) table[code] = SHARED;
  fold('“‘「『﹁﹃〝｢', '“');
  fold('”’」』﹂﹄〞〟｣', '”');
  fold('„‟', '“');
  fold('＂', '"');
  fold('‐‑‒–—―─━－﹣﹘−', '—');
  fold('·•‧・･∙⋅', '·');
  fold('〜～∼﹏', '~');
  fold('⋯︙', '…');
  fold('｡．', '。');
  fold('､', '、');
  fold('﹪％', '%');
  // Punctuation that has both widths: the full-width form, unless its neighbours are ASCII (see below).
  fold(',;:!?()', '，；：！？（）');
  fold('，；：！？（）', '，；：！？（）');
  fold('﹐﹔﹕﹗﹖﹙﹚', '，；：！？（）');
  fold('［〔【﹝', '【');
  fold('］〕】﹞', '】');
  return table;
}

let made: Uint16Array | null = null;
const folding = (): Uint16Array => (made ??= makeTable());

const NARROW = new Map([...'，；：！？（）。'].map((wide, i) => [wide.charCodeAt(0), ',;:!?().'.charCodeAt(i)]));

/** ASCII letter or digit. */
function isWordUnit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const isDash = (code: number) => code === DASH || code === HYPHEN;

/** The next unit that will be kept, folded; white space, and what `passes` names, count as nothing. 0 at the end of the line. */
function following(text: string, at: number, passes: (code: number) => boolean = () => false): number {
  const folded = folding();
  for (let i = at; i < text.length; i += 1) {
    const code = folded[text.charCodeAt(i)] as number;
    if (code === LINE_FEED) return 0;
    if (code !== DROP && code !== SPACE && !passes(code)) return code;
  }
  return 0;
}

/** Folds `text` for matching. Linear in its length. */
export function normalise(text: string): Normalised {
  const folded = folding();
  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  let length = 0;
  let quoted = false;
  let spaced = false;
  for (let at = 0; at < text.length; at += 1) {
    let code = folded[text.charCodeAt(at)] as number;
    if (code === SHARED) code = simplifiedAt(text, at);
    if (code === DROP) continue;
    if (code === SPACE) {
      spaced = true;
      continue;
    }
    const before = length > 0 ? (units[length - 1] as number) : LINE_FEED;
    if (code === LINE_FEED) quoted = false;
    else if (spaced && isAsciiLetter(before) && isAsciiLetter(code)) {
      units[length] = SPACE;
      starts[length] = ends[length] as number;
      length += 1;
      ends[length] = at;
    }
    spaced = false;
    if (text.charCodeAt(at) === APOSTROPHE && isAsciiLetter(before) && isAsciiLetter(following(text, at + 1))) code = 0x27;
    if (code === STRAIGHT_QUOTE) code = quoted ? CLOSE_QUOTE : OPEN_QUOTE;
    if (code === OPEN_QUOTE || code === CLOSE_QUOTE) quoted = code === OPEN_QUOTE;
    if ((code === ELLIPSIS && before === ELLIPSIS) || (isDash(code) && isDash(before))) {
      ends[length] = at + 1;
      continue;
    }
    if (isDash(code)) code = isWordUnit(before) && isWordUnit(following(text, at + 1, isDash)) ? HYPHEN : DASH;
    else {
      const narrow = NARROW.get(code);
      if (narrow !== undefined && isWordUnit(before) && isWordUnit(following(text, at + 1))) code = narrow;
    }
    units[length] = code;
    starts[length] = at;
    length += 1;
    ends[length] = at + 1;
  }
  starts[length] = text.length;
  return {
    text: decode(units.subarray(0, length)),
    toSource: (offset) => starts[clamp(offset, length)] as number,
    toSourceEnd: (offset) => ends[clamp(offset, length)] as number,
  };
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}

/** A string of UTF-16 units, in pieces that fit the arguments of one call. */
function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}
