/** A name heard once with certainty helps elsewhere in the article. */
import type { Passage } from '../passage';
import type { Spot } from '../spot';

const REPEATED_WEIGHT = 2.5;
/** Names are looked for again only if they are at least this long; shorter ones are too often something else. */
const SHORTEST = { person: 2, organisation: 3, place: 3 } as const;

interface Votes {
  person: number;
  organisation: number;
  place: number;
}

/** Kinds of each printed name, counted. */
function countVotes(text: string, spots: readonly Spot[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { start, end, kind } of spots) {
    const name = text.slice(start, end);
    const vote = votes.get(name) ?? { person: 0, organisation: 0, place: 0 };
    vote[kind] += 1;
    votes.set(name, vote);
  }
  return votes;
}

function winner(votes: Votes): Spot['kind'] {
  if (votes.person >= votes.organisation && votes.person >= votes.place) return 'person';
  return votes.organisation > votes.place ? 'organisation' : 'place';
}

/**
 * Adds what the tagger missed of names that it saw elsewhere, and gives a name the kind that it has most often. `sure` says of a
 * person that the text introduces it; a person seen once by chance is not looked for again.
 */
export function spreadNames(passage: Passage, spots: readonly Spot[], sure: (spot: Spot) => boolean): Spot[] {
  const { text, edges } = passage;
  const votes = countVotes(text, spots);
  const voted = spots.map((spot): Spot => {
    const vote = votes.get(text.slice(spot.start, spot.end));
    return vote && spot.end - spot.start >= 2 ? { ...spot, kind: winner(vote) } : spot;
  });
  const taken = new Uint8Array(text.length);
  for (const { start, end } of spots) taken.fill(1, start, end);
  const certain = new Map<string, Spot['kind']>();
  for (const spot of voted) {
    const name = text.slice(spot.start, spot.end);
    if (name.length < SHORTEST[spot.kind] || certain.has(name)) continue;
    const vote = votes.get(name) as Votes;
    if (spot.kind !== 'person' || vote.person >= 2 || sure(spot)) certain.set(name, spot.kind);
  }
  const added: Spot[] = [];
  for (const [name, kind] of [...certain].sort((a, b) => b[0].length - a[0].length)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      let free = true;
      for (let i = at; free && i < end; i += 1) free = taken[i] === 0;
      // Two characters may be parts of two words; three or more hardly ever are.
      if (!free || (name.length < 3 && (edges[at] === 0 || edges[end] === 0))) continue;
      taken.fill(1, at, end);
      added.push({ start: at, end, kind, weight: REPEATED_WEIGHT });
    }
  }
  return [...voted, ...added];
}
