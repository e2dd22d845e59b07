/** The reader's glossaries: on or off, renamed, written out, removed; opened to see and change their terms. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PackWithTerms } from '../../lib/library/own-language';
import { PACK_FORMATS, type PackFormatName } from '../../lib/library/packs/write-pack';
import { useAnnounce } from '../controls/announce';
import { Menu } from '../controls/menu';
import { Switch } from '../controls/switch';
import { datedName, saveFile } from '../library/file';
import { own } from '../library/store';
import { readableNumber } from '../page/language';
import { PackTerms } from './pack-terms';
import type { OwnStore } from './store';

const FORMATS: Record<PackFormatName, () => string> = {
  json: () => i18n.t('packAsJson'),
  tsv: () => i18n.t('packAsTsv'),
  csv: () => i18n.t('packAsCsv'),
  pleco: () => i18n.t('packAsPleco'),
  yomitan: () => i18n.t('packAsYomitan'),
  cedict: () => i18n.t('packAsCedict'),
};

function exportPack({ pack, terms }: PackWithTerms, format: PackFormatName): void {
  const { ending, mime, write } = PACK_FORMATS[format];
  const plain = terms.map(({ id: _id, packId: _pack, created: _created, modified: _modified, ...term }) => term);
  saveFile(datedName(pack.name, ending), mime, write({ name: pack.name, terms: plain }, new Date().toISOString().slice(0, 10)));
}

export function Packs({ packs, store }: { packs: readonly PackWithTerms[]; store: OwnStore }) {
  return (
    <ul class="packs">
      {packs.map((one) => (
        <PackRow key={one.pack.id} whole={one} store={store} />
      ))}
    </ul>
  );
}

function PackRow({ whole, store }: { whole: PackWithTerms; store: OwnStore }) {
  const { pack, terms } = whole;
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [renaming, setRenaming] = useState(false);

  async function remove() {
    const removed = await store.change(() => own.removePack({ id: pack.id }));
    if (!removed) return;
    announce({
      text: i18n.t('packRemoved', [pack.name]),
      undo: () => void store.change(() => own.restorePack(removed)),
    });
  }

  function rename(event: Event) {
    event.preventDefault();
    const name = new FormData(event.currentTarget as HTMLFormElement).get('name')?.toString().trim();
    setRenaming(false);
    if (name && name !== pack.name) void store.change(() => own.changePack({ id: pack.id, name }));
  }

  const items = [
    ...(Object.keys(FORMATS) as PackFormatName[]).map((format) => ({
      label: FORMATS[format](),
      act: () => exportPack(whole, format),
    })),
    { label: i18n.t('packRename'), act: () => setRenaming(true) },
    { label: i18n.t('packDelete'), act: () => void remove() },
  ];

  return (
    <li class="pack">
      <div class="pack-head">
        <Switch
          label={i18n.t('packOn', [pack.name])}
          on={pack.on}
          onChange={(on) => void store.change(() => own.changePack({ id: pack.id, on }))}
        />
        {renaming ? (
          <form class="rename" onSubmit={rename}>
            <input
              class="text"
              name="name"
              aria-label={i18n.t('packName')}
              defaultValue={pack.name}
              maxLength={120}
              ref={(field) => field?.focus()}
              onKeyDown={(event) => event.key === 'Escape' && setRenaming(false)}
            />
            <button type="submit" class="btn">
              {i18n.t('cardNoteKeep')}
            </button>
          </form>
        ) : (
          <button type="button" class="link pack-name" aria-expanded={open} onClick={() => setOpen(!open)}>
            {pack.name}
          </button>
        )}
        <span class="count">{i18n.t('packCount', terms.length, [readableNumber(terms.length)])}</span>
        <Menu label={i18n.t('packMenu')} items={items} plain />
      </div>
      {open && <PackTerms {...whole} store={store} />}
    </li>
  );
}
