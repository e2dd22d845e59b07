/** `tf` and a word in the address bar. */
import { browser } from 'wxt/browser';
import { lookUp } from '../../lib/look-up';
import type { LookUpHit } from '../../lib/protocol';
import { lookUpSources } from './definitions';
import { openLookUp } from './menus';

/** Chrome reads descriptions as XML; Firefox as text. Quotation marks are left as they are: no attribute is written. */
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function describe(hit: LookUpHit): { content: string; description: string } {
  const [word, pinyin, meaning] =
    hit.kind === 'term'
      ? [hit.entry.term, hit.entry.pinyin, hit.entry.senses[0]?.gloss ?? '']
      : [hit.entry.simplified, hit.entry.pinyin, hit.entry.senses.slice(0, 2).join('; ')];
  const line = `${word}  ${pinyin}  ${meaning}`;
  return { content: word, description: import.meta.env.FIREFOX ? line : escapeXml(line) };
}

export function offerOmnibox(): void {
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    if (!text.trim()) return;
    const { hits } = lookUp(text, await lookUpSources(text), 6);
    suggest(hits.map(describe));
  });
  browser.omnibox.onInputEntered.addListener((text) => void openLookUp(text));
}
