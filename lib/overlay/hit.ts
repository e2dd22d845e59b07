/** From a point of the window to the character that is drawn there. */
import { RUBY_ATTRIBUTE } from './ruby';

export interface CharacterHit {
  node: Text;
  /** Offset of the character in `node.data`, UTF-16 code units. */
  offset: number;
}

/** Chromium 128 and Firefox 20 have the standard call; older Chromium the WebKit one. */
function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

const isText = (node: Node): node is Text => node.nodeType === 3;

/** Whether the character at `offset` is drawn over the point. A surrogate pair is one character. */
function covers(node: Text, offset: number, x: number, y: number): boolean {
  const range = node.ownerDocument.createRange();
  range.setStart(node, offset);
  range.setEnd(node, Math.min(node.data.length, offset + ((node.data.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1)));
  for (const rect of range.getClientRects()) {
    if (x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom) return true;
  }
  return false;
}

/** Text nodes that are looked through one by one, at most: see {@link characterAt}. */
const SEARCH_LIMIT = 60;

/**
 * The character under a point, in window coordinates; null where there is none, as between lines or right of the last one.
 *
 * Over a reading the word below it is meant. Where the browser gives no caret (`user-select: none` in Firefox) the text of the
 * element under the point is searched, within bounds.
 */
export function characterAt(document: Document, x: number, y: number): CharacterHit | null {
  const element = document.elementFromPoint(x, y);
  const ruby = element?.closest(`ruby[${RUBY_ATTRIBUTE}]`);
  if (ruby && element?.closest(`rt[${RUBY_ATTRIBUTE}]`)) {
    const base = ruby.firstChild;
    return base && isText(base) ? { node: base, offset: 0 } : null;
  }
  const caret = caretAt(document, x, y);
  if (caret && isText(caret.node)) {
    const { node, offset } = caret;
    for (const at of [offset, offset - 1, offset - 2]) {
      if (at >= 0 && at < node.data.length && !isLowSurrogate(node.data.charCodeAt(at)) && covers(node, at, x, y)) {
        return { node, offset: at };
      }
    }
  }
  // Our pieces begin where a word begins: the caret may name the end of the piece before.
  return element ? searchIn(element, x, y) : null;
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

function searchIn(element: Element, x: number, y: number): CharacterHit | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  let seen = 0;
  for (let node = walker.nextNode() as Text | null; node && seen < SEARCH_LIMIT; node = walker.nextNode() as Text | null) {
    if (!node.data.trim()) continue;
    seen += 1;
    range.selectNodeContents(node);
    const near = [...range.getClientRects()].some((rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom);
    if (!near) continue;
    for (let at = 0; at < Math.min(node.data.length, 2000); at += 1) {
      if (!isLowSurrogate(node.data.charCodeAt(at)) && covers(node, at, x, y)) return { node, offset: at };
    }
  }
  return null;
}
