/**
 * Yomitan's dictionary archive, format 3: `index.json` and `term_bank_N.json`, each row of a bank
 * `[expression, reading, tags, rules, score, glossary, sequence, termTags]`. https://github.com/yomidevs/yomitan/tree/master/ext/data/schemas
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkTerms, PACK_LIMITS, type PackFile, type PackParsed, type RawTerm, refuse } from '../pack-term';

const FORMAT = 3;
const ROWS_IN_BANK = 10_000;
/** Levels of structured content that are read; deeper ones are made to hurt. */
const DEEPEST = 60;

/** The text of a glossary item: a string, `{type: 'text'}`, or structured content, of which the text is kept. */
function textOf(item: unknown, depth = 0): string {
  if (typeof item === 'string') return item;
  if (depth > DEEPEST || item === null || typeof item !== 'object') return '';
  if (Array.isArray(item)) return item.map((one) => textOf(one, depth + 1)).join(' ');
  if ('text' in item) return textOf(item.text, depth + 1);
  return 'content' in item ? textOf(item.content, depth + 1) : '';
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

function json(files: Record<string, Uint8Array>, name: string): unknown {
  const bytes = files[name];
  return bytes && JSON.parse(strFromU8(bytes));
}

export function readYomitan(bytes: Uint8Array): PackParsed {
  let unpacked = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^(?:index|term_bank_\d{1,5})\.json$/.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > PACK_LIMITS.unpackedBytes) throw new RangeError('too large');
        return true;
      },
    });
  } catch (error) {
    return error instanceof RangeError ? refuse('packTooLarge') : refuse('packDamaged', null, 'zip');
  }
  try {
    const index = json(files, 'index.json');
    if (!(index instanceof Object) || !('title' in index)) return refuse('packUnknown', null, 'index.json');
    const raw: RawTerm[] = [];
    for (const name of Object.keys(files).filter((one) => one !== 'index.json')) {
      const bank = json(files, name);
      if (!Array.isArray(bank)) return refuse('packDamaged', null, name);
      for (const row of bank) raw.push({ line: raw.length + 1, term: termOf(row) });
    }
    return checkTerms(typeof index.title === 'string' ? index.title : null, raw);
  } catch (error) {
    return refuse('packDamaged', null, error instanceof Error ? error.message : null);
  }
}

function termOf(row: unknown): unknown {
  if (!Array.isArray(row)) return null;
  const [term, pinyin, , , , glossary] = row;
  const [gloss = '', ...more] = (Array.isArray(glossary) ? glossary : []).map((item) => clean(textOf(item)));
  // A dictionary's article in one piece: what does not fit a gloss is explanation.
  const fits = gloss.length <= PACK_LIMITS.gloss;
  return {
    term,
    pinyin: typeof pinyin === 'string' ? pinyin : '',
    gloss: fits ? gloss : `${gloss.slice(0, PACK_LIMITS.gloss - 1)}…`,
    explain: [...(fits ? [] : [gloss]), ...more].join(' ').slice(0, PACK_LIMITS.explain),
  };
}

export function writeYomitan({ name, terms }: PackFile, revision: string): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {
    'index.json': strToU8(
      JSON.stringify({
        title: name || 'Tifa',
        format: FORMAT,
        revision,
        sequenced: true,
        sourceLanguage: 'zh',
        targetLanguage: 'en',
      }),
    ),
  };
  for (let from = 0; from < terms.length; from += ROWS_IN_BANK) {
    const rows = terms.slice(from, from + ROWS_IN_BANK).map(({ term, pinyin, gloss, literal, explain, members }, n) => {
      const glossary = [gloss, literal && `lit. ${literal}`, explain, ...members.map(({ zh, en }) => `${zh} ${en}`.trim())];
      return [term, pinyin, '', '', 0, glossary.filter((item) => item !== ''), from + n + 1, ''];
    });
    files[`term_bank_${from / ROWS_IN_BANK + 1}.json`] = strToU8(JSON.stringify(rows));
  }
  // One date for all files: the same pack gives the same bytes.
  return new Uint8Array(zipSync(files, { mtime: '1980-01-02T00:00:00Z', level: 9 }));
}
