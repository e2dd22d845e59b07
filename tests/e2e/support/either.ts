/**
 * One description, two browsers: what a shared test asks of the browser that it runs in. Playwright and Puppeteer agree on keys, on the
 * mouse and on scripts that are sent as text; the rest is here.
 */
import type { Page as Playwrights } from 'playwright-core';
import type { Page as Puppeteers } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PageServer, Routes } from '../../../scripts/serve';
import { cardOn, type Session, type SessionOptions, startSession, surfaceOn, waitForMarks } from './chromium';
import { type FirefoxOptions, type FirefoxSession, startFirefox, tifaMarks } from './firefox';
import { cardIn, surfaceIn } from './firefox-surface';
import { select } from './hand';

/** A page of Playwright's or of Puppeteer's. */
export type EitherPage = Parameters<typeof select>[0] & {
  mouse: { click(x: number, y: number): Promise<unknown> };
  keyboard: {
    press(key: never): Promise<unknown>;
    down(key: never): Promise<unknown>;
    up(key: never): Promise<unknown>;
    type(text: string): Promise<unknown>;
  };
  reload(): Promise<unknown>;
  close(): Promise<void>;
  bringToFront(): Promise<unknown>;
};

export interface Either {
  server: PageServer;
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<EitherPage>;
  /** Opens a page of the extension. */
  openOwn(path: string): Promise<EitherPage>;
  /** Waits until an article is marked and read. */
  read(page: EitherPage): Promise<void>;
  /** The open card or form. */
  card(page: EitherPage): Promise<{ text: string; name: string } | null>;
  /** The open bar. */
  bar(page: EitherPage): Promise<{ text: string } | null>;
  /** Runs a function in the background, whose globals it is given. @returns what ends it: in Firefox, a page that lends it its hands */
  inBackground(work: (background: typeof globalThis) => void): Promise<() => Promise<void>>;
}

export const PATIENCE = { timeout: 30_000 };

export const overChromium = (session: Session): Either => ({
  server: session.server,
  open: (url) => session.open(url),
  openOwn: (path) => session.openOwn(path),
  read: (page) => waitForMarks(page as unknown as Playwrights),
  card: (page) => cardOn(page as unknown as Playwrights),
  bar: (page) => surfaceOn(page as unknown as Playwrights, 'toolbar'),
  async inBackground(work) {
    await session.worker.evaluate(`(${work})(globalThis)`);
    return async () => {};
  },
});

export const overFirefox = (session: FirefoxSession): Either => ({
  server: session.server,
  async open(url) {
    const page = await session.browser.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    await page.goto(url);
    return page;
  },
  openOwn: (path) => session.openOwn(path),
  read: (page) => expect.poll(() => tifaMarks(page as unknown as Puppeteers), PATIENCE).not.toEqual([]),
  card: (page) => cardIn(page as unknown as Puppeteers),
  bar: (page) => surfaceIn(page as unknown as Puppeteers, 'toolbar'),
  async inBackground(work) {
    const own = await session.openOwn('options.html');
    await own.evaluate(`new Promise((done) => chrome.runtime.getBackgroundPage(done)).then(${work})`);
    return () => own.close();
  },
});

/** One Chromium for the file that asks. @returns what gives it, once the tests run */
export function inChromium(routes: Routes, options: SessionOptions = {}): () => Either {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(routes, options);
  });
  afterAll(() => session?.close());
  return () => overChromium(session);
}

/** One Firefox for the file that asks. */
export function inFirefox(routes: Routes, options: FirefoxOptions = {}): () => Either {
  let session: FirefoxSession;
  beforeAll(async () => {
    session = await startFirefox(routes, options);
  });
  afterAll(() => session?.close());
  return () => overFirefox(session);
}

/** Presses a key, or several at once: `Control+z`. */
export async function press(page: EitherPage, combo: string): Promise<void> {
  const keys = combo.split('+');
  const last = keys.pop() as string;
  for (const key of keys) await page.keyboard.down(key as never);
  await page.keyboard.press(last as never);
  for (const key of keys.reverse()) await page.keyboard.up(key as never);
}

/** Runs a function of the test in the page, with what JSON can carry. */
export const run = <A extends unknown[], R>(page: EitherPage, work: (...args: A) => R, ...args: A): Promise<Awaited<R>> =>
  page.evaluate(`(${work})(${args.map((one) => JSON.stringify(one)).join(', ')})`) as Promise<Awaited<R>>;

/** Text of the first element at a selector; null without one. */
export const textAt = (page: EitherPage, selector = 'body'): Promise<string | null> =>
  run(page, (at) => document.querySelector(at)?.textContent ?? null, selector);

/** Waits until an element says something. */
export const says = (page: EitherPage, what: string | RegExp, selector = 'body'): Promise<void> =>
  expect.poll(async () => (await textAt(page, selector)) ?? '', PATIENCE).toMatch(what);

export const countOf = (page: EitherPage, selector: string): Promise<number> =>
  run(page, (at) => document.querySelectorAll(at).length, selector);

/** Waits for an element. */
export const appears = (page: EitherPage, selector: string): Promise<void> =>
  expect.poll(() => countOf(page, selector), PATIENCE).toBeGreaterThan(0);

/** Presses the first control at a selector, once it is there; of several, the one whose name or text holds a text. */
export const pressAt = (page: EitherPage, selector: string, name = ''): Promise<void> =>
  expect
    .poll(
      () =>
        run(
          page,
          (at, wanted) => {
            const controls = [...document.querySelectorAll<HTMLElement>(at)];
            const found = controls.find((one) => `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`.includes(wanted));
            found?.click();
            return found !== undefined;
          },
          selector,
          name,
        ),
      PATIENCE,
    )
    .toBe(true);

/** Puts a text into a field in place of what it holds. */
export async function fill(page: EitherPage, selector: string, text: string): Promise<void> {
  await appears(page, selector);
  await run(
    page,
    (at, value) => {
      const field = document.querySelector(at) as HTMLInputElement;
      field.focus();
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    selector,
    text,
  );
}

/** The texts under Tifa's highlights of a name. Static ranges do not print their text, so live ones are made of them. */
export const textsUnder = (page: EitherPage, name: string): Promise<string[]> =>
  run(
    page,
    (wanted) =>
      [...(CSS.highlights.get(wanted) ?? [])].map((one) => {
        const range = document.createRange();
        range.setStart(one.startContainer, one.startOffset);
        range.setEnd(one.endContainer, one.endOffset);
        return range.toString();
      }),
    name,
  );

/**
 * Drags over a text until the bar is there for it: marks are drawn before the page listens, and on a busy machine Firefox may drop a part
 * of a drag.
 */
export async function selectUntilOffered(either: Either, page: EitherPage, text: string): Promise<void> {
  // Readings over the words are part of what is selected.
  const selected = () =>
    run(
      page,
      () =>
        getSelection()
          ?.toString()
          .replace(/[^\p{Script=Han}\p{P}]/gu, '') ?? '',
    );
  const isOffered = async () => (await either.bar(page)) !== null && (await selected()) === text;
  const offered = async () => {
    if (await isOffered()) return true;
    await press(page, 'Escape');
    await select(page, text);
    return isOffered();
  };
  await expect.poll(offered, { ...PATIENCE, interval: 500 }).toBe(true);
}

/** Id of the tab that shows an address, asked of a page of the extension that is closed before another opens. */
export async function tabOf(either: Either, url: string): Promise<number> {
  const finder = await either.openOwn('options.html');
  const found = (await finder.evaluate(
    `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`,
  )) as number | undefined;
  await finder.close();
  if (found === undefined) throw new Error(`no tab shows ${url}`);
  return found;
}

/** Writes settings as an extension page would; what is not named falls back to its default. */
export async function setSettings(either: Either, settings: object): Promise<void> {
  const own = await either.openOwn('options.html');
  await own.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
  await own.close();
}
