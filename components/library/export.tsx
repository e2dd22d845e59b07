/** Every way out of the library, each said by what it is for. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EXPORT_FORMATS } from '../../lib/library/export/index';
import { useAnnounce } from '../controls/announce';
import { Icon } from '../icons';
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

/** A button that opens a list; arrows walk it, Escape closes it and gives the focus back. */
export function ExportMenu() {
  const exportAs = useExport();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector<HTMLElement>('li button')?.focus();
    const leave = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [open]);

  function close() {
    setOpen(false);
    menu.current?.querySelector<HTMLElement>('.btn')?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!open) return;
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(at - 1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the list inside
    <div class="menu" ref={menu} onKeyDown={onKeyDown}>
      <button type="button" class="btn" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="out" />
        {i18n.t('libraryExport')}
      </button>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a menu is a list of items
        <ul role="menu" aria-label={i18n.t('libraryExport')}>
          {FORMATS.map((format) => (
            <li key={format} role="none">
              <button
                type="button"
                role="menuitem"
                onClick={() => {
                  close();
                  void exportAs(format);
                }}
              >
                {NAMES[format]()}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
