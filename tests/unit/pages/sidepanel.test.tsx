// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnounceProvider } from '../../../components/controls/announce';
import { Panel } from '../../../entrypoints/sidepanel/panel';
import { packAnalysis } from '../../../lib/analysis-port';
import type { Anchor } from '../../../lib/library/records';
import type { PageArticle } from '../../../lib/protocol';
import { changeSettings } from '../../../lib/settings';
import { giveTranslator } from '../on-device/models';
import { violations } from './support/axe';
import { openTab, speak, TAB } from './support/browser';
import { answer, asked, callsOf, forgetAnswers, tell } from './support/messages';
import { article, dictionary, first, glossary, highlights, samplePage } from './support/sample';

vi.mock('../../../lib/protocol', async () => (await import('./support/messages')).protocol);

const ARTICLE_STATE = {
  state: 'article',
  title: article.headline.title,
  outlet: article.outlet,
  phrases: 14,
  names: 11,
  articles: 1,
};

/** What a tab's content script answers. */
const pageOf = (...articles: PageArticle[]) => ({
  url: article.url,
  articles: articles.map(({ article, analysis }) => ({ article, analysis: packAnalysis(analysis) })),
});

function background(over: Parameters<typeof answer>[0] = {}) {
  answer({
    tabState: () => ARTICLE_STATE,
    readPage: () => pageOf(samplePage),
    explain: ({ ids }: { ids: string[] }) => glossary.filter((entry) => ids.includes(entry.id)),
    define: ({ text }: { text: string }) => dictionary.filter((entry) => text.startsWith(entry.simplified)),
    highlightsFor: () => ({ ok: true, value: highlights }),
    savedWords: () => ({ ok: true, value: [] }),
    saveWord: (word: object) => ({ ok: true, value: { id: 'w1', ...word } }),
    goTo: () => true,
    light: () => undefined,
    readAnyway: () => ({ ok: true, value: null }),
    ...over,
  });
}

const show = () =>
  render(
    <AnnounceProvider>
      <Panel />
    </AnnounceProvider>,
  );

beforeEach(() => {
  fakeBrowser.reset();
  speak();
  openTab();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  forgetAnswers();
});

describe('the panel on an article', () => {
  it('finds terms by pinyin without tones, by English and by hanzi, and the places of the text', async () => {
    background();
    show();
    const field = await screen.findByRole('searchbox', { name: 'Find in this article' });
    const type = (value: string) => fireEvent.input(field, { target: { value } });
    const found = () => screen.getByRole('region', { name: 'What was found' });
    type('fangguanfu');
    expect(within(found()).getByText('放管服')).toBeTruthy();
    type('regulate');
    await within(found()).findByText('放管服');
    type('沈怀远');
    expect(within(found()).getByText(/In the text/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    type('不在文中');
    expect(within(found()).getByText('“不在文中” is not in this article.')).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'What was found' })).toBeNull();
    expect(screen.getByRole('heading', { name: /^Terms/ })).toBeTruthy();
  });

  it('says nothing of the browser’s models unless they are switched on and there', async () => {
    background();
    giveTranslator('available');
    show();
    await screen.findByRole('heading', { name: /^Terms/ });
    expect(screen.queryByRole('button', { name: 'In English' })).toBeNull();
    cleanup();
    vi.unstubAllGlobals();
    await changeSettings({ onDevice: true });
    show();
    await screen.findByRole('heading', { name: /^Terms/ });
    expect(screen.queryByRole('button', { name: 'In English' })).toBeNull();
  });

  it('gives a gist in English by the browser’s own model, named as such', async () => {
    background();
    const seen = giveTranslator('downloadable');
    await changeSettings({ onDevice: true });
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'In English' }));
    expect(await screen.findByText(/^Translated by the browser’s own model, on this machine/)).toBeTruthy();
    expect(seen.asked.length).toBeGreaterThan(0);
    for (const sentence of seen.asked) expect(screen.getByText(`[${sentence}]`).getAttribute('lang')).toBe('en');
    expect(await violations()).toEqual([]);
  });

  it('says what to do where the model cannot be loaded', async () => {
    background();
    giveTranslator('downloadable', { fail: 'NetworkError' });
    await changeSettings({ onDevice: true });
    show();
    expect(await screen.findByText('The browser loads its model first, once.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'In English' }));
    expect(await screen.findByText(/Check the connection and the free disk space/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'In English' })).toBeTruthy();
  });

  it('offers to print and save, and hands out a file that holds the article', async () => {
    background();
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Print or save' }));
    const made: Blob[] = [];
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    fireEvent.click(screen.getByRole('menuitem', { name: 'Save the annotated article (HTML)' }));
    await waitFor(() => expect(made).toHaveLength(1));
    expect(await made[0]?.text()).toContain('fàng-guǎn-fú');
    create.mockRestore();
  });

  it('says that the page changed when it is read anew, and not when another is opened', async () => {
    background();
    show();
    await screen.findByRole('heading', { name: /^Terms/ });
    tell('tabChanged', { tabId: TAB.id, state: { state: 'reading' } });
    expect(await screen.findByText('Page changed. Reading it again.')).toBeTruthy();
  });

  it('says what of the article is in the library', async () => {
    background();
    show();
    expect(await screen.findByRole('link', { name: /^In your library: \d+ highlight/ })).toBeTruthy();
  });

  it('begins the summary after place, day and reporters', async () => {
    const opening = { start: 0, end: article.text.indexOf('”') + 1, score: 1 };
    const page = { ...samplePage, analysis: { ...samplePage.analysis, summary: [opening] } };
    background({ readPage: () => pageOf(page) });
    show();
    expect(await screen.findByText(/^……“以前换一次证要跑三趟.*第二天就办好了。”$/)).toBeTruthy();
    expect(screen.queryByText(/记者 陆秋萍 通讯员 方志明）/)).toBeNull();
  });

  it('says in English what a person is, where every part of the office is known', async () => {
    const words = ['青澜', '市委', '副书记'].map((zh, n) => ({
      ...first(zh),
      pinyin: zh,
      syllables: [
        ['qing1', 'lan2'],
        ['shi4', 'wei3'],
        ['fu4', 'shu1', 'ji4'],
      ][n] as string[],
      level: null,
      level2012: null,
      rank: null,
    }));
    const page = { ...samplePage, analysis: { ...samplePage.analysis, words: [...words].sort((a, b) => a.start - b.start) } };
    background({ readPage: () => pageOf(page) });
    show();
    expect(await screen.findByText('deputy secretary, Qinglan city Party committee; mayor')).toBeTruthy();
  });

  it('shows head, sections and counts, without a complaint from axe', async () => {
    background();
    show();
    expect(await screen.findByRole('heading', { level: 1, name: new RegExp(article.headline.title) })).toBeTruthy();
    expect(screen.getByText(/^记者 陆秋萍\s+通讯员 方志明$/)).toBeTruthy();
    expect(await screen.findByText('delegate, regulate, serve')).toBeTruthy();
    const index = screen.getByRole('navigation', { name: 'Sections' });
    expect(within(index).getByText('Terms').textContent).toBe('Terms14');
    expect(await violations()).toEqual([]);
  });

  it('speaks Chinese in a Chinese browser, and calls glosses English', async () => {
    speak('zh_CN');
    background();
    show();
    expect(await screen.findByRole('heading', { name: '人名和地名' })).toBeTruthy();
    expect((await screen.findByText('delegate, regulate, serve')).closest('[lang]')?.getAttribute('lang')).toBe('en');
  });

  it('goes to the paragraph of a summary sentence', async () => {
    background();
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Go to: Paragraph 5' }));
    await waitFor(() => expect(callsOf('goTo')).toHaveLength(1));
    expect(asked).toHaveBeenCalledWith(
      'goTo',
      expect.objectContaining({ article: 0, start: first('市行政审批服务局把').start }),
      TAB.id,
    );
  });

  it('highlights a summary sentence, and takes it back', async () => {
    let kept: typeof highlights = [];
    const told = () => tell('libraryChanged', { what: 'highlights' });
    background({
      highlightsFor: () => ({ ok: true, value: kept }),
      saveHighlight: ({ anchor }: Pick<(typeof highlights)[number], 'anchor'>) => {
        const value = { ...(highlights[0] as (typeof highlights)[number]), id: 'new', anchor };
        kept = [value];
        return { ok: true, value };
      },
      removeHighlight: () => ({ ok: true, value: kept.pop() }),
    });
    show();
    const button = await screen.findByRole('button', { name: 'Highlight: Paragraph 5' });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button);
    await waitFor(() => expect(callsOf('saveHighlight')).toHaveLength(1));
    const [{ anchor, article: source }] = callsOf('saveHighlight') as [{ anchor: Anchor; article: { url: string } }];
    expect(article.text.slice(anchor.position.start, anchor.position.end)).toBe(anchor.quote.exact);
    expect(anchor.quote.exact).toMatch(/^市行政审批服务局把/);
    expect(source.url).toBe(article.url);
    told();
    await waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('true'));
    expect(await violations()).toEqual([]);
    fireEvent.click(await screen.findByText('Undo'));
    await waitFor(() => expect(callsOf('removeHighlight')).toEqual([{ id: 'new' }]));
  });

  it('takes a changed note back', async () => {
    background({ changeHighlight: (change: object) => ({ ok: true, value: { ...highlights[0], ...change } }) });
    show();
    const before = highlights.find(({ note }) => note !== '');
    if (!before) throw new Error('no note among the samples');
    fireEvent.click(await screen.findByText(before.note));
    const field = screen.getByRole('textbox', { name: 'Note' });
    fireEvent.input(field, { target: { value: 'Another note.' } });
    fireEvent.blur(field);
    fireEvent.click(await screen.findByText('Undo'));
    await waitFor(() =>
      expect(callsOf('changeHighlight')).toEqual([
        { id: before.id, note: 'Another note.' },
        { id: before.id, note: before.note },
      ]),
    );
  });

  it('lights the place of a row under the pointer and puts it out again', async () => {
    background();
    show();
    const row = (await screen.findByRole('button', { name: /放管服/, expanded: false })).closest('li') as HTMLElement;
    fireEvent.mouseEnter(row);
    fireEvent.mouseLeave(row);
    await waitFor(() => expect(callsOf('light')).toHaveLength(2));
    expect(callsOf('light')).toEqual([{ article: 0, ...first('放管服'), field: undefined }, null]);
  });

  it('opens a row in place, and saves the term with its sentence', async () => {
    background();
    show();
    await screen.findByText('delegate, regulate, serve');
    fireEvent.click(screen.getByRole('button', { name: /放管服/, expanded: false }));
    expect(screen.getByText('简政放权')).toBeTruthy();
    expect(screen.getByText(/Names the reform/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(callsOf('saveWord')).toHaveLength(1));
    expect(callsOf('saveWord')[0]).toMatchObject({
      simplified: '放管服',
      termId: 'fang-guan-fu',
      sentence: expect.stringMatching(/^今年4月以来/),
      article: { url: article.url },
    });
  });

  it('steps through the places of a formula and shows the key that the page gives', async () => {
    background();
    show();
    fireEvent.click(await screen.findByRole('button', { name: /^三问四办/, expanded: false }));
    expect(screen.getByText('联合办')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Next place' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next place' }));
    expect(screen.getByText(/3 of/)).toBeTruthy();
    await waitFor(() => expect(callsOf('goTo')).toHaveLength(2));
  });

  it('shows five rows and offers the rest', async () => {
    background();
    show();
    expect(await screen.findByText('4 more terms')).toBeTruthy();
    expect(screen.queryByText('高质量发展')).toBeNull();
    fireEvent.click(screen.getByText('4 more terms'));
    expect(screen.getByText('高质量发展')).toBeTruthy();
  });

  it('moves from row to row with the arrows', async () => {
    background();
    show();
    await screen.findByText('delegate, regulate, serve');
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    rows[0]?.focus();
    fireEvent.keyDown(rows[0] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
    fireEvent.keyDown(rows[1] as HTMLElement, { key: 'k' });
    expect(document.activeElement).toBe(rows[0]);
  });

  it('says that a highlight is lost, deletes one and brings it back', async () => {
    background({
      removeHighlight: () => ({ ok: true, value: highlights[0] }),
      restoreHighlight: () => ({ ok: true, value: highlights[0] }),
    });
    show();
    expect(await screen.findByText(/No longer on the page, peach/)).toBeTruthy();
    fireEvent.click(screen.getAllByText('Delete')[0] as HTMLElement);
    fireEvent.click(await screen.findByText('Undo'));
    await waitFor(() => expect(callsOf('restoreHighlight')).toEqual([highlights[0]]));
  });

  it('puts an orphan where words are selected on the page, and takes that back', async () => {
    const lost = highlights.find(({ anchor }) => !article.text.includes(anchor.quote.exact));
    if (!lost) throw new Error('no orphan among the samples');
    let place: object | null = null;
    background({
      selectedPlace: () => place,
      changeHighlight: (change: object) => ({ ok: true, value: { ...lost, ...change } }),
    });
    show();
    fireEvent.click(await screen.findByText('Put it on the selected words'));
    expect(await screen.findByText(/Select the right words/)).toBeTruthy();
    expect(callsOf('changeHighlight')).toEqual([]);
    const start = article.text.indexOf('改革');
    place = { article: 0, start, end: start + 2 };
    fireEvent.click(screen.getByText('Put it on the selected words'));
    fireEvent.click(await screen.findByText('Undo'));
    await waitFor(() => expect(callsOf('changeHighlight')).toHaveLength(2));
    const [put, back] = callsOf('changeHighlight') as { id: string; anchor: typeof lost.anchor }[];
    expect([put?.id, put?.anchor.quote.exact, put?.anchor.position.start]).toEqual([lost.id, '改革', start]);
    expect(back).toEqual({ id: lost.id, anchor: lost.anchor });
  });

  it('follows the library', async () => {
    let kept = highlights;
    background({ highlightsFor: () => ({ ok: true, value: kept }) });
    show();
    await screen.findByText(/No longer on the page/);
    kept = [];
    tell('libraryChanged', { what: 'highlights' });
    expect(await screen.findByText(/No highlights yet/)).toBeTruthy();
  });
});

describe('the panel follows the reader', () => {
  it('to another tab', async () => {
    background({
      tabState: ({ tabId }: { tabId: number }) => (tabId === 7 ? ARTICLE_STATE : { state: 'not-article', reason: '' }),
    });
    const tabs = openTab();
    show();
    await screen.findByText('People and places');
    tabs.switchTo({ ...TAB, id: 8 });
    expect(await screen.findByText('Not an article, it seems')).toBeTruthy();
  });

  it('through a change of the page, whatever answer comes last', async () => {
    let release: (state: unknown) => void = () => {};
    background({ tabState: () => new Promise((resolve) => (release = resolve)) });
    show();
    await waitFor(() => expect(callsOf('tabState')).toHaveLength(1));
    tell('tabChanged', { tabId: 7, state: ARTICLE_STATE });
    await screen.findByText('People and places');
    release({ state: 'reading' });
    await Promise.resolve();
    expect(screen.getByText('People and places')).toBeTruthy();
  });

  it('into an article of a newspaper page and back', async () => {
    const other = { ...samplePage, article: { ...article, headline: { kicker: null, title: '秋粮颗粒归仓', subtitle: null } } };
    background({ readPage: () => pageOf(other, samplePage) });
    show();
    expect(await screen.findByRole('heading', { name: '2 articles on this page' })).toBeTruthy();
    expect(await violations()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /秋粮颗粒归仓/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'All articles of this page' }));
    expect(await screen.findByRole('heading', { name: '2 articles on this page' })).toBeTruthy();
  });
});

describe('the panel without an article', () => {
  it('reads the page anyway on request, and says why it cannot', async () => {
    background({
      tabState: () => ({ state: 'not-article', reason: '' }),
      readAnyway: () => ({ ok: false, message: 'errorProtectedPage' }),
    });
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Read this page anyway' }));
    expect((await screen.findByRole('alert')).textContent).toContain('does not let extensions read this page');
    expect(await violations()).toEqual([]);
  });

  it('asks for the site in the click itself, then reads', async () => {
    background({ tabState: () => ({ state: 'unknown' }) });
    const { request } = openTab();
    show();
    const button = await screen.findByRole('button', { name: 'Allow this site' });
    fireEvent.click(button);
    // Not a tick later: Firefox has forgotten the gesture by then.
    expect(request).toHaveBeenCalledWith({ origins: ['*://qinglan-daily.example/*', '*://*.qinglan-daily.example/*'] });
    await waitFor(() => expect(callsOf('readAnyway')).toEqual([{ tabId: 7 }]));
  });

  it('takes silence on an allowed site for a page without an article', async () => {
    background({ tabState: () => ({ state: 'unknown' }) });
    openTab(TAB, ['*://*.qinglan-daily.example/*']);
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Read this page anyway' }));
    expect(screen.getByText('Not an article, it seems')).toBeTruthy();
    await waitFor(() => expect(callsOf('readAnyway')).toEqual([{ tabId: 7 }]));
  });

  it('does not name a site that the browser keeps from it', async () => {
    background({ tabState: () => ({ state: 'unknown' }) });
    openTab({ id: 7, windowId: 1, url: undefined });
    show();
    expect(await screen.findByText('Nothing to read here yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Allow every site' })).toBeTruthy();
  });

  it('shows an outline, not an empty page, while the article is read', async () => {
    background({ tabState: () => ({ state: 'reading' }) });
    show();
    expect((await screen.findByText('Reading the article')).closest('[aria-busy]')).toBeTruthy();
  });
});
