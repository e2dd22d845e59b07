/** One saved article: its text as it stood at each visit, what changed between two of them, its highlights, its citation. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { Choice } from '../../components/controls/choice';
import { Zh } from '../../components/controls/zh';
import { Icon } from '../../components/icons';
import { ExportMenu } from '../../components/library/export';
import { articles, type ShelfInView, tellChange } from '../../components/library/store';
import { readableMoments } from '../../components/page/language';
import { describe } from '../../lib/library/anchor';
import type { SavedPage } from '../../lib/library/library';
import { placesIn } from '../../lib/library/orphans';
import type { Highlight, SavedText } from '../../lib/library/records';
import { sendMessage } from '../../lib/protocol';
import { useRemoveArticle } from './article-list';
import { Citation } from './citation';
import { linkTo } from './detail';
import { Source } from './highlight-list';
import { SavedTextView } from './saved-text';
import { Versions } from './versions';

interface ArticleViewProps {
  page: SavedPage;
  /** Id of a highlight that is to be put on other words. */
  putBack: string | null;
  onBack: () => void;
  after: ShelfInView['after'];
}

/** Versions of the text, the oldest first; undefined until they are read. */
function useTexts(page: SavedPage): SavedText[] | undefined {
  const [texts, setTexts] = useState<SavedText[]>();
  const { id, modified } = page.article;
  useEffect(() => {
    let here = true;
    void articles.texts(id).then((answer) => {
      if (here) setTexts(answer.ok ? answer.value : []);
    });
    return () => {
      here = false;
    };
  }, [id, modified, page]);
  return texts;
}

export function ArticleView({ page, putBack, onBack, after }: ArticleViewProps) {
  const { article, highlights } = page;
  const announce = useAnnounce();
  const remove = useRemoveArticle(after);
  const texts = useTexts(page);
  const [view, setView] = useState<'text' | 'changes'>('text');
  const [version, setVersion] = useState<string | null>(null);
  /** The orphan that is being put back. */
  const [lost, setLost] = useState<Highlight | null>(page.highlights.find(({ id }) => id === putBack) ?? null);
  const last = texts?.at(-1);
  const shown = texts?.find(({ id }) => id === version) ?? last;
  const places = shown ? placesIn(shown.text, highlights) : new Map();
  const orphans = shown ? highlights.filter(({ id }) => places.get(id) === null) : [];
  const link = linkTo(article.url);

  async function attach(start: number, end: number) {
    if (!lost || !shown) return;
    const answer = await after(sendMessage('changeHighlight', { id: lost.id, anchor: describe(shown.text, start, end) }));
    setLost(null);
    if (!answer.ok) return announce({ text: i18n.t(answer.message as never) });
    const undo = () => void after(sendMessage('changeHighlight', { id: lost.id, anchor: lost.anchor }));
    announce({ text: i18n.t('articleAttached'), undo });
  }

  async function changePage(number: string) {
    const answer = await after(articles.changePage({ id: article.id, page: number }));
    if (!answer.ok) announce({ text: i18n.t(answer.message as never) });
    else void tellChange('articles');
  }

  return (
    <article class="article-view">
      <button type="button" class="back link" onClick={onBack}>
        <Icon name="prev" />
        {i18n.t('articleBack')}
      </button>
      <header>
        {article.kicker && (
          <Zh lang={article.lang} class="kicker">
            {article.kicker}
          </Zh>
        )}
        <h2>
          <Zh lang={article.lang}>{article.title}</Zh>
        </h2>
        {article.subtitle && (
          <Zh lang={article.lang} class="kicker">
            {article.subtitle}
          </Zh>
        )}
        <p class="meta">
          <Source article={article} />
          {article.authors.length > 0 && <span lang={article.lang}> {article.authors.join('、')}</span>}
        </p>
      </header>
      <p class="row-buttons">
        {link && (
          <a class="btn" href={link} target="_blank" rel="noreferrer">
            <Icon name="open" />
            {i18n.t('libraryOpenPage')}
          </a>
        )}
        <ExportMenu selection={{ articles: new Set([article.id]) }} />
        <button type="button" class="btn plain" onClick={() => void remove(article.id).then((done) => done && onBack())}>
          <Icon name="bin" />
          {i18n.t('commonDelete')}
        </button>
      </p>
      {texts && texts.length > 1 && (
        <div class="versions-bar">
          <Choice
            label={i18n.t('articleShow')}
            options={[
              { value: 'text', label: i18n.t('articleText') },
              { value: 'changes', label: i18n.t('articleChanges') },
            ]}
            value={view}
            onChange={(to) => setView(to as typeof view)}
          />
          {view === 'text' && (
            <label>
              {i18n.t('articleVersion')}{' '}
              <select value={shown?.id} onChange={(event) => setVersion(event.currentTarget.value)}>
                {texts.map(({ id }, n) => (
                  <option key={id} value={id}>
                    {readableMoments(texts.map(({ created }) => created))[n]}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
      {orphans.length > 0 && view === 'text' && (
        <section class="orphans">
          <h3>{i18n.t('libraryOrphans')}</h3>
          <p class="what">{lost ? i18n.t('articleSelectPlace') : i18n.t('libraryOrphansWhat')}</p>
          <ul>
            {orphans.map((one) => (
              <li key={one.id}>
                <Zh lang={article.lang}>{one.anchor.quote.exact}</Zh>
                <button
                  type="button"
                  class="btn"
                  aria-pressed={lost?.id === one.id}
                  onClick={() => setLost(lost?.id === one.id ? null : one)}
                >
                  {i18n.t('libraryPutBack')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {texts?.length === 0 && <p class="none">{i18n.t('articleNoText')}</p>}
      {shown && view === 'text' && (
        <SavedTextView
          version={shown}
          lang={article.lang}
          highlights={highlights}
          places={places}
          onSelect={lost ? (start, end) => void attach(start, end) : null}
        />
      )}
      {texts && texts.length > 1 && view === 'changes' && <Versions texts={texts} lang={article.lang} />}
      <footer class="cited">
        <Citation article={article} />
        <label>
          {i18n.t('articlePage')}{' '}
          <input
            class="field short"
            maxLength={20}
            defaultValue={article.page ?? ''}
            onChange={(event) => void changePage(event.currentTarget.value)}
          />
        </label>
      </footer>
    </article>
  );
}
