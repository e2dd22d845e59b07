/** The reader's highlights on the page: found again by their words, painted, added, changed, removed. */

import { anchorsIn, describe } from '../../lib/library/anchor';
import { COLOURS, type Highlight } from '../../lib/library/records';
import { textOf } from '../../lib/overlay/mark';
import type { Place } from '../../lib/overlay/page-text';
import { sendMessage } from '../../lib/protocol';
import type { Failed, Feature, HighlightKeeper, KeptHighlight, LivePage } from './live-page';
import { wholeDraft } from './visits';

/** Where a highlight stands on this page: the first article that has its words. */
function placeOf(page: LivePage, highlight: Highlight, finders: Map<string, ReturnType<typeof anchorsIn>>): Place | null {
  const { field } = highlight.anchor;
  for (const [n, { article }] of page.articles.entries()) {
    const key = `${n} ${field ?? ''}`;
    let find = finders.get(key);
    if (!find) {
      const span = (start: number, end: number) => ({ article: n, start, end, ...(field && { field }) });
      find = anchorsIn(textOf(article, span(0, 0)), (start) => page.pathOf(span(start, start + 1)));
      finders.set(key, find);
    }
    const found = find(highlight.anchor);
    if (found) return { ...found, article: n, ...(field && { field }) };
  }
  return null;
}

/** @param answer null where nobody answers: the extension was updated, or the browser refuses */
const failedBy = (answer: { ok: false; message: string } | null): Failed => ({
  failed: answer?.message ?? 'errorStorageRefused',
});

class Highlights implements HighlightKeeper {
  private kept = new Map<string, KeptHighlight>();

  constructor(
    private readonly page: LivePage,
    private readonly signal: AbortSignal,
  ) {}

  /** All highlights of all articles of this page. */
  async load(): Promise<void> {
    const title = this.page.articles[0]?.article.headline.title ?? '';
    const answer = await sendMessage('highlightsFor', { url: location.href, title });
    if (this.signal.aborted || !answer.ok) return;
    const finders = new Map<string, ReturnType<typeof anchorsIn>>();
    this.kept = new Map();
    for (const highlight of answer.value) {
      const place = placeOf(this.page, highlight, finders);
      if (place) this.kept.set(highlight.id, { highlight, place });
    }
    this.paint();
  }

  paint(): void {
    for (const colour of COLOURS) {
      const places = [...this.kept.values()].filter(({ highlight }) => highlight.colour === colour).map(({ place }) => place);
      this.page.painter.paint(`hl-${colour}`, places);
    }
  }

  async add(place: Place, colour: Highlight['colour'], note: string): Promise<{ id: string } | Failed> {
    const read = this.page.articles[place.article];
    if (!read) return { failed: 'errorNotFound' };
    const { field } = place;
    const path = this.page.pathOf(place);
    const quoted = describe(textOf(read.article, place), place.start, place.end);
    const anchor = { ...quoted, ...(field && { field }), ...(path && { path }) };
    // The text comes along: a highlight outlives its page.
    const answer = await sendMessage('saveHighlight', { ...wholeDraft(read), anchor, colour, note }).catch(() => null);
    if (!answer?.ok) return failedBy(answer);
    this.kept.set(answer.value.id, { highlight: answer.value, place });
    this.paint();
    return { id: answer.value.id };
  }

  async change(id: string, change: { colour?: Highlight['colour']; note?: string }): Promise<{ id: string } | Failed> {
    const kept = this.kept.get(id);
    const answer = await sendMessage('changeHighlight', { id, ...change }).catch(() => null);
    if (!answer?.ok) return failedBy(answer);
    if (kept) kept.highlight = answer.value;
    this.paint();
    return { id };
  }

  async remove(id: string): Promise<{ undo: () => void } | Failed> {
    const kept = this.kept.get(id);
    const answer = await sendMessage('removeHighlight', { id }).catch(() => null);
    if (!answer?.ok) return failedBy(answer);
    this.kept.delete(id);
    this.paint();
    const undo = () => {
      void sendMessage('restoreHighlight', answer.value).then((back) => {
        if (!back.ok || !kept || this.signal.aborted) return;
        this.kept.set(id, { ...kept, highlight: back.value });
        this.paint();
      });
    };
    return { undo };
  }

  at(place: Place): KeptHighlight[] {
    const covering = [...this.kept.values()].filter(
      ({ place: other }) =>
        other.article === place.article && other.field === place.field && other.start <= place.start && place.end <= other.end,
    );
    const length = ({ place: { start, end } }: KeptHighlight) => end - start;
    return covering.sort((a, b) => length(a) - length(b));
  }
}

export const highlights: Feature = async (page, signal) => {
  const keeper = new Highlights(page, signal);
  page.highlights = keeper;
  page.on('moved', () => keeper.paint(), signal);
  page.on('library', () => void keeper.load().catch(() => {}), signal);
  await keeper.load();
};
