/** A page asks the background for an analysis, through a port that may close. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { analysed, type Stage } from '../../../components/annotator/analysed';
import type { AnalysisPiece, AnalysisRequest } from '../../../lib/analysis-port';
import { plainArticle } from '../../../lib/article/plain-article';

const request: AnalysisRequest = { articles: [plainArticle('青澜市委召开会议。')], early: [null] };
const OWN: AnalysisPiece = { kind: 'own', own: { states: [['清单', 'known']], corrected: [], key: 'k' } };
const reached = (stage: Stage['stage']): AnalysisPiece => ({ kind: 'reached', stage });
const names = (...starts: number[]): AnalysisPiece => ({
  kind: 'part',
  article: 0,
  part: { entities: starts.map((start) => ({ start, end: start + 1 })) as never },
});

/** The background sends these pieces, and closes the port then where it says so. */
function background({ pieces, closes }: { pieces: AnalysisPiece[]; closes?: boolean }) {
  let hear: (piece: AnalysisPiece) => void = () => {};
  let close = () => {};
  const port = {
    onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
    onDisconnect: { addListener: (listener: typeof close) => (close = listener) },
    disconnect: vi.fn(),
    postMessage: () =>
      queueMicrotask(() => {
        for (const piece of pieces) hear(piece);
        if (closes) close();
      }),
  };
  browser.runtime.connect = vi.fn(() => port as never);
  return port;
}

async function stages(signal = new AbortController().signal): Promise<Stage[]> {
  const all: Stage[] = [];
  for await (const stage of analysed(request, signal)) all.push(stage);
  return all;
}

const startsIn = (stage: Stage | undefined) =>
  stage && 'analyses' in stage ? stage.analyses[0]?.entities.map(({ start }) => start) : undefined;

afterEach(() => vi.restoreAllMocks());

describe('an analysis', () => {
  it('comes in stages; what was found in the window alone is not counted twice', async () => {
    const port = background({
      pieces: [OWN, names(1), reached('early'), names(1), names(4), reached('found'), reached('read')],
    });
    const all = await stages();
    expect(all.map(({ stage }) => stage)).toEqual(['early', 'found', 'read']);
    expect(all.map(startsIn)).toEqual([[1], [1, 4], [1, 4]]);
    expect(all[0]?.own.states.get('清单')).toBe('known');
    expect(port.disconnect).toHaveBeenCalled();
  });

  it('fails where the background is stopped on the way, and where the data are damaged', async () => {
    background({ pieces: [OWN, names(1), reached('early')], closes: true });
    await expect(stages()).rejects.toMatchObject({ name: 'AnalysisError', reason: 'closed' });
    background({ pieces: [{ kind: 'failed' }] });
    await expect(stages()).rejects.toMatchObject({ name: 'AnalysisError', reason: 'data' });
  });

  it('is nothing new where the reader’s language is the same', async () => {
    background({ pieces: [OWN, reached('same')] });
    expect((await stages()).map(({ stage }) => stage)).toEqual(['same']);
  });

  it('ends when the page has moved on', async () => {
    const port = background({ pieces: [OWN] });
    const left = new AbortController();
    const reading = stages(left.signal);
    setTimeout(() => left.abort());
    await expect(reading).rejects.toThrow(/abort/i);
    expect(port.disconnect).toHaveBeenCalled();
  });
});
