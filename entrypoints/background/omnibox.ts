/** `tf` and a word in the address bar. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { lookUp } from '../../lib/look-up';
import type { LookUpHit } from '../../lib/protocol';
import { lookUpSources } from './definitions';
import { openLookUp } from './menus';

const MOST_OFFERED = 6;

/** Chrome reads descriptions as XML. Quotation marks are left as they are: no attribute is written. */
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function describe(hit: LookUpHit): { content: string; description: string } {
  const [word, pinyin, meaning] =
    hit.kind === 'term'
      ? [hit.entry.term, hit.entry.pinyin, hit.entry.senses[0]?.gloss ?? '']
      : [hit.entry.simplified, hit.entry.pinyin, hit.entry.senses.slice(0, 2).join('; ')];
  // Firefox reads no markup and would show it as it is written.
  return {
    content: word,
    description: import.meta.env.FIREFOX
      ? `${word}  ${pinyin}  ${meaning}`
      : `<match>${escapeXml(word)}</match>  <dim>${escapeXml(pinyin)}</dim>  ${escapeXml(meaning)}`,
  };
}

export function offerOmnibox(): void {
  const { omnibox } = browser;
  // Chrome alone writes the question in place of `%s`.
  omnibox.setDefaultSuggestion({ description: import.meta.env.FIREFOX ? i18n.t('omniboxLookUp') : i18n.t('menuLookUp') });
  // Chrome takes no suggestion later than 1.5 s after a key (its autocomplete stops then): the books open with the first word of the
  // mode, before the question is typed.
  omnibox.onInputStarted.addListener(() => void lookUpSources(''));
  let latest = '';
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    latest = text;
    if (!text.trim()) return;
    const sources = await lookUpSources(text);
    // Keys typed while the books were opening: only the last question is still asked.
    if (text === latest) suggest(lookUp(text, sources, MOST_OFFERED).hits.map(describe));
  });
  omnibox.onInputEntered.addListener((text) => void openLookUp(text));
}
