/** What can be done from a card over the page. Each deed says what it did, and how it is taken back. */
import { i18n } from '#i18n';
import type { Span } from '../../../lib/contract';
import type { Colour, WordState } from '../../../lib/library/records';
import type { Item } from '../../../lib/overlay/found';
import type { Place } from '../../../lib/overlay/page-text';
import { styleOf } from '../../../lib/overlay/readings';
import { respell, textOfPieces } from '../../../lib/pinyin/styles';
import { sendMessage } from '../../../lib/protocol';
import { toSimplified } from '../../../lib/text/fold';
import { cite } from '../../article/cite';
import { sentenceAround } from '../../article/save';
import type { CardActions, CopyForm, Subject } from '../../card/subject';
import { speaker } from '../../controls/speech';
import { scrollTo } from '../answers';
import { copyText } from '../clipboard';
import type { LivePage } from '../live-page';
import { correctable, setState } from '../own-words';
import { toggleSaved } from '../saved-words';
import { wholeDraft } from '../visits';
import { glanceAt } from './look-up';
import { mentionAfter, type Target, wordAfter } from './moving';
import { settled } from './subjects';

/** The card that is open, as far as its actions are concerned. */
export interface Opened {
  subject: Subject;
  /** Where it stands in an article; null for text outside. */
  place: Place | null;
  item: Item | null;
  /** It stays until it is closed. */
  pinned: boolean;
  /** Subjects that words inside this card were opened from, the first one first, each with the word. */
  trail: { subject: Subject; from: string }[];
}

/** What an action needs of the card itself. */
export interface CardHandle {
  page: LivePage;
  say(text: string, undo?: () => void): void;
  readonly forms: { note(on: boolean): void; correct(on: boolean): void };
  lookUp(text: string, at?: number): void;
  back(): boolean;
  go(target: Target): void;
  close(): void;
}

const glossOf = (subject: Subject): string | undefined => {
  if (subject.kind === 'term') return subject.entry?.senses[0]?.gloss;
  return subject.kind === 'word' ? subject.entries?.[0]?.senses[0] : undefined;
};

/** The reading as the reader's cards show it. */
const spelled = ({ pinyin, text }: Subject, { page }: CardHandle): string =>
  textOfPieces(respell(pinyin, styleOf(page.settings), text));

async function save({ subject: seen, place, item }: Opened, card: CardHandle): Promise<void> {
  const subject = await settled(seen, item?.kind === 'term' ? item.term.id : undefined);
  const done = await toggleSaved(card.page, subject, place).catch(() => ({ failed: 'errorStorageRefused' }));
  if ('failed' in done) card.say(i18n.t(done.failed as never));
  else {
    const text = done.saved ? i18n.t('cardSavedNow') : i18n.t('cardRemovedNow');
    card.say(text, () => void toggleSaved(card.page, subject, place).then(() => card.say(i18n.t('cardTakenBack'))));
  }
}

async function copy({ subject, place }: Opened, form: CopyForm, card: CardHandle): Promise<void> {
  const read = card.page.articles[place?.article ?? 0];
  const sentence = read && place ? sentenceAround(read.article, read.analysis, place) : null;
  const texts: Record<CopyForm, () => string> = {
    plain: () => subject.text,
    reading: () => [subject.text, spelled(subject, card), glossOf(subject)].filter(Boolean).join(' '),
    cite: () => (read ? cite(subject.text, read.article) : subject.text),
    sentence: () => (read ? cite(sentence ?? subject.text, read.article) : subject.text),
  };
  await copyText(texts[form]());
  card.say(form === 'cite' || form === 'sentence' ? i18n.t('cardCopiedCite') : i18n.t('cardCopied'));
}

/** Highlights the thing. */
export async function highlight(place: Place, colour: Colour, card: CardHandle): Promise<void> {
  const { highlights } = card.page;
  const done = await highlights?.add(place, colour, '');
  if (!done || !highlights) return;
  if ('failed' in done) card.say(i18n.t(done.failed as never));
  else card.say(i18n.t('cardHighlighted'), () => void highlights.remove(done.id));
}

/** Keeps the article that a place is in. */
async function keep(place: Place, card: CardHandle): Promise<void> {
  const read = card.page.articles[place.article];
  if (!read) return;
  const answer = await sendMessage('keepArticle', wholeDraft(read)).catch(() => null);
  card.say(answer?.ok ? i18n.t('articleKept') : i18n.t((answer?.message ?? 'errorStorageRefused') as never));
}

/** Words and phrases can be known; a name is not a thing to know. */
function stateFor({ kind, text }: Subject, card: CardHandle): Pick<CardActions, 'state'> {
  if (kind !== 'word' && kind !== 'term') return {};
  const set = async (state: WordState['state'] | null) => {
    const { said, undo } = await setState(card.page, text, state);
    card.say(said, undo);
  };
  return { state: { now: card.page.own.states.get(toSimplified(text)) ?? null, set: (state) => void set(state) } };
}

export function actionsFor(opened: Opened, card: CardHandle): CardActions {
  const { subject, item, trail } = opened;
  // Inside a card the reader is at a word of the card, not at a place of the page.
  const place = trail.length === 0 ? opened.place : null;
  const voice = speaker(subject.lang === 'zh-Hant');
  const step = (direction: 1 | -1) => {
    if (!place || !item) return;
    const target =
      item.kind === 'word' ? wordAfter(card.page, place, direction) : mentionAfter(card.page, place, item, direction);
    if (target) card.go(target);
  };
  return {
    save: () => void save(opened, card),
    copy: (form) => void copy(opened, form, card),
    ...(voice ? { say: () => voice(subject.text) } : { isVoiceless: () => !speaker(subject.lang === 'zh-Hant') }),
    ...(opened.pinned && { close: () => card.close() }),
    // Firefox does not let a page open its sidebar.
    panel: import.meta.env.FIREFOX ? undefined : () => void sendMessage('openPanel').catch(() => {}),
    lookUp: (text, at) => card.lookUp(text, at),
    glance: glanceAt,
    ...stateFor(subject, card),
    ...(trail.length > 0 && { back: () => card.back() }),
    ...(place && {
      highlight: () => void highlight(place, 'straw', card),
      note: () => card.forms.note(true),
      keep: () => void keep(place, card),
      ...(item?.kind === 'word' && correctable(card.page, place) && { correct: () => card.forms.correct(true) }),
      step,
      goTo: (at: Span) => void scrollTo(card.page, { ...at, article: place.article }),
    }),
  };
}
