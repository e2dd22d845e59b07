/** 市委, 区人大常委会, 市直机关工委, 团市委, 市委、市政府: offices by level and organ. */
import { type Candidate, RANK } from '../candidate';
import { type Construction, matchesOf, type NamedPart, proposal, spanOf } from './construction';
import { englishOf, LEAGUE, LEVELS, ORGANS } from './institution-table';

const longestFirst = (rows: readonly { zh: string }[]) =>
  [...rows]
    .map((row) => row.zh)
    .sort((a, b) => b.length - a.length)
    .join('|');

const LEVEL = `(?:${longestFirst(LEVELS)})`;
const ORGAN = `(?:${longestFirst(ORGANS)})`;

/** What follows 市委 in other words: 委员, 委托, 委派, 委任. 城市, 都市, 门市, 股市, 超市 end in 市 without being one. */
const SHAPE = new RegExp(
  `(?<![城都门股超上夜集菜楼房园小景校山片地社社专辖])(?:(${LEVEL})(${ORGAN})|(团)(${LEVEL})委)(?![员托派任身婉屈])`,
  'gu',
);
const AND = /^[、和]$/u;

/** Parts of the offices that one mark may join: 市委、市人大、市政府、市政协 are four of two parts. */
const MOST_PARTS = 8;

/** 市委 is the city Party committee, 团市委 the city committee of the Communist Youth League. */
function officeName(parts: readonly NamedPart[]): string | null {
  const names: string[] = [];
  parts.forEach((part, n) => {
    if (part.role !== 'level') return;
    const next = parts[n + 1];
    const name = next?.role === 'organ' ? englishOf(ORGANS, next.zh) : LEAGUE.en;
    const level = englishOf(LEVELS, part.zh);
    if (name && level) names.push(`${level} ${name}`);
  });
  return names.length > 0 ? names.join('; ') : null;
}

export const institution: Construction = {
  name: 'institution',
  kind: 'institution',
  explain:
    'An office named by its level and its function, without the name of the place: it is the one of the place that the text is about.',
  gloss: officeName,
  find(passage, { edges }): Candidate[] {
    const found: Candidate[] = [];
    for (const match of matchesOf(passage.text, SHAPE)) {
      const span = spanOf(match);
      if (!edges.isEdge(passage, span.start)) continue;
      const [, level = match[4] ?? '', organ] = match;
      const levelStart = match[3] ? span.start + 1 : span.start;
      const parts = [
        { start: levelStart, end: levelStart + level.length, role: 'level' },
        ...(organ ? [{ start: span.end - organ.length, end: span.end, role: 'organ' }] : []),
      ];
      // 市委、市政府 is one thing to the reader: the leadership of the place.
      const last = found.at(-1);
      if (last && (last.parts?.length ?? 0) < MOST_PARTS && AND.test(passage.text.slice(last.end, span.start))) {
        found[found.length - 1] = { ...last, end: span.end, parts: [...(last.parts ?? []), ...parts] };
      } else found.push(proposal(institution, RANK.institution, span, parts));
    }
    return found;
  },
};
