/**
 * The reader's own language in a page: terms that are marked, words that are cut and read as the reader says, words that need no aid.
 * Asked for once for each reading; a change made anywhere is taken over in place.
 */
import { type AnalysisOptions, completing, finding } from '../../lib/analysis';
import { openGlossary, packGlossary } from '../../lib/glossary/glossary';
import type { OwnForPages } from '../../lib/library/own-forms';
import type { WordState } from '../../lib/library/records';
import { onBroadcast, sendMessage } from '../../lib/protocol';
import { inSlices } from '../../lib/steps';
import { compileExceptions } from '../../lib/text/exceptions';
import { type Feature, pause } from './live-page';
import { resources } from './read-page';

export type WordStates = ReadonlyMap<string, WordState['state']>;

export interface OwnInUse {
  options: AnalysisOptions;
  /** By simplified form. */
  states: WordStates;
  /** Forms, as they are kept, of which the reader has said how they are cut or read. */
  corrected: ReadonlySet<string>;
  /** Two of one key analyse a text alike. */
  key: string;
}

const NOTHING: OwnForPages = { terms: [], exceptions: [], states: [] };

function compile({ terms, exceptions, states }: OwnForPages): OwnInUse {
  return {
    options: {
      own: terms.length > 0 ? openGlossary(packGlossary(terms)) : undefined,
      exceptions: exceptions.length > 0 ? compileExceptions(exceptions) : undefined,
    },
    states: new Map(states.map(({ form, state }) => [form, state])),
    corrected: new Set(exceptions.map(({ text }) => text)),
    key: JSON.stringify([terms, exceptions]),
  };
}

/** What is kept now. Where the library cannot be read the page is read without it: its own features say so. */
export async function ownInUse(): Promise<OwnInUse> {
  const answer = await sendMessage('ownLanguage').catch(() => null);
  try {
    return compile(answer?.ok ? answer.value : NOTHING);
  } catch (error) {
    console.error('Tifa: own terms could not be compiled:', error);
    return compile(NOTHING);
  }
}

/** Takes over changes: other states are drawn at once, other terms or words after the text was analysed again. */
export const ownLanguage: Feature = (page, signal) => {
  let latest = 0;

  async function refresh(): Promise<void> {
    latest += 1;
    const turn = latest;
    const own = await ownInUse();
    if (turn !== latest || signal.aborted) return;
    const same = own.key === page.own.key;
    if (!same) {
      const loaded = await resources();
      for (const read of page.articles) {
        const found = await inSlices(finding(read.article, loaded, own.options), pause, { signal });
        const analysis = await inSlices(completing(found, loaded, own.options), pause, { signal });
        if (turn !== latest) return;
        Object.assign(read.analysis, analysis);
      }
    }
    page.own = own;
    page.tell('language');
  }

  const stop = onBroadcast('libraryChanged', ({ what }) => {
    if (what === 'own') refresh().catch((error) => signal.aborted || console.error('Tifa:', error));
  });
  signal.addEventListener('abort', stop);
};
