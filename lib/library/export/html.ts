/** One HTML document to read, print and hand on: no script, nothing loaded; what came from pages is text throughout. */
import { citeGbt7714 } from '../citation';
import type { SavedPage } from '../library';
import type { Highlight, SavedArticle, Snapshot } from '../records';
import { pagesOf } from './pages';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** Paper, ink and the five colours of `tokens.css`, light and dark. */
const STYLE = `:root{color-scheme:light dark}
body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,"Noto Serif SC","Songti SC",serif}
h2{font-weight:400;margin:2.5rem 0 .25rem}
.source,.tags,.cite{color:light-dark(#5c5c57,#a9a79f);font-size:.875rem}
blockquote{margin:1rem 0 .25rem;padding-left:.75rem;border-left:.25rem solid var(--c)}
.note{margin:.25rem 0 .25rem 1rem;white-space:pre-line}
.straw{--c:#d9b93c}.peach{--c:#e08e5f}.sage{--c:#7fa55c}.sky{--c:#5a9bc4}.mauve{--c:#a47bb5}
@media print{h2{break-after:avoid}blockquote{break-inside:avoid}}`;

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

function quote({ anchor, colour, note, tags, id }: Highlight, lang: string): string {
  return [
    `<blockquote class="${colour}" lang="${lang}" id="h-${escapeHtml(id)}">${escapeHtml(anchor.quote.exact)}</blockquote>`,
    note ? `<p class="note">${escapeHtml(note)}</p>` : '',
    tags.length > 0 ? `<p class="tags">${escapeHtml(tags.join(' · '))}</p>` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function headline({ kicker, title, subtitle, lang, url }: SavedArticle): string {
  const linked = isWeb(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>` : escapeHtml(title);
  const line = (text: string | null) => (text ? `<p class="source" lang="${lang}">${escapeHtml(text)}</p>\n` : '');
  return `${line(kicker)}<h2 lang="${lang}">${linked}</h2>\n${line(subtitle)}`;
}

function section({ article, highlights }: SavedPage): string {
  const { lang } = article;
  const quotes = highlights.map((one) => quote(one, lang)).join('\n');
  return `<section>\n${headline(article)}${quotes}\n<p class="cite" lang="${lang}">${escapeHtml(citeGbt7714(article))}</p>\n</section>`;
}

export function toHtml(snapshot: Pick<Snapshot, 'articles' | 'highlights'>): string {
  const sections = pagesOf(snapshot).map(section).join('\n');
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Tifa</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>Tifa</h1>
${sections}
</body>
</html>
`;
}
