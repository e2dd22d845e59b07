/**
 * A plot of phrases over time, mentions by the thousand characters. Each line has a colour and a stroke of its own; points are reached by
 * arrow keys, and everything stands in a table behind the plot too.
 */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage, readableDate, readableNumber } from '../../components/page/language';
import type { HistoryPoint, Phrase } from '../../lib/library/history';

export interface Line {
  key: string;
  name: string;
  phrase: Phrase;
  outlet: string | null;
  points: readonly HistoryPoint[];
}

/** Colours of the marks, which are told apart in both grounds; the stroke tells them apart without colour. */
export const STYLES = [
  { colour: 'var(--mark-person)', dash: '' },
  { colour: 'var(--mark-term)', dash: '6 3' },
  { colour: 'var(--mark-place)', dash: '2 2.5' },
  { colour: 'var(--mark-organisation)', dash: '8 2 2 2' },
  { colour: 'var(--ink-2)', dash: '1 3' },
  { colour: 'var(--indigo)', dash: '10 4' },
] as const;

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 34;

/** A round number at or above `value`: a small number times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value) ?? 10) * power;
}

const shown = (rate: number) => new Intl.NumberFormat(interfaceLanguage(), { maximumSignificantDigits: 2 }).format(rate);

interface ChartProps {
  lines: readonly Line[];
  periods: readonly string[];
  point: { key: string; period: string; outlet: string | null } | null;
  onPoint: (line: Line, period: string) => void;
}

export function Chart({ lines, periods, point, onPoint }: ChartProps) {
  const [at, setAt] = useState({ line: 0, n: periods.length - 1 });
  const rates = lines.flatMap(({ points }) => points.flatMap(({ rate }) => rate ?? []));
  const top = roundUp(Math.max(0.01, ...rates));
  const x = (n: number) => (periods.length < 2 ? WIDTH / 2 : LEFT + (n * (WIDTH - LEFT - RIGHT)) / (periods.length - 1));
  const y = (rate: number) => HEIGHT - BOTTOM - (rate * (HEIGHT - TOP - BOTTOM)) / top;
  const ticks = [0, 0.5, 1].map((share) => share * top);
  const every = Math.max(1, Math.ceil(periods.length / 8));

  /** Broken where a period has no article: what is not known is not zero. */
  function pathOf({ points }: Line): string {
    let open = false;
    return points
      .map(({ rate }, n) => {
        if (rate === null) {
          open = false;
          return '';
        }
        const command = open ? 'L' : 'M';
        open = true;
        return `${command}${x(n).toFixed(1)},${y(rate).toFixed(1)}`;
      })
      .join('');
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, [number, number]> = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const line = Math.min(lines.length - 1, Math.max(0, at.line + step[0]));
    let n = at.n + step[1];
    while (lines[line]?.points[n] && lines[line]?.points[n]?.rate === null && step[1] !== 0) n += step[1];
    if (!lines[line]?.points[n]) n = at.n;
    setAt({ line, n });
    const svg = event.currentTarget as SVGSVGElement;
    svg.querySelector<SVGElement>(`[data-point="${line} ${n}"]`)?.focus();
  }

  const say = (line: Line, { period, rate, mentions, articles }: HistoryPoint) =>
    i18n.t('historyPoint', [
      line.name,
      readableDate(period),
      shown(rate ?? 0),
      i18n.t('historyMentionCount', mentions, [readableNumber(mentions)]),
      i18n.t('historyArticleCount', articles, [readableNumber(articles)]),
    ]);

  return (
    <figure class="chart-figure">
      <ul class="legend-lines" aria-hidden="true">
        {lines.map(({ key, name }, n) => (
          <li key={key}>
            <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
              <path d="M0,4H28" class="line" style={{ '--c': STYLES[n]?.colour }} stroke-dasharray={STYLES[n]?.dash} />
            </svg>
            <span lang="zh-Hans">{name}</span>
          </li>
        ))}
      </ul>
      <div class="chart-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
        <svg
          class="chart"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="group"
          aria-label={i18n.t('historyChart')}
          onKeyDown={onKeyDown}
        >
          {ticks.map((rate) => (
            <g key={rate}>
              <line class="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(rate)} y2={y(rate)} />
              <text x={LEFT - 6} y={y(rate) + 4} text-anchor="end">
                {shown(rate)}
              </text>
            </g>
          ))}
          {periods.map(
            (period, n) =>
              n % every === 0 && (
                <text key={period} x={x(n)} y={HEIGHT - BOTTOM + 18} text-anchor="middle">
                  {period}
                </text>
              ),
          )}
          {lines.map((line, l) => (
            <g key={line.key} style={{ '--c': STYLES[l]?.colour }}>
              <path class="line" d={pathOf(line)} stroke-dasharray={STYLES[l]?.dash} />
              {line.points.map(
                (one, n) =>
                  one.rate !== null && (
                    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
                    <circle
                      key={one.period}
                      class={
                        point?.key === line.phrase.key && point.period === one.period && point.outlet === line.outlet
                          ? 'pt on'
                          : 'pt'
                      }
                      data-point={`${l} ${n}`}
                      role="button"
                      tabIndex={at.line === l && at.n === n ? 0 : -1}
                      aria-label={say(line, one)}
                      cx={x(n)}
                      cy={y(one.rate)}
                      r={one.using > 0 ? 3.5 : 2}
                      onFocus={() => setAt({ line: l, n })}
                      onClick={() => onPoint(line, one.period)}
                      onKeyDown={(event) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return;
                        event.preventDefault();
                        onPoint(line, one.period);
                      }}
                    >
                      <title>{say(line, one)}</title>
                    </circle>
                  ),
              )}
            </g>
          ))}
        </svg>
      </div>
      <figcaption class="what">{i18n.t('historyCaption')}</figcaption>
      <details>
        <summary>{i18n.t('historyTable')}</summary>
        <div class="table-scroll">
          <table class="history-table">
            <thead>
              <tr>
                <th scope="col">{i18n.t('historyPeriod')}</th>
                {lines.map(({ key, name }) => (
                  <th key={key} scope="col" lang="zh-Hans">
                    {name}
                  </th>
                ))}
                <th scope="col">{i18n.t('libraryArticles')}</th>
              </tr>
            </thead>
            <tbody>
              {periods.map((period, n) => {
                const articles = Math.max(0, ...lines.map(({ points }) => points[n]?.articles ?? 0));
                return articles === 0 ? null : (
                  <tr key={period}>
                    <th scope="row">{period}</th>
                    {lines.map(({ key, points }) => {
                      const one = points[n];
                      return (
                        <td key={key}>{one?.rate == null ? '–' : `${shown(one.rate)} (${readableNumber(one.mentions)})`}</td>
                      );
                    })}
                    <td>{readableNumber(articles)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
