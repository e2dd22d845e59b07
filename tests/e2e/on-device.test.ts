/** The browser's own models in the panel. Chromium has the names; a build for Linux distributions has no model to load. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Session, startSession, waitForMarks } from './support/chromium';
import { PAGES, ROUTES } from './support/pages';
import { tabIdOf } from './support/settings';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
});
afterAll(() => session?.close());

const hasTranslator = (page: Page) =>
  page.evaluate(async () => {
    const { Translator } = globalThis as unknown as {
      Translator?: { availability(pair: { sourceLanguage: string; targetLanguage: string }): Promise<string> };
    };
    const found = await Translator?.availability({ sourceLanguage: 'zh', targetLanguage: 'en' }).catch(() => undefined);
    return found !== undefined && found !== 'unavailable';
  });

describe('a gist by the browser’s own model', () => {
  test('is offered where the browser has a translator for Chinese, and stands in the panel once it is switched on', async () => {
    const options = await session.openOwn('options.html#reading');
    const row = options.getByRole('switch', { name: 'English gist by the browser’s own model' });
    await options.getByRole('switch', { name: 'Cards open on hover' }).waitFor();
    if (!(await hasTranslator(options))) {
      expect(await row.count()).toBe(0);
      return;
    }
    const article = await session.open(PAGES.portal);
    await waitForMarks(article);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, PAGES.portal)}`);
    await panel.getByRole('heading', { name: 'Summary' }).waitFor();
    const button = panel.getByRole('button', { name: 'In English' });
    expect(await button.count()).toBe(0);
    await row.click();
    await button.waitFor();
    // No model can be loaded here: asked for, the panel says so and stays usable.
    await button.click();
    await panel.getByText(/The browser is (writing|loading)|could not load its model|gave no answer/).waitFor();
    expect(await panel.getByRole('heading', { name: 'Facts' }).isVisible()).toBe(true);
  });

  test('shows what a model that is there has written, as another voice than the article’s', async () => {
    const article = await session.open(PAGES.epaper);
    await waitForMarks(article);
    const panel = await session.context.newPage();
    // The model itself is a stand-in: that of the browser needs 20 GB and a connection.
    await panel.addInitScript(`globalThis.Translator = {
      availability: async () => 'available',
      create: async () => ({ translate: async (text) => 'English of ' + text.length + ' characters.', destroy() {} }),
    };`);
    await panel.goto(`chrome-extension://${session.extensionId}/options.html#reading`);
    const row = panel.getByRole('switch', { name: 'English gist by the browser’s own model' });
    await row.waitFor();
    if ((await row.getAttribute('aria-checked')) !== 'true') await row.click();
    await panel.goto(`chrome-extension://${session.extensionId}/sidepanel.html?tab=${await tabIdOf(session, PAGES.epaper)}`);
    await panel.getByRole('button', { name: 'In English' }).click();
    await panel
      .getByText(/^English of \d+ characters\.$/)
      .first()
      .waitFor();
    await panel.getByText(/Translated by the browser’s own model, on this machine/).waitFor();
  });
});
