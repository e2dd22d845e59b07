/** The first run, in a profile that has never seen Tifa. */
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, startSession, waitForMarks } from './support/chromium';
import { PAGES, ROUTES } from './support/pages';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES, { keepWelcome: true });
});
afterAll(() => session?.close());

const welcomePages = () => session.context.pages().filter((page) => page.url().endsWith('/welcome.html'));

test('opens one page on installation, and a choice on it holds on the next article', async () => {
  const [welcome, ...others] = welcomePages();
  expect(others).toEqual([]);
  if (!welcome) throw new Error('no page of the first run');
  const { violations } = await new AxeBuilder({ page: welcome }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  expect(await page.locator('ruby').count()).toBe(0);
  await welcome.getByRole('radio', { name: /I am learning Chinese/ }).check();
  await page.bringToFront();
  await expect.poll(() => page.locator('ruby[data-tifa]').count()).toBeGreaterThan(20);
  await page.close();
});

test('leads to the sample article on the desk', async () => {
  const [welcome] = welcomePages();
  const [desk] = await Promise.all([
    session.context.waitForEvent('page'),
    welcome?.getByRole('button', { name: 'Open the sample article' }).click(),
  ]);
  await waitForMarks(desk);
  expect(await desk.locator('h2.title').textContent()).toContain('青澜推行');
});
