/** What a single character is. Code points in, booleans out; no tables beyond a few ranges (Unicode 16). */

/** A hanzi: the unified ideographs of every plane, the compatibility ideographs, and 〇. */
export function isHanzi(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    codePoint === 0x3007 ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3347f)
  );
}

/** ASCII or full-width digit. */
export function isDigit(codePoint: number): boolean {
  return (codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19);
}

/** Letter of an alphabet: ASCII, full-width, Latin with marks, Greek, Cyrillic. */
export function isLetter(codePoint: number): boolean {
  return (
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x61 && codePoint <= 0x7a) ||
    (codePoint >= 0xff21 && codePoint <= 0xff3a) ||
    (codePoint >= 0xff41 && codePoint <= 0xff5a) ||
    (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7) ||
    (codePoint >= 0x370 && codePoint <= 0x52f)
  );
}

/** Characters that print nothing and join nothing: zero-width spaces and joiners, soft hyphen, byte order mark, variation selectors. */
export function isZeroWidth(codePoint: number): boolean {
  return (
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    codePoint === 0xfeff ||
    codePoint === 0xad ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
  );
}

/** White space other than the line feed: spaces of every width, tab, carriage return, and the other line ends. */
export function isSpace(codePoint: number): boolean {
  return (
    codePoint === 0x20 ||
    codePoint === 0x3000 ||
    codePoint === 0xa0 ||
    codePoint === 0x09 ||
    (codePoint >= 0x0b && codePoint <= 0x0d) ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x202f ||
    codePoint === 0x205f ||
    codePoint === 0x1680 ||
    codePoint === 0x85 ||
    codePoint === 0x2028 ||
    codePoint === 0x2029
  );
}

/** Punctuation and brackets, Chinese or not. Signs that belong to a number or a name (% + = @ # $) are not punctuation. */
export function isPunctuation(codePoint: number): boolean {
  if (codePoint < 0x80) {
    return (
      codePoint === 0x21 || // !
      codePoint === 0x22 || // "
      (codePoint >= 0x27 && codePoint <= 0x29) || // ' ( )
      (codePoint >= 0x2c && codePoint <= 0x2f) || // , - . /
      codePoint === 0x3a ||
      codePoint === 0x3b ||
      codePoint === 0x3f ||
      (codePoint >= 0x5b && codePoint <= 0x5d) ||
      codePoint === 0x5f ||
      codePoint === 0x7b ||
      codePoint === 0x7c ||
      codePoint === 0x7d
    );
  }
  return (
    codePoint === 0xb7 ||
    codePoint === 0xab ||
    codePoint === 0xbb ||
    (codePoint >= 0x2010 && codePoint <= 0x2027) ||
    (codePoint >= 0x2039 && codePoint <= 0x203b) ||
    codePoint === 0x2500 ||
    codePoint === 0x2501 ||
    (codePoint >= 0x3001 && codePoint <= 0x3003) ||
    (codePoint >= 0x3008 && codePoint <= 0x3011) ||
    (codePoint >= 0x3014 && codePoint <= 0x301f) ||
    codePoint === 0x30fb ||
    (codePoint >= 0xfe10 && codePoint <= 0xfe19) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe61) ||
    codePoint === 0xff01 ||
    codePoint === 0xff02 ||
    (codePoint >= 0xff07 && codePoint <= 0xff09) ||
    (codePoint >= 0xff0c && codePoint <= 0xff0f) ||
    codePoint === 0xff1a ||
    codePoint === 0xff1b ||
    codePoint === 0xff1f ||
    (codePoint >= 0xff3b && codePoint <= 0xff3d) ||
    codePoint === 0xff3f ||
    (codePoint >= 0xff5b && codePoint <= 0xff65)
  );
}

/** Ends a sentence by itself: 。！？!?｡ and their combinations ‼ ⁇ ⁈ ⁉. The ellipsis, the semicolon and the ASCII point need their context. */
export function isSentenceEnd(codePoint: number): boolean {
  return (
    codePoint === 0x3002 ||
    codePoint === 0xff01 ||
    codePoint === 0xff1f ||
    codePoint === 0x21 ||
    codePoint === 0x3f ||
    codePoint === 0xff61 ||
    codePoint === 0x203c ||
    (codePoint >= 0x2047 && codePoint <= 0x2049)
  );
}

const OPENING = '“‘「『﹁﹃〝（(《〈【〔［[｛{«‹';
const CLOSING = '”’」』﹂﹄〞）)》〉】〕］]｝}»›';

/** Opening quotation mark or bracket. The straight marks " and ' are neither: their side depends on the context. */
export function isOpening(codePoint: number): boolean {
  return codePoint < 0x10000 && OPENING.includes(String.fromCharCode(codePoint));
}

/** Closing quotation mark or bracket. */
export function isClosing(codePoint: number): boolean {
  return codePoint < 0x10000 && CLOSING.includes(String.fromCharCode(codePoint));
}
