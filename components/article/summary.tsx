/** Two or three of the article's own sentences, each with a link to its paragraph. */
import { i18n } from '#i18n';
import { Zh } from '../controls/zh';
import { Go } from './go';
import { textAt } from './places';
import { useReader } from './reader';

export function Summary() {
  const { article, analysis, light } = useReader();
  if (analysis.summary.length === 0) return <p class="none">{i18n.t('panelNoSummary')}</p>;
  return (
    <ol class="summary">
      {analysis.summary.map((sentence) => (
        <li key={sentence.start} onMouseEnter={() => light(sentence)} onMouseLeave={() => light(null)}>
          <Zh lang={article.lang}>{textAt(article, sentence)}</Zh>
          <Go spans={[sentence]} />
        </li>
      ))}
    </ol>
  );
}
