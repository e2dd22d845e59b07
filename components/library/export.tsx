/** Every way out of the library, each said by what it is for: of all, of one article, of what is chosen; to a file or the clipboard. */
import { i18n } from '#i18n';
import { changeBackupState } from '../../lib/library/backup-state';
import { EXPORT_FORMATS } from '../../lib/library/export/index';
import { jsonPieces } from '../../lib/library/export/json';
import { type Selection, selectFrom } from '../../lib/library/export/select';
import { COLLECTIONS, type Snapshot } from '../../lib/library/records';
import { useAnnounce } from '../controls/announce';
import { Menu } from '../controls/menu';
import { datedName, saveFile } from './file';
import { library } from './store';

type Format = keyof typeof EXPORT_FORMATS;

const NAMES: Record<Format, () => string> = {
  markdown: () => i18n.t('libraryExportMarkdown'),
  json: () => i18n.t('libraryExportJson'),
  html: () => i18n.t('libraryExportHtml'),
  csv: () => i18n.t('libraryExportCsv'),
  annotation: () => i18n.t('libraryExportAnnotation'),
  csl: () => i18n.t('libraryExportCsl'),
  ris: () => i18n.t('libraryExportRis'),
  bibtex: () => i18n.t('libraryExportBibtex'),
  anki: () => i18n.t('libraryExportAnki'),
};
const FORMATS = Object.keys(NAMES) as Format[];

/** What is to be exported, or null after saying why it could not be read. */
function useSnapshot(): (selection: Selection | undefined) => Promise<Snapshot | null> {
  const announce = useAnnounce();
  return async (selection) => {
    const all = await library.snapshot();
    if (all.ok) return selection ? selectFrom(all.value, selection) : all.value;
    announce({ text: i18n.t(all.message as never) });
    return null;
  };
}

/** The library's own format, which is the longest: the page keeps its turn, and the reader hears how far it is. */
async function writtenInPieces(part: Snapshot, announce: ReturnType<typeof useAnnounce>): Promise<string[]> {
  const total = COLLECTIONS.reduce((sum, name) => sum + part[name].length, part.removals.length);
  const pieces: string[] = [];
  let said = performance.now();
  for (const piece of jsonPieces(part)) {
    pieces.push(piece);
    if (performance.now() - said < 400) continue;
    // A piece holds a thousand records.
    const share = Math.min(99, Math.round((100_000 * pieces.length) / Math.max(1, total)));
    announce({ text: i18n.t('libraryExportingShare', [String(share)]) });
    await new Promise((resolve) => setTimeout(resolve));
    said = performance.now();
  }
  return pieces;
}

/** Writes the library, or a part of it, in one format and offers it as a download. */
export function useExport(): (format: Format, selection?: Selection) => Promise<void> {
  const read = useSnapshot();
  const announce = useAnnounce();
  return async (format, selection) => {
    announce({ text: i18n.t('libraryExporting') });
    const part = await read(selection);
    if (!part) return;
    // The line is seen before the work begins: a whole library takes seconds.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { ending, mime, write } = EXPORT_FORMATS[format];
    const name = datedName(format === 'json' && !selection ? 'backup' : 'library', ending);
    saveFile(name, mime, format === 'json' ? await writtenInPieces(part, announce) : write(part));
    // Wherever it was asked for, all of it in its own format is a backup.
    if (format === 'json' && !selection) await changeBackupState({ last: new Date().toISOString() });
    announce({ text: i18n.t('libraryExported') });
  };
}

/** The library in the format of the reader's choice. @param selection absent: all of it */
export function ExportMenu({ selection }: { selection?: Selection }) {
  const exportAs = useExport();
  const read = useSnapshot();
  const announce = useAnnounce();

  async function copy() {
    const part = await read(selection);
    if (!part) return;
    await navigator.clipboard
      .writeText(EXPORT_FORMATS.markdown.write(part))
      .then(() => announce({ text: i18n.t('commonCopied') }))
      .catch(() => announce({ text: i18n.t('commonNotCopied') }));
  }

  const items = FORMATS.map((format) => ({ label: NAMES[format](), act: () => void exportAs(format, selection) }));
  return (
    <Menu
      label={i18n.t('libraryExport')}
      icon="out"
      items={selection ? [{ label: i18n.t('libraryCopyMarkdown'), act: () => void copy() }, ...items] : items}
    />
  );
}
