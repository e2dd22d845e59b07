/**
 * The hover card: head, what can scroll, foot. Knows nothing of the page: what it shows is a {@link Subject}, what can be done are
 * {@link CardActions}. The same card stands in a shadow root over a newspaper and in the interface's own pages.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CorrectForm, type CorrectFormProps } from './correct-form';
import { FigureBody } from './figure-body';
import { Foot } from './foot';
import { useGlance } from './glance';
import { Head } from './head';
import { kindOf } from './kinds';
import { MoreMenu } from './more-menu';
import { NoteForm } from './note-form';
import { OrganisationBody } from './organisation-body';
import { PersonBody } from './person-body';
import { PlaceBody } from './place-body';
import type { CardActions, Subject } from './subject';
import { TermBody } from './term-body';
import { WordBody } from './word-body';

export interface CardProps {
  subject: Subject;
  actions: CardActions;
  saved: boolean;
  /** What was just done, for a moment; with `onUndo` it can be taken back. */
  said?: string | null;
  onUndo?: () => void;
  /** Present: the note field is open. */
  note?: { value: string; failed?: string | null; keep: (text: string) => void; cancel: () => void };
  /** Present: the form that cuts or reads the word otherwise is open. */
  correct?: CorrectFormProps;
}

export function Body({ subject, actions }: { subject: Subject; actions: CardActions }) {
  switch (subject.kind) {
    case 'word':
      return <WordBody subject={subject} actions={actions} />;
    case 'term':
      return <TermBody subject={subject} actions={actions} />;
    case 'person':
      return <PersonBody subject={subject} actions={actions} />;
    case 'organisation':
      return <OrganisationBody subject={subject} actions={actions} />;
    case 'place':
      return <PlaceBody subject={subject} actions={actions} />;
    case 'figure':
      return <FigureBody subject={subject} actions={actions} />;
  }
}

export function Card({ subject, actions, saved, said = null, onUndo, note, correct }: CardProps) {
  // The menu belongs to the thing it was opened for: another subject finds it closed.
  const [moreFor, setMoreFor] = useState<Subject | null>(null);
  const more = moreFor === subject;
  const body = useRef<HTMLDivElement>(null);
  const [below, setBelow] = useState(false);
  const look = () => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = body.current ?? {};
    setBelow(scrollTop + clientHeight < scrollHeight - 2);
  };
  // The window decides how tall the card may be, after it is drawn.
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(look);
    if (body.current) watcher.observe(body.current);
    return () => watcher.disconnect();
  }, []);
  // After each drawing: what came late, a menu or a form changes how much there is.
  useLayoutEffect(look);
  // Another subject begins at its top.
  useLayoutEffect(() => body.current?.scrollTo(0, 0), [subject.text, subject.kind]);
  const { glance, on } = useGlance(actions.glance, subject);
  const label = i18n.t('cardLabel', [subject.text, kindOf(subject).name.toLowerCase()]);
  return (
    <section class="card" role="dialog" aria-label={label} {...on}>
      <Head subject={subject} saved={saved} actions={actions} moreOpen={more} onMore={() => setMoreFor(more ? null : subject)} />
      {/* What scrolls must be reachable by key: WCAG 2.1.1. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div class="card-body" tabIndex={0} ref={body} onScroll={look} data-more={below}>
        {more && actions.copy && <MoreMenu actions={actions} isWord={subject.kind === 'word'} onDone={() => setMoreFor(null)} />}
        {note && <NoteForm {...note} />}
        {correct && <CorrectForm {...correct} />}
        <Body subject={subject} actions={actions} />
      </div>
      <Foot subject={subject} actions={actions} said={said} onUndo={onUndo} glance={glance} />
    </section>
  );
}
