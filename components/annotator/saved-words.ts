/** The reader's saved words: known to the page so that they are marked, changed from its cards. */

import type { SavedWord } from '../../lib/library/records';
import type { Place } from '../../lib/overlay/page-text';
import { onBroadcast, sendMessage } from '../../lib/protocol';
import { toSimplified } from '../../lib/text/fold';
import { sentenceAround } from '../article/save';
import { wholeSenses } from '../card/short-gloss';
import type { Subject } from '../card/subject';
import type { Feature, LivePage } from './live-page';
import { draftHere } from './visits';

async function refresh(page: LivePage, signal: AbortSignal): Promise<void> {
  const answer = await sendMessage('savedWords');
  if (signal.aborted || !answer.ok) return;
  page.saved = new Map(
    answer.value.flatMap((word) => [
      [word.simplified, word],
      [word.traditional, word],
    ]),
  );
  page.tell('saved');
}

export const savedWords: Feature = async (page, signal) => {
  const stop = onBroadcast('libraryChanged', (data) => {
    if (data.what === 'words') void refresh(page, signal).catch(() => {});
    else if (data.what === 'highlights') page.tell('library');
  });
  signal.addEventListener('abort', stop);
  await refresh(page, signal);
};

type Draft = Pick<SavedWord, 'simplified' | 'traditional' | 'pinyin' | 'gloss' | 'termId'>;

/** What the library keeps of a card's subject. */
function draftOf(subject: Subject): Draft {
  const { text, pinyin } = subject;
  if (subject.kind === 'term' && subject.entry) {
    const { id, term, trad, pinyin: reading, senses } = subject.entry;
    const gloss = senses[0]?.gloss ?? '';
    // Another wording of the entry is kept as it was read: it is what stands in the sentence, and what is reviewed.
    if (text !== term && text !== trad) return { simplified: toSimplified(text), traditional: text, pinyin, gloss, termId: id };
    return { simplified: term, traditional: trad, pinyin: reading, gloss, termId: id };
  }
  if (subject.kind === 'word' && subject.entries?.[0]) {
    const { simplified, traditional, pinyin: reading, senses } = subject.entries[0];
    return { simplified, traditional, pinyin: reading, gloss: wholeSenses(senses), termId: null };
  }
  return { simplified: text, traditional: text, pinyin, gloss: '', termId: null };
}

export function savedAs(page: LivePage, subject: Subject): SavedWord | undefined {
  const { simplified, traditional } = draftOf(subject);
  return page.saved.get(simplified) ?? page.saved.get(traditional);
}

/** Saves, or removes what is saved. Answers whether it stands in the library now, or the key of what went wrong. */
export async function toggleSaved(
  page: LivePage,
  subject: Subject,
  place: Place | null,
): Promise<{ saved: boolean } | { failed: string }> {
  const present = savedAs(page, subject);
  if (present) {
    const answer = await sendMessage('removeWord', { id: present.id });
    return answer.ok ? { saved: false } : { failed: answer.message };
  }
  const read = page.articles[place?.article ?? 0];
  const answer = await sendMessage('saveWord', {
    ...draftOf(subject),
    sentence: read && place ? sentenceAround(read.article, read.analysis, place) : null,
    article: read ? draftHere(read.article) : null,
  });
  return answer.ok ? { saved: true } : { failed: answer.message };
}
