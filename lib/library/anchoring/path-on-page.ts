/** Where a block of the page stands in its document: `block-path.ts` says what is made of it. */
import { parentOf } from '../../article/unclobbered';
import { pathOf, type Step } from './block-path';

/** Elements within a line: a block is what is around them. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
/** A name that stands for what an element is; long or numbered ones are made anew for each page. */
const TELLING = /^[A-Za-z_][A-Za-z_-]{0,31}$/;
/** Siblings counted at most. */
const MOST = 9_999;

const isInline = (name: string): boolean => INLINE.has(name) || name.startsWith('tifa-');

function nameOf(element: Element): string {
  const id = element.getAttribute('id') ?? '';
  if (TELLING.test(id)) return `${element.localName}#${id}`;
  const named = (element.getAttribute('class') ?? '').split(/\s+/).find((one) => TELLING.test(one));
  return named ? `${element.localName}.${named}` : element.localName;
}

/** 1 for the first of its siblings of the same name. Bounded: in a form `previousElementSibling` may be a field that leads in a circle. */
function numberOf({ localName, previousElementSibling }: Element): number {
  let nth = 1;
  let looked = 0;
  for (let one = previousElementSibling; one && looked < MOST; one = one.previousElementSibling, looked += 1) {
    if (one.localName === localName) nth += 1;
  }
  return nth;
}

/** The path of the block around an element; null where it stands in no body, or too deep. */
export function blockPath(element: Element): string | null {
  let block: Element | null = element;
  while (block && isInline(block.localName)) block = parentOf(block);
  const steps: Step[] = [];
  for (let at = block; at && at.localName !== 'body'; at = parentOf(at)) {
    if (at === at.ownerDocument.documentElement) return null;
    steps.unshift({ name: nameOf(at), nth: numberOf(at) });
  }
  return pathOf(steps);
}
