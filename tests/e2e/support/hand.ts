/**
 * The reader's hand: points at a text and drags over it, in either browser. Playwright and Puppeteer agree on the little that is needed
 * here: a mouse, and scripts that are sent to the page as text.
 */

/** A page of Playwright's or of Puppeteer's. */
interface DrivenPage {
  evaluate(script: string): Promise<unknown>;
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<unknown>;
    down(): Promise<unknown>;
    up(): Promise<unknown>;
  };
}

/** Viewport pixels. */
interface Point {
  x: number;
  y: number;
}

/** Runs in the page: the first occurrence of a text inside an element. */
function rangeOf(selector: string, text: string): Range {
  const root = document.querySelector(selector);
  if (!root) throw new Error(`nothing at ${selector}`);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`"${text}" is not in ${selector}`);
}

/** Runs in the page. */
function broughtIntoView(range: Range): Range {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return range;
}

/** Runs in the page: a point on the text, no more than 12 px into it. */
function pointOn(range: Range): Point {
  // Of its first line: between two lines of a broken word there is nothing of it.
  const box = range.getClientRects()[0] as DOMRect;
  return { x: box.x + Math.min(box.width / 2, 12), y: box.y + box.height / 2 };
}

/** Runs in the page: the middle of the left and of the right edge. */
function endsOf(range: Range): [Point, Point] {
  // One box for each line.
  const boxes = [...range.getClientRects()];
  const [first, last] = [boxes[0] as DOMRect, boxes.at(-1) as DOMRect];
  return [
    { x: first.left + 1, y: first.y + first.height / 2 },
    { x: last.right - 1, y: last.y + last.height / 2 },
  ];
}

/** Finds a text and hands its range through functions, all in one go: between two questions the page may have moved. */
const ask = <R>(
  page: DrivenPage,
  [selector, text]: [string, string],
  ...functions: [...((range: Range) => Range)[], (range: Range) => R]
): Promise<R> => {
  const found = `(${rangeOf})(${JSON.stringify(selector)}, ${JSON.stringify(text)})`;
  return page.evaluate(functions.reduce((inner, outer) => `(${outer})(${inner})`, found)) as Promise<R>;
};

/** A point on the first occurrence of a text inside an element, where the page is scrolled to now. */
export const pointNow = (page: DrivenPage, selector: string, text: string): Promise<Point> =>
  ask(page, [selector, text], pointOn);

/** The same, after scrolling the text into the middle of the window. */
export const pointOf = (page: DrivenPage, selector: string, text: string): Promise<Point> =>
  ask(page, [selector, text], broughtIntoView, pointOn);

/**
 * Moves the mouse onto a text from the corner of the window, without a rest on the way: on a busy machine each step may last long enough
 * for the card of what lies there.
 */
export async function hoverOver(page: DrivenPage, selector: string, text: string): Promise<void> {
  await page.mouse.move(1, 1);
  const { x, y } = await pointOf(page, selector, text);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
}

/** Drags over a text with the mouse. */
export async function select(page: DrivenPage, text: string): Promise<void> {
  const [from, to] = await ask(page, ['body', text], broughtIntoView, endsOf);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}
