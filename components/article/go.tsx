/** Links from a row to its places in the page. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, Span } from '../../lib/contract';
import { Icon } from '../icons';
import { placeOf } from './places';
import { useReader } from './reader';

/** `para 2`, `title`, `caption`. */
export function placeLabel(article: Article, span: Span): string {
  const place = placeOf(article, span);
  if (place.kind === 'headline') return i18n.t('panelAtTitle');
  if (place.kind === 'caption') return i18n.t('panelAtCaption');
  return i18n.t('panelAtParagraph', [place.number]);
}

/** The same in full, for a sentence or a voice: `Paragraph 2`. */
export function placeName(article: Article, span: Span): string {
  const place = placeOf(article, span);
  if (place.kind === 'headline') return i18n.t('panelPlaceTitle');
  if (place.kind === 'caption') return i18n.t('panelPlaceCaption');
  return i18n.t('panelPlaceParagraph', [place.number]);
}

/** Goes to the one place; where there are several, to the next of them at each click. */
export function Go({ spans, of }: { spans: readonly Span[]; of?: string }) {
  const { article, goTo } = useReader();
  const next = useRef(0);
  const [first] = spans;
  if (!first) return null;
  const once = spans.length === 1;
  const place = once ? i18n.t('panelGoTo', [placeName(article, first)]) : i18n.t('panelGoToNext', [spans.length]);
  return (
    <button
      type="button"
      class="link at num"
      aria-label={of ? `${of}: ${place}` : place}
      onClick={() => {
        const span = spans[next.current % spans.length];
        next.current += 1;
        if (span) goTo(span);
      }}
    >
      {once ? placeLabel(article, first) : i18n.t('panelTimes', spans.length)}
    </button>
  );
}

/** `‹ 2 of 4 ›`: from one place of a thing to the next. */
export function Stepper({ spans, at, onStep }: { spans: readonly Span[]; at: number; onStep: (at: number) => void }) {
  const { goTo } = useReader();
  if (spans.length < 2) return null;
  function step(by: number) {
    const to = (at + by + spans.length) % spans.length;
    const span = spans[to];
    if (span) goTo(span);
    onStep(to);
  }
  return (
    <span class="stepper">
      <button type="button" class="icon-btn" aria-label={i18n.t('panelPreviousPlace')} onClick={() => step(-1)}>
        <Icon name="prev" />
      </button>
      <span class="num" aria-live="polite">
        {i18n.t('panelPlaceOf', [at + 1, spans.length])}
      </span>
      <button type="button" class="icon-btn" aria-label={i18n.t('panelNextPlace')} onClick={() => step(1)}>
        <Icon name="next" />
      </button>
    </span>
  );
}
