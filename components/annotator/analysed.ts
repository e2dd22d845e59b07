/** What the background says of articles, stage by stage. The wire: `lib/analysis-port.ts`. */
import { browser } from 'wxt/browser';
import {
  ANALYSIS_PORT,
  type AnalysisPiece,
  type AnalysisRequest,
  blankAnalysis,
  join,
  type OwnSummary,
} from '../../lib/analysis-port';
import type { Analysis } from '../../lib/contract';
import type { WordState } from '../../lib/library/records';

export type WordStates = ReadonlyMap<string, WordState['state']>;

/** The reader's own language that an analysis was made with. */
export interface OwnInUse {
  /** By simplified form. */
  states: WordStates;
  /** Forms, as they are kept, of which the reader has said how they are cut or read. */
  corrected: ReadonlySet<string>;
  /** Two of one key analyse a text alike. */
  key: string;
}

const inUse = ({ states, corrected, key }: OwnSummary): OwnInUse => ({
  states: new Map(states),
  corrected: new Set(corrected),
  key,
});

/** In the order in which they come. `early` comes only where it was asked for; `same` stands alone. */
export type Stage =
  /** Terms and names, of what is in the window or of everything. */
  | { stage: 'early' | 'found'; own: OwnInUse; analyses: Analysis[] }
  | { stage: 'read'; own: OwnInUse; analyses: Analysis[] }
  | { stage: 'same'; own: OwnInUse };

/** `closed`: the background was stopped, or is gone. `work`: the text takes too long. `data`: the data could not be opened. */
export class AnalysisError extends Error {
  override name = 'AnalysisError';

  constructor(
    message: string,
    readonly reason: 'closed' | 'work' | 'data',
  ) {
    super(message);
  }
}

/** Pieces as they come. @throws AnalysisError where the port closes before the end */
async function* piecesFor(request: AnalysisRequest, signal: AbortSignal): AsyncGenerator<AnalysisPiece> {
  const port = browser.runtime.connect({ name: ANALYSIS_PORT });
  const come: AnalysisPiece[] = [];
  let closed = false;
  let wake = () => {};
  port.onMessage.addListener((piece: AnalysisPiece) => {
    come.push(piece);
    wake();
  });
  const close = () => {
    closed = true;
    wake();
  };
  port.onDisconnect.addListener(close);
  signal.addEventListener('abort', close);
  try {
    port.postMessage(request);
    for (;;) {
      const piece = come.shift();
      signal.throwIfAborted();
      if (piece) yield piece;
      else if (closed) throw new AnalysisError('The background closed the port', 'closed');
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener('abort', close);
    port.disconnect();
  }
}

/**
 * Has articles analysed by the background.
 * @throws AnalysisError where that fails; the signal's reason when it aborts
 */
export async function* analysed(request: AnalysisRequest, signal: AbortSignal): AsyncGenerator<Stage> {
  const blank = () => request.articles.map(blankAnalysis);
  let analyses = blank();
  let own: OwnInUse = { states: new Map(), corrected: new Set(), key: '' };
  for await (const piece of piecesFor(request, signal)) {
    if (piece.kind === 'failed')
      throw new AnalysisError('The background could not analyse the article', piece.tooMuch ? 'work' : 'data');
    if (piece.kind === 'own') own = inUse(piece.own);
    else if (piece.kind === 'part') {
      const analysis = analyses[piece.article];
      if (analysis) join(analysis, piece.part);
    } else {
      const { stage } = piece;
      if (stage === 'same') {
        yield { stage, own };
        return;
      }
      yield { stage, own, analyses };
      if (stage === 'read') return;
      // What comes after is for new lists: those that were given away are in use.
      if (stage === 'early') analyses = blank();
      else analyses = analyses.map(({ terms, entities }) => ({ ...blankAnalysis(), terms, entities }));
    }
  }
}
