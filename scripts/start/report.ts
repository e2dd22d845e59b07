/** What was recognised, in words. */
import type { PageArticle } from '../../lib/protocol';

const unique = (texts: string[]) => [...new Set(texts)];

function report({ article, analysis }: PageArticle): string[] {
  const { headline, text } = article;
  const textIn = ({ start, end, field }: { start: number; end: number; field?: keyof typeof headline }) =>
    (field ? (headline[field] ?? '') : text).slice(start, end);
  const named = (kind: string) => unique(analysis.entities.filter((entity) => entity.kind === kind).map(({ name }) => name));
  const row = (label: string, value: string | null) => (value ? [`${label.padEnd(10)} ${value}`] : []);
  return [
    ...row('kicker', headline.kicker),
    ...row('headline', headline.title),
    ...row('deck', headline.subtitle),
    ...row('byline', article.bylines.map(({ name, role }) => `${name} (${role})`).join(', ')),
    ...row('published', [article.published, article.outlet].filter(Boolean).join(', ')),
    ...row('terms', `${analysis.terms.length}: ${unique(analysis.terms.map(textIn)).slice(0, 12).join(' ')}`),
    ...row('people', `${named('person').length}: ${named('person').join(' ')}`),
    ...row('bodies', `${named('organisation').length}: ${named('organisation').join(' ')}`),
    ...row('places', `${named('place').length}: ${named('place').join(' ')}`),
    ...analysis.summary.flatMap((sentence, n) => row(n ? '' : 'summary', textIn(sentence))),
  ];
}

export function printReport(articles: readonly PageArticle[]): void {
  if (!articles.length) console.log('No Chinese news article was recognised.');
  console.log(articles.map((article) => report(article).join('\n')).join('\n\n'));
}
