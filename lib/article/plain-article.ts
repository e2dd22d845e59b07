/** A bare text as an article: no headline, no byline, a paragraph for each line. */
import type { Article } from '../contract';

/** @param known what is known about the text besides its words */
export function plainArticle(text: string, known: Partial<Omit<Article, 'text'>> = {}): Article {
  let start = 0;
  const blocks = text.split('\n').flatMap((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start += line.length + 1;
    return line ? [block] : [];
  });
  return {
    kind: 'article',
    lang: 'zh-Hans',
    url: null,
    outlet: null,
    headline: { kicker: null, title: '', subtitle: null },
    bylines: [],
    dateline: null,
    published: null,
    editors: [],
    authorUnit: null,
    complete: true,
    jump: { from: null, to: null },
    text,
    blocks,
    ...known,
  };
}
