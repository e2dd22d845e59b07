/** What came of it: today, what is remembered, the last thirty days, the next two weeks. */
import { i18n } from '#i18n';
import { Choice } from '../../components/controls/choice';
import { interfaceLanguage, readableDate, readableNumber } from '../../components/page/language';
import { useSettings } from '../../components/page/settings';
import type { ReviewStatistics } from '../../lib/library/review-schedule';

interface StatisticsProps {
  statistics: ReviewStatistics;
  due: number;
  fresh: number;
}

const MINUTES = [5, 10, 15, 20, 30];

const share = (value: number) =>
  new Intl.NumberFormat(interfaceLanguage(), { style: 'percent', maximumFractionDigits: 0 }).format(value);

/** `3 minutes`; of a moment `less than a minute`. */
function duration(minutes: number): string {
  if (minutes < 1) return i18n.t('reviewMoment');
  const format = new Intl.NumberFormat(interfaceLanguage(), { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  return format.format(Math.round(minutes));
}

export function Statistics({ statistics: { days, today, retained, ahead }, due, fresh }: StatisticsProps) {
  const [{ reviewMinutes }, change] = useSettings();
  const most = Math.max(1, ...days.map(({ answers }) => answers));
  const height = 40;
  const answered = days.filter(({ answers }) => answers > 0);
  return (
    <section class="statistics" aria-label={i18n.t('reviewStatistics')}>
      <dl>
        <dt>{i18n.t('reviewDue')}</dt>
        <dd>{readableNumber(due)}</dd>
        <dt>{i18n.t('reviewNew')}</dt>
        <dd>{readableNumber(fresh)}</dd>
        <dt>{i18n.t('reviewToday')}</dt>
        <dd>
          {today.answers === 0
            ? i18n.t('reviewTodayNone')
            : i18n.t('reviewTodayWhat', today.answers, [readableNumber(today.answers), duration(today.minutes)])}
        </dd>
        <dt>{i18n.t('reviewRetained')}</dt>
        <dd>{retained === null ? '–' : share(retained)}</dd>
        <dt>{i18n.t('reviewAhead')}</dt>
        <dd>{readableNumber(ahead.reduce((sum, count) => sum + count, 0))}</dd>
      </dl>
      {answered.length > 0 && (
        <figure>
          <svg class="days" viewBox={`0 0 ${days.length * 10} ${height}`} role="img" aria-label={i18n.t('reviewDays')}>
            {days.map(({ day, answers, right }, n) => (
              <g key={day}>
                <rect
                  class="all"
                  x={n * 10 + 1}
                  width="8"
                  y={height - (answers * height) / most}
                  height={(answers * height) / most}
                />
                <rect
                  class="right"
                  x={n * 10 + 1}
                  width="8"
                  y={height - (right * height) / most}
                  height={(right * height) / most}
                />
              </g>
            ))}
          </svg>
          <figcaption class="what">{i18n.t('reviewDays')}</figcaption>
          <details>
            <summary>{i18n.t('historyTable')}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{i18n.t('reviewDay')}</th>
                  <th scope="col">{i18n.t('reviewAnswers')}</th>
                  <th scope="col">{i18n.t('reviewRight')}</th>
                </tr>
              </thead>
              <tbody>
                {answered.map(({ day, answers, right }) => (
                  <tr key={day}>
                    <th scope="row">{readableDate(day, 'short')}</th>
                    <td>{readableNumber(answers)}</td>
                    <td>{share(right / answers)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </figure>
      )}
      <div class="minutes">
        <span id="minutes">{i18n.t('reviewMinutes')}</span>
        <Choice
          labelledBy="minutes"
          options={MINUTES.map((value) => ({ value, label: String(value) }))}
          value={reviewMinutes}
          onChange={(value) => change({ reviewMinutes: value })}
        />
      </div>
    </section>
  );
}
