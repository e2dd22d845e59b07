/** How the sheet is set: size, face, measure, leading. Kept for every text. */
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Choice, type ChoiceOption } from '../../components/controls/choice';
import { useSettings } from '../../components/page/settings';
import type { Settings } from '../../lib/settings';

const SIZES = [16, 19, 22, 26];
const MEASURES = [26, 34, 42];

interface RowProps<T extends string | number> {
  name: string;
  options: readonly ChoiceOption<T>[];
  value: T;
  onChange: (value: T) => void;
}

function Row<T extends string | number>({ name, options, value, onChange }: RowProps<T>) {
  const id = useId();
  return (
    <>
      <span id={id}>{name}</span>
      <Choice labelledBy={id} options={options} value={value} onChange={onChange} />
    </>
  );
}

export function TypeMenu() {
  const [{ sheetSize, sheetFace, sheetMeasure, sheetLeading }, change] = useSettings();
  return (
    <details class="type-menu">
      <summary class="btn">{i18n.t('deskType')}</summary>
      <div class="aids">
        <Row
          name={i18n.t('deskTypeSize')}
          options={SIZES.map((value) => ({ value, label: String(value) }))}
          value={sheetSize}
          onChange={(to) => change({ sheetSize: to })}
        />
        <Row<Settings['sheetFace']>
          name={i18n.t('deskTypeFace')}
          options={[
            { value: 'serif', label: i18n.t('deskTypeSerif') },
            { value: 'sans', label: i18n.t('deskTypeSans') },
          ]}
          value={sheetFace}
          onChange={(to) => change({ sheetFace: to })}
        />
        <Row
          name={i18n.t('deskTypeMeasure')}
          options={MEASURES.map((value) => ({ value, label: String(value) }))}
          value={sheetMeasure}
          onChange={(to) => change({ sheetMeasure: to })}
        />
        <Row
          name={i18n.t('deskTypeLeading')}
          options={[
            { value: 1.6, label: i18n.t('deskTypeTight') },
            { value: 1.85, label: i18n.t('commonStandard') },
            { value: 2.2, label: i18n.t('deskTypeLoose') },
          ]}
          value={sheetLeading}
          onChange={(to) => change({ sheetLeading: to })}
        />
      </div>
    </details>
  );
}
