/** What kind of body, how large a place: the names the interface has for them. A kind it has no name for is left unsaid. */
import { i18n } from '#i18n';
import type { LevelList } from '@/lib/contract';

const ORGANISATIONS: Record<string, () => string> = {
  party: () => i18n.t('panelOrgParty'),
  government: () => i18n.t('panelOrgGovernment'),
  congress: () => i18n.t('panelOrgCongress'),
  consultative: () => i18n.t('panelOrgConsultative'),
  court: () => i18n.t('panelOrgCourt'),
  military: () => i18n.t('panelOrgMilitary'),
  enterprise: () => i18n.t('panelOrgEnterprise'),
  school: () => i18n.t('panelOrgSchool'),
  hospital: () => i18n.t('panelOrgHospital'),
  media: () => i18n.t('panelOrgMedia'),
  association: () => i18n.t('panelOrgAssociation'),
  foreign: () => i18n.t('panelOrgForeign'),
};

const PLACES: Record<string, () => string> = {
  province: () => i18n.t('panelPlaceProvince'),
  city: () => i18n.t('panelPlaceCity'),
  county: () => i18n.t('panelPlaceCounty'),
  town: () => i18n.t('panelPlaceTown'),
  village: () => i18n.t('panelPlaceVillage'),
  road: () => i18n.t('panelPlaceRoad'),
  river: () => i18n.t('panelPlaceRiver'),
  mountain: () => i18n.t('panelPlaceMountain'),
  site: () => i18n.t('panelPlaceSite'),
  country: () => i18n.t('panelPlaceCountry'),
  'foreign-city': () => i18n.t('panelPlaceForeignCity'),
};

export const organisationType = (type: string | null) => (type ? ORGANISATIONS[type]?.() : undefined);
export const placeLevel = (level: string | null) => (level ? PLACES[level]?.() : undefined);

/** `5`; the list of 2021 has one name for its levels 7 to 9. */
export const levelNumber = (level: number): string => (level === 7 ? '7–9' : String(level));

/** `HSK 5`; the list of 2012 with its year, since a bare number is taken for the one in force. */
export const levelName = (level: number, list: LevelList): string =>
  i18n.t(list === 'hsk2012' ? 'commonLevel2012' : 'commonLevel', [levelNumber(level)]);
