/**
 * Selectors of the site data, asked in the cheapest way.
 *
 * A class, an id or a tag alone is a lookup in every browser; asking the selector engine for it costs a walk through the page (in jsdom
 * a hundred times more). The data is mostly such selectors, so lists are taken apart and each part asked in its own way.
 */

const SIMPLE = /^(?:([.#])([\w-]+)|([a-z][\w-]*))$/i;

/** A selector list's parts. Commas inside brackets or parentheses do not part. */
function partsOf(selector: string): string[] {
  if (!selector.includes(',')) return [selector.trim()];
  return selector.split(/,(?![^([]*[\])])/).map((part) => part.trim());
}

function select(doc: Document, part: string): Iterable<Element> {
  const match = SIMPLE.exec(part);
  if (!match) return doc.querySelectorAll(part);
  const [, sign, name, tag] = match;
  if (sign === '.' && name) return doc.getElementsByClassName(name);
  if (sign === '#' && name) {
    const element = doc.getElementById(name);
    return element ? [element] : [];
  }
  return doc.getElementsByTagName(tag ?? part);
}

/** Elements that a selector list finds: in document order within each part of the list. */
export function* selectAll(doc: Document, selector: string): Generator<Element> {
  for (const part of partsOf(selector)) yield* select(doc, part);
}

export function finds(doc: Document, selector: string): boolean {
  return partsOf(selector).some((part) => {
    for (const _ of select(doc, part)) return true;
    return false;
  });
}
