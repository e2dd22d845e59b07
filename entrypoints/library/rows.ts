/** The list of highlights as rows: under their articles, or in other groups. */
import { dayOfArticle } from '../../components/library/find';
import type { SavedPage } from '../../lib/library/library';
import { COLOURS, type Highlight, type SavedArticle } from '../../lib/library/records';

export const GROUPINGS = ['article', 'outlet', 'month', 'saved', 'tag', 'colour'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type Row =
  | { kind: 'article'; key: string; article: SavedArticle }
  | { kind: 'group'; key: string; grouping: Exclude<Grouping, 'article'>; group: string; count: number }
  | { kind: 'highlight'; key: string; article: SavedArticle; highlight: Highlight; withSource: boolean };

export type HighlightRow = Extract<Row, { kind: 'highlight' }>;

const GROUPS: Record<Exclude<Grouping, 'article'>, (highlight: Highlight, article: SavedArticle) => string[]> = {
  outlet: (_, { outlet }) => [outlet ?? ''],
  month: (_, article) => [dayOfArticle(article).slice(0, 7)],
  saved: ({ created }) => [created.slice(0, 10)],
  tag: ({ tags }) => (tags.length > 0 ? tags : ['']),
  colour: ({ colour }) => [colour],
};

type InGroup = { article: SavedArticle; highlight: Highlight };

const latestFirst = (a: string, b: string) => (a < b ? 1 : -1);
const ORDERS: Record<Exclude<Grouping, 'article'>, (a: [string, InGroup[]], b: [string, InGroup[]]) => number> = {
  outlet: (a, b) => b[1].length - a[1].length,
  month: (a, b) => latestFirst(a[0], b[0]),
  saved: (a, b) => latestFirst(a[0], b[0]),
  // What has no tag comes last.
  tag: (a, b) => Number(a[0] === '') - Number(b[0] === '') || b[1].length - a[1].length,
  colour: (a, b) => COLOURS.indexOf(a[0] as never) - COLOURS.indexOf(b[0] as never),
};

/** A highlight with two tags stands under both. */
export function rowsOf(pages: readonly SavedPage[], grouping: Grouping): Row[] {
  if (grouping === 'article') {
    return pages.flatMap(({ article, highlights }): Row[] => [
      { kind: 'article', key: article.id, article },
      ...highlights.map((highlight): Row => ({ kind: 'highlight', key: highlight.id, article, highlight, withSource: false })),
    ]);
  }
  const groups = new Map<string, InGroup[]>();
  for (const { article, highlights } of pages) {
    for (const highlight of highlights) {
      for (const group of GROUPS[grouping](highlight, article)) {
        const list = groups.get(group);
        if (list) list.push({ article, highlight });
        else groups.set(group, [{ article, highlight }]);
      }
    }
  }
  return [...groups].sort(ORDERS[grouping]).flatMap(([group, members]): Row[] => [
    { kind: 'group', key: `${grouping} ${group}`, grouping, group, count: members.length },
    ...members.map(
      ({ article, highlight }): Row => ({
        kind: 'highlight',
        key: grouping === 'tag' ? `${group} ${highlight.id}` : highlight.id,
        article,
        highlight,
        withSource: true,
      }),
    ),
  ]);
}

/** Height of a row before it is drawn, in px: a line of some 40 characters, its note and its tags. */
export function estimateRow(row: Row): number {
  if (row.kind !== 'highlight') return 48;
  const { anchor, note, tags } = row.highlight;
  const lines = Math.ceil(anchor.quote.exact.length / 40);
  return 16 + 30 * lines + (note ? 22 * Math.ceil(note.length / 80) : 0) + (tags.length > 0 ? 18 : 0) + (row.withSource ? 18 : 0);
}
