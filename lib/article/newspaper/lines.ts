/** The lines of a text with what the extraction says about each: heading marks, bullets, indents, blank lines before. */

export interface Line {
  /** 1 for the first line of the text. */
  number: number;
  /** Without white space at the ends and without the marks that stand for layout. */
  text: string;
  /** Depth of a Markdown heading (`## ` is 2), 4 for a line set in bold, 0 for any other. */
  level: number;
  /** A list mark stood before the text. */
  bullet: boolean;
  /** White space before the text, in em (a full-width space is 1, a half-width one 0.5). */
  indent: number;
  /** Blank lines between this line and the one before that is not blank. */
  blanksBefore: number;
}

const LAYOUT = /^(?:(#{1,6})\s+|([-*+])\s+(?=\S)|>\s+)/u;
const BOLD = /^\*\*([^*]+)\*\*$/u;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu;

function indentOf(raw: string): number {
  let indent = 0;
  for (const sign of raw) {
    if (sign === '\u3000') indent += 1;
    else if (sign === '\t') indent += 2;
    else if (/\s/u.test(sign)) indent += 0.5;
    else break;
  }
  return indent;
}

/** All lines that are not blank. Linear. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  const raws = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\f\v\u0085\u2028\u2029]/gu, '\n')
    .split('\n');
  for (let i = 0; i < raws.length; i += 1) {
    const raw = (raws[i] ?? '').replace(INVISIBLE, '');
    let line = raw.trim();
    if (line === '') {
      blanks += 1;
      continue;
    }
    const layout = LAYOUT.exec(line);
    if (layout) line = line.slice(layout[0].length).trim();
    const bold = BOLD.exec(line);
    if (bold?.[1]) line = bold[1].trim();
    if (line === '') continue;
    lines.push({
      number: i + 1,
      text: line,
      level: layout?.[1]?.length ?? (bold ? 4 : 0),
      bullet: layout?.[2] !== undefined,
      indent: indentOf(raw),
      blanksBefore: blanks,
    });
    blanks = 0;
  }
  return lines;
}
