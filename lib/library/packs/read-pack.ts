/** A glossary file of any known format: which one it is, is seen from its contents, not from its name. */
import { decode } from '../../article/decode';
import { looksLikeCedict, readCedict } from './formats/cedict';
import { readJson } from './formats/json';
import { looksLikePleco, readPleco } from './formats/pleco';
import { readTable } from './formats/table';
import { readYomitan } from './formats/yomitan';
import { PACK_LIMITS, type PackParsed, refuse } from './pack-term';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** @param bytes of the file; text in UTF-8, UTF-16 or a Chinese encoding */
export function readPack(bytes: Uint8Array): PackParsed {
  if (bytes.length > PACK_LIMITS.fileBytes) return refuse('packTooLarge');
  if (ZIP.every((byte, n) => bytes[n] === byte)) return readYomitan(bytes);
  const text = decode(bytes).text.replace(/^\ufeff/, '');
  if (text.includes('\0')) return refuse('packUnknown');
  if (/^\s*[{[]/.test(text)) return readJson(text);
  if (looksLikeCedict(text)) return readCedict(text);
  return looksLikePleco(text) ? readPleco(text) : readTable(text);
}
