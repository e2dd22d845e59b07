/** What words and terms mean: dictionary and glossary, loaded on the first question and again after each stop of the worker. */
import { type Dictionary, openDictionary } from '../../lib/dictionary/dictionary';
import { fetchData } from '../../lib/fetch-data';
import { type GlossaryEntries, openEntries } from '../../lib/glossary/entries';
import { type LookUpSources, lookUp } from '../../lib/look-up';
import { onMessage } from '../../lib/protocol';

/** Loads once; a failed load is tried again at the next question. */
function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

export const dictionary: () => Promise<Dictionary> = loadOnce(async () => openDictionary(await fetchData('dictionary.bin')));
export const glossaryEntries: () => Promise<GlossaryEntries> = loadOnce(async () =>
  openEntries(await fetchData('glossary-entries.bin')),
);

export async function lookUpSources(): Promise<LookUpSources> {
  const [words, terms] = await Promise.all([dictionary(), glossaryEntries()]);
  return { dictionary: words, glossary: terms };
}

/** Longer questions are cut: no word is that long, and a page could send megabytes. */
const LONGEST_QUERY = 64;
const MOST_IDS = 500;

export function answerDefinitions(): void {
  onMessage('define', async ({ data }) => (await dictionary()).define(data.text.slice(0, LONGEST_QUERY), data.limit));
  onMessage('explain', async ({ data }) => (await glossaryEntries()).explain(data.ids.slice(0, MOST_IDS)));
  onMessage('lookUp', async ({ data }) => lookUp(data.text.slice(0, LONGEST_QUERY), await lookUpSources(), data.limit));
}
