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

/** Place, day and reporters stand in the head of the panel: what a reader wants of a sentence that begins with them is the rest. */
function withoutDateline(article: Article, sentence: Span): Span {
  const text = textAt(article, sentence);
  const paragraph = article.blocks.find(({ start }) => start === sentence.start);
  const length = paragraph ? (parseDateline(article.text.slice(paragraph.start, paragraph.end))?.length ?? 0) : 0;
  return length > 0 && length < text.length ? { ...sentence, start: sentence.start + length } : sentence;
}

interface SentenceProps {
  sentence: Span;
  highlights: readonly Highlight[] | null | undefined;
}

function Sentence({ sentence, highlights }: SentenceProps) {
  const { article, light } = useReader();
  const story = withoutDateline(article, sentence);
  return (
    <li onMouseEnter={() => light(sentence)} onMouseLeave={() => light(null)}>
      <Zh lang={article.lang}>{`${story === sentence ? '' : '……'}${textAt(article, story)}`}</Zh>
      <Go spans={[sentence]} />
      <HighlightButton span={story} whole={sentence} highlights={highlights} />
    </li>
  );
}

export function Summary({ highlights }: Pick<SentenceProps, 'highlights'>) {
  const { analysis } = useReader();
  if (analysis.summary.length === 0) return <p class="none">{i18n.t('panelNoSummary')}</p>;
  return (
    <>
      <ol class="summary">
        {analysis.summary.map((sentence) => (
          <Sentence key={sentence.start} sentence={sentence} highlights={highlights} />
        ))}
      </ol>
      <Gist />
    </>
  );
}
