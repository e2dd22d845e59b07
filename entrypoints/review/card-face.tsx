/** One card: the question, and when it is asked for, the answer with the four ways to say how it went. */
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { En, Pinyin, Zh } from '../../components/controls/zh';
import { interfaceLanguage } from '../../components/page/language';
import type { SavedArticle, SavedWord } from '../../lib/library/records';
import { type Aspect, intervals, type Rating, type ReviewItem } from '../../lib/library/review-schedule';

const QUESTIONS: Record<Aspect, () => string> = {
  recognition: () => i18n.t('reviewAskMeaning'),
  reading: () => i18n.t('reviewAskReading'),
  meaning: () => i18n.t('reviewAskHanzi'),
};

const RATINGS: [Rating, () => string][] = [
  [1, () => i18n.t('reviewAgain')],
  [2, () => i18n.t('reviewHard')],
  [3, () => i18n.t('reviewGood')],
  [4, () => i18n.t('reviewEasy')],
];

const MINUTE_MS = 60_000;
const UNITS = [
  ['minute', MINUTE_MS, 60],
  ['hour', 60 * MINUTE_MS, 24],
  ['day', 1440 * MINUTE_MS, 31],
  ['month', 30.4 * 1440 * MINUTE_MS, 12],
  ['year', 365 * 1440 * MINUTE_MS, Number.POSITIVE_INFINITY],
] as const;

/** `10 min`, `3 days`, `2 mths`. */
export function readableWait(ms: number): string {
  const [unit, length] = UNITS.find(([, one, most]) => ms / one < most) ?? UNITS[4];
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(Math.max(1, ms / length));
}

interface CardFaceProps {
  item: ReviewItem;
  article: SavedArticle | undefined;
  shown: boolean;
  left: number;
  onShow: () => void;
  onAnswer: (rating: Rating) => void;
}

export function CardFace({ item: { word, card }, article, shown, left, onShow, onAnswer }: CardFaceProps) {
  const first = useRef<HTMLButtonElement>(null);

  useEffect(() => first.current?.focus({ preventScroll: true }), [shown]);
  const waits = intervals(card, new Date().toISOString());
  const hanzi = card.aspect !== 'meaning' || shown;
  const pinyin = shown;
  const gloss = card.aspect === 'meaning' || shown;
  return (
    <section class="card-face" aria-label={QUESTIONS[card.aspect]()}>
      <p class="question">
        {QUESTIONS[card.aspect]()} <small>{i18n.t('reviewLeft', left, [String(left)])}</small>
      </p>
      <div class="asked" aria-live="polite">
        {hanzi && (
          <p class="word">
            <Zh>{word.simplified}</Zh>
            {shown && word.traditional !== word.simplified && (
              <Zh lang="zh-Hant" class="other">
                {word.traditional}
              </Zh>
            )}
          </p>
        )}
        {pinyin && (
          <p>
            <Pinyin>{word.pinyin}</Pinyin>
          </p>
        )}
        {gloss && (
          <p class="meaning">
            <En>{word.gloss}</En>
          </p>
        )}
        {word.sentence && (shown || card.aspect === 'recognition') && (
          <p class="sentence">
            <Zh lang={article?.lang ?? 'zh-Hans'}>
              <Sentence word={word} />
            </Zh>
          </p>
        )}
        {shown && article && <p class="meta">{[article.outlet, article.title].filter(Boolean).join('，')}</p>}
      </div>
      {shown ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame that no style takes off everywhere
        <div class="ratings" role="group" aria-label={i18n.t('reviewRate')}>
          {RATINGS.map(([rating, name]) => (
            <button
              key={rating}
              ref={rating === 3 ? first : undefined}
              type="button"
              class={rating === 3 ? 'btn primary' : 'btn'}
              aria-keyshortcuts={String(rating)}
              onClick={() => onAnswer(rating)}
            >
              <span>{name()}</span>
              <small>
                <kbd>{rating}</kbd> {readableWait(waits[rating])}
              </small>
            </button>
          ))}
        </div>
      ) : (
        <button ref={first} type="button" class="btn primary show" onClick={onShow} aria-keyshortcuts="Space">
          {i18n.t('reviewShow')} <kbd>{i18n.t('reviewSpace')}</kbd>
        </button>
      )}
    </section>
  );
}

/** The sentence with the word marked. */
function Sentence({ word: { sentence, simplified, traditional } }: { word: SavedWord }) {
  const text = sentence ?? '';
  const form = [simplified, traditional].find((one) => text.includes(one));
  if (!form) return <>{text}</>;
  const at = text.indexOf(form);
  return (
    <>
      {text.slice(0, at)}
      <b>{form}</b>
      {text.slice(at + form.length)}
    </>
  );
}
