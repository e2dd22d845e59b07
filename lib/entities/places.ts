/** Which place a name means: its level, code and the divisions above it, told by the places around it and the article's own. */
import { NameClass } from './format';
import type { EntityKnowledge } from './knowledge';
import type { PlaceMention } from './mention';
import type { EntityArticle } from './passage';

type Described = Pick<PlaceMention, 'level' | 'code' | 'within' | 'english'>;
/** Levels of what lies inside the place printed before it. */
const LOCAL = new Set(['province', 'city', 'county', 'town', 'village', 'road', 'zone']);
const UNKNOWN: Described = { level: null, code: null, within: [] };

interface Spot {
  start: number;
  end: number;
}

/** Division indices that the article speaks of, with how much: its dateline and outlet, and every place that can mean only one. */
function contextOf(
  text: string,
  spots: readonly Spot[],
  knowledge: EntityKnowledge,
  article: EntityArticle,
): Map<number, number> {
  const { divisions } = knowledge;
  const context = new Map<number, number>();
  const count = (division: number, worth: number): void => {
    for (const at of divisions.chain(division)) context.set(at, (context.get(at) ?? 0) + worth);
  };
  const countName = (name: string, worth: number): void => {
    const meanings = divisions.of(knowledge.trie.find(name));
    const largest = meanings.filter((division) => divisions.depth(division) <= 1);
    const sure = meanings.length === 1 ? meanings : largest.length === 1 ? largest : [];
    for (const division of sure) count(division, worth);
  };
  if (article.dateline?.place) countName(article.dateline.place, 3);
  const outlet = article.outlet ?? '';
  const seat = outlet === '' ? null : knowledge.longest(outlet, 0, NameClass.shortDivision | NameClass.division);
  if (seat) countName(outlet.slice(0, seat.end), 3);
  for (const { start, end } of spots) countName(text.slice(start, end), 1);
  return context;
}

/** The likeliest meaning: below the place printed just before it, else in the company of the others, else the largest; -1 if open. */
function choose(
  meanings: readonly number[],
  before: number,
  context: ReadonlyMap<number, number>,
  knowledge: EntityKnowledge,
): number {
  const { divisions } = knowledge;
  let best = -1;
  let bestScore = -1;
  let tied = false;
  for (const division of meanings) {
    const above = divisions.chain(division).slice(0, -1);
    let score = 0;
    if (before >= 0 && above.includes(before)) score += 100;
    for (const at of above) score += Math.min(9, context.get(at) ?? 0);
    // A prefecture is meant before a county of the same name, a county before a township.
    score += (3 - divisions.depth(division)) * 2;
    if (score > bestScore) [best, bestScore, tied] = [division, score, false];
    else if (score === bestScore) tied = true;
  }
  return tied ? -1 : best;
}

function levelByHead(name: string, knowledge: EntityKnowledge): string | null {
  const head = knowledge.longestBefore(name, name.length, NameClass.placeHead, 9);
  return head <= 0 ? null : knowledge.placeLevel(knowledge.trie.find(name, head));
}

/** Describes the places at `spots` (ascending), each in the light of all. */
export function describePlaces(
  text: string,
  spots: readonly Spot[],
  knowledge: EntityKnowledge,
  article: EntityArticle,
): Described[] {
  const { divisions } = knowledge;
  const context = contextOf(text, spots, knowledge, article);
  let before = -1;
  let beforeEnd = -1;
  /** Of places that no list has, what the article itself says of where they lie: 东屏县白石镇, later 白石镇. */
  const told = new Map<string, string[]>();
  let within: string[] = [];
  const described = spots.map(({ start, end }): Described => {
    const touching = beforeEnd === start;
    const name = text.slice(start, end);
    const node = knowledge.trie.find(name);
    const bits = knowledge.bits(node);
    const meanings = node === 0 ? [] : divisions.of(node);
    if (meanings.length > 0) {
      const chosen = choose(meanings, touching ? before : -1, context, knowledge);
      before = chosen;
      beforeEnd = end;
      within = [];
      if (chosen < 0) return { ...UNKNOWN, level: knowledge.placeLevel(node) };
      const { level, code, within: chain } = divisions.describe(chosen);
      within = chain;
      return { level, code, within: chain };
    }
    before = -1;
    beforeEnd = end;
    const level = levelByHead(name, knowledge);
    if (LOCAL.has(level ?? '') && !(bits & (NameClass.country | NameClass.foreignCity | NameClass.abbreviation))) {
      within =
        touching && within.length > 0
          ? [...within, name]
          : level === 'province' || level === 'city' || level === 'county'
            ? [name]
            : [];
      const known = told.get(name);
      if (within.length > (known?.length ?? 0)) told.set(name, within);
      return { ...UNKNOWN, level, within };
    }
    within = [];
    beforeEnd = -1;
    if (bits & NameClass.country) return { ...UNKNOWN, level: 'country', ...englishOf(knowledge, node) };
    if (bits & NameClass.foreignCity)
      return { level: 'foreign-city', code: null, within: [knowledge.note(node, 'country') ?? ''].filter(Boolean).concat(name) };
    if (bits & NameClass.abbreviation) return describeLetter(knowledge, node);
    if (bits & NameClass.site) return { ...UNKNOWN, level: knowledge.placeLevel(node) };
    return { ...UNKNOWN, level };
  });
  return described.map((place, n) => {
    const { start, end } = spots[n] as Spot;
    const known = place.code === null ? told.get(text.slice(start, end)) : undefined;
    return known && known.length > place.within.length ? { ...place, within: known } : place;
  });
}

/** English of a country, given with its own name; other names (美利坚合众国) have it through that one. */
function englishOf(knowledge: EntityKnowledge, node: number): { english?: string } {
  const full = knowledge.note(node, 'full');
  const english = knowledge.note(node, 'english') ?? (full ? knowledge.note(knowledge.trie.find(full), 'english') : null);
  return english ? { english } : {};
}

/** 鲁 is a province, 美 a country. */
function describeLetter(knowledge: EntityKnowledge, node: number): Described {
  const full = knowledge.note(node, 'full') ?? '';
  const meanings = knowledge.divisions.of(knowledge.trie.find(full));
  const only = meanings[0];
  if (only === undefined) {
    return { ...UNKNOWN, level: full === '' ? null : 'country', ...englishOf(knowledge, knowledge.trie.find(full)) };
  }
  const { level, code, within } = knowledge.divisions.describe(only);
  return { level, code, within };
}
