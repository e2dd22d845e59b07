/** Highlights a place of the article from beside it, and takes that highlight away again. */
import { i18n } from '#i18n';
import type { Span } from '../../lib/contract';
import { describe } from '../../lib/library/anchor';
import { readingOf } from '../../lib/library/reading';
import type { Highlight } from '../../lib/library/records';
import { textOf } from '../../lib/overlay/mark';
import { sendMessage } from '../../lib/protocol';
import { useAnnounce } from '../controls/announce';
import { askToPersist } from '../library/safety';
import { placeName } from './go';
import { spanOfHighlight } from './highlights';
import { useReader } from './reader';
import { articleDraft } from './save';

interface HighlightButtonProps {
  span: Span;
  /** What stands for the same where it is highlighted already: a sentence with its dateline. */
  whole: Span;
  /** Those of this article; null or undefined where they are not known. */
  highlights: readonly Highlight[] | null | undefined;
}

export function HighlightButton({ span, whole, highlights }: HighlightButtonProps) {
  const { article, analysis, printedPage } = useReader();
  const announce = useAnnounce();
  // A text without an address could not be found again.
  if (!article.url || !highlights) return null;
  const kept = highlights.find((highlight) => {
    const place = spanOfHighlight(article, highlight);
    return [span, whole].some(({ start, end, field }) => place?.start === start && place.end === end && place.field === field);
  });

  async function add() {
    const anchor = { ...describe(textOf(article, span), span.start, span.end), ...(span.field && { field: span.field }) };
    const answer = await sendMessage('saveHighlight', {
      article: articleDraft(article, printedPage),
      reading: readingOf(article, analysis),
      anchor,
      colour: 'straw',
      note: '',
    });
    if (!answer.ok) return announce({ text: i18n.t(answer.message as never) });
    void askToPersist();
    const undo = () => void sendMessage('removeHighlight', { id: answer.value.id }).catch(console.warn);
    announce({ text: i18n.t('cardHighlighted'), undo });
  }

  async function remove({ id }: Highlight) {
    const answer = await sendMessage('removeHighlight', { id });
    if (!answer.ok) return announce({ text: i18n.t(answer.message as never) });
    const undo = () => void sendMessage('restoreHighlight', answer.value).catch(console.warn);
    announce({ text: i18n.t('cardHighlightRemoved'), undo });
  }

  const label = i18n.t('cardKeyHighlight');
  return (
    <button
      type="button"
      class="link small"
      aria-pressed={kept !== undefined}
      aria-label={`${label}: ${placeName(article, span)}`}
      onClick={() => void (kept ? remove(kept) : add()).catch(console.warn)}
    >
      {kept ? i18n.t('cardHighlighted') : label}
    </button>
  );
}
