/** The gist in English by the browser's own model: only where the reader has switched it on and the browser has one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type GistOffer, gistOffer, makeGist } from '../../lib/on-device/gist';
import { En } from '../controls/zh';
import { useSettings } from '../page/settings';
import { textAt } from './places';
import { useReader } from './reader';

type State =
  | { kind: 'idle' }
  | { kind: 'working'; loaded: number | null }
  | { kind: 'done'; lines: string[] }
  | { kind: 'failed'; reason: string };

function useOffer(): GistOffer | null {
  const { article } = useReader();
  const [{ onDevice }] = useSettings();
  const [offer, setOffer] = useState<GistOffer | null>(null);
  useEffect(() => {
    let here = true;
    setOffer(null);
    if (onDevice) void gistOffer(article.lang).then((found) => here && setOffer(found));
    return () => {
      here = false;
    };
  }, [onDevice, article.lang]);
  return offer;
}

/** What went wrong, and what can be done. */
function reasonOf(error: unknown): string {
  const { name } = error as DOMException;
  if (name === 'NetworkError' || name === 'NotAllowedError') return i18n.t('gistNoModel');
  if (name === 'QuotaExceededError') return i18n.t('gistTooLong');
  return i18n.t('gistFailed');
}

export function Gist() {
  const { article, analysis } = useReader();
  const offer = useOffer();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const work = useRef<AbortController | null>(null);
  // Another article, or none: what is under way is about nothing any more.
  useEffect(() => {
    setState({ kind: 'idle' });
    return () => work.current?.abort();
  }, [article]);
  if (!offer || analysis.summary.length === 0) return null;

  const make = async () => {
    const own = new AbortController();
    work.current = own;
    const show = (next: State) => {
      if (work.current === own && !own.signal.aborted) setState(next);
    };
    show({ kind: 'working', loaded: null });
    const source = {
      lang: article.lang,
      title: article.headline.title,
      text: article.text,
      sentences: analysis.summary.map((sentence) => textAt(article, sentence)),
    };
    try {
      const lines = await makeGist(offer.way, source, own.signal, (loaded) =>
        show({ kind: 'working', loaded: offer.ready ? null : loaded }),
      );
      show({ kind: 'done', lines });
    } catch (error) {
      show({ kind: 'failed', reason: reasonOf(error) });
    }
  };
  const stop = () => {
    work.current?.abort();
    setState({ kind: 'idle' });
  };

  return (
    <div class="gist">
      {state.kind === 'done' ? (
        <>
          <ul>
            {state.lines.map((line, n) => (
              <li key={n}>
                <En>{line}</En>
              </li>
            ))}
          </ul>
          <p class="gist-note" role="status">
            {offer.way === 'article' ? i18n.t('gistByArticle') : i18n.t('gistBySentences')}
          </p>
        </>
      ) : (
        <p>
          {state.kind === 'working' ? (
            <button type="button" class="link" onClick={stop}>
              {i18n.t('gistStop')}
            </button>
          ) : (
            <button type="button" class="link" onClick={() => void make()}>
              {i18n.t('gistMake')}
            </button>
          )}{' '}
          <span class="gist-note" role="status">
            {state.kind === 'working' &&
              (state.loaded === null ? i18n.t('gistWorking') : i18n.t('gistLoading', [Math.round(state.loaded * 100)]))}
            {state.kind === 'failed' && state.reason}
            {state.kind === 'idle' && !offer.ready && i18n.t('gistLoadsFirst')}
          </span>
        </p>
      )}
    </div>
  );
}
