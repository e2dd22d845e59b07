/** Review: one card at a time, answered by keys; a few minutes a day, and what came of it. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { State } from '../../components/controls/state';
import { isTyping } from '../../components/controls/typing';
import { Icon } from '../../components/icons';
import { library, review, tellChange } from '../../components/library/store';
import { readableNumber } from '../../components/page/language';
import { useSettings } from '../../components/page/settings';
import type { SavedArticle } from '../../lib/library/records';
import type { Answered } from '../../lib/library/review';
import type { Queue, Rating, ReviewStatistics } from '../../lib/library/review-schedule';
import { onBroadcast } from '../../lib/protocol';
import { CardFace } from './card-face';
import { Statistics } from './statistics';

type Asked = Queue & { statistics: ReviewStatistics };

/** An answer that took longer was a pause. */
const MOST_MS = 60_000;

export function ReviewPage() {
  const [asked, setAsked] = useState<Asked>();
  const [articles, setArticles] = useState<ReadonlyMap<string, SavedArticle>>(new Map());
  const [failure, setFailure] = useState<string | null>(null);
  /** The turn whose answer is shown. */
  const [shownTurn, setShownTurn] = useState<string | null>(null);
  const [past, setPast] = useState<Answered[]>([]);
  /** The reader goes on though the day's minutes are over. */
  const [goOn, setGoOn] = useState(false);
  const [{ reviewMinutes }] = useSettings();
  const since = useRef({ turn: '', at: 0 });
  const busy = useRef(false);
  const announce = useAnnounce();

  const refresh = useCallback(async () => {
    const answer = await review.queue();
    if (!answer.ok) return setFailure(answer.message);
    setFailure(null);
    setAsked(answer.value);
  }, []);
  useEffect(() => {
    void refresh();
    void library.articles().then((answer) => {
      if (answer.ok) setArticles(new Map(answer.value.map(({ article }) => [article.id, article])));
    });
    return onBroadcast('libraryChanged', () => void refresh());
  }, [refresh]);

  const [item] = asked?.items ?? [];
  const over = asked !== undefined && asked.statistics.today.minutes >= reviewMinutes && !goOn;
  const card = over ? undefined : item;
  const turn = `${card?.card.id} ${past.length}`;
  const shown = shownTurn === turn;
  const show = () => setShownTurn(turn);
  if (since.current.turn !== turn) since.current = { turn, at: Date.now() };

  /** One at a time: a key held down answers once. */
  async function once(work: () => Promise<void>) {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } finally {
      busy.current = false;
    }
  }

  const answer = (rating: Rating) =>
    once(async () => {
      if (!card) return;
      const took = Math.min(MOST_MS, Date.now() - since.current.at);
      const given = await review.answer({ wordId: card.word.id, aspect: card.card.aspect, rating, took });
      if (!given.ok) return announce({ text: i18n.t(given.message as never) });
      setPast([...past, given.value]);
      if (given.value.stateAfter?.modified !== given.value.stateBefore?.modified) void tellChange('own');
      await refresh();
    });

  const undo = () =>
    once(async () => {
      const last = past.at(-1);
      if (!last) return;
      const done = await review.undo(last);
      if (!done.ok) return announce({ text: i18n.t(done.message as never) });
      setPast(past.slice(0, -1));
      void tellChange('own');
      await refresh();
      announce({ text: i18n.t('reviewUndone') });
    });

  // Before the next key can come: a listener of the card before would answer for the wrong one.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.key === 'z' || event.key === 'u') void undo();
      else if (!card) return;
      else if (!shown && (event.key === ' ' || event.key === 'Enter')) show();
      else if (shown && /^[1-4]$/.test(event.key)) void answer(Number(event.key) as Rating);
      else if (shown && event.key === ' ') void answer(3);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });

  return (
    <div class="review">
      <header class="review-head">
        <h1>{i18n.t('libraryReview')}</h1>
        <a href="/library.html">{i18n.t('libraryHeading')}</a>
        <button type="button" class="btn plain" disabled={past.length === 0} onClick={() => void undo()} aria-keyshortcuts="Z">
          <Icon name="undo" />
          {i18n.t('reviewUndo')}
        </button>
      </header>
      <main>
        {failure && (
          <State title={i18n.t('libraryNotRead')} error>
            <p>{i18n.t(failure as never)}</p>
          </State>
        )}
        {card && (
          <CardFace
            key={turn}
            item={card}
            article={card.word.articleId ? articles.get(card.word.articleId) : undefined}
            shown={shown}
            left={asked?.items.length ?? 0}
            onShow={show}
            onAnswer={(rating) => void answer(rating)}
          />
        )}
        {asked && over && (
          <State title={i18n.t('reviewEnough')}>
            <p>{i18n.t('reviewEnoughLong', [String(reviewMinutes)])}</p>
            {item && (
              <button type="button" class="btn" onClick={() => setGoOn(true)}>
                {i18n.t('reviewGoOn')}
              </button>
            )}
          </State>
        )}
        {asked && !over && !item && <Nothing statistics={asked.statistics} />}
        {asked && <Statistics statistics={asked.statistics} due={asked.due} fresh={asked.fresh} />}
      </main>
    </div>
  );
}

/** Two states that look alike: all is answered, or there was never anything to answer. */
function Nothing({ statistics: { ahead } }: { statistics: ReviewStatistics }) {
  const coming = ahead.reduce((sum, count) => sum + count, 0);
  if (coming === 0)
    return (
      <State title={i18n.t('reviewNothing')}>
        <p>{i18n.t('reviewNothingLong')}</p>
      </State>
    );
  return (
    <State title={i18n.t('reviewDone')}>
      <p>{i18n.t('reviewDoneLong', coming, [readableNumber(coming)])}</p>
    </State>
  );
}
