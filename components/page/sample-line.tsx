/** The sample paragraph as the reader's settings would show it: marks and readings are chosen by the functions of the page. */
import type { ComponentChildren } from 'preact';
import { chooseMarks } from '../../lib/overlay/density';
import type { Mark } from '../../lib/overlay/mark';
import { chooseReadings } from '../../lib/overlay/readings';
import type { Reading } from '../../lib/overlay/ruby-plan';
import type { Settings } from '../../lib/settings';
import { SAMPLE, SAVED_WORD } from './sample';

const saved: ReadonlySet<string> = new Set([SAVED_WORD]);
const NOTHING_SAID = { states: new Map(), saved };

export function SampleLine({ settings }: { settings: Settings }) {
  const { article, analysis } = SAMPLE;
  const { density, quantities } = settings;
  const marks = chooseMarks(article, analysis, { density, quantities, saved });
  const readings = chooseReadings(article, analysis, settings, NOTHING_SAID);
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const mark of marks) {
    pieces.push(<Stretch key={`plain ${at}`} from={at} to={mark.start} readings={readings} />);
    pieces.push(
      <span key={mark.start} class={`k-${mark.kind}${mark.again ? ' again' : ''}`} style={againStyle(mark)}>
        <Stretch from={mark.start} to={mark.end} readings={readings} />
      </span>,
    );
    at = mark.end;
  }
  pieces.push(<Stretch key="rest" from={at} to={article.text.length} readings={readings} />);
  return (
    <p class={classOf(settings)} lang="zh-Hans">
      {pieces}
    </p>
  );
}

function classOf({ pinyin, pinyinSide, pinyinSize, pinyinSpelling }: Settings): string {
  if (pinyin === 'off') return 'zh sample';
  return `zh sample with-pinyin ${pinyinSide} size-${pinyinSize} ${pinyinSpelling}`;
}

/** Later occurrences are paler; those of saved words and quantities are not drawn apart. */
function againStyle({ kind, again }: Mark) {
  return again && kind !== 'saved' && kind !== 'quantity' ? { textDecorationColor: `var(--mark-${kind}-again)` } : undefined;
}

function Stretch({ from, to, readings }: { from: number; to: number; readings: readonly Reading[] }) {
  const { article } = SAMPLE;
  const pieces: ComponentChildren[] = [];
  let at = from;
  for (const reading of readings) {
    if (reading.start < from || reading.end > to) continue;
    pieces.push(article.text.slice(at, reading.start));
    pieces.push(
      <ruby key={reading.start}>
        {article.text.slice(reading.start, reading.end)}
        <rt lang="zh-Latn-pinyin">{spelled(reading)}</rt>
      </ruby>,
    );
    at = reading.end;
  }
  pieces.push(article.text.slice(at, to));
  return <>{pieces}</>;
}

function spelled({ pinyin, pieces }: Reading): ComponentChildren {
  return pieces
    ? pieces.map(({ text, tone }, n) => (
        <span key={n} class={`tone-${tone}`}>
          {text}
        </span>
      ))
    : pinyin;
}
