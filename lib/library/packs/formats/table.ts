/**
 * A table of terms, tab- or comma-separated, as spreadsheets keep it. The first row may name the columns, in English or Chinese; without
 * it the columns are term, pinyin, meaning, explanation (two columns: term, meaning).
 */
import Papa from 'papaparse';
import { checkTerms, type PackFile, type PackParsed, type PackTerm, type RawTerm, refuse } from '../pack-term';

type Column = keyof PackTerm;

const COLUMNS: readonly Column[] = ['term', 'trad', 'pinyin', 'gloss', 'literal', 'explain', 'variants', 'kind', 'members'];

/** What a column may be called. */
const NAMES: Record<Column, readonly string[]> = {
  term: ['term', 'simplified', 'hanzi', 'chinese', 'word', '词条', '词语', '简体'],
  trad: ['trad', 'traditional', '繁体', '繁體'],
  pinyin: ['pinyin', 'reading', '拼音'],
  gloss: ['gloss', 'meaning', 'english', 'definition', 'translation', '释义', '英文', '意思'],
  literal: ['literal', 'literally', '字面'],
  explain: ['explain', 'explanation', 'note', 'notes', '说明', '解释'],
  variants: ['variants', 'also', '又作', '异形'],
  kind: ['kind', 'type', '类别'],
  members: ['members', '成员', '内容'],
};

const columnOf = (name: string): Column | undefined =>
  COLUMNS.find((column) => NAMES[column].includes(name.trim().toLowerCase()));

/** Lists inside a cell. */
const BETWEEN = '|';
/** Between a member and its English. */
const EQUALS = '=';

function membersOf(cell: string): PackTerm['members'] {
  return cell
    .split(BETWEEN)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const at = part.indexOf(EQUALS);
      return at < 0 ? { zh: part, en: '' } : { zh: part.slice(0, at), en: part.slice(at + 1) };
    });
}

/** Spreadsheets run what begins with one of these as a formula: it is written with an apostrophe in front, and read without. */
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@\t\r])/;

function termOf(row: readonly string[], columns: readonly (Column | undefined)[]): Record<string, unknown> {
  const term: Record<string, unknown> = {};
  columns.forEach((column, n) => {
    const cell = (row[n] ?? '').replace(GUARDED, '').trim();
    if (!column || cell === '') return;
    if (column === 'variants') term.variants = cell.split(BETWEEN).filter((one) => one.trim() !== '');
    else if (column === 'members') term.members = membersOf(cell);
    else term[column] = cell;
  });
  return term;
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

export function readTable(text: string): PackParsed {
  // By the first line alone: Papa's own guess counts over all cells, and a meaning may hold more semicolons than the table commas.
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const delimiter = ['\t', ',', ';'].find((one) => first.includes(one)) ?? ',';
  // Papa counts rows, not lines: a cell may hold line feeds. For terms the two are the same but for such cells.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) return refuse('packDamaged', (quotes.row ?? 0) + 1, quotes.message);
  const top = data.findIndex((row) => !isBlank(row));
  const header = (data[top] ?? []).map(columnOf);
  const named = header.includes('term');
  const width = Math.max(0, ...data.map((row) => row.length));
  const unnamed: (Column | undefined)[] = width === 2 ? ['term', 'gloss'] : ['term', 'pinyin', 'gloss', 'explain'];
  const raw: RawTerm[] = [];
  data.forEach((row, n) => {
    if (isBlank(row) || (named && n <= top)) return;
    raw.push({ line: n + 1, term: termOf(row, named ? header : unnamed) });
  });
  return checkTerms(null, raw);
}

export function writeTable({ terms }: PackFile, delimiter: '\t' | ','): string {
  const rows = terms.map((term) =>
    COLUMNS.map((column) => {
      const value = term[column];
      if (typeof value === 'string') return FORMULA.test(value) ? `'${value}` : value;
      if (column === 'variants') return term.variants.join(BETWEEN);
      return term.members.map(({ zh, en }) => (en ? `${zh}${EQUALS}${en}` : zh)).join(BETWEEN);
    }),
  );
  // With a byte order mark Excel reads UTF-8.
  return `\ufeff${Papa.unparse([[...COLUMNS], ...rows], { delimiter, newline: '\r\n' })}\r\n`;
}
