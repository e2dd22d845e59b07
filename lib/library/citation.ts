/** Citations of saved articles. Dates are those of the article's own calendar day; what is not known is left out. */
import type { SavedArticle } from './records';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The calendar day of an ISO 8601 date or time, as written in it. */
function dayOf(iso: string | null): { iso: string; chicago: string } | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? '');
  if (!found) return null;
  const [whole, year, month, day] = found as unknown as [string, string, string?, string?];
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  const chicago = name ? `${name} ${day ? `${Number(day)}, ` : ''}${year}` : year;
  return { iso: whole, chicago };
}

/** 某某日报: a newspaper's pages are `[N/OL]` in GB/T 7714, other pages `[EB/OL]`. */
function isNewspaper(outlet: string | null): boolean {
  return /[报報]$/.test(outlet ?? '');
}

/** Kicker, title and subtitle as one title: 引题 题：副题. A subtitle that brings its own dash (——一封来信的回音) needs no colon. */
export function fullTitle({ kicker, title, subtitle }: Pick<SavedArticle, 'kicker' | 'title' | 'subtitle'>): string {
  const colon = subtitle && !/^[—―─－-]/u.test(subtitle.trim()) ? '：' : '';
  return `${kicker ? `${kicker} ` : ''}${title}${colon}${subtitle?.trim() ?? ''}`;
}

/**
 * GB/T 7714-2015: `陆一鸣, 方可. 题名[N/OL]. 青澜日报, 2026-04-12[2026-05-01]. https://…`; more than three authors end in 等.
 * @param accessed ISO 8601, the day the article was saved
 */
export function citeGbt7714(article: SavedArticle, accessed: string = article.created): string {
  const { authors, outlet, url, published, page } = article;
  const people =
    authors.length > 3 ? `${authors.slice(0, 3).join(', ')}, 等. ` : authors.length > 0 ? `${authors.join(', ')}. ` : '';
  const day = dayOf(published)?.iso;
  const seen = `[${dayOf(accessed)?.iso ?? ''}]`;
  const newspaper = isNewspaper(outlet);
  // A newspaper's date carries its page: 2026-04-12(4).
  const when = newspaper ? `${day ?? ''}${page ? `(${page})` : ''}` : day ? `(${day})` : '';
  const source = [outlet, when].filter(Boolean).join(', ');
  return `${people}${fullTitle(article)}[${newspaper ? 'N/OL' : 'EB/OL'}]. ${source}${seen}. ${url}`.replace(/\.$/, '');
}

/** Chicago Manual of Style (17), bibliography: `陆一鸣, and 方可. “题名.” 青澜日报, April 12, 2026. https://….` Chinese names are not inverted. */
export function citeChicago(article: SavedArticle, accessed: string = article.created): string {
  const { authors, outlet, url, published, page } = article;
  const last = authors.at(-1);
  const people = authors.length > 1 ? `${authors.slice(0, -1).join(', ')}, and ${last}. ` : last ? `${last}. ` : '';
  const printed = dayOf(published)?.chicago;
  const day = printed && page ? `${printed}, ${page}` : printed;
  const when = day ?? `accessed ${dayOf(accessed)?.chicago ?? ''}`;
  return `${people}“${fullTitle(article)}.” ${outlet ? `${outlet}, ` : ''}${when}. ${url}.`;
}
