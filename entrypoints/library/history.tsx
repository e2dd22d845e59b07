/** Phrases over time: choose some, see how often they stand in the articles that were counted, and what stands behind each point. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { Choice } from '../../components/controls/choice';
import { State } from '../../components/controls/state';
import { Switch } from '../../components/controls/switch';
import { datedName, saveFile } from '../../components/library/file';
import { historyIndex } from '../../components/library/history';
import { readableNumber } from '../../components/page/language';
import { useSettings } from '../../components/page/settings';
import { type HistoryIndex, linesApart, type Phrase, periodsOf, type Step, seriesOf } from '../../lib/library/history';
import { historyCsv } from '../../lib/library/history-csv';
import type { SavedArticle } from '../../lib/library/records';
import { Behind } from './behind';
import { Chart, type Line, STYLES } from './chart';
import { ChoosePhrase } from './choose-phrase';

interface HistoryProps {
  articles: ReadonlyMap<string, SavedArticle>;
  /** All articles are read. */
  complete: boolean;
}

/** Lines that can be told apart in one plot. */
const MOST_LINES = STYLES.length;

export function History({ articles, complete }: HistoryProps) {
  const [index, setIndex] = useState<HistoryIndex>();
  const [done, setDone] = useState(0);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [step, setStep] = useState<Step>('month');
  const [outlet, setOutlet] = useState<string | null>(null);
  const [byOutlet, setByOutlet] = useState(false);
  const [point, setPoint] = useState<{ key: string; period: string; outlet: string | null } | null>(null);
  const announce = useAnnounce();

  useEffect(() => {
    if (!complete) return;
    let here = true;
    void historyIndex(articles, (count) => here && setDone(count)).then((read) => here && setIndex(read));
    return () => {
      here = false;
    };
  }, [articles, complete]);

  const phrases = useMemo(() => {
    if (!index) return [];
    // At first the two commonest: a page that begins empty explains nothing.
    const keys = chosen ?? index.commonest(2).map(({ key }) => key);
    return keys.flatMap((key) => {
      const phrase = index.phrases.get(key);
      return phrase ? [phrase] : [];
    });
  }, [index, chosen]);
  const periods = useMemo(() => (index ? periodsOf(index, step) : []), [index, step]);
  const [lines, leftOut] = useMemo((): [Line[], number] => {
    if (!index) return [[], 0];
    const all: { phrase: Phrase; outlet: string | null }[] = byOutlet
      ? linesApart(index, phrases)
      : phrases.map((phrase) => ({ phrase, outlet }));
    const drawn = all.slice(0, MOST_LINES).map(({ phrase, outlet: of }) => ({
      key: `${phrase.key} ${of ?? ''}`,
      phrase,
      outlet: of,
      name: byOutlet && of ? `${phrase.form} · ${of}` : phrase.form,
      points: seriesOf(index, phrase, periods, step, of),
    }));
    return [drawn, all.length - drawn.length];
  }, [index, phrases, periods, step, outlet, byOutlet]);

  if (!index) {
    return (
      <State title={i18n.t('historyReading')}>
        <p>{i18n.t('historyReadingCount', [readableNumber(done)])}</p>
      </State>
    );
  }
  if (index.articles.length === 0) {
    return (
      <>
        <State title={i18n.t('historyNone')}>
          <p>{i18n.t('historyNoneLong')}</p>
        </State>
        <Everything />
      </>
    );
  }

  const keys = phrases.map(({ key }) => key);
  function save() {
    if (!index) return;
    const outlets = [null, ...index.outlets().map(([name]) => name)];
    saveFile(datedName('phrases', 'csv'), 'text/csv', historyCsv(index, phrases, step, outlets));
    announce({ text: i18n.t('libraryExported') });
  }

  return (
    <section class="history">
      <h2 class="list-head">
        {i18n.t('libraryHistory')}{' '}
        <small>{i18n.t('historyCounted', index.articles.length, [readableNumber(index.articles.length)])}</small>
      </h2>
      <ChoosePhrase
        index={index}
        chosen={keys}
        most={MOST_LINES}
        onAdd={(key) => setChosen([...keys, key])}
        onRemove={(key) => setChosen(keys.filter((one) => one !== key))}
      />
      <div class="filters">
        <Choice
          label={i18n.t('historyStep')}
          options={[
            { value: 'month', label: i18n.t('historyByMonth') },
            { value: 'day', label: i18n.t('historyByDay') },
          ]}
          value={step}
          onChange={(to) => {
            setStep(to as Step);
            setPoint(null);
          }}
        />
        <label>
          {i18n.t('libraryOutlet')}
          <select
            value={byOutlet ? '*' : (outlet ?? '')}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setByOutlet(value === '*');
              setOutlet(value === '*' ? null : value || null);
            }}
          >
            <option value="">{i18n.t('historyAllTogether')}</option>
            <option value="*">{i18n.t('historyApart')}</option>
            {index.outlets().map(([name]) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="btn" onClick={save} disabled={phrases.length === 0}>
          CSV
        </button>
      </div>
      {lines.length > 0 && (
        <Chart
          lines={lines}
          periods={periods}
          point={point}
          onPoint={(line, period) => setPoint({ key: line.phrase.key, period, outlet: line.outlet })}
        />
      )}
      {leftOut > 0 && <p class="what">{i18n.t('historyLeftOut', leftOut, [readableNumber(leftOut)])}</p>}
      {phrases.map((phrase) => (
        <Behind
          key={phrase.key}
          index={index}
          phrase={phrase}
          step={step}
          period={point?.key === phrase.key ? point.period : null}
          outlet={point?.key === phrase.key ? point.outlet : outlet}
          onAll={() => setPoint(null)}
          onAdd={(key) => setChosen([...keys, key].slice(-MOST_LINES))}
        />
      ))}
      <Everything />
    </section>
  );
}

/** Counting everything that is read: off until the reader says so. */
function Everything() {
  const [settings, change] = useSettings();
  return (
    <section class="everything">
      <div class="setting">
        <p class="name" id="history-all">
          {i18n.t('historyEverything')}
        </p>
        <Switch
          labelledBy="history-all"
          describedBy="history-all-what"
          on={settings.history}
          onChange={(history) => change({ history })}
        />
      </div>
      <p class="what" id="history-all-what">
        {i18n.t('historyEverythingWhat')}
      </p>
    </section>
  );
}
