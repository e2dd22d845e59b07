/** Files that mean harm, by their names and by what they say of themselves: put on the desk, taken in as a glossary and as a library. */
import { describe, expect, test } from 'vitest';
import { appears, countOf, type Either, type EitherPage, PATIENCE, pressAt, run, says, textAt } from './either';
import { give, sent, unitsOf } from './files';
import { CANARY, ranIn, WATCH } from './hostile';
import { LEFT, makePdf } from './pdf';

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

/** The desk listens from its first frame on, which is later than its page has loaded: it is ready when it shows what is held over it. */
async function isListening(desk: EitherPage): Promise<void> {
  const held = () =>
    run(desk, () => {
      document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
      return document.querySelector('.desk')?.getAttribute('data-dropping');
    });
  await expect.poll(held, PATIENCE).toBe('true');
}

/** Drops a file anywhere on the page. */
async function drop(page: EitherPage, name: string, bytes: Buffer): Promise<void> {
  await isListening(page);
  await run(
    page,
    ({ units, data }) => {
      const dataTransfer = new DataTransfer();
      const content = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
      dataTransfer.items.add(new File([content], String.fromCharCode(...units)));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    sent(name, bytes),
  );
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

const paragraphIsThere = (desk: EitherPage) => appears(desk, '.sheet .paragraph');

async function takeOff(desk: EitherPage): Promise<void> {
  await pressAt(desk, '.on-desk .icon-btn');
  await expect.poll(() => countOf(desk, '.on-desk'), PATIENCE).toBe(0);
}

/** What is shown of a name: one line of moderate length, without controls. */
function expectPlain(shown: string | null): void {
  expect(shown).not.toMatch(NOT_SHOWN);
  expect(shown?.length).toBeLessThan(LONGEST);
  expect(shown).toContain('便');
}

export function hostileFiles(either: () => Either): void {
  /** Opens a page of the extension with traps for what must never run. */
  async function opened(path: string): Promise<EitherPage> {
    const page = await either().openOwn(path);
    await page.evaluate(WATCH);
    return page;
  }

  async function expectHarmless(page: EitherPage): Promise<void> {
    expect(await countOf(page, MADE_OF_MARKUP)).toBe(0);
    expect(await ranIn(page)).toEqual([]);
    expect(either().server.missed.filter((address) => address.startsWith(CANARY))).toEqual([]);
  }

  describe('a PDF on the desk, hostile in its headline, in what it says of itself and in its name', () => {
    test.for(Object.entries(HOSTILE_TEXTS))('%s', async ([, text]) => {
      const desk = await opened('desk.html');
      await drop(desk, `${text}.pdf`, pdfOf(text));
      await paragraphIsThere(desk);
      await says(desk, LEFT.text[1]?.slice(-12) as string, '.sheet .text');
      await expectHarmless(desk);
      const label = await run(desk, () => document.querySelector('.on-desk .icon-btn')?.getAttribute('aria-label') ?? null);
      expect(label?.length).toBeLessThan(LONGEST);
      // What comes of it lies on the desk again when it is opened anew.
      await desk.close();
      const again = await opened('desk.html');
      await paragraphIsThere(again);
      await expectHarmless(again);
      await takeOff(again);
      await again.close();
    });
  });

  test('a pasted text with halves of pairs in it lies on the desk again when it is opened anew', async () => {
    const desk = await opened('desk.html');
    await isListening(desk);
    await run(
      desk,
      (units) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', String.fromCharCode(...units));
        const paste = new ClipboardEvent('paste', { bubbles: true });
        // Given to the constructor, Firefox leaves it out.
        Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
        document.body.dispatchEvent(paste);
      },
      unitsOf(`${HALVES}\n\n${LEFT.text.join('\n\n')}`),
    );
    await paragraphIsThere(desk);
    await desk.close();
    const again = await opened('desk.html');
    await paragraphIsThere(again);
    await takeOff(again);
    await again.close();
  });

  describe('names of files', () => {
    test.for(Object.entries(HOSTILE_TEXTS))('of a text without a headline on the desk: %s', async ([, text]) => {
      const desk = await opened('desk.html');
      await give(desk, 'input[type=file]', `${text}.txt`, LEFT.text.join('\n\n'));
      await appears(desk, '.on-desk');
      expectPlain(await textAt(desk, '.on-desk .rail-item span span'));
      await expectHarmless(desk);
      await takeOff(desk);
      await desk.close();
    });

    test('of glossaries', async () => {
      const options = await opened('options.html#glossaries');
      const names = () => run(options, () => [...document.querySelectorAll('.pack-name')].map((one) => one.textContent));
      for (const [n, text] of Object.values(HOSTILE_TEXTS).entries()) {
        const rows = `三本账\tthree books\n第${n}本账\tbook ${n}\n`;
        await give(options, 'input[accept*=".tsv"]', `${text}.tsv`, rows);
        await pressAt(options, '.preview .btn.primary');
        await expect.poll(async () => (await names()).length, PATIENCE).toBe(n + 1);
        for (const shown of await names()) expectPlain(shown);
        await expectHarmless(options);
      }
      await options.close();
    });

    test('of libraries, refused with what they say', async () => {
      const library = await opened('library.html');
      for (const text of Object.values(HOSTILE_TEXTS)) {
        for (const content of [JSON.stringify({ format: text, version: text }), `{ "${text}`]) {
          await give(library, '.bar input[type=file]', `${text}.json`, content);
          await appears(library, '.refused');
          expect((await textAt(library, '.refused'))?.length).toBeLessThan(2 * LONGEST + 100);
          await expectHarmless(library);
          await pressAt(library, '.refused button');
          await expect.poll(() => countOf(library, '.refused'), PATIENCE).toBe(0);
        }
      }
      await library.close();
    });
  });
}
