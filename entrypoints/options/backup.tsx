/** Everything that is kept, out to one file and in again. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { Choice } from '../../components/controls/choice';
import { useExport } from '../../components/library/export';
import { Import } from '../../components/library/import';
import { useSettings } from '../../components/page/settings';
import { Setting } from './setting';

const EVERY = [0, 1, 7, 30];

const everyLabel = (days: number) =>
  days === 0
    ? i18n.t('backupNever')
    : days === 1
      ? i18n.t('backupDaily')
      : days === 7
        ? i18n.t('backupWeekly')
        : i18n.t('backupMonthly');

/** A file in the downloads folder every so often; the permission is asked for on switching it on. */
function AutomaticBackup() {
  const [settings, change] = useSettings();
  const announce = useAnnounce();
  async function choose(backupDays: number) {
    // First, and in the turn of the click: browsers refuse to ask later.
    const granted = backupDays === 0 || (await browser.permissions.request({ permissions: ['downloads'] }));
    if (!granted) return announce({ text: i18n.t('backupNotAllowed') });
    change({ backupDays });
    if (backupDays === 0) await browser.permissions.remove({ permissions: ['downloads'] }).catch(() => {});
  }
  return (
    <Setting name={i18n.t('backupAutomatic')} what={i18n.t('backupAutomaticWhat')}>
      {(ids) => (
        <Choice
          labelledBy={ids.name}
          options={EVERY.map((days) => ({ value: days, label: everyLabel(days) }))}
          value={settings.backupDays}
          onChange={(days) => void choose(days)}
        />
      )}
    </Setting>
  );
}

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
      <AutomaticBackup />
      <p class="what">{i18n.t('optionsBackupMore')}</p>
    </>
  );
}
