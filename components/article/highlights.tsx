/** What the reader has marked in this article, in reading order; a quote that is no longer on the page says so. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, Span } from '../../lib/contract';
import { anchorIn, describe } from '../../lib/library/anchor';
import { COLOURS, type Colour, type Highlight } from '../../lib/library/records';
import { inReadingOrder } from '../../lib/overlay/mark';
import { onBroadcast, sendMessage } from '../../lib/protocol';
import { useAnnounce } from '../controls/announce';
import { Zh } from '../controls/zh';
import { colourName } from '../library/colours';
import { NoteField } from '../library/note-field';
import { readableDay } from '../page/language';
import { placeName } from './go';
import { useReader } from './reader';

/** The highlights of an address, kept up with the library. Undefined until they are known; null where storage is refused. */
export function useHighlights(url: string | null, title: string): Highlight[] | null | undefined {
  const [highlights, setHighlights] = useState<Highlight[] | null>();
  const refresh = useCallback(async () => {
    if (!url) return setHighlights([]);
    const answer = await sendMessage('highlightsFor', { url, title });
    setHighlights(answer.ok ? answer.value : null);
  }, [url, title]);
  useEffect(() => {
    refresh().catch(console.warn);
    return onBroadcast('libraryChanged', (data) => {
      if (data.what === 'highlights') refresh().catch(console.warn);
    });
  }, [refresh]);
  return highlights;
}

/** Where a highlight stands in the article as it is now; null where its words are gone. */
export function spanOfHighlight(article: Article, { anchor }: Highlight): Span | null {
  const found = anchorIn(anchor.field ? (article.headline[anchor.field] ?? '') : article.text, anchor);
  return found && { ...found, ...(anchor.field ? { field: anchor.field } : {}) };
}

export function Highlights({ highlights }: { highlights: readonly Highlight[] | null | undefined }) {
  const { article } = useReader();
  if (highlights === null) return <p class="none">{i18n.t('errorStorageRefused')}</p>;
  if (!highlights?.length) return <p class="none">{i18n.t('panelNoHighlights')}</p>;
  const placed = highlights
    .map((highlight) => ({ highlight, span: spanOfHighlight(article, highlight) }))
    .sort((a, b) => (a.span && b.span ? inReadingOrder(a.span, b.span) : Number(!a.span) - Number(!b.span)));
  return (
    <ul class="quotes">
      {placed.map(({ highlight, span }) => (
        <Quote key={highlight.id} highlight={highlight} span={span} />
      ))}
    </ul>
  );
}

function Quote({ highlight, span }: { highlight: Highlight; span: Span | null }) {
  const { article, goTo, light, selected } = useReader();
  const announce = useAnnounce();
  const say = (message: string) => announce({ text: i18n.t(message as never) });

  async function changeNote(note: string) {
    const answer = await sendMessage('changeHighlight', { id: highlight.id, note });
    if (!answer.ok) return say(answer.message);
    const undo = () => void sendMessage('changeHighlight', { id: highlight.id, note: highlight.note }).catch(console.warn);
    announce({ text: i18n.t('cardNoteKept'), undo });
  }

  async function remove() {
    const answer = await sendMessage('removeHighlight', { id: highlight.id });
    if (!answer.ok) return say(answer.message);
    const undo = () => void sendMessage('restoreHighlight', answer.value).catch(console.warn);
    announce({ text: i18n.t('commonHighlightsDeleted', 1), undo });
  }

  /** Puts an orphan where the reader has selected words. */
  async function attach() {
    const place = await selected();
    if (!place) return say('panelSelectFirst');
    const { start, end, field } = place;
    const text = field ? (article.headline[field] ?? '') : article.text;
    const anchor = { ...describe(text, start, end), ...(field && { field }) };
    const answer = await sendMessage('changeHighlight', { id: highlight.id, anchor });
    if (!answer.ok) return say(answer.message);
    const undo = () => void sendMessage('changeHighlight', { id: highlight.id, anchor: highlight.anchor }).catch(console.warn);
    announce({ text: i18n.t('articleAttached'), undo });
  }

  const where = span ? placeName(article, span) : i18n.t('panelLost');
  return (
    <li
      class={span ? 'quote' : 'quote lost'}
      style={{ '--c': colourOf(highlight.colour) }}
      onMouseEnter={() => light(span)}
      onMouseLeave={() => light(null)}
    >
      <button type="button" data-row class="quote-text" disabled={!span} onClick={() => span && goTo(span)}>
        <Zh lang={article.lang}>{highlight.anchor.quote.exact}</Zh>
      </button>
      <NoteField note={highlight.note} onChange={(note) => void changeNote(note)} />
      <p class="at">
        {i18n.t('panelQuoteAt', [where, colourName(highlight.colour), readableDay(highlight.created)])}
        {!span && (
          <button type="button" class="link" onClick={() => void attach()}>
            {i18n.t('panelPutHere')}
          </button>
        )}
        <button type="button" class="link" onClick={() => void remove()}>
          {i18n.t('commonDelete')}
        </button>
      </p>
    </li>
  );
}

const colourOf = (colour: Colour) => (COLOURS.includes(colour) ? `var(--hl-${colour})` : 'var(--paper-sunk)');
