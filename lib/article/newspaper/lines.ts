/** The lines of a text with what the extraction says about each: heading marks, bullets, indents, blank lines before. */

import { isMarkdown, isRule, marksOf, propertiesOf, underlined } from './markdown';

export interface Line {
  /** 1 for the first line of the text. */
  number: number;
  /** Without white space at the ends and without the marks that stand for layout. */
  text: string;
  /** Depth of a heading (`## ` is 2), 4 for a short line set in bold, 0 for any other. */
  level: number;
  /** A list mark stood before the text. */
  bullet: boolean;
  /** Printed as a quotation (`> `). */
  quoted: boolean;
  /** Why the line can be no part of an article, or null. */
  apart: string | null;
  /** White space before the text, in em (a full-width space is 1, a half-width one 0.5). */
  indent: number;
  /** Blank lines between this line and the one before that is not blank. */
  blanksBefore: number;
}

const WHY_PROPERTY = 'property of the file';
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
  const markdown = isMarkdown(text);
  const properties = propertiesOf(raws);
  const headed = markdown && /^#\s+\S/mu.test(text);
  for (let i = 0; i < raws.length; i += 1) {
    const raw = (raws[i] ?? '').replace(INVISIBLE, '');
    const line = raw.trim();
    const property = i < properties.count;
    if (line === '' || (markdown && isRule(line)) || (property && line === '---')) {
      blanks += 1;
      continue;
    }
    const marks = marksOf(line);
    if (marks.text === '') continue;
    const below = markdown && marks.level === 0 ? underlined(line, (raws[i + 1] ?? '').trim()) : 0;
    const titled = property && properties.title !== null && !headed && line.startsWith('title');
    lines.push({
      number: i + 1,
      text: titled ? (properties.title ?? '') : marks.text,
      level: titled ? 1 : property ? 0 : below || marks.level,
      bullet: marks.bullet,
      quoted: marks.quoted,
      apart: property && !titled ? WHY_PROPERTY : null,
      indent: indentOf(raw),
      blanksBefore: blanks,
    });
    if (below > 0) i += 1;
    blanks = 0;
  }
  return lines;
}
