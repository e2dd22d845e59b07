/** The list that levels are counted by, and the reader's level in it. */
import { i18n } from '#i18n';
import type { LevelList } from '../../lib/contract';
import { HIGHEST_LEVEL } from '../../lib/lexicon/levels';
import { levelNumber } from '../article/labels';
import { Choice } from '../controls/choice';

const labelOf = (level: number) => (level === 0 ? i18n.t('optionsNoLevel') : levelNumber(level));

const LISTS: { value: LevelList; label: string }[] = [
  { value: 'hsk2021', label: 'HSK 2021' },
  { value: 'hsk2012', label: 'HSK 2012' },
];

interface LevelListChoiceProps {
  /** Id of the element that names the choice; without it, it names itself. */
  labelledBy?: string;
  value: LevelList;
  onChange: (list: LevelList) => void;
}

export function LevelListChoice({ labelledBy, value, onChange }: LevelListChoiceProps) {
  const name = labelledBy ? { labelledBy } : { label: i18n.t('optionsLevels') };
  return <Choice {...name} options={LISTS} value={value} onChange={onChange} />;
}

interface LevelChoiceProps {
  labelledBy: string;
  list: LevelList;
  value: number;
  onChange: (level: number) => void;
}

export function LevelChoice({ labelledBy, list, value, onChange }: LevelChoiceProps) {
  const highest = HIGHEST_LEVEL[list];
  const options = Array.from({ length: highest + 1 }, (_, level) => ({ value: level, label: labelOf(level) }));
  return <Choice labelledBy={labelledBy} options={options} value={Math.min(value, highest)} onChange={onChange} />;
}
