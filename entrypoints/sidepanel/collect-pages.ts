/** Gathers the pages of one article, one after the other, and joins them. */
import { joinPages, MOST_PAGES } from '../../lib/article/join-pages';
import type { OtherPage } from '../../lib/article/other-pages';
import type { Article } from '../../lib/contract';
import type { PagesOfArticle } from '../../lib/protocol';
import type { Result } from '../../lib/result';

export interface PageFailure {
  /** Number of the page that could not be had. */
  page: number;
  /** A key of the interface texts. */
  message: string;
}

type Collected = { ok: true; article: Article } | { ok: false; failure: PageFailure };
type Ask = (address: string) => Promise<Result<{ article: Article; others: OtherPage[] }>>;

/**
 * @param shown the page in view
 * @param ask fetches and reads a page; its own list of pages may name more than the page in view does
 * @param progress told before each page: its number, and how many there are as far as is known
 */
export async function collectPages(
  shown: Article,
  { here, others }: PagesOfArticle,
  ask: Ask,
  progress: (page: number, of: number) => void,
): Promise<Collected> {
  const read = new Map<number, Article>([[here, shown]]);
  const known = new Map(others.map(({ number, address }) => [number, address]));
  const failed = (page: number, message: string): Collected => ({ ok: false, failure: { page, message } });
  for (;;) {
    const next = [...known].filter(([number]) => !read.has(number)).sort(([a], [b]) => a - b)[0];
    if (!next || read.size >= MOST_PAGES) break;
    const [number, address] = next;
    progress(number, Math.max(here, ...known.keys()));
    const answer = await ask(address).catch(() => null);
    if (!answer) return failed(number, 'pagesNoAnswer');
    if (!answer.ok) return failed(number, answer.message);
    // A site that has no such page often shows the first one again.
    if ([...read.values()].some(({ text }) => text === answer.value.article.text)) return failed(number, 'pagesSameAgain');
    read.set(number, answer.value.article);
    for (const page of answer.value.others) if (!known.has(page.number)) known.set(page.number, page.address);
  }
  const [first = shown, ...rest] = [...read].sort(([a], [b]) => a - b).map(([, article]) => article);
  return { ok: true, article: joinPages([first, ...rest]) };
}
