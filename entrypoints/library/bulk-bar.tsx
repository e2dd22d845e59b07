/** What can be done with many highlights at once; each deed can be undone as a whole. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { Menu } from '../../components/controls/menu';
import { colourName } from '../../components/library/colours';
import { ExportMenu } from '../../components/library/export';
import { library, type ShelfInView, tellChange } from '../../components/library/store';
import { readableNumber } from '../../components/page/language';
import { COLOURS, type Highlight } from '../../lib/library/records';
import type { Result } from '../../lib/result';

interface BulkBarProps {
  chosen: ReadonlySet<string>;
  /** How many the list holds. */
  all: number;
  onAll: () => void;
  onNone: () => void;
  after: ShelfInView['after'];
}

export function BulkBar({ chosen, all, onAll, onNone, after }: BulkBarProps) {
  const announce = useAnnounce();
  const [tag, setTag] = useState('');
  const ids = [...chosen];
  const count = readableNumber(ids.length);

  /** Does it, says it, and offers the way back to what there was. */
  async function act(change: Promise<Result<Highlight[]>>, said: string) {
    const answer = await after(change);
    if (!answer.ok) return announce({ text: i18n.t(answer.message as never) });
    void tellChange('highlights');
    const undo = () => void after(library.restoreHighlights(answer.value)).then(() => tellChange('highlights'));
    announce({ text: said, undo });
  }

  const changed = () => i18n.t('libraryChangedMany', [count]);
  const addTag = () => {
    const name = tag.trim();
    if (!name) return;
    setTag('');
    void act(library.changeHighlights({ ids, addTags: [name] }), changed());
  };

  return (
    <section class="bulk" aria-label={i18n.t('libraryChosen', [count])}>
      <p>{i18n.t('libraryChosen', [count])}</p>
      <button type="button" class="link" onClick={onAll}>
        {i18n.t('libraryChooseAll', [readableNumber(all)])}
      </button>
      <button type="button" class="link" onClick={onNone}>
        {i18n.t('libraryChooseNone')}
      </button>
      <span class="bulk-acts">
        <Menu
          label={i18n.t('libraryColour')}
          items={COLOURS.map((colour) => ({
            label: colourName(colour),
            act: () => void act(library.changeHighlights({ ids, colour }), changed()),
          }))}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            addTag();
          }}
        >
          <input
            class="field"
            aria-label={i18n.t('libraryTag')}
            placeholder={i18n.t('libraryTag')}
            value={tag}
            onInput={(event) => setTag(event.currentTarget.value)}
          />
          <button type="submit" class="btn">
            {i18n.t('libraryAddTag')}
          </button>
          <button
            type="button"
            class="btn plain"
            onClick={() => tag.trim() && void act(library.changeHighlights({ ids, removeTags: [tag.trim()] }), changed())}
          >
            {i18n.t('libraryRemoveTag')}
          </button>
        </form>
        <ExportMenu selection={{ highlights: chosen }} />
        <button
          type="button"
          class="btn plain"
          onClick={() => {
            onNone();
            void act(library.removeHighlights({ ids }), i18n.t('commonHighlightsDeleted', ids.length, [count]));
          }}
        >
          {i18n.t('commonDelete')}
        </button>
      </span>
    </section>
  );
}
