/** Taking everything out: to read elsewhere, or to keep. */
import { i18n } from '#i18n';
import { Icon } from '../../components/icons';

export function Export() {
  return (
    <button type="button" class="btn" disabled>
      <Icon name="out" />
      {i18n.t('libraryExport')}
    </button>
  );
}
