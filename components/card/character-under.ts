/** Which character of an element's text is under the pointer. Measured, since no browser looks into a closed shadow root from outside. */

/**
 * @param x @param y in window coordinates
 * @returns offset in UTF-16 units in the element's text; undefined where no character is there
 */
export function characterUnder(element: Element, x: number, y: number): number | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (x >= left && x < right && y >= top && y < bottom) return before + at;
      }
    }
    before += node.length;
  }
  return undefined;
}
