/** PDFs on the desk, in both browsers: a page of a paper in columns, a scanned one, a torn one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Session, startSession } from './support/chromium';
import { type FirefoxSession, startFirefox } from './support/firefox';
import { ROUTES } from './support/pages';
import { LEFT, makePdf, newspaperPdf, RIGHT } from './support/pdf';

const folder = mkdtempSync(join(tmpdir(), 'tifa-pdf-'));
const file = (name: string, bytes: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const paper = file('paper.pdf', newspaperPdf());
const scanned = file('scanned.pdf', makePdf([[]]));
const torn = file('torn.pdf', Buffer.from('%PDF-1.7 and nothing more'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('in Chromium', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(ROUTES);
  });
  afterAll(() => session?.close());

  test('a page of a paper becomes its articles, each with its own paragraphs', async () => {
    const desk = await session.openOwn('desk.html');
    await desk.locator('input[type=file]').setInputFiles(paper);
    await desk.getByRole('button', { name: new RegExp(LEFT.title) }).click();
    await expect.poll(() => desk.locator('.sheet .paragraph').count()).toBe(2);
    const left = await desk.locator('.sheet .page').textContent();
    expect(left).toContain(LEFT.text[0]?.slice(-20));
    expect(left).not.toContain(RIGHT.text[0]?.slice(-20));
    await desk.getByRole('button', { name: 'All articles of this page' }).click();
    await desk.getByRole('button', { name: new RegExp(RIGHT.title) }).click();
    await expect.poll(() => desk.locator('.sheet .page').textContent()).toContain(RIGHT.text[1]?.slice(0, 20));
    await desk.close();
  });

  test.each([
    ['a scanned page', scanned, 'This PDF holds pictures only.'],
    ['a torn file', torn, 'The file could not be opened.'],
  ])('%s is refused with its reason', async (_what, path, reason) => {
    const desk = await session.openOwn('desk.html');
    await desk.locator('input[type=file]').setInputFiles(path);
    await desk.getByText(reason).waitFor();
    await desk.close();
  });
});

describe('in Firefox', () => {
  let session: FirefoxSession;
  beforeAll(async () => {
    session = await startFirefox(ROUTES);
  });
  afterAll(() => session?.close());

  test('a page of a paper becomes its articles', async () => {
    const desk = await session.openOwn('desk.html');
    const input = (await desk.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(paper);
    await desk.waitForFunction((title) => document.body.textContent?.includes(title), { timeout: 30_000 }, RIGHT.title);
    expect(await desk.evaluate(() => document.body.textContent)).toContain(LEFT.title);
    await desk.close();
  });
});
