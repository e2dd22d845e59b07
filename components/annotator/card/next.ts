/** What a card is to show next: what is known at once, and all of it. */
import { itemAt } from '../../../lib/overlay/found';
import type { CharacterHit } from '../../../lib/overlay/hit';
import { rectsOf } from '../../../lib/overlay/marks';
import type { Subject } from '../../card/subject';
import type { LivePage } from '../live-page';
import { looseText } from './loose';
import type { Target } from './moving';
import { enrich, subjectOf } from './subjects';
import type { Open } from './view';

export interface Next extends Pick<Open, 'place' | 'item' | 'rects' | 'element'> {
  first: Subject;
  full: Promise<Subject>;
  /** Which line of the thing was pointed at: the card stands at its left edge. */
  line: number;
}

/** The term, name or word of an article that stands at a character. */
export function targetAt(page: LivePage, { node, offset }: CharacterHit): Target | null {
  const at = page.text.offsetAt(node, offset);
  const read = at && page.articles[at.article];
  if (!at || !read) return null;
  const marks = page.marks.filter(({ article }) => article === at.article);
  const item = itemAt(read.analysis, marks, at.field, at.offset);
  return item && { place: { ...item.at, article: at.article }, item };
}

/** @param y of the pointer, in window coordinates; null where it stands no longer on the page */
export function nextOf(page: LivePage, { place, item }: Target, y?: number): Next | null {
  const read = page.articles[place.article];
  const element = page.elementAt(place);
  if (!read || !element) return null;
  const rects = () => rectsOf(page.text, place);
  const pointed = y === undefined ? 0 : rects().findIndex((box) => y >= box.top && y < box.bottom);
  const first = subjectOf(read, item);
  const full = enrich(first, item.kind === 'term' ? item.term.id : undefined);
  return { first, full, place, item, rects, line: Math.max(0, pointed), element };
}

/** For text outside of every article. */
export async function nextOfLoose(page: LivePage, hit: CharacterHit): Promise<Next | null> {
  const found = await looseText(hit, page.articles[0]?.article.lang ?? 'zh-Hans');
  if (!found) return null;
  const { subject, rects, element } = found;
  return { first: subject, full: Promise.resolve(subject), place: null, item: null, rects, line: 0, element };
}
