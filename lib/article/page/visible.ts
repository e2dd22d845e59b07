/** The page's lines without those that the reader cannot see. */

import type { Rule } from '../sites/schema';
import { type Flow, readFlow } from './lines';
import { shapeOf } from './prose';
import { selectAll } from './select';

function elementsOf(doc: Document, selectors: readonly string[]): Set<Element> {
  const found = new Set<Element>();
  for (const selector of selectors) {
    for (const element of selectAll(doc, selector)) found.add(element);
  }
  return found;
}

/** Whether the browser can be asked: jsdom has no `checkVisibility`, and a document without a window has no styles. */
const canAsk = (doc: Document): boolean => doc.defaultView !== null && typeof doc.documentElement.checkVisibility === 'function';

/**
 * Lines of the body element. In a live page, prose that style sheets hide (`display: none`) is emptied, so that a hidden copy for
 * another screen is never taken for the text. Asks about blocks with prose only: some dozens, and no layout is forced.
 */
export function visibleFlow(doc: Document, rule: Rule | null): Flow {
  const drop = elementsOf(
    doc,
    (rule?.templates ?? []).flatMap((template) => template.drop ?? []),
  );
  const reveal = elementsOf(
    doc,
    (rule?.templates ?? []).flatMap((template) => template.reveal ?? []),
  );
  const flow = readFlow(doc.body, { skip: (element) => drop.has(element), reveal: (element) => reveal.has(element) });
  if (!canAsk(doc)) return flow;
  const known = new Map<Element, boolean>();
  const isRevealed = (element: Element): boolean => [...reveal].some((outer) => outer.contains(element));
  const visible = (element: Element): boolean => {
    let answer = known.get(element);
    if (answer === undefined) {
      answer = element.checkVisibility() || (reveal.size > 0 && isRevealed(element));
      known.set(element, answer);
    }
    return answer;
  };
  for (const [index, line] of flow.lines.entries()) {
    if (shapeOf(line).hanzi >= 8 && !visible(line.block)) flow.lines[index] = { ...line, text: '', runs: [], linked: 0, bold: 0 };
  }
  return flow;
}
