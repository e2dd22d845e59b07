/** The article as a reference list wants it. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { citeChicago, citeGbt7714 } from '../../lib/library/citation';
import { toBibtex } from '../../lib/library/export/bibtex';
import type { SavedArticle } from '../../lib/library/records';

/** Names of standards, the same in every language. */
const STYLES = {
  gbt: { name: 'GB/T 7714', cite: (article: SavedArticle) => citeGbt7714(article) },
  chicago: { name: 'Chicago', cite: (article: SavedArticle) => citeChicago(article) },
  bibtex: { name: 'BibTeX', cite: (article: SavedArticle) => toBibtex({ articles: [article], highlights: [] }).trim() },
};
type Style = keyof typeof STYLES;

/** The style last chosen, for this window: one list is usually made in one style. */
let lastStyle: Style = 'gbt';

export function Citation({ article }: { article: SavedArticle }) {
  const announce = useAnnounce();
  const [style, setStyle] = useState(lastStyle);
  // A text on the desk has an address for this library only: no reader of a list could follow it.
  const onDesk = article.url.startsWith('desk:');
  const cited = STYLES[style].cite(onDesk ? { ...article, url: '' } : article);
  const text = onDesk ? cited.replace(/[\s.]+$/, '.') : cited;

  function copy() {
    navigator.clipboard
      .writeText(text)
      .then(() => announce({ text: i18n.t('commonCopied') }))
      .catch(() => announce({ text: i18n.t('commonNotCopied') }));
  }

  return (
    <>
      <h3>
        {i18n.t('libraryCitation')}
        <select
          aria-label={i18n.t('libraryCitationStyle')}
          value={style}
          onChange={(event) => {
            lastStyle = event.currentTarget.value as Style;
            setStyle(lastStyle);
          }}
        >
          {Object.entries(STYLES).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </h3>
      <p class={style === 'bibtex' ? 'cite code' : 'cite'} lang={style === 'bibtex' ? undefined : article.lang}>
        {text}
      </p>
      <button type="button" class="btn" onClick={copy}>
        {i18n.t('libraryCopyCitation')}
      </button>
    </>
  );
}
