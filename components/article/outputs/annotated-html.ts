/**
 * The annotated article as one file that needs nothing else: the text with its marks, each with its number, the notes beside the
 * paragraph in which their word comes first, the source below the title. It prints as it stands; no script is in it.
 */
import type { Article, Block, Span } from '../../../lib/contract';
import { inReadingOrder, sameField } from '../../../lib/overlay/mark';
import { sourceLine } from '../cite';
import { type Apparatus, byGroup, type Note } from './apparatus';
import type { Wording } from './glossary-files';
import style from './printed.css?raw';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text of a page is text: it becomes no markup of ours, whatever stands in it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

interface Marked extends Span {
  note: Note;
  first: boolean;
}

/** Marks of all notes in one text, none inside another: the one that begins first, of two the longer. */
function marksIn(notes: readonly Note[], within: Span): Marked[] {
  const all = notes
    .flatMap((note) => note.spans.map((span, n) => ({ ...span, note, first: n === 0 })))
    .filter((mark) => sameField(mark, within) && mark.start >= within.start && mark.end <= within.end)
    .sort((a, b) => inReadingOrder(a, b) || b.end - a.end);
  const kept: Marked[] = [];
  let at = within.start;
  for (const mark of all) {
    if (mark.start < at) continue;
    kept.push(mark);
    at = mark.end;
  }
  return kept;
}

/** A piece of the article with its marks; the first place of a note bears its number and is where the note leads back to. */
function markedText(text: string, within: Span, notes: readonly Note[]): string {
  let html = '';
  let at = within.start;
  for (const { start, end, note, first } of marksIn(notes, within)) {
    const number = first ? `<a class="ref" id="at-${note.number}" href="#note-${note.number}">${note.number}</a>` : '';
    const mark = (from: number, to: number) =>
      `<span class="k-${note.group}${first ? '' : ' again'}">${escapeHtml(text.slice(from, to))}</span>`;
    // The number stays on the line of the last character.
    const last = first ? end - ([...text.slice(start, end)].at(-1)?.length ?? 0) : end;
    const lastOne = first ? `<span class="keep">${mark(last, end)}${number}</span>` : '';
    html += `${escapeHtml(text.slice(at, start))}${last > start ? mark(start, last) : ''}${lastOne}`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, within.end));
}

/** @param leadsBack the number leads back to the place in the text */
function noteHtml(note: Note, wording: Wording, lang: Article['lang'], leadsBack = true): string {
  const { number, group, text, pinyin, gloss, explain, members, membersFromPage, source } = note;
  const parts = [
    `${leadsBack ? `<a class="number" href="#at-${number}">${number}</a>` : `<span class="number">${number}</span>`} <b lang="${lang}" class="k-${group}">${escapeHtml(text)}</b>`,
    pinyin && `<span class="py">${escapeHtml(wording.spell(pinyin, text))}</span>`,
    gloss && `<span class="gloss">${escapeHtml(gloss)}</span>`,
  ].filter(Boolean);
  const more = [
    explain && explain !== gloss ? `<p>${escapeHtml(explain)}</p>` : '',
    membersFromPage && members.length > 0 ? `<p class="label">${escapeHtml(wording.fromPage)}</p>` : '',
    members.length > 0
      ? `<ol>${members.map(({ zh, en }) => `<li><span lang="${lang}">${escapeHtml(zh)}</span>${en ? ` ${escapeHtml(en)}` : ''}</li>`).join('')}</ol>`
      : '',
    source ? `<p class="source">${escapeHtml(source)}</p>` : '',
  ];
  return `<li id="note-${number}"><p>${parts.join(' ')}</p>${more.join('')}</li>`;
}

/**
 * A piece of text and, beside it, the notes of the words that come first in it. The notes stand before it: what floats begins where it
 * is written, and those of the next piece go below them, however long they are.
 */
function row(inner: string, notes: readonly Note[], wording: Wording, lang: Article['lang']): string {
  const list = notes.map((note) => noteHtml(note, wording, lang)).join('');
  const beside = list ? `<div class="beside"><ol class="notes" lang="en">${list}</ol></div>` : '';
  return `<div class="row">${beside}${inner}</div>`;
}

const TAGS: Record<Block['kind'], string> = { paragraph: 'p', subhead: 'h2', caption: 'p', quote: 'blockquote', byline: 'p' };

/** Notes whose word comes first inside a span. */
const firstIn = (notes: readonly Note[], within: Span): Note[] =>
  notes.filter(
    ({ spans: [first] }) => first && sameField(first, within) && first.start >= within.start && first.end <= within.end,
  );

/** Kicker, title and subtitle with the source below them, as one piece. */
function headlineHtml(article: Article, notes: readonly Note[], wording: Wording): string {
  const { headline, lang } = article;
  const beside: Note[] = [];
  const lines = (['kicker', 'title', 'subtitle'] as const).map((field) => {
    const text = headline[field];
    if (!text) return '';
    const within = { start: 0, end: text.length, field };
    beside.push(...firstIn(notes, within));
    const tag = field === 'title' ? 'h1' : 'p';
    return `<${tag} class="text ${field}" lang="${lang}">${markedText(text, within, notes)}</${tag}>`;
  });
  return row(`<header>${lines.join('')}${sourceHtml(article)}</header>`, beside, wording, lang);
}

function page(title: string, lang: Article['lang'], body: string, kind: 'article' | 'glossary'): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
<main class="${kind}">
${body}
</main>
</body>
</html>
`;
}

/** Where the text is from: as a citation has it, the address as a link where it is one. */
function sourceHtml(article: Article): string {
  const { url } = article;
  const line = escapeHtml(sourceLine(article));
  if (!url || !/^https?:\/\//.test(url)) return `<p class="from" lang="${article.lang}">${line}</p>`;
  const address = escapeHtml(url);
  return `<p class="from" lang="${article.lang}">${line.replace(address, `<a href="${address}">${address}</a>`)}</p>`;
}

/** The article with its notes. */
export function annotatedHtml({ article, notes }: Apparatus, wording: Wording): string {
  const { text, blocks, lang, headline } = article;
  const body = blocks.map((block) => {
    const tag = TAGS[block.kind];
    return row(
      `<${tag} class="text ${block.kind}" lang="${lang}">${markedText(text, block, notes)}</${tag}>`,
      firstIn(notes, block),
      wording,
      lang,
    );
  });
  return page(headline.title, lang, [headlineHtml(article, notes, wording), ...body].join('\n'), 'article');
}

/** The glossary alone, by kind. */
export function glossaryHtml({ article, notes }: Apparatus, wording: Wording): string {
  const lists = byGroup(notes).map(({ group, notes: found }) => {
    const list = found.map((note) => noteHtml(note, wording, article.lang, false)).join('');
    const name = `<span class="k-${group}">${escapeHtml(wording.groups[group])}</span>`;
    return `<section class="glossary"><h2>${name}</h2><ol class="notes" lang="en">${list}</ol></section>`;
  });
  const title = `<h1 class="title" lang="${article.lang}">${escapeHtml(article.headline.title)}</h1>`;
  return page(
    `${wording.title}: ${article.headline.title}`,
    article.lang,
    [title, sourceHtml(article), ...lists].join('\n'),
    'glossary',
  );
}
