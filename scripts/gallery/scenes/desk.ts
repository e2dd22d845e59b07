/** The desk: a text of the reader's own, a paper's page, a PDF. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { waitForMarks } from '../../../tests/e2e/support/chromium';
import { makePdf, newspaperPdf } from '../../../tests/e2e/support/pdf';
import { drawn, hoverCard, type Scene } from '../stage';

const WINDOW = { width: 1200, height: 660 };

const desk = (name: string, what: string, act: (page: Page) => Promise<unknown>, more: Partial<Scene> = {}): Scene => ({
  name: `desk${name}`,
  what,
  ...WINDOW,
  async show(stage) {
    // Each scene begins with a bare desk.
    await stage.session.worker.evaluate(() => chrome.storage.local.remove('deskTexts'));
    const page = await stage.own('desk.html');
    await page.locator('textarea').waitFor();
    await act(page);
    await drawn(page);
    return { page };
  },
  ...more,
});

async function sample(page: Page, which: 0 | 1): Promise<void> {
  await page.locator('.blank .btn.plain').nth(which).click();
  if (which === 1) await page.locator('main button[data-row]').first().waitFor();
  else await waitForMarks(page);
}

const file = (name: string, bytes: Buffer): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'tifa-gallery-')), name);
  writeFileSync(path, bytes);
  return path;
};

export const DESK: Scene[] = [
  desk('-blank', 'Nothing on the desk yet', (page) => page.locator('textarea').waitFor()),
  desk('', 'A text with its notes in the margin', (page) => sample(page, 0)),
  desk(
    '-pinyin',
    'With pinyin, in sans',
    async (page) => {
      await sample(page, 0);
      await page.waitForSelector('ruby rt', { state: 'attached' });
    },
    { settings: { pinyin: 'all', sheetFace: 'sans' } },
  ),
  desk('-page', 'A whole newspaper page becomes its articles', (page) => sample(page, 1)),
  desk('-pdf', 'A paper’s page as PDF', async (page) => {
    await page.locator('input[type=file]').setInputFiles(file('paper.pdf', newspaperPdf()));
    await page.locator('main button[data-row]').first().waitFor();
  }),
  desk('-pdf-article', 'One article of it', async (page) => {
    await page.locator('input[type=file]').setInputFiles(file('paper.pdf', newspaperPdf()));
    await page.locator('main button[data-row]').first().click();
    await waitForMarks(page);
  }),
  desk('-pdf-scanned', 'A PDF of pictures only', async (page) => {
    await page.locator('input[type=file]').setInputFiles(file('scan.pdf', makePdf([[]])));
    await page.locator('.state').waitFor();
  }),
  desk('-sections', 'The article’s sections in the margin', async (page) => {
    await sample(page, 0);
    await page.locator('.bar [role=radio]').nth(-2).click();
  }),
  desk('-card', 'A card on the desk', async (page) => {
    await sample(page, 0);
    await hoverCard(page, '放管服', '.sheet');
  }),
  desk('-type', 'Type, measure, leading', async (page) => {
    await sample(page, 0);
    await page.locator('.bar [aria-haspopup], .bar summary').first().click();
  }),
];
