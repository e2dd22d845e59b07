/**
 * The course of a page: reading, painted, changed, read again, switched off. One reading at a time; whatever belongs to an older one is
 * undone before the next begins, and nothing of an older one is painted.
 */

import { PageText } from '../../lib/overlay/page-text';
import { type PageState, sendMessage } from '../../lib/protocol';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';
import { Follower } from './follow';
import { type Feature, LivePage, nextFrame, pause } from './live-page';
import { ownInUse } from './own-language';
import { barely, completeAll, type Found, findAll, findArticles, resources, sameText } from './read-page';

/** After a change of address the new text may take a while: looks, in ms. */
const ARRIVALS_MS = [300, 1200, 3000];

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
    );
    signal.addEventListener('abort', () => {
      this.follower.stop();
      this.undo();
    });
  }

  async start(): Promise<void> {
    // Data and settings come while the page is read; a failure shows when they are waited for.
    resources().catch(() => {});
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
    this.signal.addEventListener('abort', stop);
    if (!this.signal.aborted) await this.read(found);
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
    if (this.page && 'articles' in first && sameText(this.page.articles, first.articles) && this.page.text.holds()) return;
    const hadPinyin = this.page?.pinyin.shown;
    this.undo();
    this.reading = new AbortController();
    const { signal } = this.reading;
    // With pinyin on, the places just found were in our own pieces of text, which are gone now.
    const reading = hadPinyin ? findArticles(this.anyway) : first;
    if ('reason' in reading) {
      this.report({ state: 'not-article', reason: reading.reason });
      return;
    }
    this.report({ state: 'reading' });
    try {
      const own = await ownInUse();
      const findings = await findAll(reading.articles, own.options, signal);
      const settings = this.settings ?? (await readSettings());
      await pause();
      signal.throwIfAborted();
      const text = new PageText(reading.articles);
      if (!text.holds()) {
        this.follower.schedule();
        return;
      }
      const page = new LivePage(findings.map(barely), text, settings, own, this.follower.quietly);
      this.mark(page);
      await nextFrame();
      const analyses = await completeAll(findings, own.options, signal);
      signal.throwIfAborted();
      page.articles.forEach((read, n) => {
        Object.assign(read.analysis, analyses[n]);
      });
      await this.begin(page);
    } catch (error) {
      if (signal.aborted) return;
      console.error('Tifa could not read this page:', error);
      this.undo();
      this.report({ state: 'failed', message: 'errorDataDamaged' });
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
