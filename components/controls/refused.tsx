/** A file that was not taken in: why, and where in it. Nothing was written. */
import { i18n } from '#i18n';

interface RefusedProps {
  title: string;
  /** Line of the file, or number of the record; null where neither helps. */
  line: number | null;
  detail: string | null;
  onClose: () => void;
}

export function Refused({ title, line, detail, onClose }: RefusedProps) {
  const where = [line !== null && i18n.t('libraryLine', [line]), detail].filter(Boolean).join(': ');
  return (
    <section class="preview refused" role="alert">
      <h2>{title}</h2>
      {where && <p>{where}</p>}
      <p class="row-buttons">
        <button type="button" class="btn plain" onClick={onClose}>
          {i18n.t('libraryClose')}
        </button>
      </p>
    </section>
  );
}
