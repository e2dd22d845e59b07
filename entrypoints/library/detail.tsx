/** One highlight: in its context, with note, colour, tags and citation. */
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { Choice } from '../../components/controls/choice';
import { Icon } from '../../components/icons';
import { colourName } from '../../components/library/colours';
import { NoteField } from '../../components/library/note-field';
import type { ShelfInView } from '../../components/library/store';
import { COLOURS, type Highlight, type SavedArticle } from '../../lib/library/records';
import { sendMessage } from '../../lib/protocol';
import { Citation } from './citation';
import { Source } from './highlight-list';

interface DetailProps {
  article: SavedArticle;
  highlight: Highlight;
  /** In a narrow window it lies over the list, and has to be opened. */
  open: boolean;
  /** Its words are no longer in the article. */
  orphan: boolean;
  /** Shows the article's text. @param putBack the highlight is to be put on other words there */
  onArticle: (putBack: boolean) => void;
  onClose: () => void;
  after: ShelfInView['after'];
}

/** Deletes a highlight, says so, and offers the way back. Answers whether it is gone. */
export function useRemoveHighlight(after: ShelfInView['after']): (id: string) => Promise<boolean> {
  const announce = useAnnounce();
  return async (id) => {
    const answer = await sendMessage('removeHighlight', { id });
    if (!answer.ok) {
      announce({ text: i18n.t(answer.message as never) });
      return false;
    }
    // Before the list is read anew: Ctrl+Z has to work as soon as the row is gone.
    announce({
      text: i18n.t('commonHighlightsDeleted', 1),
      undo: () => void after(sendMessage('restoreHighlight', answer.value)),
    });
    await after(Promise.resolve(answer));
    return true;
  };
}

export function Detail({ article, highlight, orphan, open, onClose, onArticle, after }: DetailProps) {
  const id = useId();
  const announce = useAnnounce();
  const remove = useRemoveHighlight(after);

  const link = linkTo(article.url);

  async function change(part: Partial<Pick<Highlight, 'note' | 'colour' | 'tags'>>) {
    const answer = await after(sendMessage('changeHighlight', { id: highlight.id, ...part }));
    if (!answer.ok) announce({ text: i18n.t(answer.message as never) });
    return answer.ok;
  }

  async function changeNote(note: string) {
    const undo = () => void change({ note: highlight.note }).catch(console.warn);
    if (await change({ note })) announce({ text: i18n.t('cardNoteKept'), undo });
  }

  return (
    <aside class={open ? 'detail open' : 'detail'} aria-label={i18n.t('librarySelected')}>
      <button type="button" class="icon-btn close" aria-label={i18n.t('libraryClose')} onClick={onClose}>
        <Icon name="close" />
      </button>
      <h2 lang={article.lang}>{article.title}</h2>
      <p class="meta">
        <Source article={article} />
      </p>
      {orphan && (
        <p class="lost">
          {i18n.t('libraryLost')}{' '}
          <button type="button" class="link" onClick={() => onArticle(true)}>
            {i18n.t('libraryPutBack')}
          </button>
        </p>
      )}
      <h3>{i18n.t('libraryContext')}</h3>
      <p class="zh context" lang={article.lang}>
        {highlight.anchor.quote.prefix && `……${highlight.anchor.quote.prefix}`}
        <mark style={{ '--c': `var(--hl-${highlight.colour})` }}>{highlight.anchor.quote.exact}</mark>
        {highlight.anchor.quote.suffix && `${highlight.anchor.quote.suffix}……`}
      </p>
      <h3 id={`${id}note`}>{i18n.t('commonNote')}</h3>
      <NoteField open note={highlight.note} labelledBy={`${id}note`} onChange={(note) => void changeNote(note)} />
      <h3 id={`${id}colour`}>{i18n.t('libraryColour')}</h3>
      <Choice
        class="swatches"
        labelledBy={`${id}colour`}
        options={COLOURS.map((colour) => ({ value: colour, label: colourName(colour) }))}
        value={highlight.colour}
        onChange={(colour) => void change({ colour })}
        styleOf={(colour) => ({ '--c': `var(--hl-${colour})` })}
      />
      <h3 id={`${id}tags`}>{i18n.t('libraryTags')}</h3>
      <Tags tags={highlight.tags} labelledBy={`${id}tags`} onChange={(tags) => void change({ tags })} />
      <Citation article={article} />
      <p class="row-buttons">
        <button type="button" class="btn plain" onClick={() => onArticle(false)}>
          {i18n.t('libraryOpenText')}
        </button>
        {link && (
          <a class="btn" href={link} target="_blank" rel="noreferrer">
            <Icon name="open" />
            {i18n.t('libraryOpenPage')}
          </a>
        )}
        <button type="button" class="btn plain" onClick={() => void remove(highlight.id).then((done) => done && onClose())}>
          <Icon name="bin" />
          {i18n.t('commonDelete')}
        </button>
      </p>
    </aside>
  );
}

/** A page on the web, or a text on the desk; null for an address that leads nowhere. */
export function linkTo(url: string): string | null {
  if (/^https?:/.test(url)) return url;
  return url.startsWith('desk:') ? `/desk.html?text=${encodeURIComponent(url)}` : null;
}

interface TagsProps {
  tags: readonly string[];
  labelledBy: string;
  onChange: (tags: string[]) => void;
}

/** Tags as one line, a comma between two: quicker than a control for each. */
function Tags({ tags, labelledBy, onChange }: TagsProps) {
  const read = (line: string) => [
    ...new Set(
      line
        .split(/[,，;；]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ];
  return (
    <input
      class="field"
      aria-labelledby={labelledBy}
      placeholder={i18n.t('libraryTagsHint')}
      defaultValue={tags.join(', ')}
      onChange={(event) => onChange(read(event.currentTarget.value))}
    />
  );
}
