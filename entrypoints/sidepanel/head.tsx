/** The article's head as the page prints it: outlet and date, kicker, title, deck, byline. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useHighlights } from '../../components/article/highlights';
import { Zh } from '../../components/controls/zh';
import { readableDate } from '../../components/page/language';
import type { Article, Byline, BylineRole } from '../../lib/contract';

/** As a Chinese page prints the role; a signature without a role stands alone. */
const PRINTED_ROLE: Record<BylineRole, string> = {
  reporter: '记者',
  correspondent: '通讯员',
  photographer: '摄影',
  author: '',
  commentator: '评论员',
  compiler: '整理',
  translator: '编译',
};

/** `记者 陆秋萍　通讯员 方志明`: names of one role together. */
function printedBylines(bylines: readonly Byline[]): string {
  const byRole = new Map<BylineRole, string[]>();
  for (const { role, name } of bylines) byRole.set(role, [...(byRole.get(role) ?? []), name]);
  return [...byRole].map(([role, names]) => [PRINTED_ROLE[role], ...names].filter(Boolean).join(' ')).join('　');
}

export function Head({ article }: { article: Article }) {
  const { outlet, published, headline, bylines, lang, complete, jump } = article;
  const torn = jump.to ?? jump.from;
  return (
    <header class="top">
      {(outlet || published) && (
        <p class="src">
          {outlet && <span lang={lang}>{outlet}</span>}
          {published && <time dateTime={published}>{readableDate(published)}</time>}
        </p>
      )}
      <h1>
        {headline.kicker && (
          <Zh lang={lang} class="kicker">
            {headline.kicker}
          </Zh>
        )}
        <Zh lang={lang} class="title">
          {headline.title}
        </Zh>
        {headline.subtitle && (
          <Zh lang={lang} class="kicker">
            {headline.subtitle}
          </Zh>
        )}
      </h1>
      {bylines.length > 0 && (
        <p class="by" lang={lang}>
          {printedBylines(bylines)}
        </p>
      )}
      <InLibrary article={article} />
      {!complete && (
        <p class="by">
          {i18n.t('panelIncomplete')} {torn && <span lang={lang}>{torn}</span>}
        </p>
      )}
    </header>
  );
}

/** What is kept of this article, and the way to it. */
function InLibrary({ article }: { article: Article }) {
  const highlights = useHighlights(article.url, article.headline.title);
  if (!highlights?.length) return null;
  return (
    <p class="by">
      <a href={browser.runtime.getURL('/library.html' as never)} target="_blank" rel="noreferrer">
        {i18n.t('panelInLibrary', highlights.length)}
      </a>
    </p>
  );
}
