/** What each line means: the name of a kind, an example under its own line, one line of words. */
import { i18n } from '#i18n';
import type { MarkKind } from '../../lib/overlay/mark';
import { Zh } from '../controls/zh';

const KINDS: { kind: MarkKind; name: () => string; example: string; what: () => string }[] = [
  { kind: 'term', name: () => i18n.t('markTerm'), example: '移风易俗', what: () => i18n.t('optionsTermWhat') },
  { kind: 'slogan', name: () => i18n.t('markSlogan'), example: '少跑腿、少等待', what: () => i18n.t('optionsSloganWhat') },
  { kind: 'numbered', name: () => i18n.t('markNumbered'), example: '三张清单', what: () => i18n.t('optionsNumberedWhat') },
  { kind: 'person', name: () => i18n.t('markPerson'), example: '周慕白', what: () => i18n.t('optionsPersonWhat') },
  {
    kind: 'organisation',
    name: () => i18n.t('markOrganisation'),
    example: '东屏县委',
    what: () => i18n.t('optionsOrganisationWhat'),
  },
  { kind: 'place', name: () => i18n.t('markPlace'), example: '石门镇', what: () => i18n.t('optionsPlaceWhat') },
  { kind: 'quantity', name: () => i18n.t('optionsQuantity'), example: '132项', what: () => i18n.t('optionsQuantityWhat') },
  { kind: 'saved', name: () => i18n.t('optionsSavedWord'), example: '察看', what: () => i18n.t('optionsSavedWhat') },
];

export function Legend() {
  return (
    <ul class="legend">
      {KINDS.map(({ kind, name, example, what }) => (
        <li key={kind}>
          <span>{name()}</span>
          <Zh class={`k-${kind}`}>{example}</Zh>
          <span class="what">{what()}</span>
        </li>
      ))}
    </ul>
  );
}
