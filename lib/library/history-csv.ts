/** Phrases over time as CSV (RFC 4180, with a byte order mark): one row for each phrase, outlet and period. */
import { csvOf } from './export/csv';
import { type HistoryIndex, type Phrase, periodsOf, type Step, seriesOf } from './history';

const COLUMNS = ['phrase', 'entry', 'outlet', 'period', 'mentions', 'articles_using', 'articles', 'characters', 'per_thousand'];

/** Periods without an article are left out; `outlet` is empty for all outlets together. */
export function historyCsv(
  index: HistoryIndex,
  phrases: readonly Phrase[],
  step: Step,
  outlets: readonly (string | null)[],
): string {
  const periods = periodsOf(index, step);
  const rows = phrases.flatMap((phrase) =>
    outlets.flatMap((outlet) =>
      seriesOf(index, phrase, periods, step, outlet)
        .filter(({ articles }) => articles > 0)
        .map(({ period, mentions, using, articles, characters, rate }) => [
          phrase.form,
          phrase.termId ?? '',
          outlet ?? '',
          period,
          String(mentions),
          String(using),
          String(articles),
          String(characters),
          rate === null ? '' : rate.toFixed(4),
        ]),
    ),
  );
  return csvOf([COLUMNS, ...rows]);
}
