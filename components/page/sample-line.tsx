/** The sample paragraph as the reader's settings would show it. */
import type { ComponentChildren } from 'preact';
import type { Word } from '../../lib/contract';
import { chooseMarks } from '../../lib/overlay/density';
import type { Mark } from '../../lib/overlay/mark';
import type { Settings } from '../../lib/settings';
import { SAMPLE, SAVED_WORD } from './sample';

const saved: ReadonlySet<string> = new Set([SAVED_WORD]);

/** Words that would stand under pinyin: all of them, or those above the reader's level. */
const hasPinyin = (word: Word, { pinyin, level }: Pick<Settings, 'pinyin' | 'level'>): boolean =>
  word.pinyin !== '' && (pinyin === 'all' || (pinyin === 'new' && (word.level === null || word.level > level)));

type Shown = Pick<Settings, 'density' | 'quantities' | 'pinyin' | 'level'>;

export function SampleLine(shown: Shown) {
  const { article, analysis } = SAMPLE;
  const marks = chooseMarks(article, analysis, { density: shown.density, quantities: shown.quantities, saved });
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const mark of marks) {
    pieces.push(<Stretch key={`plain ${at}`} from={at} to={mark.start} shown={shown} />);
    pieces.push(
      <span key={mark.start} class={`k-${mark.kind}${mark.again ? ' again' : ''}`} style={againStyle(mark)}>
        <Stretch from={mark.start} to={mark.end} shown={shown} />
      </span>,
    );
    at = mark.end;
  }
  pieces.push(<Stretch key="rest" from={at} to={article.text.length} shown={shown} />);
  return (
    <p class={shown.pinyin === 'off' ? 'zh sample' : 'zh sample with-pinyin'} lang="zh-Hans">
      {pieces}
    </p>
  );
}

/** Later occurrences are paler; those of saved words and quantities are not drawn apart. */
function againStyle({ kind, again }: Mark) {
  return again && kind !== 'saved' && kind !== 'quantity' ? { textDecorationColor: `var(--mark-${kind}-again)` } : undefined;
}

function Stretch({ from, to, shown }: { from: number; to: number; shown: Shown }) {
  const { article, analysis } = SAMPLE;
  const pieces: ComponentChildren[] = [];
  let at = from;
  for (const word of analysis.words) {
    if (word.start < from || word.end > to || !hasPinyin(word, shown)) continue;
    pieces.push(article.text.slice(at, word.start));
    pieces.push(
      <ruby key={word.start}>
        {article.text.slice(word.start, word.end)}
        <rt lang="zh-Latn-pinyin">{word.pinyin}</rt>
      </ruby>,
    );
    at = word.end;
  }
  pieces.push(article.text.slice(at, to));
  return <>{pieces}</>;
}
