/** What words and terms mean: dictionary and glossary, loaded on the first question and again after each stop of the worker. */
import { type Dictionary, openDictionary } from '../../lib/dictionary/dictionary';
import { fetchData } from '../../lib/fetch-data';
import { type GlossaryEntries, openEntries } from '../../lib/glossary/entries';
import type { GlossaryEntry } from '../../lib/glossary/entry';
import { type LookUpSources, lookUp } from '../../lib/look-up';
import { onMessage } from '../../lib/protocol';
import { own } from './library';
import { loadOnce } from './load-once';

export const dictionary: () => Promise<Dictionary> = loadOnce(async () => openDictionary(await fetchData('dictionary.bin')));
export const glossaryEntries: () => Promise<GlossaryEntries> = loadOnce(async () =>
  openEntries(await fetchData('glossary-entries.bin')),
);

/** Own terms that answer one question, at most. */
const MOST_OWN = 8;

/** Where a question is looked up. A library that cannot be read takes nothing from the books. */
export async function lookUpSources(text: string): Promise<LookUpSources> {
  const [words, terms, ownTerms] = await Promise.all([
    dictionary(),
    glossaryEntries(),
    own.lookUp(text.trim(), MOST_OWN).catch(() => []),
  ]);
  return { dictionary: words, glossary: terms, own: ownTerms };
}

/** Longer questions are cut: no word is that long, and a page could send megabytes. */
const LONGEST_QUERY = 64;
const MOST_IDS = 500;

/** Built-in and own entries, in the order asked. */
async function explain(ids: readonly string[]): Promise<GlossaryEntry[]> {
  const builtIn = await glossaryEntries();
  const entries = new Map(
    [...builtIn.explain(ids), ...(await own.explain(ids).catch(() => []))].map((entry) => [entry.id, entry]),
  );
  return ids.flatMap((id) => entries.get(id) ?? []);
}

export function answerDefinitions(): void {
  onMessage('define', async ({ data }) => (await dictionary()).define(data.text.slice(0, LONGEST_QUERY), data.limit));
  onMessage('explain', async ({ data }) => explain(data.ids.slice(0, MOST_IDS)));
  onMessage('lookUp', async ({ data }) => {
    const text = data.text.slice(0, LONGEST_QUERY);
    return lookUp(text, await lookUpSources(text), data.limit);
  });
}
