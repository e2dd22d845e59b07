/** What a line is made of: enough to tell a sentence of news from a link list, a button or a form. */
import type { Line } from './line';

const HANZI = /[\u3400-\u9fff\uf900-\ufaff]/g;
const PAUSES = /[，、；：,;]/g;
const STOPS = /[。！？!?…]/;

export interface LineShape {
  hanzi: number;
  /** Share of the text that is link, 0 to 1. */
  linkShare: number;
  /** Running prose: enough hanzi, punctuated, not a link. */
  prose: boolean;
}

const shapes = new WeakMap<Line, LineShape>();

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Fewest hanzi of a prose line: one clause. Picture news and flashes have nothing longer than one such line. */
const PROSE_HANZI = 12;

export function shapeOf(line: Line): LineShape {
  const known = shapes.get(line);
  if (known) return known;
  const hanzi = countMatches(line.text, HANZI);
  const linkShare = line.text.length === 0 ? 0 : line.linked / line.text.length;
  const punctuated = STOPS.test(line.text) || countMatches(line.text, PAUSES) >= 2;
  const isHeading = line.heading > 0 && !line.text.includes('。');
  const shape = { hanzi, linkShare, prose: hanzi >= PROSE_HANZI && punctuated && linkShare < 0.4 && !isHeading };
  shapes.set(line, shape);
  return shape;
}

/** Text without white space: for comparing what two places of a page print. */
export const squeeze = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '');
