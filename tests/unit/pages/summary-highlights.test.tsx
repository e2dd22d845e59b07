// @vitest-environment happy-dom
/** Highlighting a summary sentence from the panel: what the reader sees there, with all that the library keeps of its source. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnounceProvider } from '../../../components/controls/announce';
import { Panel } from '../../../entrypoints/sidepanel/panel';
import { packAnalysis } from '../../../lib/analysis-port';
import { describe as anchorOf } from '../../../lib/library/anchor';
import type { Anchor, Highlight } from '../../../lib/library/records';
import { openTab, speak } from './support/browser';
import { answer, callsOf, forgetAnswers } from './support/messages';
import { article, highlights, samplePage } from './support/sample';

vi.mock('../../../lib/protocol', async () => (await import('./support/messages')).protocol);

/** The first sentence, which begins with place, day and reporters. */
const OPENING = { start: 0, end: article.text.indexOf('”') + 1 };

function background(kept: Highlight[] = []) {
  const page = { ...samplePage, analysis: { ...samplePage.analysis, summary: [{ ...OPENING, score: 1 }] } };
  answer({
    tabState: () => ({ state: 'article', title: '', outlet: null, phrases: 1, names: 1, articles: 1 }),
    readPage: () => ({ url: article.url, articles: [{ article, analysis: packAnalysis(page.analysis) }], printedPage: '04' }),
    explain: () => [],
    define: () => [],
    highlightsFor: () => ({ ok: true, value: kept }),
    savedWords: () => ({ ok: true, value: [] }),
    light: () => undefined,
    articleState: () => ({ ok: true, value: { followed: false, kept: false, id: null } }),
    saveHighlight: () => ({ ok: true, value: { ...highlights[0], id: 'new' } }),
    keepArticle: () => ({ ok: true, value: {} }),
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
  forgetAnswers();
});

const button = () => screen.findByRole('button', { name: /^Highlight: / });

it('highlights what the panel shows: the sentence without place, day and reporters', async () => {
  background();
  show();
  fireEvent.click(await button());
  await waitFor(() => expect(callsOf('saveHighlight')).toHaveLength(1));
  const [{ anchor }] = callsOf('saveHighlight') as [{ anchor: Anchor }];
  expect(anchor.quote.exact).toMatch(/^“以前换一次证要跑三趟/);
  expect(article.text.slice(anchor.position.start, anchor.position.end)).toBe(anchor.quote.exact);
  expect(anchor.quote.prefix).toContain('方志明');
});

it('knows one of the whole sentence for the same: made by an older program, or on the page', async () => {
  const anchor = anchorOf(article.text, OPENING.start, OPENING.end);
  background([{ ...(highlights[0] as Highlight), anchor }]);
  show();
  await waitFor(async () => expect((await button()).getAttribute('aria-pressed')).toBe('true'));
});

it('sends the number of the printed page with the highlight, and with an article that is kept', async () => {
  background();
  show();
  fireEvent.click(await button());
  await waitFor(() => expect(callsOf('saveHighlight')).toHaveLength(1));
  expect(callsOf('saveHighlight')[0]).toMatchObject({ article: { page: '04' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Keep this article' }));
  await waitFor(() => expect(callsOf('keepArticle')).toHaveLength(1));
  expect(callsOf('keepArticle')[0]).toMatchObject({ article: { page: '04' } });
});
