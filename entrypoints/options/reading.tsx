/** How the reader reads: level, cards, colours. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Choice } from '../../components/controls/choice';
import { LevelChoice, LevelListChoice } from '../../components/page/level-choice';
import { SampleLine } from '../../components/page/sample-line';
import { useSettings } from '../../components/page/settings';
import { gistOffer } from '../../lib/on-device/gist';
import type { Theme } from '../../lib/settings';
import { Setting, SwitchSetting } from './setting';
import { Voice } from './voice';

/** At once, the default, unhurried, late: in ms. */
const DELAYS = [0, 60, 250, 600];

const delayLabel = (ms: number) => (ms === 0 ? i18n.t('optionsAtOnce') : i18n.t('optionsMs', [ms]));

export function Reading() {
  const [settings, change] = useSettings();
  const delays = DELAYS.includes(settings.hoverDelay) ? DELAYS : [...DELAYS, settings.hoverDelay].sort((a, b) => a - b);
  const themes: { value: Theme; label: string }[] = [
    { value: 'auto', label: i18n.t('optionsThemeAuto') },
    { value: 'light', label: i18n.t('optionsThemeLight') },
    { value: 'dark', label: i18n.t('optionsThemeDark') },
  ];
  return (
    <>
      <Setting name={i18n.t('optionsLevels')} what={i18n.t('optionsLevelsWhat')}>
        {(ids) => <LevelListChoice labelledBy={ids.name} value={settings.levels} onChange={(levels) => change({ levels })} />}
      </Setting>
      <Setting name={i18n.t('optionsLevel')} what={i18n.t('optionsLevelWhat')}>
        {(ids) => (
          <LevelChoice
            labelledBy={ids.name}
            list={settings.levels}
            value={settings.level}
            onChange={(level) => change({ level })}
          />
        )}
      </Setting>
      <SampleLine settings={{ ...settings, density: 'off', pinyin: 'new', pinyinFirst: false }} />
      <SwitchSetting
        name={i18n.t('optionsHover')}
        what={i18n.t('optionsHoverWhat')}
        on={settings.hover}
        onChange={(hover) => change({ hover })}
      />
      {settings.hover && (
        <Setting name={i18n.t('optionsDelay')} what={i18n.t('optionsDelayWhat')}>
          {(ids) => (
            <Choice
              labelledBy={ids.name}
              options={delays.map((ms) => ({ value: ms, label: delayLabel(ms) }))}
              value={settings.hoverDelay}
              onChange={(hoverDelay) => change({ hoverDelay })}
            />
          )}
        </Setting>
      )}
      <Voice />
      <Setting name={i18n.t('optionsTheme')} what={i18n.t('optionsThemeWhat')}>
        {(ids) => (
          <Choice labelledBy={ids.name} options={themes} value={settings.theme} onChange={(theme) => change({ theme })} />
        )}
      </Setting>
      <OnDevice />
    </>
  );
}

/** Offered where the browser has a model that reads Chinese; elsewhere nothing is said. */
function OnDevice() {
  const [{ onDevice }, change] = useSettings();
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    let here = true;
    void gistOffer('zh-Hans').then((offer) => here && setOffered(offer !== null));
    return () => {
      here = false;
    };
  }, []);
  if (!offered) return null;
  return (
    <SwitchSetting
      name={i18n.t('optionsOnDevice')}
      what={i18n.t('optionsOnDeviceWhat')}
      on={onDevice}
      onChange={(on) => change({ onDevice: on })}
    />
  );
}
