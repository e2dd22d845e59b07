/** From drafts to the contract's articles: one text, its blocks, who wrote it. */
import type { Article, Block, Byline, Dateline, Lang } from '../../contract';
import { parseByline, parseDateline, parseEndline } from '../byline';
import { fold } from '../byline/fold';
import type { Draft, Part } from './draft';
import { headlineOf } from './head';
import { isTerminal } from './pieces';
import { JUMP_FROM, JUMP_TO } from './shapes';
import { closeProse } from './spaces';

export interface PageFacts {
  kind: Article['kind'];
  lang: Lang;
  url: string | null;
  outlet: string | null;
  published: string | null;
  editors: string[];
}

const JUMP_WINDOW = 24;

function add(list: Byline[], more: readonly Byline[]): void {
  for (const byline of more) if (!list.some((one) => one.name === byline.name)) list.push(byline);
}

/** Where a credit without brackets stands behind the last full stop (……。 通讯员 某某 摄), or -1. */
function creditAt(text: string): number {
  const stop = text.lastIndexOf('。') + 1;
  const tail = text.slice(stop).trim();
  return stop > 0 && tail !== '' && tail.length <= 40 && !/[)）】\]]$/u.test(tail) && parseByline(tail).credit ? stop : -1;
}

/** Who wrote a letter: the name behind the place, whatever the surname. */
function writerOf(part: Part): Byline[] {
  if (!part.seen.some((seen) => seen.features.has('letter'))) return [];
  const name = /\s([\p{Script=Han}]{2,4})[)）]?$/u.exec(part.text.trim())?.[1];
  return name ? [{ role: 'author', name, affiliation: null }] : [];
}

function printed(part: Part): string {
  // The columns of a list of results or hours stand apart.
  const listed = part.seen.every((seen) => seen.listing && !seen.piece.bullet);
  if (part.kind === 'byline' || part.kind === 'subhead' || listed) return part.text.replace(/\s+/gu, ' ').trim();
  // The photographer's credit behind the last full stop keeps its spaces.
  const credit = creditAt(part.text);
  if (part.kind === 'caption' || credit >= 0) {
    const stop = credit >= 0 ? credit : part.text.lastIndexOf('。') + 1;
    const dateline = parseDateline(part.text)?.length ?? 0;
    return (closeProse(part.text.slice(0, stop), Math.min(dateline, stop)) + part.text.slice(stop)).trim();
  }
  const dateline = part.kind === 'paragraph' ? parseDateline(part.text) : null;
  const endline = parseEndline(part.text);
  if (!endline) return closeProse(part.text, dateline?.length ?? 0).trim();
  const body = part.text.slice(0, endline.start);
  return (closeProse(body, Math.min(dateline?.length ?? 0, body.length)) + part.text.slice(endline.start)).trim();
}

export function articleOf(draft: Draft, page: PageFacts): Article {
  const bylines: Byline[] = [];
  const editors = [...page.editors];
  const blocks: Block[] = [];
  let text = '';
  let dateline: Dateline | null = null;
  let authorUnit: string | null = null;
  let from: string | null = null;
  let to: string | null = null;
  const paragraphs = draft.parts.filter((part) => part.kind === 'paragraph');
  for (const part of draft.parts) {
    const block = printed(part);
    if (block === '') continue;
    if (text !== '') text += '\n';
    const quoted = part.kind === 'paragraph' && part.seen.every((seen) => seen.piece.quoted);
    blocks.push({ kind: quoted ? 'quote' : part.kind, start: text.length, end: text.length + block.length });
    text += block;
    if (part.kind === 'byline') {
      const reading = parseByline(block);
      add(bylines, reading.bylines);
      if (reading.bylines.length === 0) add(bylines, writerOf(part));
      editors.push(...reading.editors);
      authorUnit ??= reading.authorUnit;
    } else if (part.kind === 'paragraph') {
      const start = parseDateline(block);
      if (start) {
        add(bylines, start.bylines);
        editors.push(...start.editors);
        dateline ??= start.dateline;
      }
      const credit = part === paragraphs.at(-1) ? creditAt(block) : -1;
      if (credit >= 0 && bylines.length === 0) add(bylines, parseByline(block.slice(credit).trim()).bylines);
      const end = part === paragraphs.at(-1) ? parseEndline(block) : null;
      if (end) {
        add(bylines, end.bylines);
        editors.push(...end.editors);
        authorUnit ??= end.authorUnit;
      }
      if (part === paragraphs[0]) from ??= jumpIn(block, block.slice(0, JUMP_WINDOW), JUMP_FROM);
      if (part === paragraphs.at(-1)) to ??= jumpIn(block, block.slice(-JUMP_WINDOW), JUMP_TO);
    }
  }
  for (const jump of draft.jumps) {
    to ??= jumpIn(jump, jump, JUMP_TO);
    from ??= jumpIn(jump, jump, JUMP_FROM);
  }
  const last = paragraphs.at(-1)?.text ?? '';
  const signedAfter = draft.parts.at(-1)?.kind === 'byline';
  const listed = paragraphs.at(-1)?.seen.at(-1)?.features.has('inList') ?? false;
  const stops =
    !listed &&
    last !== '' &&
    !last.endsWith('|') &&
    !isTerminal(last) &&
    !parseEndline(last) &&
    creditAt(last) < 0 &&
    !signedAfter;
  return {
    kind: page.kind,
    lang: page.lang,
    url: page.url,
    outlet: page.outlet,
    headline: headlineOf(draft.head),
    bylines,
    dateline,
    published: page.published,
    editors: [...new Set(editors)],
    authorUnit,
    complete: !stops && from === null && to === null,
    jump: { from, to },
    text,
    blocks,
  };
}

/** The jump as printed, without its brackets. */
function jumpIn(block: string, window: string, pattern: RegExp): string | null {
  const found = pattern.exec(fold(window))?.[1];
  if (!found) return null;
  const at = fold(block).indexOf(found);
  return block.slice(at, at + found.length).trim();
}
