/** People with their office, organisations, places: as the page has them. */
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PlaceEntity } from '../../lib/contract';
import { describeOffice, describeOrganisation } from '../../lib/glossary/describe-office';
import { More } from '../controls/more';
import { Zh } from '../controls/zh';
import { organisationType, placeLevel } from './labels';
import { romanise } from './places';
import { useReader } from './reader';
import { Row } from './row';
import { type NameKind, type NameRow, nameRows } from './rows';

export function useNameRows(): Record<NameKind, NameRow[]> {
  const { analysis } = useReader();
  return useMemo(() => nameRows(analysis), [analysis]);
}

export function Names() {
  const groups = useNameRows();
  if (groups.person.length + groups.organisation.length + groups.place.length === 0) {
    return <p class="none">{i18n.t('panelNoNames')}</p>;
  }
  const heads: [NameKind, string, (left: number) => string][] = [
    ['person', i18n.t('panelPeople'), (left) => i18n.t('panelMorePeople', left)],
    ['organisation', i18n.t('panelOrganisations'), (left) => i18n.t('panelMoreOrganisations', left)],
    ['place', i18n.t('panelPlaces'), (left) => i18n.t('panelMorePlaces', left)],
  ];
  return (
    <>
      {heads.map(([kind, title, more]) =>
        groups[kind].length === 0 ? null : (
          <section key={kind} class="group" aria-label={title}>
            <h3>
              <span class={`kind k-${kind}`}>{title}</span>
              <span class="num">{groups[kind].length}</span>
            </h3>
            <More items={groups[kind]} label={more}>
              {(shown) => (
                <ul class="rows">
                  {shown.map((row) => (
                    <Name key={row.key} row={row} />
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

export function Name({ row }: { row: NameRow }) {
  const { article, analysis } = useReader();
  const { entity } = row;
  const inLetters = (zh: string) => romanise(article, analysis, zh);
  if (entity.kind === 'person') {
    const english = entity.office && describeOffice(entity.office, inLetters);
    const note = entity.office && !english ? <Zh lang={article.lang}>{entity.office}</Zh> : undefined;
    return <Row zh={entity.name} pinyin={row.pinyin} gloss={english ?? undefined} note={note} spans={row.spans} />;
  }
  if (entity.kind === 'organisation') {
    const english = describeOrganisation(entity.name, inLetters);
    const note = english ? undefined : organisationType(entity.type);
    return <Row zh={entity.name} pinyin={row.pinyin} gloss={english ?? undefined} note={note} spans={row.spans} />;
  }
  // 山东省 within 山东省 says nothing; a county within its city does.
  const chain = entity.within.length > 1;
  return (
    <Row zh={entity.name} pinyin={row.pinyin} note={placeLevel(entity.level)} spans={row.spans}>
      {chain ? () => <Chain entity={entity} /> : undefined}
    </Row>
  );
}

/** City, county, town, village: from large to small, the place itself in full ink. */
function Chain({ entity }: { entity: PlaceEntity }) {
  const { article } = useReader();
  return (
    <ol class="places">
      {entity.within.map((place, n) => (
        <li key={place} aria-current={n === entity.within.length - 1 ? 'true' : undefined}>
          <Zh lang={article.lang}>{place}</Zh>
        </li>
      ))}
    </ol>
  );
}
