/** Every setting by its name and its explanation, so that it is found without knowing its section. */
import { i18n } from '#i18n';
import { mayHaveModels } from '../../lib/on-device/models';

interface Entry {
  section: string;
  name: () => string;
  what?: () => string;
  /** Asked where a setting is offered in some browsers only. */
  offered?: () => boolean;
}

const ENTRIES: readonly Entry[] = [
  { section: 'reading', name: () => i18n.t('optionsLevels'), what: () => i18n.t('optionsLevelsWhat') },
  { section: 'reading', name: () => i18n.t('optionsLevel'), what: () => i18n.t('optionsLevelWhat') },
  { section: 'reading', name: () => i18n.t('optionsHover'), what: () => i18n.t('optionsHoverWhat') },
  { section: 'reading', name: () => i18n.t('optionsDelay'), what: () => i18n.t('optionsDelayWhat') },
  { section: 'reading', name: () => i18n.t('optionsVoice'), what: () => i18n.t('optionsVoiceWhat') },
  { section: 'reading', name: () => i18n.t('optionsTheme'), what: () => i18n.t('optionsThemeWhat') },
  {
    section: 'reading',
    name: () => i18n.t('optionsOnDevice'),
    what: () => i18n.t('optionsOnDeviceWhat'),
    offered: mayHaveModels,
  },
  { section: 'marks', name: () => i18n.t('commonMarks'), what: () => i18n.t('optionsDensityStandard') },
  { section: 'marks', name: () => i18n.t('optionsQuantities'), what: () => i18n.t('optionsQuantitiesWhat') },
  { section: 'pinyin', name: () => i18n.t('commonPinyin'), what: () => i18n.t('optionsPinyinCopy') },
  { section: 'pinyin', name: () => i18n.t('optionsPinyinNames'), what: () => i18n.t('optionsPinyinNamesWhat') },
  { section: 'pinyin', name: () => i18n.t('optionsPinyinFirst'), what: () => i18n.t('optionsPinyinFirstWhat') },
  {
    section: 'pinyin',
    name: () => i18n.t('optionsSpelling'),
    what: () => `${i18n.t('optionsSpellingWhat')} zhōng, zhong1, zhuyin ㄓㄨㄥ`,
  },
  { section: 'pinyin', name: () => i18n.t('optionsTones'), what: () => i18n.t('optionsTonesWhat') },
  { section: 'pinyin', name: () => i18n.t('optionsSpacing'), what: () => i18n.t('optionsSpacingWhat') },
  { section: 'pinyin', name: () => i18n.t('optionsSide'), what: () => i18n.t('optionsSideOver') },
  { section: 'pinyin', name: () => i18n.t('optionsPinyinSize') },
  { section: 'pinyin', name: () => i18n.t('optionsToneColours'), what: () => i18n.t('optionsToneColoursWhat') },
  { section: 'glossaries', name: () => i18n.t('optionsGlossaries'), what: () => i18n.t('packsWhat') },
  { section: 'glossaries', name: () => i18n.t('packImport'), what: () => i18n.t('packImportWhat') },
  { section: 'glossaries', name: () => i18n.t('corrections'), what: () => i18n.t('correctionsNone') },
  { section: 'glossaries', name: () => i18n.t('states'), what: () => i18n.t('statesWhat') },
  { section: 'sites', name: () => i18n.t('optionsEverySite'), what: () => i18n.t('optionsEverySiteWhat') },
  { section: 'sites', name: () => i18n.t('optionsSitesAdded'), what: () => i18n.t('optionsSiteField') },
  { section: 'sites', name: () => i18n.t('optionsSitesOff'), what: () => i18n.t('optionsSitesOffNone') },
  { section: 'keys', name: () => i18n.t('optionsKeysBrowser'), what: () => i18n.t('optionsKeysChange') },
  { section: 'keys', name: () => i18n.t('optionsKeysInside'), what: () => i18n.t('optionsKeysInsideWhat') },
  { section: 'backup', name: () => i18n.t('optionsBackupSave'), what: () => i18n.t('optionsBackupWhat') },
  { section: 'about', name: () => i18n.t('optionsPrivacy'), what: () => i18n.t('optionsPrivacyStays') },
  { section: 'about', name: () => i18n.t('optionsLicences'), what: () => i18n.t('optionsLicenceGlossary') },
];

/** Settings whose name, explanation or section holds every word that is typed; those found by name first, by section last. */
function findSettings(query: string, sections: ReadonlyMap<string, string>): Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const rank = ({ section, name, what, offered }: Entry): number => {
    if (offered && !offered()) return 3;
    const itself = `${name()} ${what?.() ?? ''}`;
    if (holds(name())) return 0;
    return holds(itself) ? 1 : holds(`${itself} ${sections.get(section) ?? ''}`) ? 2 : 3;
  };
  return ENTRIES.map((entry) => ({ entry, rank: rank(entry) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

interface SettingsFoundProps {
  query: string;
  /** By id of a section, its name. */
  sections: ReadonlyMap<string, string>;
  onOpen: () => void;
}

export function SettingsFound({ query, sections, onOpen }: SettingsFoundProps) {
  const found = findSettings(query, sections);
  return (
    <>
      <p role="status" class="what">
        {found.length > 0 ? i18n.t('optionsFound', found.length) : i18n.t('optionsFoundNone', [query])}
      </p>
      <ul class="settings-found">
        {found.map(({ section, name, what }) => (
          <li key={`${section} ${name()}`}>
            <a href={`#${section}`} onClick={onOpen}>
              {name()}
            </a>
            <span class="what">{[sections.get(section), what?.()].filter(Boolean).join('. ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
