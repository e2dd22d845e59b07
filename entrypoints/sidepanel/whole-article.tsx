/** Where the article is one of several pages: which of them this is, and a way to read them all together on the desk. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { keepText } from '../../components/page/desk-texts';
import type { Article } from '../../lib/contract';
import { type PagesOfArticle, sendMessage } from '../../lib/protocol';
import { collectPages, type PageFailure } from './collect-pages';

type Course = { step: 'asked' } | { step: 'reading'; page: number; of: number } | { step: 'failed'; failure: PageFailure };

export function WholeArticle({ tabId, article }: { tabId: number; article: Article }) {
  const [pages, setPages] = useState<PagesOfArticle | null>(null);
  const [course, setCourse] = useState<Course>({ step: 'asked' });

  useEffect(() => {
    let latest = true;
    setCourse({ step: 'asked' });
    sendMessage('pagesOfArticle', undefined, tabId)
      .then((found) => latest && setPages(found))
      // The tab was left in between.
      .catch(() => latest && setPages(null));
    return () => {
      latest = false;
    };
  }, [tabId, article]);

  async function readAll(known: PagesOfArticle) {
    const collected = await collectPages(
      article,
      known,
      (address) => sendMessage('readOtherPage', { address }, tabId),
      (page, of) => setCourse({ step: 'reading', page, of }),
    );
    if (!collected.ok) return setCourse({ step: 'failed', failure: collected.failure });
    setCourse({ step: 'asked' });
    const whole = collected.article;
    await keepText({ id: crypto.randomUUID(), name: '', opened: new Date().toISOString(), articles: [whole] });
    await browser.tabs.create({ url: browser.runtime.getURL(`/desk.html?text=${encodeURIComponent(whole.url ?? '')}`) });
  }

  if (!pages) return null;
  const count = Math.max(pages.here, ...pages.others.map(({ number }) => number));
  return (
    <p class="by pages">
      {i18n.t('pagesHere', [pages.here, count])}{' '}
      {course.step === 'reading' ? (
        <span role="status">{i18n.t('pagesReading', [course.page, course.of])}</span>
      ) : (
        <button type="button" class="link" onClick={() => void readAll(pages)}>
          {i18n.t(course.step === 'failed' ? 'stateTryAgain' : 'pagesTogether')}
        </button>
      )}
      {course.step === 'failed' && (
        <span class="problem" role="alert">
          {i18n.t('pagesFailed', [course.failure.page])} {i18n.t(course.failure.message as never)}
        </span>
      )}
    </p>
  );
}
