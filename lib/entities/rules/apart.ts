/** Names that the tagger runs together because nothing is printed between them: 周文启沈立川, 国务院中央军委. */
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Spot } from '../spot';
import { transcriptionOdds } from './plausible';

/** Surnames up to this rank, and mean log odds as a transcription up to which a name is Chinese: 马拉多纳 begins with a surname too. */
const COMMON_SURNAME = 200;
const TRANSCRIBED = 1.2;
/** Central organs issue papers together, and headlines print them without a mark; offices that belong to one are listed as names of their own. */
const ORGANS = new Set(['party', 'government', 'congress', 'consultative', 'court']);
const CENTRAL_MILITARY = /^中央军/u;
const SHORTEST_ORGAN = 3;
const DASH = /[—–－-]/u;

/** Length of the first of two Chinese names in `name`, 0 where it is one. Names of four characters may be one. */
function firstOfTwo(name: string, knowledge: EntityKnowledge): number {
  if (name.length !== 5 && name.length !== 6) return 0;
  if (!/^\p{Script=Han}+$/u.test(name) || transcriptionOdds(name, knowledge) >= TRANSCRIBED) return 0;
  const begins = (at: number) => {
    const rank = knowledge.surnameRank(name[at] as string);
    return rank > 0 && rank <= COMMON_SURNAME;
  };
  if (!begins(0)) return 0;
  if (begins(3)) return 3;
  return name.length === 5 && begins(2) ? 2 : 0;
}

/** End of the central organ that begins at `at`, or -1. */
function organEnd(text: string, at: number, end: number, knowledge: EntityKnowledge): number {
  const found = knowledge.longest(text, at, NameClass.organisation, end);
  if (!found || found.end - at < SHORTEST_ORGAN || knowledge.organisationLevel(found.node) !== 'centre') return -1;
  const organ = ORGANS.has(knowledge.organisationType(found.node) ?? '') || CENTRAL_MILITARY.test(text.slice(at, found.end));
  return organ ? found.end : -1;
}

/** The names of which `spot` is made, one after the other; the spot itself where it is one. */
export function partNames(text: string, spot: Spot, knowledge: EntityKnowledge): Spot[] {
  if (spot.kind === 'person') {
    const first = firstOfTwo(text.slice(spot.start, spot.end), knowledge);
    if (first === 0) return [spot];
    return [
      { ...spot, end: spot.start + first },
      { ...spot, start: spot.start + first },
    ];
  }
  if (spot.kind !== 'organisation') return [spot];
  const parts: Spot[] = [];
  let start = spot.start;
  for (;;) {
    const end = organEnd(text, start, spot.end, knowledge);
    if (end < 0 || end >= spot.end || organEnd(text, end, spot.end, knowledge) < 0) break;
    parts.push({ ...spot, start, end });
    start = end;
  }
  parts.push({ ...spot, start });
  return parts;
}

/** ——记青澜东屏电器公司: the verb of a subtitle behind its dash is no part of the name. */
export function withoutVerb(text: string, spot: Spot): Spot {
  const verb = spot.kind === 'organisation' && text[spot.start] === '记' && DASH.test(text[spot.start - 1] ?? '');
  return verb ? { ...spot, start: spot.start + 1 } : spot;
}
