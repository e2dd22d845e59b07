/** The words inside a name, each a way in. Nothing where it is a single word. */
import type { CardActions, Subject } from './subject';
import { WordList } from './word-button';

export function Inside({ subject, actions }: { subject: Subject; actions: CardActions }) {
  if (subject.words.length < 2) return null;
  return <WordList words={subject.words} lang={subject.lang} lookUp={actions.lookUp} />;
}
