/**
 * The course of a page: reading, painted, changed, read again, switched off. One reading at a time; whatever belongs to an older one is
 * undone before the next begins, and nothing of an older one is painted.
 */

import { blankAnalysis } from '../../lib/analysis-port';
import type { LocatedArticle } from '../../lib/article/located';
import { TOO_LARGE } from '../../lib/article/read-document';
import { PageText } from '../../lib/overlay/page-text';
import { type PageState, sendMessage } from '../../lib/protocol';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';
import { AnalysisError, analysed } from './analysed';
import { Follower } from './follow';
import { letGo } from './let-go';
import { type Feature, LivePage, nextFrame, pause } from './live-page';
import { type Found, findArticles, requestFor, sameText } from './read-page';

/** After a change of address the new text may take a while: looks, in ms. */
const ARRIVALS_MS = [300, 1200, 3000];

/** The browser may stop the background at any time. That it does so three times for one page means something else. */
const MOST_TRIES = 3;
const BETWEEN_TRIES_MS = 100;

const siteOf = (): string => location.hostname.replace(/^www\./, '');

export class Reader {
  /** What is shown now. */
  page: LivePage | null = null;
  private current = new AbortController();
  private reading = new AbortController();
  private settings: Settings | null = null;
  private readonly follower: Follower;
  /** The reader's word for this page only. */
  private switchedOn = true;

  /** @param early features that begin with no more than terms and names, so that they answer while the words are still being read */
  constructor(
    private readonly early: readonly Feature[],
    private readonly features: readonly Feature[],
    private anyway: boolean,
    private readonly signal: AbortSignal,
  ) {
    this.follower = new Follower(
      () => this.undo(),
      () => void this.read(),
      () => this.report({ state: 'failed', message: 'errorPageRestless' }),
    );
    signal.addEventListener('abort', () => {
      this.follower.stop();
      this.undo();
    });
  }

  async start(): Promise<void> {
    // Settings come while the page is read; a failure shows when they are waited for.
    const settings = readSettings();
    settings.catch(() => {});
    // Running this script for the first time was one task, reading the page is another.
    await pause();
    if (this.signal.aborted) return;
    const found = findArticles(this.anyway);
    this.settings = await settings;
    const stop = watchSettings((settings) => {
      this.settings = settings;
      if (this.isOff !== (this.page === null)) void this.read();
      if (!this.page) return;
      this.page.settings = settings;
      this.page.tell('settings');
    });
    this.signal.addEventListener('abort', () => letGo(stop));
    if (!this.signal.aborted) await this.read(found);
  }

  /** The page comes back from the back/forward cache: whatever was said meanwhile it has not heard, and its tab shows another's state. */
  async returned(): Promise<void> {
    this.settings = await readSettings();
    const { page } = this;
    if (this.signal.aborted) return;
    if (!page || this.isOff) {
      void this.read();
      return;
    }
    page.settings = this.settings;
    page.tell('settings');
    page.tell('library');
    this.report(stateOf(page));
  }

  private get isOff(): boolean {
    return !this.switchedOn || (this.settings?.offHosts.includes(siteOf()) ?? false);
  }

  /** On or off for this page, until it is left. */
  switch(on: boolean): void {
    this.switchedOn = on;
    if (on) this.anyway = true;
    void this.read();
  }

  /** The page has another address now. */
  moved(): void {
    this.anyway = false;
    this.follower.reset();
    for (const delay of ARRIVALS_MS) setTimeout(() => this.signal.aborted || void this.read(), delay);
  }

  /** Takes everything off; the page is what it was. */
  private undo(): void {
    this.reading.abort();
    this.current.abort();
    this.page = null;
  }

  /** @param found what has just been found on the page; absent: it is looked for */
  private async read(found?: Found): Promise<void> {
    if (this.isOff) {
      this.undo();
      this.follower.stop();
      this.report({ state: 'not-article', reason: 'switched-off' });
      return;
    }
    const first = found ?? findArticles(this.anyway);
    if (this.page && 'articles' in first && sameText(this.page.articles, first.articles) && this.page.text.holds()) {
      // Said again: with a new address the background has forgotten what the tab shows.
      this.report(stateOf(this.page));
      return;
    }
    const hadPinyin = this.page?.pinyin.shown;
    this.undo();
    this.reading = new AbortController();
    const { signal } = this.reading;
    // With pinyin on, the places just found were in our own pieces of text, which are gone now.
    const reading = hadPinyin ? findArticles(this.anyway) : first;
    if ('reason' in reading) {
      const { reason } = reading;
      this.report(reason === TOO_LARGE ? { state: 'failed', message: 'errorPageTooLarge' } : { state: 'not-article', reason });
      return;
    }
    this.report({ state: 'reading' });
    try {
      await this.followAgain(reading.articles, signal);
    } catch (error) {
      if (signal.aborted) return;
      console.error('Tifa could not read this page:', error);
      this.undo();
      this.report({ state: 'failed', message: messageOf(error) });
    }
  }

  /** As {@link follow}; begins again where the browser has stopped the background in the middle. */
  private async followAgain(articles: readonly LocatedArticle[], signal: AbortSignal): Promise<void> {
    for (let left = MOST_TRIES; ; left -= 1) {
      try {
        await this.follow(articles, signal);
        return;
      } catch (error) {
        if (signal.aborted || left <= 1 || !(error instanceof AnalysisError) || error.reason !== 'closed') throw error;
        this.current.abort();
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
        signal.throwIfAborted();
      }
    }
  }

  /** From the articles on the page to marks, and to words. @throws AnalysisError; the signal's reason when the page has moved on */
  private async follow(articles: readonly LocatedArticle[], signal: AbortSignal): Promise<void> {
    let page: LivePage | null = null;
    const settings = this.settings ?? (await readSettings());
    const request = requestFor(articles);
    const lookedAt = (n: number) => {
      const early = request.early[n];
      return early ? early.end - early.start : undefined;
    };
    for await (const stage of analysed(request, signal)) {
      if (stage.stage === 'same') return;
      if (!page) {
        const text = new PageText(articles);
        if (!text.holds()) {
          this.follower.schedule();
          return;
        }
        const read = articles.map(({ article }, n) => ({
          article,
          analysis: stage.analyses[n] ?? blankAnalysis(),
          looked: stage.stage === 'early' ? lookedAt(n) : undefined,
        }));
        page = new LivePage(read, text, settings, stage.own, this.follower.quietly);
        this.mark(page);
        continue;
      }
      // What was painted is on the screen before more work begins.
      if (stage.stage === 'read') await nextFrame();
      signal.throwIfAborted();
      for (const [n, read] of page.articles.entries()) {
        read.analysis = stage.analyses[n] ?? read.analysis;
        read.looked = undefined;
      }
      if (stage.stage === 'read') await this.begin(page);
      else page.tell('found');
    }
  }

  /** Marks a page whose words are not read yet. From here on it is watched: where its text changes all is undone. */
  private mark(page: LivePage): void {
    this.current = new AbortController();
    this.follower.watch(page);
    for (const feature of this.early) this.startFeature(feature, page);
  }

  /** Starts the features of a page that is read, one after the other, and lets the page have its turn between them. */
  private async begin(page: LivePage): Promise<void> {
    this.page = page;
    page.tell('read');
    const { signal } = this.current;
    for (const feature of this.features) {
      this.startFeature(feature, page);
      await pause();
      if (signal.aborted) return;
    }
    this.report(stateOf(page));
  }

  /** A feature that fails takes none of the others with it. */
  private startFeature(feature: Feature, page: LivePage): void {
    new Promise<void>((resolve) => resolve(feature(page, this.current.signal))).catch((error) => console.error('Tifa:', error));
  }

  private report(state: PageState): void {
    sendMessage('pageState', state).catch(() => {});
  }
}

/** What to say of a reading that failed. */
function messageOf(error: unknown): string {
  if (!(error instanceof AnalysisError)) return 'stateFailedLong';
  return error.reason === 'work' ? 'errorPageTooLarge' : 'errorDataDamaged';
}

function stateOf(page: LivePage): PageState {
  const phrases = new Set<string>();
  const names = new Set<string>();
  page.articles.forEach(({ analysis }, n) => {
    for (const term of analysis.terms) phrases.add(term.id ?? page.textOf({ ...term, article: n }));
    for (const { kind, id } of analysis.entities) {
      if (kind === 'person' || kind === 'organisation' || kind === 'place') names.add(`${n} ${id}`);
    }
  });
  const [first] = page.articles;
  return {
    state: 'article',
    title: first?.article.headline.title ?? '',
    outlet: first?.article.outlet ?? null,
    phrases: phrases.size,
    names: names.size,
    articles: page.articles.length,
  };
}
