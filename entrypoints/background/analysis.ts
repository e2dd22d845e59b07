/**
 * The analysis for every tab. It is done here and not in the pages: the opened data are 16 MB and the core's code is as much again once it
 * has run; here they are held once, warm from one page to the next, and let go of when the browser stops the worker.
 */
import { type Browser, browser } from 'wxt/browser';
import { type AnalysisOptions, completing, type Findings, finding } from '../../lib/analysis';
import { checkRequest } from '../../lib/analysis-checks';
import { ANALYSIS_PORT, type AnalysisPiece, type AnalysisRequest, type OwnSummary, piecesOf } from '../../lib/analysis-port';
import { LONGEST_WORK_MS } from '../../lib/article/bounds';
import { excerpt } from '../../lib/article/excerpt';
import { fetchData } from '../../lib/fetch-data';
import { openGlossary, packGlossary } from '../../lib/glossary/glossary';
import type { OwnForPages } from '../../lib/library/own-forms';
import { openResources } from '../../lib/resources';
import { inSlices, TooMuchWork } from '../../lib/steps';
import { compileExceptions } from '../../lib/text/exceptions';
import { own } from './library';
import { loadOnce } from './load-once';

/** Lets messages in between: a task of its own, since continuations of `scheduler.yield` would go before them. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

const resources = loadOnce(() => openResources(fetchData, pause));

/** An article was seen, so that its text will soon be here. A failure shows when the data are waited for. */
export function prepareAnalysis(): void {
  resources().catch(() => {});
  // The database is opened by the first question.
  own.forPages().catch(() => {});
}

interface Own {
  options: AnalysisOptions;
  summary: OwnSummary;
}

const NOTHING: OwnForPages = { terms: [], exceptions: [], states: [] };

/** FNV-1a over UTF-16 units: a key has to differ, not to be safe. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}.${hash >>> 0}`;
}

function compile({ terms, exceptions, states }: OwnForPages): Own {
  return {
    options: {
      own: terms.length > 0 ? openGlossary(packGlossary(terms)) : undefined,
      exceptions: exceptions.length > 0 ? compileExceptions(exceptions) : undefined,
    },
    summary: {
      states: states.map(({ form, state }) => [form, state]),
      corrected: exceptions.map(({ text }) => text),
      key: digest(JSON.stringify([terms, exceptions])),
    },
  };
}

/** What is kept now. Where the library cannot be read the text is read without it: its own features say so. */
async function ownInUse(): Promise<Own> {
  const answer = await own.forPages().catch(() => null);
  try {
    return compile(answer?.ok ? answer.value : NOTHING);
  } catch (error) {
    console.error('Tifa: own terms could not be compiled:', error);
    return compile(NOTHING);
  }
}

/** @throws the signal's reason when the page has gone; BinaryFormatError where the data are damaged */
async function serve(
  { articles, early, unless }: AnalysisRequest,
  post: (piece: AnalysisPiece) => void,
  signal: AbortSignal,
  mostMs: number,
): Promise<void> {
  const [loaded, { options, summary }] = await Promise.all([resources(), ownInUse()]);
  post({ kind: 'own', own: summary });
  if (unless === summary.key) {
    post({ kind: 'reached', stage: 'same' });
    return;
  }
  const tell = (article: number, part: Parameters<typeof piecesOf>[1]) => {
    for (const piece of piecesOf(article, part)) post(piece);
  };
  const find = (article: AnalysisRequest['articles'][number]) =>
    inSlices(finding(article, loaded, options), pause, { signal, mostMs });

  if (early.some((span) => span !== null)) {
    for (const [n, article] of articles.entries()) {
      const { terms, entities } = await find(early[n] ? excerpt(article, early[n]) : article);
      tell(n, { terms, entities });
    }
    post({ kind: 'reached', stage: 'early' });
  }
  const findings: Findings[] = [];
  for (const [n, article] of articles.entries()) {
    const found = await find(article);
    findings.push(found);
    tell(n, { terms: found.terms, entities: found.entities });
  }
  post({ kind: 'reached', stage: 'found' });
  for (const [n, found] of findings.entries()) {
    const {
      terms: _terms,
      entities: _entities,
      ...rest
    } = await inSlices(completing(found, loaded, options), pause, { signal, mostMs });
    tell(n, rest);
  }
  post({ kind: 'reached', stage: 'read' });
}

function answer(port: Browser.runtime.Port): void {
  const gone = new AbortController();
  const { signal } = gone;
  port.onDisconnect.addListener(() => gone.abort());
  port.onMessage.addListener((message: unknown) => {
    const post = (piece: AnalysisPiece) => signal.aborted || port.postMessage(piece);
    const request = checkRequest(message);
    if (!request) {
      post({ kind: 'failed' });
      return;
    }
    // What the reader has put on the desk may take its time.
    const mostMs = port.sender?.url?.startsWith(browser.runtime.getURL('/')) ? Number.POSITIVE_INFINITY : LONGEST_WORK_MS;
    serve(request, post, signal, mostMs).catch((error) => {
      if (signal.aborted) return;
      console.error('Tifa could not analyse an article:', error);
      post({ kind: 'failed', tooMuch: error instanceof TooMuchWork });
    });
  });
}

export function answerAnalysis(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === ANALYSIS_PORT) answer(port);
  });
}
