/** A quotation with its source, in one line of plain text. */
import type { Article } from '../../lib/contract';

/** Author, title, outlet, day, address: what the page gives, in the order and with the marks of the article's own language. */
export function sourceLine({ bylines, headline, outlet, published, url }: Article): string {
  const authors = bylines.map(({ name }) => name).join('、');
  const parts = [
    `${authors ? `${authors}：` : ''}《${headline.title}》`,
    outlet ? `《${outlet.replace(/[《》]/g, '')}》` : null,
    published ? published.slice(0, 10) : null,
    url,
  ];
  return parts.filter(Boolean).join('，');
}

const isQuoted = (text: string): boolean => /^[“"「『‘].*[”"」』’]$/su.test(text);

export const cite = (text: string, article: Article): string =>
  `${isQuoted(text) ? text : `“${text}”`}（${sourceLine(article)}）`;
