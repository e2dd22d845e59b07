/** The ways to read that the first run offers, as the settings that they stand for. */
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings';

export type WayName = 'learner' | 'researcher' | 'passer-by';

export interface Way {
  name: WayName;
  title: () => string;
  what: () => string;
  settings: Pick<Settings, 'density' | 'pinyin' | 'quantities'>;
}

export const WAYS: readonly Way[] = [
  {
    name: 'learner',
    title: () => i18n.t('welcomeLearner'),
    what: () => i18n.t('welcomeLearnerWhat'),
    settings: { density: 'standard', pinyin: 'new', quantities: false },
  },
  {
    name: 'researcher',
    title: () => i18n.t('welcomeResearcher'),
    what: () => i18n.t('welcomeResearcherWhat'),
    settings: { density: 'all', pinyin: 'off', quantities: true },
  },
  {
    name: 'passer-by',
    title: () => i18n.t('welcomePasserBy'),
    what: () => i18n.t('welcomePasserByWhat'),
    settings: { density: 'few', pinyin: 'off', quantities: false },
  },
];

/** The way that the settings are now, so that the page opened again shows what was chosen; null where they are something else. */
export function wayOf(settings: Settings): WayName | null {
  const found = WAYS.find(({ settings: wanted }) =>
    (Object.keys(wanted) as (keyof Way['settings'])[]).every((key) => settings[key] === wanted[key]),
  );
  return found?.name ?? null;
}
