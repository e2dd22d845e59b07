/** What the reader should know before it matters: storage that fills up, a backup that is long ago, one that failed. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useExport } from '../../components/library/export';
import { askToPersist, type Room, roomLeft } from '../../components/library/safety';
import { interfaceLanguage } from '../../components/page/language';
import {
  type BackupState,
  backupState,
  changeBackupState,
  needsReminder,
  watchBackupState,
} from '../../lib/library/backup-state';
import type { Shelf } from '../../lib/library/shelf';

const LATER_DAYS = 7;

const megabytes = (bytes: number) =>
  new Intl.NumberFormat(interfaceLanguage(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 }).format(bytes / 1e6);

function oldestOf({ articles }: Shelf): string | null {
  let oldest: string | null = null;
  for (const { created } of articles.values()) if (oldest === null || created < oldest) oldest = created;
  return oldest;
}

/** @param changed anything whose change means that something was written */
function useRoom(changed: unknown): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let here = true;
    if (changed !== undefined) void roomLeft().then((found) => here && setRoom(found));
    return () => {
      here = false;
    };
  }, [changed]);
  return room;
}

export function Notices({ shelf }: { shelf: Shelf | undefined }) {
  const room = useRoom(shelf);
  const [state, setState] = useState<BackupState>();
  const exportAs = useExport();
  const records = shelf ? shelf.counts.highlights + shelf.counts.words : 0;

  useEffect(() => {
    void backupState().then(setState);
    return watchBackupState(setState);
  }, []);
  useEffect(() => {
    if (records > 0) void askToPersist();
  }, [records > 0]);

  const now = new Date().toISOString();
  const remind = shelf?.complete && state && needsReminder(state, { records, oldest: oldestOf(shelf) }, now);
  return (
    <>
      {room?.nearlyFull && (
        <section class="notice" role="status">
          <p>{i18n.t('noticeFull', [megabytes(room.used), megabytes(room.quota)])}</p>
        </section>
      )}
      {state?.failure && (
        <section class="notice" role="status">
          <p>{i18n.t(state.failure as never)}</p>
          <button type="button" class="link" onClick={() => void changeBackupState({ failure: null })}>
            {i18n.t('libraryClose')}
          </button>
        </section>
      )}
      {remind && (
        <section class="notice" role="status">
          <p>{i18n.t('noticeBackup')}</p>
          <button type="button" class="btn" onClick={() => void exportAs('json')}>
            {i18n.t('optionsBackupSave')}
          </button>
          <button
            type="button"
            class="link"
            onClick={() => void changeBackupState({ remindAfter: new Date(Date.now() + LATER_DAYS * 86_400_000).toISOString() })}
          >
            {i18n.t('noticeLater')}
          </button>
        </section>
      )}
    </>
  );
}
