/** What a scene works with: the running extension, the article's page, settings, and the picture that comes of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Settings } from '../../lib/settings';
import { type Session, startSession, surfaceOn, waitForMarks } from '../../tests/e2e/support/chromium';
import { pointNow, pointOf } from '../../tests/e2e/support/hand';
import { PAGES, ROUTES } from '../../tests/e2e/support/pages';
import { setSettings, tabIdOf } from '../../tests/e2e/support/settings';
import type { Routes } from '../serve';
import { ROOT } from '../setup.mjs';
import { NOW } from './library';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Look {
  name: string;
  language: 'en-US' | 'zh-CN';
  theme: 'light' | 'dark';
}

/** What a scene leaves to be pictured. */
export interface Shown {
  page: Page;
  /** In viewport pixels; absent takes the window. */
  clip?: Box;
  /** The whole page rather than the window. */
  whole?: boolean;
  /** Other pages to close after the picture. */
  behind?: Page[];
  /** Takes back what was done to come here. */
  after?: () => Promise<unknown>;
}

export interface Scene {
  name: string;
  /** One line for the gallery. */
  what: string;
  width: number;
  height: number;
  /** Taken before anything is in the library. */
  empty?: boolean;
  settings?: Partial<Settings>;
  forcedColours?: boolean;
  show(stage: Stage): Promise<Shown>;
}

export interface Stage {
  session: Session;
  look: Look;
  /** The text in the language of the look. */
  words(english: string, chinese: string): string;
  open(url: string, size?: Size): Promise<Page>;
  own(path: string): Promise<Page>;
  /** The sample article, marked. */
  article(): Promise<Page>;
  tab(url: string): Promise<number>;
  /** Of a page whose address Tifa may not know. */
  tabInFront(): Promise<number>;
}

type Size = { width: number; height: number };

export interface StageOptions {
  look: Look;
  scale: number;
}

export async function openStage({ look, scale }: StageOptions): Promise<Stage> {
  const session = await startSession(look.theme === 'dark' ? { ...ROUTES, ...darkArticle() } : ROUTES, {
    language: look.language,
    colourScheme: look.theme,
    scale,
  });
  await session.context.clock.setFixedTime(NOW);
  const article = async () => {
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    await drawn(page);
    return page;
  };
  return {
    session,
    look,
    words: (english, chinese) => (look.language === 'en-US' ? english : chinese),
    open: (url) => session.open(url),
    own: (path) => session.openOwn(path),
    article,
    tab: (url) => tabIdOf(session, url),
    tabInFront: () =>
      session.worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id ?? -1;
      }),
  };
}

/** The sample's paper has no dark dress of its own; of a page that has one, marks and cards take the dark palette. */
function darkArticle(): Routes {
  const html = readFileSync(join(ROOT, 'public/sample/article.html'), 'utf8');
  return { [PAGES.portal.replace('http://', '')]: { body: html.replace('</style>', `${DARK_PAPER}</style>`) } };
}

/** How a newspaper with a dark dress may look. */
const DARK_PAPER = `:root { color-scheme: dark !important } body { background: #17191c !important; color: #dcdcdc !important }
.bar, .foot { background: #5d1c19 !important } .foot { background: #101214 !important } .kicker, .deck { color: #b5b5b5 !important }
.src, .crumb, aside li { border-color: #3a3d41 !important } .src, .crumb, .editor { color: #999 !important }`;

export const settle = (stage: Stage, settings: Partial<Settings>) => setSettings(stage.session, settings);

/** Two frames: what was changed has been drawn. */
export const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Above and around a card: the line it explains belongs to the picture. */
const AROUND = { top: 64, side: 40, bottom: 24 };

/** Rests the pointer on a text of the page until its card is there. @returns the part of the window with both */
export async function hoverCard(page: Page, text: string, selector = '#content'): Promise<Box> {
  const point = await pointOf(page, selector, text);
  await page.evaluate((top) => window.scrollBy({ top: top - 120, behavior: 'instant' }), point.y);
  const again = await pointNow(page, selector, text);
  await page.mouse.move(again.x - 30, again.y - 4);
  await page.mouse.move(again.x, again.y, { steps: 3 });
  return cardBox(page);
}

/** Waits for a surface of ours. @returns its surroundings */
export async function cardBox(page: Page, role: 'dialog' | 'toolbar' = 'dialog'): Promise<Box> {
  for (let tries = 0; tries < 200; tries += 1) {
    const surface = await surfaceOn(page, role);
    if (surface && surface.box.height > 20) {
      // Senses arrive after the outline.
      await page.waitForTimeout(150);
      await drawn(page);
      const { box } = (await surfaceOn(page, role)) ?? surface;
      return around(page, box);
    }
    await page.waitForTimeout(25);
  }
  throw new Error('no card opened');
}

function around(page: Page, box: Box): Box {
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const x = Math.max(0, box.x - AROUND.side);
  const y = Math.max(0, box.y - AROUND.top);
  return {
    x,
    y,
    width: Math.min(width - x, box.width + 2 * AROUND.side),
    height: Math.min(height - y, box.y + box.height + AROUND.bottom - y),
  };
}

export interface Film {
  type: 'png' | 'webp';
  scale: number;
}

/** Of 100: hanzi stay legible, and all pictures together stay small. */
const QUALITY = 40;

export async function picture({ page, clip, whole }: Shown, file: string, { type }: Film): Promise<void> {
  await page.bringToFront();
  if (whole) {
    // As tall as all of it: what is as tall as the window (a rail) is then drawn so.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: page.viewportSize()?.width ?? 1000, height });
  }
  await drawn(page);
  const cdp = await page.context().newCDPSession(page);
  const size = whole
    ? await page.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }))
    : page.viewportSize();
  const box = clip ?? { x: 0, y: 0, width: size?.width ?? 800, height: size?.height ?? 600 };
  // A clip counts from the page's beginning, a box on the screen from the window's.
  const scrolled = whole ? { x: 0, y: 0 } : await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: type,
    ...(type === 'webp' && { quality: QUALITY }),
    clip: { ...box, x: box.x + scrolled.x, y: box.y + scrolled.y, scale: 1 },
    captureBeyondViewport: whole ?? false,
  });
  await cdp.detach();
  writeFileSync(file, Buffer.from(data, 'base64'));
}
