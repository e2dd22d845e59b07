/** Two or three of the article's own sentences, each with a link to its paragraph. */
import { i18n } from '#i18n';
import { parseDateline } from '../../lib/article/byline/dateline';
import type { Article, Span } from '../../lib/contract';
import type { Highlight } from '../../lib/library/records';
import { Zh } from '../controls/zh';
import { Gist } from './gist';
import { Go } from './go';
import { HighlightButton } from './highlight-button';
import { textAt } from './places';
import { useReader } from './reader';

/** Place, day and reporters stand in the head of the panel; a sentence that begins with them shows …… instead. */
function withoutDateline(article: Article, sentence: Span): string {
  const text = textAt(article, sentence);
  const paragraph = article.blocks.find(({ start }) => start === sentence.start);
  const length = paragraph ? (parseDateline(article.text.slice(paragraph.start, paragraph.end))?.length ?? 0) : 0;
  return length > 0 && length < text.length ? `……${text.slice(length)}` : text;
}

export function Summary({ highlights }: { highlights: readonly Highlight[] | null | undefined }) {
  const { article, analysis, light } = useReader();
  if (analysis.summary.length === 0) return <p class="none">{i18n.t('panelNoSummary')}</p>;
  return (
    <>
      <ol class="summary">
        {analysis.summary.map((sentence) => (
          <li key={sentence.start} onMouseEnter={() => light(sentence)} onMouseLeave={() => light(null)}>
            <Zh lang={article.lang}>{withoutDateline(article, sentence)}</Zh>
            <Go spans={[sentence]} />
            <HighlightButton span={sentence} highlights={highlights} />
          </li>
        ))}
      </ol>
      <Gist />
    </>
  );
}
