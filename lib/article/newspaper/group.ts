/** From classed lines to articles: what belongs to which, what is set apart, and where text that stands elsewhere belongs. */
import type { Classified } from './classify';
import type { Cohesion } from './cohesion';
import type { Seen } from './features';
import type { HeadLine } from './head';
import { isTerminal, type Piece } from './pieces';
import { beginsOpen, glue, JOIN, joinScore } from './rejoin';

export type PartKind = 'paragraph' | 'subhead' | 'caption' | 'byline';

export interface Part {
  kind: PartKind;
  /** The pieces it is made of, in reading order. */
  seen: Seen[];
  text: string;
}

export interface Draft {
  head: HeadLine[];
  parts: Part[];
  /** Jump lines that stood alone. */
  jumps: string[];
  /** The text stops or starts in mid-sentence although nothing was found that goes on. */
  torn: boolean;
}

export interface Apart {
  seen: Seen;
  why: string;
}

export interface Grouped {
  drafts: Draft[];
  apart: Apart[];
}

const WHY_COPY = 'printed twice on the page';
const WHY_STRAY = 'belongs to no article of this page that could be found';
const WHY_EDITORS = 'editors of the page';
const WHY_JUMP = 'jump line';

interface Flow {
  draft: Draft;
  body: Part[];
}

const newDraft = (): Draft => ({ head: [], parts: [], jumps: [], torn: false });
const part = (kind: PartKind, seen: Seen): Part => ({ kind, seen: [seen], text: seen.piece.text });

export function group(all: Seen[], classes: Classified[], cohesion: Cohesion): Grouped {
  const drafts: Draft[] = [];
  const apart: Apart[] = [];
  const strays: { seen: Seen; after: number }[] = [];
  let waiting: Part[] = [];
  let draft: Draft | null = null;
  all.forEach((seen, i) => {
    const found = classes[i];
    if (!found) return;
    if (found.opens || (draft === null && ['kicker', 'title', 'body', 'byline', 'subhead'].includes(found.line))) {
      draft = newDraft();
      draft.parts.push(...waiting);
      waiting = [];
      drafts.push(draft);
    }
    switch (found.line) {
      case 'kicker':
      case 'title':
      case 'deck':
        draft?.head.push({ text: seen.piece.text, as: found.line });
        break;
      case 'byline':
      case 'signature':
        draft?.parts.push(part('byline', seen));
        break;
      case 'subhead':
        draft?.parts.push(part('subhead', seen));
        break;
      case 'caption':
        if (draft) draft.parts.push(part('caption', seen));
        else waiting.push(part('caption', seen));
        break;
      case 'body':
        draft?.parts.push(part('paragraph', seen));
        break;
      case 'stray':
        strays.push({ seen, after: drafts.length - 1 });
        break;
      case 'furniture':
        if (seen.features.has('jumpLine')) draft?.jumps.push(seen.piece.text);
        apart.push({ seen, why: reasonOf(seen) });
        break;
    }
  });
  for (const caption of waiting) apart.push({ seen: caption.seen[0] as Seen, why: 'caption without an article' });
  const flows: Flow[] = drafts.map((one) => ({ draft: one, body: [] }));
  moveHome(flows, cohesion);
  for (const stray of strays) {
    if (!placeStray(flows, stray.seen, cohesion)) apart.push({ seen: stray.seen, why: WHY_STRAY });
  }
  for (const one of drafts) one.parts = rejoin(one, cohesion);
  return { drafts: drafts.filter((one) => one.head.length > 0 || one.parts.length > 0), apart };
}

function reasonOf(seen: Seen): string {
  if (seen.features.has('jumpLine')) return WHY_JUMP;
  if (seen.furniture) return seen.furniture;
  if (seen.byline.credit && seen.byline.editors.length > 0) return WHY_EDITORS;
  return seen.copyOf >= 0 ? WHY_COPY : 'no part of an article';
}

/** Pieces of running text of an article, by their place among its parts. */
function paragraphs(draft: Draft): number[] {
  return draft.parts.flatMap((one, i) => (one.kind === 'paragraph' ? [i] : []));
}

/** Places where a paragraph stops in mid-sentence and what follows in its article does not go on. */
function openEnds(flows: Flow[], cohesion: Cohesion): { flow: Flow; at: number; piece: Piece }[] {
  return flows.flatMap((flow) => {
    const places = paragraphs(flow.draft);
    return places.flatMap((at, k) => {
      const piece = flow.draft.parts[at]?.seen.at(-1)?.piece;
      const next = flow.draft.parts[places[k + 1] ?? -1]?.seen[0]?.piece;
      if (!piece || isTerminal(piece.text)) return [];
      if (next && joinScore(piece, next, cohesion) >= JOIN.needed) return [];
      return [{ flow, at, piece }];
    });
  });
}

function bestEnd(
  ends: { flow: Flow; at: number; piece: Piece }[],
  seen: Seen,
  cohesion: Cohesion,
): { flow: Flow; at: number } | null {
  let best: { flow: Flow; at: number } | null = null;
  let bestScore: number = JOIN.neededFar;
  for (const end of ends) {
    const score = joinScore(end.piece, seen.piece, cohesion);
    if (score > bestScore) {
      bestScore = score;
      best = end;
    }
  }
  return best;
}

/** Text after the end of an article goes to the paragraph that it continues, if there is one. */
function placeStray(flows: Flow[], seen: Seen, cohesion: Cohesion): boolean {
  const end = bestEnd(openEnds(flows, cohesion), seen, cohesion);
  if (!end) return false;
  end.flow.draft.parts.splice(end.at + 1, 0, part('paragraph', seen));
  return true;
}

/** A piece that begins in mid-sentence after a finished paragraph stands in the wrong place: its other half is elsewhere. */
function moveHome(flows: Flow[], cohesion: Cohesion): void {
  for (const flow of flows) {
    const places = paragraphs(flow.draft);
    for (let k = places.length - 1; k >= 0; k -= 1) {
      const at = places[k] ?? -1;
      const moved = flow.draft.parts[at];
      const before = flow.draft.parts[places[k - 1] ?? -1]?.seen.at(-1)?.piece;
      const seen = moved?.seen[0];
      if (!moved || !seen || !beginsOpen(seen.piece) || (before && !isTerminal(before.text))) continue;
      const ends = openEnds(flows, cohesion).filter((end) => end.flow !== flow || end.at !== at);
      const end = bestEnd(ends, seen, cohesion);
      if (!end || (end.flow === flow && end.at === at - 1)) continue;
      flow.draft.parts.splice(at, 1);
      const target = end.flow === flow && end.at > at ? end.at - 1 : end.at;
      end.flow.draft.parts.splice(target + 1, 0, moved);
    }
  }
}

/** Puts broken paragraphs together. What stood between the halves (captions) comes after the whole. */
function rejoin(draft: Draft, cohesion: Cohesion): Part[] {
  const out: Part[] = [];
  let last: Part | null = null;
  for (const one of draft.parts) {
    if (one.kind === 'paragraph') {
      const before = last?.seen.at(-1)?.piece;
      const next = one.seen[0]?.piece;
      if (last && before && next && joinScore(before, next, cohesion) >= JOIN.needed) {
        last.text = glue(last.text, one.text);
        last.seen.push(...one.seen);
        continue;
      }
      last = one;
    } else if (one.kind !== 'caption') last = null;
    out.push(one);
  }
  return out;
}
