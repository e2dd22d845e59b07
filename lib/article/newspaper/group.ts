/** From classed lines to articles: what belongs to which, what is set apart, and where text that stands elsewhere belongs. */

import type { Classified } from './classify';
import type { Cohesion } from './cohesion';
import type { Draft, Part, PartKind } from './draft';
import { bringHome } from './homes';
import { glue, JOIN, joinScore } from './rejoin';
import type { Seen } from './seen';
import { JUMP_FROM } from './shapes';

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

/** In UTF-16 units. */
const LONG_REMNANT = 200;

const newDraft = (): Draft => ({ head: [], parts: [], jumps: [], torn: false });
const part = (kind: PartKind, seen: Seen): Part => ({ kind, seen: [seen], text: seen.piece.text });

export function group(all: Seen[], classes: Classified[], cohesion: Cohesion): Grouped {
  const drafts: Draft[] = [];
  const apart: Apart[] = [];
  const strays: Part[][] = [];
  let stray: Part[] | null = null;
  let waiting: Part[] = [];
  let jumpsIn: string[] = [];
  let draft: Draft | null = null;
  all.forEach((seen, i) => {
    const found = classes[i];
    if (!found) return;
    if (found.opens || (draft === null && ['kicker', 'title', 'body', 'closing', 'byline', 'subhead'].includes(found.line))) {
      draft = newDraft();
      draft.parts.push(...waiting);
      draft.jumps.push(...jumpsIn);
      waiting = [];
      jumpsIn = [];
      drafts.push(draft);
    }
    if (found.line !== 'stray' && found.line !== 'furniture') stray = null;
    switch (found.line) {
      case 'kicker':
      case 'title':
      case 'deck':
        draft?.head.push({ text: seen.piece.text, as: found.line, tight: seen.piece.blanksBefore === 0 });
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
      case 'closing':
        draft?.parts.push(part('paragraph', seen));
        break;
      case 'stray':
        if (!stray) {
          stray = [];
          strays.push(stray);
        }
        stray.push(part('paragraph', seen));
        break;
      case 'furniture':
        // `Continued from page 1` may stand above the head of what goes on here.
        if (seen.features.has('jumpLine'))
          (headFollows(all, classes, i) ? jumpsIn : (draft?.jumps ?? jumpsIn)).push(seen.piece.text);
        apart.push({ seen, why: reasonOf(seen) });
        break;
    }
  });
  for (const caption of waiting) apart.push({ seen: caption.seen[0] as Seen, why: 'caption without an article' });
  const homeless = bringHome(drafts, strays, cohesion);
  for (const run of homeless) {
    // A few lines without a head are a remnant of another page; more are an article whose head was not found.
    if (run.reduce((sum, one) => sum + one.text.length, 0) >= LONG_REMNANT) drafts.push({ ...newDraft(), parts: run });
    else apart.push(...run.flatMap((one) => one.seen.map((seen) => ({ seen, why: WHY_STRAY }))));
  }
  crown(drafts);
  for (const one of drafts) one.parts = rejoin(one, cohesion);
  return { drafts: drafts.filter((one) => one.head.length > 0 || one.parts.length > 0), apart };
}

/** Is this line a jump from another page, right above the head of an article? */
function headFollows(all: readonly Seen[], classes: readonly Classified[], i: number): boolean {
  return JUMP_FROM.test(all[i]?.folded ?? '') && classes[i + 1]?.opens === true;
}

function reasonOf(seen: Seen): string {
  if (seen.features.has('jumpLine')) return WHY_JUMP;
  if (seen.furniture) return seen.furniture;
  if (seen.byline.credit && seen.byline.editors.length > 0) return WHY_EDITORS;
  return seen.copyOf >= 0 ? WHY_COPY : 'no part of an article';
}

/** A head without text beside text without a head: the head stands below or above its own article. */
function crown(drafts: Draft[]): void {
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    const bare = drafts[i];
    if (!bare || bare.head.length === 0 || bare.parts.some((one) => one.kind === 'paragraph')) continue;
    const body = [drafts[i - 1], drafts[i + 1]].find(
      (one) => one && one.head.length === 0 && one.parts.some((each) => each.kind === 'paragraph'),
    );
    if (!body) continue;
    body.head = bare.head;
    body.parts.unshift(...bare.parts);
    body.jumps.push(...bare.jumps);
    drafts.splice(i, 1);
  }
}

/** Puts broken paragraphs together. What stood between the halves (captions) comes after the whole. */
function rejoin(draft: Draft, cohesion: Cohesion): Part[] {
  const out: Part[] = [];
  let last: Part | null = null;
  const texts = new Map<Part, string[]>();
  for (const one of draft.parts) {
    if (one.kind === 'paragraph') {
      const before = last?.seen.at(-1)?.piece;
      const next = one.seen[0]?.piece;
      // The lines of a poem or a list end where they end.
      const listed =
        (one.seen[0]?.features.has('inList') && last?.seen.at(-1)?.features.has('inList')) ||
        one.seen[0]?.listing ||
        last?.seen.at(-1)?.listing;
      if (
        last &&
        before &&
        next &&
        !listed &&
        before.quoted === next.quoted &&
        joinScore(before, next, cohesion) >= JOIN.needed
      ) {
        texts.get(last)?.push(one.text);
        last.seen.push(...one.seen);
        continue;
      }
      last = one;
      texts.set(one, [one.text]);
    } else if (one.kind !== 'caption') last = null;
    out.push(one);
  }
  for (const [one, pieces] of texts) if (pieces.length > 1) one.text = glue(pieces);
  // A line like a heading with nothing under it is no heading: the body that issued a notice, a place and date.
  const lastText = out.findLastIndex((one) => one.kind === 'paragraph');
  return out.map((one, i) => (one.kind === 'subhead' && i > lastText ? { ...one, kind: 'paragraph' } : one));
}
