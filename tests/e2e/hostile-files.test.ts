/** Files that mean harm, by their names and by what they say of themselves: put on the desk, taken in as a glossary and as a library. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Session, startSession } from './support/chromium';
import { CANARY, ranIn, WATCH } from './support/hostile';
import { ROUTES } from './support/pages';
import { LEFT, makePdf } from './support/pdf';

const MARKUP = `<img src=//${CANARY}/i onerror="fetch('//${CANARY}/r')"><script src=//${CANARY}/s></script>便民`;
const TURNED = '\u202e\u2066便民\u200f服务';
const CONTROLS = '便\u0000\u0007\u001b\u2028民';
const HALVES = '便\ud800民\udfff服务';
const HUGE = '便民'.repeat(5_000);
/** What a stranger may call a file, and a document. */
const HOSTILE_TEXTS = { markup: MARKUP, turned: TURNED, controls: CONTROLS, halves: HALVES, huge: HUGE, proto: '__proto__便民' };

/** Longest name that is shown, in UTF-16 units. */
const LONGEST = 200;
const NOT_SHOWN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}]/u;
const MADE_OF_MARKUP = 'img[onerror], img[src*="canary"], iframe, script[src*="canary"], svg[onload]';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
  await session.context.addInitScript(WATCH);
});
afterAll(() => session?.close());

/** Gives a file of any name to the field: the names that a driver can send are those that a disk takes. */
async function give(page: Page, field: string, name: string, bytes: Buffer | string): Promise<void> {
  await page.waitForSelector(field, { state: 'attached' });
  await page.evaluate(
    ({ field, units, data }) => {
      const input = document.querySelector<HTMLInputElement>(field);
      const transfer = new DataTransfer();
      const name = String.fromCharCode(...units);
      transfer.items.add(new File([Uint8Array.from(atob(data), (one) => one.charCodeAt(0))], name));
      if (!input) throw new Error(`no ${field}`);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    // Units, since the protocol carries no half of a pair.
    { field, units: [...Array(name.length).keys()].map((n) => name.charCodeAt(n)), data: Buffer.from(bytes).toString('base64') },
  );
}

/** The desk listens from its first frame on, which is later than its page has loaded: it is ready when it shows what is held over it. */
async function isListening(desk: Page): Promise<void> {
  const held = () =>
    desk.evaluate(() => {
      document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
      return document.querySelector('.desk')?.getAttribute('data-dropping');
    });
  await expect.poll(held, { timeout: 10_000 }).toBe('true');
}

/** Drops a file anywhere on the page. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await isListening(page);
  await page.evaluate(
    ({ units, data }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(data), (one) => one.charCodeAt(0))], String.fromCharCode(...units)));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { units: [...Array(name.length).keys()].map((n) => name.charCodeAt(n)), data: bytes.toString('base64') },
  );
}

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.locator(MADE_OF_MARKUP).count()).toBe(0);
  expect(await ranIn(page)).toEqual([]);
  expect(session.server.missed.filter((address) => address.startsWith(CANARY))).toEqual([]);
}

/** A document whose headline, or nothing of it but its file's name, is hostile. */
function pdfOf(title: string): Buffer {
  const lines = LEFT.text.flatMap((paragraph) => [`　　${paragraph}`]).flatMap((text) => text.match(/.{1,30}/gu) ?? []);
  return makePdf(
    [
      [
        { text: title.slice(0, 600), x: 40, y: 60, size: 20 },
        ...lines.map((text, n) => ({ text, x: 40, y: 120 + 18 * n, size: 10 })),
      ],
    ],
    { Title: title, Author: title, Subject: title, Keywords: title },
  );
}

describe('a PDF on the desk, hostile in its headline, in what it says of itself and in its name', () => {
  test.for(Object.entries(HOSTILE_TEXTS))('%s', async ([, text]) => {
    const desk = await session.openOwn('desk.html');
    await drop(desk, `${text}.pdf`, pdfOf(text));
    await desk.locator('.sheet .paragraph').first().waitFor();
    await expect.poll(() => desk.locator('.sheet .text').textContent()).toContain(LEFT.text[1]?.slice(-12));
    await expectHarmless(desk);
    const named = desk.locator('.on-desk').first();
    expect((await named.locator('.icon-btn').getAttribute('aria-label'))?.length).toBeLessThan(LONGEST);
    // What comes of it lies on the desk again when it is opened anew.
    await desk.reload();
    await desk.locator('.sheet .paragraph').first().waitFor();
    await expectHarmless(desk);
    await named.hover();
    await named.locator('.icon-btn').click();
    await desk.close();
  });
});

test('a pasted text with halves of pairs in it lies on the desk again after a reload', async () => {
  const desk = await session.openOwn('desk.html');
  await isListening(desk);
  const units = [...`${HALVES}\n\n${LEFT.text.join('\n\n')}`].flatMap((one) => one.split('').map((unit) => unit.charCodeAt(0)));
  await desk.evaluate((units) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', String.fromCharCode(...units));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, units);
  await desk.locator('.sheet .paragraph').first().waitFor();
  await desk.reload();
  await desk.locator('.sheet .paragraph').first().waitFor();
  await desk.locator('.on-desk').first().hover();
  await desk.locator('.on-desk .icon-btn').first().click();
  await desk.close();
});

describe('names of files', () => {
  test.for(Object.entries(HOSTILE_TEXTS))('of a text without a headline on the desk: %s', async ([, text]) => {
    const desk = await session.openOwn('desk.html');
    await give(desk, 'input[type=file]', `${text}.txt`, LEFT.text.join('\n\n'));
    const named = desk.locator('.on-desk').first();
    await named.waitFor();
    const shown = (await named.locator('.rail-item span span').textContent()) ?? '';
    expect(shown).not.toMatch(NOT_SHOWN);
    expect(shown.length).toBeLessThan(LONGEST);
    expect(shown).toContain('便');
    await expectHarmless(desk);
    await named.hover();
    await named.locator('.icon-btn').click();
    await desk.close();
  });

  test.for(Object.entries(HOSTILE_TEXTS))('of a glossary: %s', async ([, text]) => {
    const options = await session.openOwn('options.html#glossaries');
    await give(options, '#glossaries input[accept*=".tsv"], input[accept*=".tsv"]', `${text}.tsv`, '三本账\tthree books\n');
    await options.locator('.preview .btn.primary').click();
    const name = options.locator('.pack-name').last();
    await name.waitFor();
    const shown = (await name.textContent()) ?? '';
    expect(shown).not.toMatch(NOT_SHOWN);
    expect(shown.length).toBeLessThan(LONGEST);
    expect(shown).toContain('便');
    await expectHarmless(options);
    await options.close();
  });

  test.for(Object.entries(HOSTILE_TEXTS))('of a library, refused with what it says: %s', async ([, text]) => {
    const library = await session.openOwn('library.html');
    await give(library, '.bar input[type=file]', `${text}.json`, JSON.stringify({ format: text, version: text }));
    await library.locator('.refused').waitFor();
    await library.locator('.refused button').click();
    await give(library, '.bar input[type=file]', `${text}.json`, `{ "${text}`);
    await library.locator('.refused').waitFor();
    expect(((await library.locator('.refused').textContent()) ?? '').length).toBeLessThan(2 * LONGEST + 100);
    await expectHarmless(library);
    await library.close();
  });
});
