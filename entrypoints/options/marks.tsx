/** Marks: how many, and what each line means. The table follows the choice. */
import { i18n } from '#i18n';
import { Choice } from '../../components/controls/choice';
import { densities } from '../../components/page/aids';
import { Legend } from '../../components/page/legend';
import { SampleLine } from '../../components/page/sample-line';
import { useSettings } from '../../components/page/settings';
import type { Density } from '../../lib/settings';
import { SwitchSetting } from './setting';

const WHAT: Record<Density, () => string> = {
  off: () => i18n.t('optionsDensityOff'),
  few: () => i18n.t('optionsDensityFew'),
  standard: () => i18n.t('optionsDensityStandard'),
  all: () => i18n.t('optionsDensityAll'),
};

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
      <Legend />
      <SwitchSetting
        name={i18n.t('optionsQuantities')}
        what={i18n.t('optionsQuantitiesWhat')}
        on={quantities}
        onChange={(on) => change({ quantities: on })}
      />
    </>
  );
}
