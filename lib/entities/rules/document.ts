/** A name heard once with certainty helps elsewhere in the article. */
import type { Entity } from '../../contract';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

const REPEATED_WEIGHT = 2.5;
/** More than the tagger's: the article itself has the name in full. */
const WHOLE_WEIGHT = 5.6;
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

/** Heads that by themselves mean the office which the article has named in full; 公司 or 医院 by themselves mean any. */
const TELLING_HEAD = /(?:海关|工委|纪委|组织部|宣传部|统战部|政法委|团委|妇联|残联|总工会|管委会|文联|科协|消协|工商联)$/u;
const SHORTEST_FORM = 4;
/** What without its place is a kind and no name: 便民服务中心, 公办幼儿园. */
const KIND_ONLY = /^(?:便民|公办|民办|党群|政务|第[一二三四五六七八九十]|人民|中心|中级|街道|社区|乡镇|机关|公安局|教育局)/u;

/** What companies drop when they are named again: 白石航天 for 白石航天科技有限公司. */
const LEGAL_FORM = /(?:(?:有限责任|股份有限|有限|股份|控股|集团)?(?:总公司|公司)|(?:控股)?集团)$/u;
const SHORTEST_COMPANY = 4;

/** Under what forms an organisation may be named again: without its place, without its legal form, by its telling head alone. */
function shortFormsOf(name: string, placeEnd: (name: string) => number): string[] {
  if (name.length < SHORTEST_FORM) return [];
  const forms: string[] = [];
  const place = placeEnd(name);
  const form = name.slice(place);
  if (place > 0 && form.length >= SHORTEST_FORM && !KIND_ONLY.test(form)) forms.push(form);
  const company = name.replace(LEGAL_FORM, '');
  if (company.length < name.length) {
    if (company.length >= SHORTEST_COMPANY) forms.push(company);
    const brand = company.slice(place);
    if (place > 0 && brand.length >= SHORTEST_COMPANY) forms.push(brand);
  }
  const head = TELLING_HEAD.exec(name);
  if (head) forms.push(head[0]);
  return forms;
}

/** Names of another part of the article, and the short forms of its organisations, wherever they stand as words. */
export function findKnown(passage: Passage, known: readonly Entity[], placeEnd: (name: string) => number): Spot[] {
  const { text, edges } = passage;
  const kinds = new Map<string, Spot['kind']>();
  for (const { kind, name } of known) {
    if (kind !== 'person' && kind !== 'organisation' && kind !== 'place') continue;
    if (name.length >= 2 && !kinds.has(name)) kinds.set(name, kind);
    if (kind === 'organisation') for (const form of shortFormsOf(name, placeEnd)) if (!kinds.has(form)) kinds.set(form, kind);
  }
  const spots: Spot[] = [];
  for (const [name, kind] of kinds) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      // Three characters of a person's name are hardly ever anything else, however the words were cut.
      if ((edges[at] === 1 && edges[end] === 1) || (kind === 'person' && name.length >= 3))
        spots.push({ start: at, end, kind, weight: WHOLE_WEIGHT });
    }
  }
  return spots;
}

/** 城市运行中心 after 青澜市城市运行中心, 工委 after 市直机关工委: the name without its place, and the telling head alone. */
export function findShortForms(passage: Passage, spots: readonly Spot[], placeEnd: (name: string) => number): Spot[] {
  const { text, edges } = passage;
  const forms = new Set<string>();
  for (const { start, end, kind } of spots)
    if (kind === 'organisation') for (const form of shortFormsOf(text.slice(start, end), placeEnd)) forms.add(form);
  // A short form inside a longer name is that name's.
  const inside = new Int32Array(text.length);
  for (const { start, end, kind } of spots) if (kind === 'organisation') inside.fill(end, start, end);
  const added: Spot[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (edges[at] === 1 && edges[end] === 1 && (inside[at] as number) < end)
        added.push({
          start: at,
          end,
          kind: 'organisation',
          weight: form.length >= SHORTEST_COMPANY ? WHOLE_WEIGHT : REPEATED_WEIGHT,
        });
    }
  }
  return added;
}
