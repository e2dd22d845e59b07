/** Marks: how many, and what each line means. The table follows the choice. */
import { i18n } from '#i18n';
import { Choice } from '../../components/controls/choice';
import { Zh } from '../../components/controls/zh';
import { densities } from '../../components/page/aids';
import { SampleLine } from '../../components/page/sample-line';
import { useSettings } from '../../components/page/settings';
import type { MarkKind } from '../../lib/overlay/mark';
import type { Density } from '../../lib/settings';
import { SwitchSetting } from './setting';

const WHAT: Record<Density, () => string> = {
  off: () => i18n.t('optionsDensityOff'),
  few: () => i18n.t('optionsDensityFew'),
  standard: () => i18n.t('optionsDensityStandard'),
  all: () => i18n.t('optionsDensityAll'),
};

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

export function Marks() {
  const [settings, change] = useSettings();
  const { density, quantities } = settings;
  return (
    <>
      <div class="line">
        <Choice label={i18n.t('commonMarks')} options={densities()} value={density} onChange={(to) => change({ density: to })} />
        <p>{WHAT[density]()}</p>
      </div>
      <SampleLine settings={{ ...settings, pinyin: 'off' }} />
      <ul class="legend">
        {KINDS.map(({ kind, name, example, what }) => (
          <li key={kind}>
            <span>{name()}</span>
            <Zh class={`k-${kind}`}>{example}</Zh>
            <span class="what">{what()}</span>
          </li>
        ))}
      </ul>
      <SwitchSetting
        name={i18n.t('optionsQuantities')}
        what={i18n.t('optionsQuantitiesWhat')}
        on={quantities}
        onChange={(on) => change({ quantities: on })}
      />
    </>
  );
}
