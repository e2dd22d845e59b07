/** W3C Web Annotation (JSON-LD), one collection with one page. https://www.w3.org/TR/annotation-model/ */
import { fullTitle } from '../citation';
import type { SavedPage } from '../library';
import type { Highlight, Snapshot } from '../records';
import { pagesOf } from './pages';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

function bodies({ note, tags }: Highlight): object[] {
  const text = note ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }] : [];
  return [...text, ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }))];
}

function selectors({ anchor }: Highlight): object[] {
  const quote = { type: 'TextQuoteSelector', ...anchor.quote };
  // Positions count in the text of the article, which other programs do not have; the quote is what places it.
  const position = { type: 'TextPositionSelector', ...anchor.position };
  return [
    quote,
    position,
    // A part of the headline is a text of its own.
    ...(anchor.field ? [{ type: 'FragmentSelector', value: `headline=${anchor.field}` }] : []),
    // By itself the path would be the whole block.
    ...(anchor.path ? [{ type: 'CssSelector', value: anchor.path, refinedBy: quote }] : []),
  ];
}

function annotation({ article }: SavedPage, highlight: Highlight): object {
  const body = bodies(highlight);
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${highlight.id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: highlight.created,
    modified: highlight.modified,
    ...(body.length > 0 ? { body } : {}),
    target: {
      source: { id: article.url, type: 'Text', format: 'text/html', language: article.lang, 'dc:title': fullTitle(article) },
      selector: selectors(highlight),
      styleClass: highlight.colour,
    },
  };
}

export function toWebAnnotation(snapshot: Pick<Snapshot, 'articles' | 'highlights'>): string {
  const items = pagesOf(snapshot).flatMap((page) => page.highlights.map((highlight) => annotation(page, highlight)));
  const collection = {
    '@context': [CONTEXT, { dc: 'http://purl.org/dc/elements/1.1/' }],
    id: 'urn:tifa:highlights',
    type: 'AnnotationCollection',
    label: 'Tifa highlights',
    total: items.length,
    first: { id: 'urn:tifa:highlights:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
