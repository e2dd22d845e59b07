/** Pinyin over words: over which of them, and how it is written; the sample follows each choice. */
import { i18n } from '#i18n';
import { levelName } from '../../components/article/labels';
import { Choice } from '../../components/controls/choice';
import { pinyinModes } from '../../components/page/aids';
import { SampleLine } from '../../components/page/sample-line';
import { useSettings } from '../../components/page/settings';
import type { LevelList } from '../../lib/contract';
import type { PinyinMode, Settings } from '../../lib/settings';
import { Setting, SwitchSetting } from './setting';

const WHAT: Record<PinyinMode, (level: number, list: LevelList) => string> = {
  off: () => i18n.t('optionsPinyinOff'),
  learning: () => i18n.t('optionsPinyinLearning'),
  new: (level, list) => (level === 0 ? i18n.t('optionsPinyinAll') : i18n.t('optionsPinyinNew', [levelName(level, list)])),
  all: () => i18n.t('optionsPinyinAll'),
};

/** Settings with two or three values, each shown as one row. */
type Chosen = 'pinyinSide' | 'pinyinSpelling' | 'pinyinTones' | 'pinyinSpacing' | 'pinyinSize';
type Row = { [K in Chosen]: { key: K; name: string; what?: string; options: { value: Settings[K]; label: string }[] } }[Chosen];

const rows = (): Row[] => [
  {
    key: 'pinyinSpelling',
    name: i18n.t('optionsSpelling'),
    what: i18n.t('optionsSpellingWhat'),
    options: [
      { value: 'marks', label: i18n.t('optionsSpellingMarks') },
      { value: 'numbers', label: i18n.t('optionsSpellingNumbers') },
      { value: 'zhuyin', label: i18n.t('optionsSpellingZhuyin') },
    ],
  },
  {
    key: 'pinyinTones',
    name: i18n.t('optionsTones'),
    what: i18n.t('optionsTonesWhat'),
    options: [
      { value: 'dictionary', label: i18n.t('optionsTonesDictionary') },
      { value: 'spoken', label: i18n.t('optionsTonesSpoken') },
    ],
  },
  {
    key: 'pinyinSpacing',
    name: i18n.t('optionsSpacing'),
    what: i18n.t('optionsSpacingWhat'),
    options: [
      { value: 'word', label: i18n.t('optionsSpacingWord') },
      { value: 'syllable', label: i18n.t('optionsSpacingSyllable') },
    ],
  },
  {
    key: 'pinyinSide',
    name: i18n.t('optionsSide'),
    options: [
      { value: 'over', label: i18n.t('optionsSideOver') },
      { value: 'under', label: i18n.t('optionsSideUnder') },
    ],
  },
  {
    key: 'pinyinSize',
    name: i18n.t('optionsPinyinSize'),
    options: [
      { value: 'small', label: i18n.t('commonSmall') },
      { value: 'standard', label: i18n.t('commonStandard') },
      { value: 'large', label: i18n.t('commonLarge') },
    ],
  },
];

export function PinyinOptions() {
  const [settings, change] = useSettings();
  const { pinyin, levels, level } = settings;
  // While it is off the sample shows what it would be: choices of spelling hold for cards too.
  const shown = { ...settings, density: 'off' as const, pinyin: pinyin === 'off' ? ('all' as const) : pinyin };
  return (
    <>
      <div class="line">
        <Choice label={i18n.t('commonPinyin')} options={pinyinModes()} value={pinyin} onChange={(to) => change({ pinyin: to })} />
        <p>{WHAT[pinyin](level, levels)}</p>
      </div>
      <div class="sample-sticks">
        <SampleLine settings={shown} />
      </div>
      <SwitchSetting
        name={i18n.t('optionsPinyinNames')}
        what={i18n.t('optionsPinyinNamesWhat')}
        on={settings.pinyinNames}
        onChange={(pinyinNames) => change({ pinyinNames })}
      />
      <SwitchSetting
        name={i18n.t('optionsPinyinFirst')}
        what={i18n.t('optionsPinyinFirstWhat')}
        on={settings.pinyinFirst}
        onChange={(pinyinFirst) => change({ pinyinFirst })}
      />
      {rows().map((row) => (
        <Setting key={row.key} name={row.name} what={row.what}>
          {(ids) => (
            <Choice<string>
              labelledBy={ids.name}
              options={row.options}
              value={settings[row.key]}
              onChange={(value) => change({ [row.key]: value })}
            />
          )}
        </Setting>
      ))}
      <SwitchSetting
        name={i18n.t('optionsToneColours')}
        what={i18n.t('optionsToneColoursWhat')}
        on={settings.toneColours}
        onChange={(toneColours) => change({ toneColours })}
      />
      <p class="what">{i18n.t('optionsPinyinCopy')}</p>
    </>
  );
}
