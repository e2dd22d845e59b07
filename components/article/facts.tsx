/** Who, when, where and how many, as far as the page says it. */
import { i18n } from '#i18n';
import type { Entity, Span } from '../../lib/contract';
import { describeOrganisation } from '../../lib/glossary/describe-office';
import { levelIn } from '../../lib/lexicon/levels';
import { useAnnounce } from '../controls/announce';
import { useLevelList } from '../controls/levels';
import { Zh } from '../controls/zh';
import { readableNumber } from '../page/language';
import { factsTable } from './facts-table';
import { levelName } from './labels';
import { romanise, textAt } from './places';
import { type Reader, useReader } from './reader';

/** Rows beyond these are in the lists below. */
const MOST_NAMES = 4;
const MOST_FIGURES = 10;

/** Things by id in the order of the facts; ids that the analysis does not hold are left out. */
function entitiesOf({ analysis }: Reader, ids: readonly string[]): Entity[] {
  return ids.flatMap((id) => analysis.entities.find((entity) => entity.id === id) ?? []);
}

export function Facts() {
  const reader = useReader();
  const { analysis } = reader;
  const who = entitiesOf(reader, analysis.facts.who).slice(0, MOST_NAMES);
  const when = entitiesOf(reader, analysis.facts.when).slice(0, MOST_NAMES);
  const where = entitiesOf(reader, analysis.facts.where).slice(0, MOST_NAMES);
  const figures = analysis.facts.figures.slice(0, MOST_FIGURES);
  return (
    <dl class="facts">
      <Names label={i18n.t('panelActs')} entities={who} />
      <Names label={i18n.t('panelWhen')} entities={when} />
      <Names label={i18n.t('panelWhere')} entities={where} />
      {figures.length > 0 && (
        <>
          <dt>{i18n.t('panelFigures')}</dt>
          <dd>
            <ul class="figures">
              {figures.map((figure) => (
                <li key={`${figure.at.field ?? ''}${figure.at.start}`}>
                  <Placed span={figure.at}>
                    <span class="figure num">{figure.english}</span>
                  </Placed>
                  <Zh lang={reader.article.lang}>{figure.label || textAt(reader.article, figure.at)}</Zh>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{i18n.t('panelReading')}</dt>
      <dd>
        <Difficulty />
      </dd>
    </dl>
  );
}

/** A date, a place abroad or a body in English, where that is known; offices have theirs in the list of people. */
function InEnglish({ entity }: { entity: Entity }) {
  const { article, analysis } = useReader();
  const english = englishOf(entity, (zh) => romanise(article, analysis, zh));
  return english ? <span class="iso"> {english}</span> : null;
}

function englishOf(entity: Entity, inLetters: (zh: string) => string): string | null {
  if (entity.kind === 'date' || entity.kind === 'place') return entity.english ?? null;
  if (entity.kind === 'organisation') return describeOrganisation(entity.name, inLetters);
  return null;
}

function Names({ label, entities }: { label: string; entities: Entity[] }) {
  const { article } = useReader();
  if (entities.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul class="fact-names">
          {entities.map((entity) => (
            <li key={entity.id}>
              <Placed span={entity}>
                <Zh lang={article.lang}>{entity.name}</Zh>
              </Placed>
              <InEnglish entity={entity} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** A piece of text that goes to its place in the page. */
function Placed({ span, children }: { span: Span; children: preact.ComponentChildren }) {
  const { goTo, light } = useReader();
  return (
    <button
      type="button"
      class="placed"
      onClick={() => goTo(span)}
      onMouseEnter={() => light(span)}
      onMouseLeave={() => light(null)}
    >
      {children}
    </button>
  );
}

function Difficulty() {
  const { analysis } = useReader();
  const list = useLevelList();
  const { characters, minutes } = analysis.difficulty;
  const level = levelIn(analysis.difficulty, list);
  const length = i18n.t('panelLength', [readableNumber(characters), Math.max(1, Math.round(minutes))]);
  return (
    <>
      <span class="num">{length}</span>
      <br />
      <span class="num">{level === null ? i18n.t('panelLevelBeyond') : i18n.t('panelLevel', [levelName(level, list)])}</span>
    </>
  );
}

/** Facts and figures as tab-separated lines, which spreadsheets and word processors read as a table. */
export function CopyFacts() {
  const { article, analysis } = useReader();
  const announce = useAnnounce();
  return (
    <button
      type="button"
      class="link small"
      onClick={() =>
        void navigator.clipboard
          .writeText(factsTable(article, analysis))
          .then(() => announce({ text: i18n.t('commonCopied') }))
          .catch(() => announce({ text: i18n.t('commonNotCopied') }))
      }
    >
      {i18n.t('panelCopyTable')}
    </button>
  );
}
