/** Two versions of a text side by side: `del` and `ins`, so that what changed is not told by colour alone, nor to the eye alone. */
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readableMoments } from '../../components/page/language';
import type { Lang } from '../../lib/contract';
import type { SavedText } from '../../lib/library/records';
import { type DiffRow, diffTexts, type Stretch } from '../../lib/library/text-diff';

interface VersionsProps {
  /** Two or more, the oldest first. */
  texts: readonly SavedText[];
  lang: Lang;
}

function Side({ stretches, mark: Mark }: { stretches: readonly Stretch[] | null; mark: 'del' | 'ins' }) {
  return (
    <>
      {stretches?.map((stretch, n) => (stretch.same ? <span key={n}>{stretch.text}</span> : <Mark key={n}>{stretch.text}</Mark>))}
    </>
  );
}

/** Unchanged paragraphs shown around a change. */
const AROUND = 1;

/** Rows near a change; the runs between them are left out. */
function near(rows: readonly DiffRow[]): (DiffRow | null)[] {
  const keep = new Set<number>();
  rows.forEach((row, n) => {
    if (row.kind !== 'same') for (let m = n - AROUND; m <= n + AROUND; m += 1) keep.add(m);
  });
  return rows.flatMap((row, n) => (keep.has(n) ? [row] : keep.has(n - 1) || n === 0 ? [null] : []));
}

export function Versions({ texts, lang }: VersionsProps) {
  const [older, setOlder] = useState(texts.length - 2);
  const [newer, setNewer] = useState(texts.length - 1);
  const before = texts[older];
  const after = texts[newer];
  const rows = useMemo(() => (before && after ? diffTexts(before.text, after.text) : []), [before, after]);
  const names = readableMoments(texts.map(({ created }) => created));
  const pick = (label: string, value: number, onChange: (n: number) => void) => (
    <select aria-label={label} value={String(value)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {texts.map(({ id }, n) => (
        <option key={id} value={String(n)}>
          {names[n]}
        </option>
      ))}
    </select>
  );
  return (
    <table class="versions">
      <caption class="sr">{i18n.t('articleChanges')}</caption>
      <thead>
        <tr>
          <th scope="col">{pick(i18n.t('articleOlder'), older, setOlder)}</th>
          <th scope="col">{pick(i18n.t('articleNewer'), newer, setNewer)}</th>
        </tr>
      </thead>
      <tbody lang={lang}>
        {near(rows).map((row, n) =>
          row ? (
            <tr key={n} class={row.kind}>
              <td>
                <Side stretches={row.before} mark="del" />
              </td>
              <td>
                <Side stretches={row.after} mark="ins" />
              </td>
            </tr>
          ) : (
            <tr key={n} class="gap">
              <td colSpan={2}>{i18n.t('articleUnchanged')}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
