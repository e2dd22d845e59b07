/** What is selected in the page, for the field. */
import { browser } from 'wxt/browser';

/** Longer selections are passages, not words. */
const LONGEST = 24;

/** The selected words of a tab; empty where there are none or the browser protects the page. */
export async function selectedText(tabId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => String(getSelection() ?? ''),
    });
    const text = String(answer?.result ?? '').trim();
    return text.length <= LONGEST && !text.includes('\n') ? text : '';
  } catch {
    return '';
  }
}
