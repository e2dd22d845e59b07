/** One line of a page as a reader sees it, and where it stands in the page. */
import type { TextRun } from '../located';

export interface Line {
  text: string;
  /** Runs of `text`; starts count from the line's start. */
  runs: TextRun[];
  /** The nearest block element. */
  block: Element;
  /** UTF-16 units inside links with an address. */
  linked: number;
  /** UTF-16 units inside `b` or `strong`. */
  bold: number;
  /** 1 to 6 inside h1 to h6, else 0. */
  heading: number;
  caption: boolean;
  quote: boolean;
  centred: boolean;
  /** A picture stands between the line before and this one. */
  afterPicture: boolean;
  /** What set the line apart from the one before. */
  opening: 'block' | 'break' | 'indent';
  /** Whether an empty line (a doubled `<br>`) or a full-width indent stands before it. */
  apart: boolean;
}

export interface LineRange {
  from: number;
  to: number;
}

/** Several lines as one, a space between them where neither side is wide punctuation. Runs are moved along. */
export function joinLines(lines: readonly Line[], separator: string): { text: string; runs: TextRun[] } {
  let text = '';
  const runs: TextRun[] = [];
  for (const line of lines) {
    if (text !== '') text += separator;
    for (const run of line.runs) runs.push({ ...run, start: run.start + text.length });
    text += line.text;
  }
  return { text, runs };
}
