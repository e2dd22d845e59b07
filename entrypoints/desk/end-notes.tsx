/** Where the sheet leaves no room for a margin, its notes follow the text. */
import { i18n } from '#i18n';
import { NoteText, useNotes } from './notes';

export function EndNotes() {
  const notes = useNotes();
  if (notes.length === 0) return null;
  return (
    <section class="end-notes">
      <h3>{i18n.t('deskMarginNotes')}</h3>
      {notes.map((note) => (
        <NoteText key={note.key} note={note} />
      ))}
    </section>
  );
}
