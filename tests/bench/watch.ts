/**
 * What a page itself can see of Tifa, by its own clock: the highlights that come, the frames that are drawn meanwhile, what moves. As text:
 * these files are compiled by esbuild, which marks inner functions with a helper that the page does not have.
 */

/** How long frames are counted after the load event, in ms. */
const WATCHED_MS = 1500;
/** One frame of 60 in a second, in ms. */
const FRAME_MS = 1000 / 60;

export interface Seen {
  /** From the load event to the first painted mark, and to the last change of the marks; NaN without marks. In ms. */
  marks: number;
  all: number;
  /** The longest time between two frames of the first 1.5 s, in ms, and how many frames fell out. */
  longestFrame: number;
  dropped: number;
  /** Cumulative layout shift; NaN where the browser does not measure it. */
  shift: number;
}

/** To run before the page's own scripts. @param scroll scrolls down through the page while frames are counted */
export const watch = (scroll: boolean): string => `
  window.seen = { marks: NaN, all: NaN, ranges: -1, frames: [], shift: NaN, moved: 0, open: false, hovers: [] };
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    seen.shift = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) seen.shift += value; })
      .observe({ type: 'layout-shift', buffered: true });
  }
  addEventListener('pointermove', ({ timeStamp }) => { seen.moved = timeStamp; }, { capture: true, passive: true });
  addEventListener('load', () => setTimeout(() => { seen.loaded = performance.now(); }));
  requestAnimationFrame(function frame() {
    const now = performance.now();
    let ranges = 0;
    for (const [name, { size }] of CSS.highlights) if (name.startsWith('tifa-') && !/focus|key/.test(name)) ranges += size;
    if (ranges > 0 && ranges !== seen.ranges) {
      seen.ranges = ranges;
      seen.all = now;
      if (!(seen.marks > 0)) seen.marks = now;
    }
    if (seen.loaded && now - seen.loaded < ${WATCHED_MS}) {
      seen.frames.push(now);
      if (${scroll}) scrollBy({ top: 9, behavior: 'instant' });
    }
    const open = CSS.highlights.has('tifa-focus');
    if (open && !seen.open) {
      const { moved } = seen;
      setTimeout(() => seen.hovers.push(performance.now() - moved));
    }
    seen.open = open;
    requestAnimationFrame(frame);
  });
`;

/** Whether the watched time is over. */
export const WATCHED = `Boolean(seen.loaded) && performance.now() - seen.loaded > ${WATCHED_MS + 100}`;

/** Gives {@link Seen}. */
export const SEEN = `(() => {
  const gaps = seen.frames.slice(1).map((at, n) => at - seen.frames[n]);
  return {
    marks: seen.marks - seen.loaded,
    all: seen.all - seen.loaded,
    longestFrame: Math.max(...gaps),
    dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / ${FRAME_MS}) - 1), 0),
    shift: seen.shift,
  };
})()`;

/** Gives points on marks that are in the window, at most \`count\`, in reading order. */
export const markedPoints = (count: number): string => `(() => {
  const points = [];
  for (const [name, ranges] of CSS.highlights) {
    if (!/^tifa-(term|slogan|numbered|person|organisation|place)$/.test(name)) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const [box] = range.getClientRects();
      if (!box) continue;
      const { left, top, width, height } = box;
      if (top > 60 && top + height < innerHeight - 20 && width > 20) points.push({ x: left + 10, y: top + height / 2 });
    }
  }
  return points.sort((a, b) => a.y - b.y).slice(0, ${count});
})()`;

export const CARD_IS_OPEN = `CSS.highlights.has('tifa-focus')`;
/** Gives from the last move of the pointer to the painted card, for each card, in ms. */
export const HOVERS = 'seen.hovers';

/** What both browsers' drivers offer. */
interface Driven {
  mouse: { move(x: number, y: number): Promise<void> };
  evaluate(script: string): Promise<unknown>;
}

/** Waits until something holds in the page, in steps of 20 ms: both drivers can do no more than ask. */
export async function until(page: Driven, condition: string): Promise<void> {
  const give = performance.now() + 20_000;
  while (!(await page.evaluate(condition))) {
    if (performance.now() > give) throw new Error(`not true after 20 s: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Rests with the mouse on marks of the page, one after the other. From the last move to the painted card, each, in ms. */
export async function hoverOverMarks(page: Driven, count: number): Promise<number[]> {
  const points = (await page.evaluate(markedPoints(count))) as { x: number; y: number }[];
  for (const { x, y } of points) {
    await page.mouse.move(x, y);
    await until(page, CARD_IS_OPEN);
    await page.mouse.move(2, 2);
    await until(page, `!(${CARD_IS_OPEN})`);
  }
  return (await page.evaluate(HOVERS)) as number[];
}
