/** The pieces of a line, one for each element that it runs through: margins part what no space does (`来源：青澜日报作者：…`). */
import { parentOf } from '../unclobbered';
import type { Line } from './line';

export interface ElementText {
  text: string;
  element: Element | null;
}

export function elementTexts(line: Line): ElementText[] {
  const pieces: ElementText[] = [];
  for (const run of line.runs) {
    const text = line.text.slice(run.start, run.start + run.length);
    const element = parentOf(run.node);
    const last = pieces[pieces.length - 1];
    if (last && last.element === element) last.text += text;
    else pieces.push({ text, element });
  }
  return pieces;
}

/** The line with a space wherever one element ends and another begins. */
export const spacedText = (line: Line): string =>
  elementTexts(line)
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' ');
