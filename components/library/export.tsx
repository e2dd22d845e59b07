/** Every way out of the library, each said by what it is for. */
import { i18n } from '#i18n';
import { EXPORT_FORMATS } from '../../lib/library/export/index';
import { useAnnounce } from '../controls/announce';
import { Menu } from '../controls/menu';
import { datedName, saveFile } from './file';
import { library } from './store';

type Format = keyof typeof EXPORT_FORMATS;

const NAMES: Record<Format, () => string> = {
  markdown: () => i18n.t('libraryExportMarkdown'),
  json: () => i18n.t('libraryExportJson'),
  csv: () => i18n.t('libraryExportCsv'),
  annotation: () => i18n.t('libraryExportAnnotation'),
  csl: () => i18n.t('libraryExportCsl'),
  ris: () => i18n.t('libraryExportRis'),
  bibtex: () => i18n.t('libraryExportBibtex'),
  anki: () => i18n.t('libraryExportAnki'),
};
const FORMATS = Object.keys(NAMES) as Format[];

/** Writes the whole library in one format and offers it as a download. */
export function useExport(): (format: Format) => Promise<void> {
  const announce = useAnnounce();
  return async (format) => {
    const all = await library.snapshot();
    if (!all.ok) return announce({ text: i18n.t(all.message as never) });
    const { ending, mime, write } = EXPORT_FORMATS[format];
    saveFile(datedName(format === 'json' ? 'backup' : 'library', ending), mime, write(all.value));
  };
}

/** The library in the format of the reader's choice. */
export function ExportMenu() {
  const exportAs = useExport();
  const items = FORMATS.map((format) => ({ label: NAMES[format](), act: () => void exportAs(format) }));
  return <Menu label={i18n.t('libraryExport')} icon="out" items={items} />;
}
