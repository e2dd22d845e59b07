/** The two reading aids on a page, marks and pinyin: the same switches in panel, popup and desk. */
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Density, PinyinMode } from '../../lib/settings';
import { Choice } from '../controls/choice';
import { useSettings } from './settings';

export const densities = (): { value: Density; label: string }[] => [
  { value: 'off', label: i18n.t('commonOff') },
  { value: 'few', label: i18n.t('commonFew') },
  { value: 'standard', label: i18n.t('commonStandard') },
  { value: 'all', label: i18n.t('commonAll') },
];

export const pinyinModes = (): { value: PinyinMode; label: string }[] => [
  { value: 'off', label: i18n.t('commonOff') },
  { value: 'learning', label: i18n.t('commonLearning') },
  { value: 'new', label: i18n.t('commonNewWords') },
  { value: 'all', label: i18n.t('commonAllWords') },
];

export function ReadingAids() {
  const [settings, change] = useSettings();
  const id = useId();
  return (
    <div class="aids">
      <span id={`${id}marks`}>{i18n.t('commonMarks')}</span>
      <Choice
        labelledBy={`${id}marks`}
        options={densities()}
        value={settings.density}
        onChange={(density) => change({ density })}
      />
      <span id={`${id}pinyin`}>{i18n.t('commonPinyin')}</span>
      <Choice
        labelledBy={`${id}pinyin`}
        options={pinyinModes()}
        value={settings.pinyin}
        onChange={(pinyin) => change({ pinyin })}
      />
    </div>
  );
}
