/** Who wrote and who edited: gathered from every place where a page says so. */
import type { Byline, Dateline } from '../../contract';
import { parseByline, parseDateline, parseEndline } from '../byline';
import { creditPieces } from './credit-pieces';
import { furnitureOf } from './furniture';
import type { Line } from './line';

export interface Credits {
  bylines: Byline[];
  dateline: Dateline | null;
  editors: string[];
  authorUnit: string | null;
}

export interface CreditSources {
  /** Lines that a rule or the paper's own comment says are the byline. */
  rule: readonly string[];
  /** Lines from the title to the text. */
  head: readonly Line[];
  headCredits: readonly Line[];
  body: readonly Line[];
  editorLines: readonly Line[];
  tail: readonly Line[];
  outlet: string | null;
}

/** Longest line that can be a credit and nothing else. */
const CREDIT_UNITS = 140;

/** `段云舟/青澜日报`, a line of its own below the title. */
const NAME_AND_MEDIUM = /^[\u4e00-\u9fff·]{2,5}(?:\s[\u4e00-\u9fff]{2,4})?\s?[/／|｜]\s?\S{2,16}$/;

class Collector {
  readonly credits: Credits = { bylines: [], dateline: null, editors: [], authorUnit: null };

  add(found: { bylines?: readonly Byline[]; editors?: readonly string[]; authorUnit?: string | null } | null): boolean {
    if (!found) return false;
    for (const byline of found.bylines ?? []) {
      const known = this.credits.bylines.find((other) => other.name === byline.name);
      if (!known) this.credits.bylines.push(byline);
      else if (known.affiliation === null) known.affiliation = byline.affiliation;
    }
    for (const editor of found.editors ?? []) {
      if (!this.credits.editors.includes(editor)) this.credits.editors.push(editor);
    }
    this.credits.authorUnit ??= found.authorUnit ?? null;
    return (found.bylines?.length ?? 0) > 0;
  }
}

export function gatherCredits(sources: CreditSources): Credits {
  const collector = new Collector();
  const { credits } = collector;
  const context = { outlet: sources.outlet };
  const readLine = (text: string, bare: boolean): boolean => {
    let found = false;
    if (furnitureOf(text)?.what === 'site') return false;
    for (const piece of creditPieces(text)) {
      if (piece.length <= CREDIT_UNITS && collector.add(parseByline(piece, { ...context, bare }))) found = true;
    }
    return found;
  };
  for (const text of sources.rule) readLine(text, true);
  for (const line of [...sources.head, ...sources.headCredits]) {
    if (line.linked < line.text.length * 0.6) readLine(line.text, NAME_AND_MEDIUM.test(line.text));
  }
  // The dateline opens the text, or the first paragraph after a caption or an editor's note.
  for (const line of sources.body.slice(0, 4)) {
    const opened = parseDateline(line.text);
    if (!opened) continue;
    credits.dateline ??= opened.dateline;
    collector.add(opened);
    break;
  }
  for (const line of sources.body.slice(0, 4)) readLine(line.text, false);
  const last = sources.body.slice(-5);
  for (const line of last) {
    if (readLine(line.text, false)) continue;
    if (line === last[last.length - 1] || line === last[last.length - 2]) collector.add(parseEndline(line.text));
  }
  for (const line of [...sources.editorLines, ...sources.tail.slice(0, 4)]) readLine(line.text, false);
  return credits;
}
