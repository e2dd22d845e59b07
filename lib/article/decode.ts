/**
 * Bytes of a saved page to text, as a browser would, but wiser about wrong declarations.
 *
 * Order: byte order mark, declared charset, else the first of UTF-8, GB18030, Big5 that fits. A declaration is not believed when its
 * result is broken and another encoding's is not: pages exist that declare utf-8 over gbk bytes and the reverse, often because a
 * browser saved a gbk page as utf-8 and left the meta element alone.
 */

export interface Decoded {
  text: string;
  /** The label that was used: `utf-8`, `gb18030`, `big5`, `utf-16le` … */
  encoding: string;
  /** The label that the bytes declare, lower case, or null. */
  declared: string | null;
}

/** As far as a browser looks for `<meta charset>` (HTML standard, "prescan a byte stream": 1024 bytes; real pages need more). */
const PRESCAN_BYTES = 4096;
const UNDECODABLE = '\uFFFD';

function markedEncoding(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** The charset that a page declares in its first bytes (`meta charset`, `content="…; charset=…"`, XML declaration). */
export function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, PRESCAN_BYTES)) head += String.fromCharCode(byte);
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head);
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,30})/i.exec(head);
  return (meta ?? xml)?.[1]?.toLowerCase() ?? null;
}

/** gb2312 and gbk are read as gb18030, their superset, as every browser does (Encoding Standard, "names and labels"). */
function canonical(label: string): string {
  if (/^(gb_?2312|gbk|x-gbk|gb18030|hz-gb-2312|cp936|gb2312-80)$/.test(label)) return 'gb18030';
  if (/^(utf-?8|unicode-1-1-utf-8)$/.test(label)) return 'utf-8';
  if (/^(big5|big5-hkscs|x-x-big5|cp950)$/.test(label)) return 'big5';
  return label;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null; // a label that no browser knows
  }
}

/** Whether the bytes are UTF-8 and not ASCII alone. An encoded U+FFFD is a character like another here. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return bytes.some((byte) => byte >= 0x80);
}

function count(text: string, character: string): number {
  let total = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) total++;
  return total;
}

/** The commonest characters of running Chinese, simplified and traditional: a tenth and more of any real text, rare in a wrong decoding. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经這個國為時來們動會對發過說產種後經與報',
);

/** Share of hanzi that are common characters, 0 to 1, over a sample. */
function commonShare(text: string): number {
  let hanzi = 0;
  let common = 0;
  for (const character of text) {
    if (character < '\u4e00' || character > '\u9fff') continue;
    hanzi++;
    if (COMMON.has(character)) common++;
    if (hanzi >= 4000) break;
  }
  return hanzi === 0 ? 0 : common / hanzi;
}

/** How badly a text reads, lower is better: undecodable characters, and a lack of the characters that real text is full of. */
function badness(text: string): number {
  const broken = count(text, UNDECODABLE) / Math.max(1, text.length);
  return broken * 20 + (0.2 - Math.min(0.2, commonShare(text)));
}

/**
 * Decodes a page. Never throws.
 *
 * @param stated the charset of the response's header, which a browser believes before the page's own word
 */
export function decode(bytes: Uint8Array, stated: string | null = null): Decoded {
  const declared = stated?.toLowerCase() ?? declaredEncoding(bytes);
  const mark = markedEncoding(bytes);
  if (mark) {
    const text = decodeAs(bytes.subarray(mark.length), mark.encoding);
    if (text !== null) return { text, encoding: mark.encoding, declared };
  }
  const first = declared === null ? null : canonical(declared);
  // Bytes that are valid UTF-8 are UTF-8: other encodings practically never form its sequences.
  if ((first === null || first === 'utf-8') && isUtf8(bytes))
    return { text: decodeAs(bytes, 'utf-8') ?? '', encoding: 'utf-8', declared };
  if (first !== null) {
    const text = decodeAs(bytes, first);
    if (text !== null && !text.includes(UNDECODABLE) && (first === 'utf-8' || commonShare(text) >= 0.08)) {
      return { text, encoding: first, declared };
    }
  }
  let best: Decoded | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const encoding of new Set([...(first === null ? [] : [first]), 'utf-8', 'gb18030', 'big5'])) {
    const text = decodeAs(bytes, encoding);
    if (text === null) continue;
    const score = badness(text);
    if (score < least - 0.005) {
      least = score;
      best = { text, encoding, declared };
    }
  }
  return best ?? { text: '', encoding: 'utf-8', declared };
}

/** Only the text of {@link decode}. */
export function decodeHtml(bytes: Uint8Array): string {
  return decode(bytes).text;
}
