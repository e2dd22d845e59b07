/** Formulas, terms and slogans of the article, each kind under its own line. */
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { inContext } from '../../lib/glossary/choose-sense';
import type { GlossaryEntry } from '../../lib/glossary/entry';
import { readingOf } from '../../lib/glossary/reading';
import { toSimplified } from '../../lib/text/fold';
import { More } from '../controls/more';
import { useAnswer } from '../page/tasks';
import { paragraphOf } from './places';
import { useReader } from './reader';
import { Row } from './row';
import { type TermGroup, type TermRow, termRows } from './rows';
import { isSaved, SaveButton, type Savings } from './save';
import { TermBody } from './term-body';

export function useTermRows(): Record<TermGroup, TermRow[]> {
  const { article, analysis } = useReader();
  return useMemo(() => termRows(article, analysis), [article, analysis]);
}

/** What the glossary says of the article's terms, by id; empty until it answers. */
export function useEntries(): ReadonlyMap<string, GlossaryEntry> {
  const { explain } = useReader();
  const groups = useTermRows();
  const ids = [...groups.numbered, ...groups.term, ...groups.slogan].flatMap((row) => row.id ?? []);
  const entries = useAnswer(() => explain(ids), [ids.join(' ')]);
  return useMemo(() => new Map(entries?.map((entry) => [entry.id, entry])), [entries]);
}

export function Terms({ savings }: { savings: Savings }) {
  const groups = useTermRows();
  const byId = useEntries();
  if (groups.numbered.length + groups.term.length + groups.slogan.length === 0) {
    return <p class="none">{i18n.t('panelNoTerms')}</p>;
  }
  const heads: [TermGroup, string, (left: number) => string][] = [
    ['numbered', i18n.t('panelNumbered'), (left) => i18n.t('panelMoreNumbered', left)],
    ['term', i18n.t('panelPoliticalTerms'), (left) => i18n.t('panelMoreTerms', left)],
    ['slogan', i18n.t('panelSlogans'), (left) => i18n.t('panelMoreSlogans', left)],
  ];
  return (
    <>
      {heads.map(([group, title, more]) =>
        groups[group].length === 0 ? null : (
          <section key={group} class="group" aria-label={title}>
            <h3>
              <span class={`kind k-${group}`}>{title}</span>
              <span class="num">{groups[group].length}</span>
            </h3>
            <More items={groups[group]} label={more}>
              {(shown) => (
                <ul class="rows">
                  {shown.map((row) => (
                    <Term key={row.key} row={row} entry={row.id ? byId.get(row.id) : undefined} savings={savings} />
                  ))}
                </ul>
              )}
            </More>
          </section>
        ),
      )}
    </>
  );
}

export function Term({ row, entry, savings }: { row: TermRow; entry: GlossaryEntry | undefined; savings: Savings }) {
  const { article } = useReader();
  const known = entry && inContext(entry, row.spans[0] ? paragraphOf(article, row.spans[0]) : '');
  const gloss = known?.senses[0]?.gloss ?? row.about?.gloss ?? undefined;
  return (
    <Row
      zh={row.text}
      mark={isSaved(savings, row.text) ? 'k-saved' : undefined}
      pinyin={(entry && readingOf(entry, row.text)) ?? row.pinyin}
      gloss={gloss}
      note={gloss ? undefined : shapeNote(row)}
      spans={row.spans}
      actions={
        <SaveButton
          savings={savings}
          word={{
            ...(entry && readingOf(entry, row.text)
              ? { simplified: entry.term, traditional: entry.trad, pinyin: entry.pinyin }
              : { simplified: toSimplified(row.text), traditional: row.text, pinyin: row.pinyin }),
            gloss: gloss ?? '',
            termId: row.id ?? null,
          }}
          span={row.spans[0]}
        />
      }
    >
      {() => <TermBody row={row} entry={known} />}
    </Row>
  );
}

/** What can be said of a phrase that no entry explains: its shape. */
function shapeNote(row: TermRow): string | undefined {
  if (row.kind === 'construction' && row.parts.length > 1) return i18n.t('panelShapeParts', [row.parts.length]);
  if (row.kind === 'construction' || row.kind === 'slogan') return i18n.t('panelShape');
  if (row.kind !== 'numbered') return undefined;
  return row.members.length > 0 ? i18n.t('panelSpelledOut', [row.members.length]) : i18n.t('panelNotSpelledOut');
}
