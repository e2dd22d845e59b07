/** Opens a browser with the extension on the page asked for; without a display it takes pictures and prints what was recognised. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../browsers.mjs';
import { servePages } from '../serve';
import { ROOT, say } from '../setup.mjs';
import { readHere, readPage } from './ask';
import { takePictures } from './pictures';
import { printReport } from './report';
import { targetOf } from './target';

export interface ShowOptions {
  target: string | null;
  headless: boolean;
  out: string;
  /** Of the pictures, in pixels; null: larger ones, and of popup and panel too. */
  size: { width: number; height: number } | null;
}

/** Puts a text on the desk as a reader does who drops a file there. */
async function putOnDesk(page: Page, text: string): Promise<void> {
  await page.waitForSelector('main');
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'text.txt', { type: 'text/plain' }));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, text);
}

export async function show({ target: argument, headless, out, size }: ShowOptions): Promise<void> {
  const target = targetOf(argument);
  const server = await servePages(target.routes);
  const profile = mkdtempSync(join(tmpdir(), 'tifa-'));
  // Only the served hosts are sent to this machine when the reader's own address is shown.
  const local = Object.keys(target.routes).map((route) => `MAP ${route.split('/')[0]} 127.0.0.1:${server.port}`);
  let browser: Browser | null = null;
  try {
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? undefined,
      headless,
      // Chrome itself no longer honours --load-extension; over the debugging pipe every Chromium installs an unpacked extension.
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: headless ? { ...(size ?? { width: 1280, height: 900 }), deviceScaleFactor: size ? 1 : 2 } : null,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--no-first-run',
        '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode',
        '--lang=en-US',
        ...(headless ? ['--disable-background-networking', '--disable-component-update'] : []),
        ...(local.length ? [`--host-resolver-rules=${local.join(',')}`] : []),
      ],
    });
    const extensionId = await browser.installExtension(join(ROOT, '.output', 'chrome-mv3-all'));
    const [first] = await browser.pages();
    const page = first ?? (await browser.newPage());
    await page.goto(target.text === null ? target.url : `chrome-extension://${extensionId}/desk.html`, { waitUntil: 'load' });
    // The page of the first run has opened meanwhile; the article is what was asked for.
    await page.bringToFront();
    if (target.text !== null) await putOnDesk(page, target.text);
    if (!headless) {
      say('Tifa is running. Close the browser window to stop.');
      await new Promise<void>((done) => browser?.once('disconnected', () => done()));
      return;
    }
    const folder = resolve(process.env.INIT_CWD ?? ROOT, out);
    mkdirSync(folder, { recursive: true });
    // The desk reads in its own page, where no message reaches; the same core reads the text here.
    const { text } = target;
    const asked = { browser, extensionId };
    const articles = () => (text === null ? readPage(asked) : readHere(text));
    const pictures = await takePictures({ ...asked, page, folder, articles, onDesk: text !== null, pageOnly: size !== null });
    printReport(await articles());
    say('');
    for (const { file, what } of pictures) console.log(`${relative(process.env.INIT_CWD ?? process.cwd(), file)}  ${what}`);
  } finally {
    await browser?.close().catch(() => {});
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
