/**
 * Forms whose fields hide the properties of the form itself.
 *
 * `form.parentElement` is a field where one is so named: named properties of forms win over those of elements (HTML, 4.10.3,
 * LegacyOverrideBuiltIns), in the worlds of content scripts too. Old publishing systems wrap the whole page in a form, and a page that means
 * harm makes a climb to the root go in circles. Text nodes and all other elements cannot be so hidden.
 */
const WATCHED = [
  'nodeType',
  'tagName',
  'localName',
  'id',
  'firstChild',
  'nextSibling',
  'parentElement',
  'children',
  'childNodes',
  'closest',
  'contains',
  'getAttribute',
  'hasAttribute',
  'setAttribute',
  'querySelectorAll',
  'checkVisibility',
  'getBoundingClientRect',
  'ownerDocument',
  'scrollIntoView',
] as const;

/** A property as the element's class defines it, whatever hides it. */
function defined<Key extends keyof Element>(element: Element, key: Key): Element[Key] {
  return Reflect.get(Object.getPrototypeOf(element), key, element) as Element[Key];
}

const isForm = (element: Element): boolean => typeof element.localName !== 'string' || element.localName === 'form';

/** Whether an element is a form that cannot be asked about itself. */
export function isClobbered(element: Element): boolean {
  return isForm(element) && WATCHED.some((key) => element[key] !== defined(element, key));
}

/** The parent of a node, past forms that cannot be asked. */
export function parentOf(node: Text | Element): Element | null {
  let parent = node.nodeType === 3 || !isForm(node as Element) ? node.parentElement : defined(node as Element, 'parentElement');
  while (parent && isClobbered(parent)) parent = defined(parent, 'parentElement');
  return parent;
}

/** Where to go on from a node while walking a tree. */
interface Steps {
  first: Node | null;
  next: Node | null;
}

/** The first child of a node, and the node after it. */
export function stepsOf(node: Node): Steps {
  const element = node as Element;
  if (node.nodeType === 3 || !isForm(element)) return { first: node.firstChild, next: node.nextSibling };
  return { first: defined(element, 'firstChild'), next: defined(element, 'nextSibling') };
}
