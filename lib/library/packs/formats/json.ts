/**
 * Tifa's own format for a glossary, lossless:
 *
 *     { "format": "tifa-glossary", "version": 1, "name": "…", "terms": [ { "term": …, "pinyin": …, "gloss": …, … } ] }
 */
import { lineOf, lineOfError, offsetOf } from '../../json-places';
import { sortKeys } from '../../merge';
import { checkTerms, type PackFile, type PackParsed, refuse } from '../pack-term';

const FORMAT = 'tifa-glossary';
const VERSION = 1;

export function writeJson({ name, terms }: PackFile): string {
  const sorted = [...terms].sort((a, b) => (a.term < b.term ? -1 : 1));
  const list = JSON.stringify(sorted, sortKeys, 2).replace(/\n/g, '\n  ');
  return `{\n  "format": "${FORMAT}",\n  "version": ${VERSION},\n  "name": ${JSON.stringify(name ?? '')},\n  "terms": ${list}\n}\n`;
}

export function readJson(text: string): PackParsed {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('packDamaged', lineOfError(text, reason), reason);
  }
  if (!(file instanceof Object) || !('format' in file) || file.format !== FORMAT) return refuse('packUnknown');
  if (!('version' in file) || file.version !== VERSION) return refuse('packUnknown', null, 'version');
  if (!('terms' in file) || !Array.isArray(file.terms)) return refuse('packDamaged', null, 'terms');
  const name = 'name' in file && typeof file.name === 'string' ? file.name : null;
  // Lines cost a walk over the file each: the one that is wrong is looked up, the others are numbered.
  const parsed = checkTerms(
    name,
    file.terms.map((term, n) => ({ line: n, term })),
  );
  if (parsed.ok || parsed.line === null) return parsed;
  const offset = offsetOf(text, ['terms', parsed.line]);
  return { ...parsed, line: offset === null ? null : lineOf(text, offset) };
}
