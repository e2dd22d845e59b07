/** Everything that is kept, out to one file and in again. */
import { i18n } from '#i18n';
import { useExport } from '../../components/library/export';
import { Import } from '../../components/library/import';

export function Backup() {
  const exportAs = useExport();
  return (
    <>
      <p class="what">{i18n.t('optionsBackupWhat')}</p>
      <div class="row-buttons">
        <button type="button" class="btn" onClick={() => void exportAs('json')}>
          {i18n.t('optionsBackupSave')}
        </button>
        <Import />
      </div>
      <p class="what">{i18n.t('optionsBackupMore')}</p>
    </>
  );
}
