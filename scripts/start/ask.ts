/** Asks the running extension: which tab shows the article, and what was read there. */
import type { Browser } from 'puppeteer-core';
import { analyze } from '../../lib/analysis';
import { unpackArticles } from '../../lib/analysis-port';
import { readText } from '../../lib/article/read-text';
import type { PageArticle } from '../../lib/protocol';
import { loadResources } from '../analyze/resources';

export interface Asked {
  browser: Browser;
  extensionId: string;
}

/** Id of the tab that shows the article: the one that is not a page of the extension. */
export async function tabIdOf({ browser, extensionId }: Asked): Promise<number> {
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(extensionId));
  const worker = await target.worker();
  if (!worker) throw new Error('The background of the extension is not running');
  return worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url }) => url?.startsWith('http')) ?? tabs[0];
    return tab?.id ?? -1;
  });
}

/** What the page's annotator holds, as the side panel asks for it; empty where it has read no article. */
export async function readPage({ browser, extensionId }: Asked): Promise<PageArticle[]> {
  const tabId = await tabIdOf({ browser, extensionId });
  const page = await browser.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    // The messaging library's own envelope: see its documentation, "message format".
    const answer = await page.evaluate(
      (id) => chrome.tabs.sendMessage(id, { id: 1, type: 'readPage', data: undefined, timestamp: Date.now() }),
      tabId,
    );
    return unpackArticles(answer?.res?.articles ?? []);
  } catch {
    return [];
  } finally {
    await page.close();
  }
}

/** A plain text read by the same core, here. */
export async function readHere(text: string): Promise<PageArticle[]> {
  const resources = await loadResources();
  return readText(text).articles.map((article) => ({ article, analysis: analyze(article, resources) }));
}
