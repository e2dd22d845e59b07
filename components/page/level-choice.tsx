/** The reader's level: HSK 2021, none to 7–9. */
import { i18n } from '#i18n';
import { Choice } from '../controls/choice';

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7];

const labelOf = (level: number) => (level === 0 ? i18n.t('optionsNoLevel') : level === 7 ? '7–9' : String(level));

interface LevelChoiceProps {
  labelledBy: string;
  value: number;
  onChange: (level: number) => void;
}

export function LevelChoice({ labelledBy, value, onChange }: LevelChoiceProps) {
  const options = LEVELS.map((level) => ({ value: level, label: labelOf(level) }));
  return <Choice labelledBy={labelledBy} options={options} value={value} onChange={onChange} />;
}
