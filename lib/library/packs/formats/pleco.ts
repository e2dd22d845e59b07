/**
 * Pleco's text format for flashcards and user dictionaries: one line a term, `简体[繁體]` tab `pin1yin1` tab definition; lines that
 * begin with `//` name categories. Line breaks inside a definition are Pleco's own private-use character U+EAB1.
 */
import { fromNumbered } from '../numbered';
import { checkTerms, type PackFile, type PackParsed, type RawTerm } from '../pack-term';

const LINE_BREAK = '\ueab1';

/** Whether a text looks like this format rather than like any table: its second column is numbered pinyin. */
export function looksLikePleco(text: string): boolean {
  return text
    .split(/\r?\n/, 50)
    .some((line) => line.startsWith('//') || /^[^\t]+\t[^\t]*[a-zü:]{1,6}[1-5][^\t]*(?:\t|$)/i.test(line));
}

export function readPleco(text: string): PackParsed {
  let name: string | null = null;
  const raw: RawTerm[] = [];
  text.split(/\r?\n/).forEach((line, n) => {
    if (line.startsWith('//')) name ??= line.slice(2).trim();
    else if (line.trim() !== '') {
      const [headword = '', pinyin = '', ...definition] = line.split('\t');
      const found = /^([^[\]]+)(?:\[([^\]]+)\])?$/.exec(headword.trim());
      const [gloss = '', ...more] = definition.join(' ').split(LINE_BREAK);
      raw.push({
        line: n + 1,
        term: {
          term: found?.[1] ?? headword,
          trad: found?.[2] ?? found?.[1] ?? headword,
          pinyin: fromNumbered(pinyin),
          gloss,
          explain: more.join(' '),
        },
      });
    }
  });
  return checkTerms(name, raw);
}

export function writePleco({ name, terms }: PackFile): string {
  const lines = terms.map(({ term, trad, pinyin, gloss, literal, explain, members }) => {
    const definition = [gloss, literal && `lit. ${literal}`, explain, ...members.map(({ zh, en }) => `${zh} ${en}`.trim())]
      .filter((part) => part !== '')
      .join(LINE_BREAK)
      .replace(/[\t\r\n]+/g, ' ');
    return `${trad === term ? term : `${term}[${trad}]`}\t${pinyin}\t${definition}\n`;
  });
  return `${name ? `//${name.replace(/\s+/g, ' ')}\n` : ''}${lines.join('')}`;
}
