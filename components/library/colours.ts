/** The reader's five colours by name. */
import { i18n } from '#i18n';
import type { Colour } from '../../lib/library/records';

const NAMES: Record<Colour, () => string> = {
  straw: () => i18n.t('commonStraw'),
  peach: () => i18n.t('commonPeach'),
  sage: () => i18n.t('commonSage'),
  sky: () => i18n.t('commonSky'),
  mauve: () => i18n.t('commonMauve'),
};

export const colourName = (colour: Colour): string => NAMES[colour]();
