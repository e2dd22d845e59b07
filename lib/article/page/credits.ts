/** Who wrote and who edited: gathered from every place where a page says so. */
import type { Byline, Dateline } from '../../contract';
import { parseByline, parseDateline, parseEndline } from '../byline';
import { asCredit, isLoneName, markedAuthors } from './author-marks';
import { creditPieces } from './credit-pieces';
import { elementTexts, spacedText } from './element-texts';
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
  tailCredits: readonly Line[];
  /** Who the page says wrote it, for machines. */
  stated: readonly string[];
  outlet: string | null;
}

/** Longest line that can be a credit and nothing else. */
const CREDIT_UNITS = 140;

/** `段云舟/青澜日报`, a line of its own below the title. */
const NAME_AND_MEDIUM = /^[\u4e00-\u9fff·]{2,5}(?:\s[\u4e00-\u9fff]{2,4})?\s?[/／|｜]\s?\S{2,16}$/;

/** `作者：<offices, as long as they like>段云舟`: the name stands last, after a space or the last office. */
const LONG_OFFICE =
  /^作者(?:\s?[:：]|系|为)\s?(.{6,100}(?:\s|研究员|教授|讲师|博士|主任|院长|所长|会长|秘书长|书记|委员|主席|部长|局长|校长|总裁|分析师|撰稿人))\s?([\u4e00-\u9fff·]{2,4})$/;
/** A desk that signs for itself is an office, not a person: 青澜日报评论员. */
const COLLECTIVE = /(?:评论员|評論員|编辑部|編輯部|报道组)$/;

function withLongOffice(piece: string): Pick<Credits, 'bylines' | 'authorUnit'> | null {
  const [, office, name] = LONG_OFFICE.exec(piece) ?? [];
  if (!office || !name) return null;
  const { bylines } = parseByline(`作者：${name}`, { bare: false });
  return bylines.length > 0 ? { bylines, authorUnit: office.trim() } : null;
}

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
      if (piece.length > CREDIT_UNITS) continue;
      if (collector.add(parseByline(piece, { ...context, bare })) || collector.add(withLongOffice(piece))) found = true;
    }
    return found;
  };
  for (const text of sources.rule) readLine(text, true);
  for (const line of [...sources.head, ...sources.headCredits]) {
    const read =
      line.linked < line.text.length * 0.6 &&
      (readLine(spacedText(line), false) || readLine(line.text, NAME_AND_MEDIUM.test(line.text)));
    // One box of a row of boxes: `云麓在线 2025-03-11 | 阅读 5.2万 | 文字：…`.
    const boxed = !read && elementTexts(line).filter(({ text }) => /[:：]/.test(text) && readLine(text, false)).length > 0;
    if (!read && !boxed) for (const name of markedAuthors(line, sources.stated)) readLine(asCredit(name), true);
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
  for (const line of sources.tailCredits) readLine(line.text, false);
  if (credits.bylines.length === 0) {
    const alone = sources.head.find((line, index) => isLoneName(line, index) && parseByline(line.text).bylines.length > 0);
    if (alone) readLine(alone.text, true);
  }
  for (const line of [...sources.editorLines, ...sources.tail.slice(0, 4)]) readLine(line.text, false);
  credits.bylines = credits.bylines.filter((byline) => !COLLECTIVE.test(byline.name));
  return credits;
}
