/**
 * Phrases over time: how often each stands in the articles that were counted, by day or month and by outlet. Pure; the database is read
 * piece by piece into a {@link HistoryIndex}, which holds numbers only, no sentences.
 */
import { normalise } from '../text/normalise';
import type { SavedArticle, TalliedTerm, Tally } from './records';
import { titleKey } from './same-article';

/** One counted article. */
export interface CountedArticle {
  id: string;
  title: string;
  outlet: string | null;
  /** ISO 8601 day: of publication, else the day it was first read. */
  day: string;
  /** Hanzi. */
  characters: number;
  people: readonly string[];
}

/** A phrase with every article that it stands in, as pairs of article number and count. */
export interface Phrase {
  key: string;
  /** The form most often printed. */
  form: string;
  termId: string | null;
  /** Numbers of articles, ascending as they were added; counts in step. */
  articles: number[];
  counts: number[];
  total: number;
}

/** What makes two mentions one phrase: the entry of the glossary, else the form. */
export const phraseKey = ({ termId, form }: Pick<TalliedTerm, 'termId' | 'form'>): string => termId ?? `=${form}`;

export class HistoryIndex {
  readonly articles: CountedArticle[] = [];
  readonly phrases = new Map<string, Phrase>();
  private readonly forms = new Map<string, Map<string, number>>();
  private readonly counted = new Set<string>();

  /** What two machines kept of one article, and a merge brought together, is counted once. */
  add({ characters, terms, people }: Pick<Tally, 'characters' | 'terms' | 'people'>, article: SavedArticle): void {
    const number = this.articles.length;
    const { id, title, outlet, published, created } = article;
    const printed = `${article.address} ${titleKey(title)}`;
    if (this.counted.has(printed)) return;
    this.counted.add(printed);
    const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] ?? created.slice(0, 10);
    this.articles.push({ id, title, outlet, day, characters, people });
    for (const term of terms) {
      const key = phraseKey(term);
      let phrase = this.phrases.get(key);
      if (!phrase) {
        phrase = { key, form: term.form, termId: term.termId, articles: [], counts: [], total: 0 };
        this.phrases.set(key, phrase);
      }
      // Two forms of one entry in one article are one phrase there.
      if (phrase.articles.at(-1) === number) phrase.counts[phrase.counts.length - 1] = (phrase.counts.at(-1) ?? 0) + term.count;
      else {
        phrase.articles.push(number);
        phrase.counts.push(term.count);
      }
      phrase.total += term.count;
      if (phrase.form !== term.form || this.forms.has(key)) this.countForm(phrase, term);
    }
  }

  private countForm(phrase: Phrase, { form, count }: TalliedTerm): void {
    let forms = this.forms.get(phrase.key);
    if (!forms) {
      forms = new Map([[phrase.form, phrase.total - count]]);
      this.forms.set(phrase.key, forms);
    }
    forms.set(form, (forms.get(form) ?? 0) + count);
    if ((forms.get(form) ?? 0) > (forms.get(phrase.form) ?? 0)) phrase.form = form;
  }

  /** Every form under which a phrase was printed, the commonest first. */
  formsOf(key: string): string[] {
    const phrase = this.phrases.get(key);
    if (!phrase) return [];
    const forms = this.forms.get(key);
    return forms ? [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form) : [phrase.form];
  }

  /** Phrases whose form holds the text, or that are among `ids`; those in most articles first. */
  search(text: string, ids: ReadonlySet<string>, limit: number): Phrase[] {
    const wanted = normalise(text).text.replace(/\s/g, '');
    return [...this.phrases.values()]
      .filter(
        ({ key, form, termId }) =>
          (termId !== null && ids.has(termId)) ||
          (wanted !== '' && (form.includes(wanted) || this.forms.get(key)?.has(wanted) === true)),
      )
      .sort((a, b) => b.articles.length - a.articles.length || (a.form < b.form ? -1 : 1))
      .slice(0, limit);
  }

  /** Phrases that stand in most articles. */
  commonest(limit: number): Phrase[] {
    return [...this.phrases.values()].sort((a, b) => b.articles.length - a.articles.length).slice(0, limit);
  }

  outlets(): [string, number][] {
    const counts = new Map<string, number>();
    for (const { outlet } of this.articles) if (outlet) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]);
  }
}

export type Step = 'day' | 'month';

export interface HistoryPoint {
  /** `2026-10`, or `2026-10-17`. */
  period: string;
  mentions: number;
  /** Articles that use the phrase, and all counted articles of the period. */
  using: number;
  articles: number;
  /** Hanzi of all counted articles of the period. */
  characters: number;
  /** Mentions by the thousand hanzi; null where the period has no text. */
  rate: number | null;
}

const periodOf = (day: string, step: Step): string => day.slice(0, step === 'month' ? 7 : 10);

/** The period after: months and days of the calendar. */
function after(period: string, step: Step): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  const next = step === 'month' ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year, month - 1, day + 1));
  return next.toISOString().slice(0, step === 'month' ? 7 : 10);
}

/** Periods of a plot at most: thirty years of months, or a year and a half of days. */
const MOST_PERIODS = 600;

/** All periods from the first to the last that has an article; the last ones where there are too many. */
export function periodsOf({ articles }: HistoryIndex, step: Step): string[] {
  const days = articles.map(({ day }) => day).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  if (days.length === 0) return [];
  let first = days[0] as string;
  let last = first;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const end = periodOf(last, step);
  const periods: string[] = [];
  for (let period = periodOf(first, step); period <= end; period = after(period, step)) {
    periods.push(period);
    if (periods.length > 20 * MOST_PERIODS) break;
  }
  return periods.slice(-MOST_PERIODS);
}

/** One phrase over the periods. @param outlet of one outlet only; null for all */
export function seriesOf(
  index: HistoryIndex,
  phrase: Phrase,
  periods: readonly string[],
  step: Step,
  outlet: string | null,
): HistoryPoint[] {
  const points = new Map<string, HistoryPoint>(
    periods.map((period) => [period, { period, mentions: 0, using: 0, articles: 0, characters: 0, rate: null }]),
  );
  for (const article of index.articles) {
    if (outlet !== null && article.outlet !== outlet) continue;
    const point = points.get(periodOf(article.day, step));
    if (!point) continue;
    point.articles += 1;
    point.characters += article.characters;
  }
  phrase.articles.forEach((number, n) => {
    const article = index.articles[number];
    if (!article || (outlet !== null && article.outlet !== outlet)) return;
    const point = points.get(periodOf(article.day, step));
    if (!point) return;
    point.mentions += phrase.counts[n] ?? 0;
    point.using += 1;
  });
  for (const point of points.values()) if (point.characters > 0) point.rate = (1000 * point.mentions) / point.characters;
  return [...points.values()];
}

/**
 * The lines of a plot of outlets apart: only those where the phrase stands at all, its own most first, and the phrases by turns, so that
 * where not all can be drawn each is seen.
 */
export function linesApart({ articles }: HistoryIndex, phrases: readonly Phrase[]): { phrase: Phrase; outlet: string }[] {
  const queues = phrases.map((phrase) => {
    const mentions = new Map<string, number>();
    phrase.articles.forEach((number, n) => {
      const outlet = articles[number]?.outlet;
      if (outlet) mentions.set(outlet, (mentions.get(outlet) ?? 0) + (phrase.counts[n] ?? 0));
    });
    return [...mentions].sort((a, b) => b[1] - a[1]).map(([outlet]) => ({ phrase, outlet }));
  });
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
}

/** The day a phrase was first and last printed. */
export function seen({ articles }: HistoryIndex, phrase: Phrase): { first: CountedArticle; last: CountedArticle } | null {
  const using = phrase.articles.flatMap((number) => articles[number] ?? []);
  const [any] = using;
  if (!any) return null;
  return using.reduce(
    ({ first, last }, one) => ({ first: one.day < first.day ? one : first, last: one.day > last.day ? one : last }),
    { first: any, last: any },
  );
}

export interface Neighbour {
  phrase: Phrase;
  /** Articles that both stand in. */
  together: number;
  /** How much oftener together than chance would have it: 1 is chance. */
  lift: number;
}

/** A neighbour is worth naming from so many articles on. */
const FEWEST_TOGETHER = 2;

/** Phrases that stand in the same articles more often than chance, the strongest first (by log-likelihood of the pair). */
export function neighbours(index: HistoryIndex, phrase: Phrase, limit: number): Neighbour[] {
  const own = new Set(phrase.articles);
  const all = index.articles.length;
  const found: (Neighbour & { weight: number })[] = [];
  for (const other of index.phrases.values()) {
    if (other === phrase) continue;
    let together = 0;
    for (const number of other.articles) if (own.has(number)) together += 1;
    if (together < FEWEST_TOGETHER) continue;
    const expected = (own.size * other.articles.length) / all;
    const lift = together / expected;
    if (lift > 1) found.push({ phrase: other, together, lift, weight: together * Math.log(lift) });
  }
  return found
    .sort((a, b) => b.weight - a.weight || b.together - a.together)
    .slice(0, limit)
    .map(({ phrase: other, together, lift }) => ({ phrase: other, together, lift }));
}

/** Numbers of the articles behind a point. */
export function articlesBehind(
  index: HistoryIndex,
  phrase: Phrase,
  step: Step,
  period: string | null,
  outlet: string | null,
): CountedArticle[] {
  return phrase.articles
    .flatMap((number) => index.articles[number] ?? [])
    .filter(
      (article) => (period === null || periodOf(article.day, step) === period) && (outlet === null || article.outlet === outlet),
    )
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}
