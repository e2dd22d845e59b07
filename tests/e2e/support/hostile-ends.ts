/** How each hostile page must end, in either browser: read, no article, or given up with a reason; its own timer ticking, nothing run. */
import { setTimeout } from 'node:timers/promises';
import type { ExpectStatic } from 'vitest';
import type { PageState } from '../../../lib/protocol';
import { clockOf, HOSTILE, ranIn } from './hostile';

export interface HostilePage {
  evaluate(script: string): Promise<unknown>;
  close(): Promise<void>;
  /** Kept once the page's process is gone. */
  crashed: Promise<string>;
}

export interface HostileBrowser {
  /** Opens a page without waiting for it to load. */
  open(url: string): Promise<HostilePage>;
  state(url: string): Promise<PageState>;
}

const failed = (message: string): PageState => ({ state: 'failed', message });
const TOO_LARGE = failed('errorPageTooLarge');
const SILENT: PageState = { state: 'unknown' };
/** The detector looks for the last time after 5 s. */
const SILENCE_MS = 6_000;

/** Where a page does not end as an article that is read: a state, the name of one, or null where any will do. */
const ENDS: Readonly<Record<string, PageState | PageState['state'] | null>> = {
  deep: 'not-article',
  'giant-text-node': TOO_LARGE,
  'giant-unbroken': TOO_LARGE,
  'giant-title': TOO_LARGE,
  'many-paragraphs': TOO_LARGE,
  wide: TOO_LARGE,
  // Restless only while they are in front: see below.
  'text-changes-every-frame': null,
  'replaced-every-frame': null,
  // Text that its own page hides from scripts of others, or has not got.
  'shadow-open': SILENT,
  'shadow-closed': SILENT,
  'frame-srcdoc': SILENT,
  'wide-before': SILENT,
  svg: SILENT,
  // The browser's own viewers show these as text: read or not, both are right.
  json: null,
  xml: null,
  'broken-xhtml': null,
  'wrong-charset': SILENT,
  // A page that takes itself apart: any end will do.
  'without-a-root': null,
  'no-root-left': null,
  'frameset-body': null,
  'takes-ours-away': null,
};
export const isOver = ({ state }: PageState) => state === 'article' || state === 'not-article' || state === 'failed';

/** Ticks that a page's own timer makes in half a second. */
async function ticksOf(page: HostilePage): Promise<number> {
  const before = (await clockOf(page)).ticks;
  await setTimeout(500);
  return (await clockOf(page)).ticks - before;
}

/** Pages that have taken their own timers away, or whose server forbids all scripts. */
const WITHOUT_A_CLOCK = new Set(['no-root-left', 'policy-sandbox', 'written-after-load']);

/** Opens a page and waits for its end, which is the same in both browsers. */
export async function expectEnd(browser: HostileBrowser, name: string, expect: ExpectStatic): Promise<void> {
  const url = HOSTILE[name] as string;
  const end = name in ENDS ? ENDS[name] : 'article';
  const page = await browser.open(url);
  const state = () => browser.state(url);
  if (end === SILENT) {
    await setTimeout(SILENCE_MS);
    expect(await state()).toEqual(SILENT);
  } else if (end !== null) {
    await Promise.race([
      page.crashed,
      // A page that changes its address all the time has no state for a moment each time: the one that is meant is waited for.
      typeof end === 'string'
        ? expect.poll(async () => (await state()).state, { timeout: 45_000, interval: 100 }).toBe(end)
        : expect.poll(async () => isOver(await state()), { timeout: 45_000, interval: 250 }).toBe(true),
    ]);
    if (typeof end !== 'string') expect(await state()).toEqual(end);
  }
  // Built-ins that the page has replaced answer to nobody; the debugger's world is its own there.
  if (name !== 'overridden-built-ins') {
    if (!WITHOUT_A_CLOCK.has(name)) await expect.poll(() => ticksOf(page), { timeout: 30_000 }).toBeGreaterThan(3);
    expect(await ranIn(page)).toEqual([]);
  }
  await page.close();
}
