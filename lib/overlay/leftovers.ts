/**
 * What an older copy of the extension has left on a page. Chromium lets an old copy clean up after itself once it notices that it belongs
 * to no extension; Firefox ends its world without a word, and marks, pinyin and surfaces stay.
 */
import { BLOCK_ATTRIBUTE, RUBY_ATTRIBUTE } from './ruby';

const OURS = `ruby[${RUBY_ATTRIBUTE}],[${BLOCK_ATTRIBUTE}],[data-tifa-block],[data-tifa-surface],style[data-tifa]`;
const LAYER = /::highlight\((tifa-[\w-]+)\)/g;

function isOwnSheet(sheet: CSSStyleSheet): boolean {
  const first = [...sheet.cssRules].slice(0, 40);
  return first.some(({ cssText }) => cssText.includes('::highlight(tifa-'));
}

/**
 * Names of what is painted, out of the sheets that say how. Firefox lets a content script ask the page's registry of highlights by name,
 * but not walk it: neither by iterator nor by `forEach` ("Permission denied to access object", Firefox 153).
 */
function ownLayers(document: Document): string[] {
  const elements = [...document.querySelectorAll<HTMLStyleElement>('style[data-tifa]')].flatMap(({ sheet }) => sheet ?? []);
  const rules = [...document.adoptedStyleSheets.filter(isOwnSheet), ...elements].flatMap(({ cssRules }) => [...cssRules]);
  const names = rules.flatMap(({ cssText }) => [...cssText.matchAll(LAYER)].map(([, name]) => name ?? ''));
  return [...new Set(names)].filter((name) => CSS.highlights.has(name));
}

/** Whether an older copy has left anything. */
export function hasLeftovers(document: Document): boolean {
  return ownLayers(document).length > 0 || document.querySelector(OURS) !== null;
}

/** Takes it all off. */
export function removeLeftovers(document: Document): void {
  for (const name of ownLayers(document)) CSS.highlights.delete(name);
  for (const element of document.querySelectorAll('[data-tifa-surface],style[data-tifa]')) element.remove();
  const parents = new Set<Node>();
  for (const ruby of document.querySelectorAll(`ruby[${RUBY_ATTRIBUTE}]`)) {
    for (const reading of ruby.querySelectorAll(`rt[${RUBY_ATTRIBUTE}]`)) reading.remove();
    if (ruby.parentNode) parents.add(ruby.parentNode);
    ruby.replaceWith(...ruby.childNodes);
  }
  for (const parent of parents) parent.normalize();
  for (const attribute of [BLOCK_ATTRIBUTE, 'data-tifa-block'])
    for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
  if (document.adoptedStyleSheets.some(isOwnSheet))
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOwnSheet(sheet));
}
