/** The hover card over the page: opened by pointer, tap and key, one at a time, with a way into the words it shows and back. */
import { i18n } from '#i18n';
import { sentenceAround } from '../../../components/article/save';
import { Card, type CardProps } from '../../../components/card/card';
import { kindOf } from '../../../components/card/kinds';
import { keepPlaced, virtualElement } from '../../../components/card/place';
import type { CardActions, CopyForm, Subject } from '../../../components/card/subject';
import { createSurface } from '../../../components/card/surface';
import { interfaceLanguage } from '../../../components/page/language';
import type { Span } from '../../../lib/contract';
import { type Direction, placesOf, step } from '../../../lib/overlay/focus';
import { type Item, itemAt, itemOfMark, mentionsOf, spanOf, wordsIn } from '../../../lib/overlay/found';
import { characterAt } from '../../../lib/overlay/hit';
import { rectsOf } from '../../../lib/overlay/marks';
import type { Place } from '../../../lib/overlay/page-text';
import { sendMessage } from '../../../lib/protocol';
import { scrollTo } from '../answers';
import { copyText } from '../clipboard';
import type { Feature, LivePage } from '../live-page';
import { savedAs, toggleSaved } from '../saved-words';
import { cite } from './cite';
import { followKeys } from './keys';
import { followPointer } from './pointer';
import { speaker } from './speech';
import { enrich, subjectOf, subjectOfText } from './subjects';

/** How long a card may wait for its meaning before it shows its outline, in ms: what comes within this is simply there. */
const PATIENCE_MS = 80;
const SAID_MS = 2500;
const UNDO_MS = 10_000;
/** Text outside of an article that is looked up at once, in characters. */
const LOOSE_LENGTH = 20;

/** Operated by the page itself: a click there is the page's. */
const CONTROLS = 'a[href],button,input,textarea,select,option,label,summary,video,audio,[role="button"],[role="link"],[onclick]';

interface Open {
  subject: Subject;
  /** Where it stands in an article; null for text outside. */
  place: Place | null;
  item: Item | null;
  rects: () => DOMRect[];
  element: Element;
  pinned: boolean;
  /** Subjects that were opened inside this card, the first one first. */
  trail: Subject[];
  said: string | null;
  undo?: () => void;
  note: boolean;
  spoken: string;
}

export interface OpenOptions {
  pin?: boolean;
  byKey?: boolean;
  /** Where the pointer is: the card stands at the left edge of that line. */
  point?: { x: number; y: number };
}

export class CardControl {
  private open: Open | null = null;
  private readonly surface = createSurface(document, 'card', interfaceLanguage());
  private unplace: (() => void) | null = null;
  /** Counts what was asked for: an answer to an older question is not shown. */
  private asked = 0;
  private saidUntil: ReturnType<typeof setTimeout> | undefined;
  private returnFocus: HTMLElement | null = null;
  /** Where the last card stood: Alt+arrow goes on from there. */
  private last: Place | null = null;

  constructor(
    private readonly page: LivePage,
    private readonly signal: AbortSignal,
  ) {
    const target = this.pointerTarget();
    followPointer(document, target, signal);
    followKeys([document, this.surface.root], this.keyTarget(), signal);
    page.on('moved', () => this.repaint(), signal);
    page.on('ground', () => this.render(), signal);
    page.on('saved', () => this.render(), signal);
    signal.addEventListener('abort', () => {
      this.close();
      this.surface.remove();
    });
  }

  // ---- what opens

  private hit(x: number, y: number): { place: Place; item: Item } | { node: Text; offset: number } | null {
    const found = characterAt(document, x, y);
    if (!found) return null;
    const at = this.page.text.offsetAt(found.node, found.offset);
    const read = at && this.page.articles[at.article];
    if (!at || !read) return found;
    const marks = this.page.marks.filter((mark) => mark.article === at.article);
    const item = itemAt(read.analysis, marks, at.field, at.offset);
    return item && { place: { ...item.at, article: at.article }, item };
  }

  private async openAt(x: number, y: number, options: OpenOptions): Promise<boolean> {
    const found = this.hit(x, y);
    if (!found) return false;
    if ('item' in found) {
      await this.openItem(found.place, found.item, { ...options, point: { x, y } });
      return true;
    }
    return this.openLoose(found.node, found.offset, options);
  }

  async openItem(place: Place, item: Item, options: OpenOptions): Promise<void> {
    const read = this.page.articles[place.article];
    const element = this.page.elementAt(place);
    if (!read || !element) return;
    if (this.isOpenAt(place)) {
      if (options.pin) this.pin(options.byKey);
      return;
    }
    const { point } = options;
    const rects = () => rectsOf(this.page.text, place);
    const line = point
      ? Math.max(
          0,
          rects().findIndex((box) => point.y >= box.top && point.y < box.bottom),
        )
      : 0;
    const first = subjectOf(read, item);
    const full = enrich(first, item.kind === 'term' ? item.term.id : undefined);
    await this.present({ first, full, place, item, rects, line, element }, options);
  }

  /** Text of the page that is in no article: a byline, a caption, a link. */
  private async openLoose(node: Text, offset: number, options: OpenOptions): Promise<boolean> {
    const element = node.parentElement;
    const text = node.data.slice(offset, offset + LOOSE_LENGTH);
    if (!element || !/^\p{Script=Han}/u.test(text) || element.closest(CONTROLS.replace('a[href],', ''))) return false;
    const asked = this.asked;
    const subject = await subjectOfText(text, this.page.articles[0]?.article.lang ?? 'zh-Hans');
    if (!subject || asked !== this.asked || this.signal.aborted) return false;
    const rects = () => {
      const range = document.createRange();
      range.setStart(node, Math.min(offset, node.data.length));
      range.setEnd(node, Math.min(offset + subject.text.length, node.data.length));
      return [...range.getClientRects()];
    };
    await this.present(
      { first: subject, full: Promise.resolve(subject), place: null, item: null, rects, line: 0, element },
      options,
    );
    return true;
  }

  private async present(
    next: {
      first: Subject;
      full: Promise<Subject>;
      place: Place | null;
      item: Item | null;
      rects: () => DOMRect[];
      line: number;
      element: Element;
    },
    { pin = false, byKey = false }: OpenOptions,
  ): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const stale = () => asked !== this.asked || this.signal.aborted;
    // Without an answer (the extension was updated) the card shows what the page knows.
    const full = next.full.catch(() => settled(next.first));
    const early = await Promise.race([full, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))]);
    if (stale()) return;
    const { place, item, rects, line, element } = next;
    if (!this.open) this.returnFocus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const subject = early ?? next.first;
    this.open = { subject, place, item, rects, element, pinned: pin, trail: [], said: null, note: false, spoken: '' };
    if (place) this.last = place;
    this.repaint();
    this.render();
    this.placeAt(line);
    if (byKey) this.speak();
    if (early) return;
    const late = await full;
    if (stale() || !this.open) return;
    this.open.subject = late;
    this.render();
    this.placeAt(line);
  }

  private placeAt(line: number): void {
    this.unplace?.();
    const { open } = this;
    if (!open) return;
    this.unplace = keepPlaced(this.surface.host, virtualElement(open.rects, open.element, line));
  }

  private isOpenAt(place: Place): boolean {
    const at = this.open?.trail.length === 0 ? this.open.place : null;
    return at?.article === place.article && at.field === place.field && at.start === place.start && at.end === place.end;
  }

  close(): void {
    this.asked += 1;
    if (!this.open) return;
    const hadFocus = document.activeElement === this.surface.host;
    this.open = null;
    this.unplace?.();
    this.unplace = null;
    clearTimeout(this.saidUntil);
    this.page.painter.erase('focus');
    this.page.painter.erase('key');
    this.surface.hide();
    if (hadFocus) this.returnFocus?.focus({ preventScroll: true });
    this.returnFocus = null;
  }

  pin(withFocus = true): void {
    if (!this.open) return;
    this.open.pinned = true;
    if (withFocus) this.surface.root.querySelector<HTMLElement>('.card-tools button, .card-foot button, .card-body')?.focus();
  }

  /** The thing and the places that explain it are lit while their card is open. */
  private repaint(): void {
    const { open } = this;
    if (!open) return;
    const { painter } = this.page;
    painter.paint('focus', open.place ? [open.place] : []);
    const keys = open.item?.kind === 'term' ? (open.item.term.members ?? []).flatMap(({ at }) => (at ? [at] : [])) : [];
    painter.paint('key', open.place ? placesOf(keys, open.place.article) : []);
  }

  // ---- what it shows

  private render(): void {
    const { open } = this;
    if (!open) return;
    const props: CardProps = {
      subject: open.subject,
      actions: this.actions(open),
      saved: savedAs(this.page, open.subject) !== undefined,
      said: open.said,
      onUndo: open.undo,
      ...(open.note && { note: { value: '', keep: (text: string) => this.keepNote(text), cancel: () => this.note(false) } }),
    };
    this.surface.show(
      <>
        <Card {...props} />
        <div class="sr" role="status">
          {open.spoken}
        </div>
      </>,
      this.page.theme,
    );
  }

  /** What a screen reader says when a card opens by key: 放管服, political term: delegate, regulate, serve. */
  private speak(): void {
    const { open } = this;
    if (!open) return;
    const { subject } = open;
    const gloss =
      subject.kind === 'term'
        ? subject.entry?.senses[0]?.gloss
        : subject.kind === 'word'
          ? subject.entries?.[0]?.senses[0]
          : subject.pinyin;
    const name = kindOf(subject).name.toLowerCase();
    // A live region speaks when it changes, not when it comes.
    setTimeout(() => {
      if (this.open !== open) return;
      open.spoken = gloss ? i18n.t('cardSaid', [subject.text, name, gloss]) : i18n.t('cardLabel', [subject.text, name]);
      this.render();
    }, 100);
  }

  private say(text: string, undo?: () => void): void {
    const { open } = this;
    if (!open) return;
    open.said = text;
    open.undo = undo;
    this.render();
    clearTimeout(this.saidUntil);
    this.saidUntil = setTimeout(
      () => {
        open.said = null;
        open.undo = undefined;
        this.render();
      },
      undo ? UNDO_MS : SAID_MS,
    );
  }

  // ---- what can be done

  private actions(open: Open): CardActions {
    const { subject, place, item } = open;
    const voice = speaker(subject.lang === 'zh-Hant');
    const inArticle = place !== null && open.trail.length === 0;
    const read = place ? this.page.articles[place.article] : undefined;
    return {
      save: () => void this.save(open),
      copy: (form) => void this.copy(open, form),
      say: voice && (() => voice(subject.text)),
      panel: import.meta.env.FIREFOX ? undefined : () => void sendMessage('openPanel').catch(() => {}),
      highlight: inArticle ? () => void this.highlight(place) : undefined,
      note: inArticle ? () => this.note(true) : undefined,
      lookUp: (text) => void this.lookUp(text),
      back: open.trail.length > 0 ? () => this.back() : undefined,
      step:
        inArticle && read && item
          ? (direction) => void (item.kind === 'word' ? this.nextWord(direction) : this.stepMention(direction))
          : undefined,
      goTo: inArticle ? (at: Span) => void scrollTo(this.page, { ...at, article: place.article }) : undefined,
    };
  }

  private async save(open: Open): Promise<void> {
    const { subject } = open;
    const done = await toggleSaved(this.page, subject, open.place).catch(() => ({ failed: 'errorStorageRefused' }));
    if (this.open !== open) return;
    if ('failed' in done) this.say(i18n.t(done.failed as never));
    else this.say(done.saved ? i18n.t('cardSavedNow') : i18n.t('cardRemovedNow'), () => void this.save(open));
  }

  private async copy(open: Open, form: CopyForm): Promise<void> {
    const { subject, place } = open;
    const read = this.page.articles[place?.article ?? 0];
    const gloss =
      subject.kind === 'term' ? subject.entry?.senses[0]?.gloss : subject.kind === 'word' ? subject.entries?.[0]?.senses[0] : '';
    const sentence = read && place ? sentenceAround(read.article, read.analysis, place) : null;
    const texts: Record<CopyForm, string> = {
      plain: subject.text,
      reading: [subject.text, subject.pinyin, gloss].filter(Boolean).join(' '),
      cite: read ? cite(subject.text, read.article) : subject.text,
      sentence: read ? cite(sentence ?? subject.text, read.article) : subject.text,
    };
    await copyText(texts[form]);
    this.say(form === 'cite' || form === 'sentence' ? i18n.t('cardCopiedCite') : i18n.t('cardCopied'));
  }

  private async highlight(place: Place): Promise<void> {
    const done = await this.page.highlights?.add(place, 'straw', '');
    if (!done) return;
    if ('failed' in done) this.say(i18n.t(done.failed as never));
    else this.say(i18n.t('cardHighlighted'), () => void this.page.highlights?.remove(done.id));
  }

  private note(on: boolean): void {
    const { open } = this;
    if (!open) return;
    open.note = on;
    if (on) open.pinned = true;
    this.render();
  }

  private async keepNote(text: string): Promise<void> {
    const { open } = this;
    if (!open?.place) return;
    this.note(false);
    if (!text.trim()) return;
    const done = await this.page.highlights?.add(open.place, 'straw', text.trim());
    if (!done || this.open !== open) return;
    if ('failed' in done) this.say(i18n.t(done.failed as never));
    else this.say(i18n.t('cardNoteKept'), () => void this.page.highlights?.remove(done.id));
  }

  private async lookUp(text: string): Promise<void> {
    const { open } = this;
    if (!open) return;
    const subject = await subjectOfText(text, open.subject.lang);
    if (!subject || this.open !== open) return;
    open.trail.push(open.subject);
    open.subject = subject;
    open.pinned = true;
    this.render();
    this.surface.root.querySelector<HTMLElement>('.back')?.focus();
  }

  private back(): void {
    const { open } = this;
    const before = open?.trail.pop();
    if (!open || !before) return;
    open.subject = before;
    this.render();
  }

  // ---- moving by key

  /** Where keys go on from: the open card, the last one, or the first thing in the window. */
  private from(): Place | null {
    return this.open?.place ?? this.last;
  }

  private firstInView(): Place | null {
    for (const mark of this.page.marks) {
      const [box] = rectsOf(this.page.text, mark);
      if (box && box.bottom > 0) return mark;
    }
    return null;
  }

  private goToItem(place: Place, item: Item): void {
    scrollTo(this.page, place);
    const hadFocus = document.activeElement === this.surface.host;
    void this.openItem(place, item, { byKey: true, pin: true }).then(() => hadFocus && this.pin());
  }

  private nextMark(direction: Direction): boolean {
    const { marks } = this.page;
    const from = this.from();
    const view = from ? null : this.firstInView();
    const mark = view ? marks.find((one) => one === view) : step(marks, from, direction);
    if (!mark) return marks.length > 0;
    const item = itemOfMark(mark, mark.start);
    this.goToItem({ ...spanOf(item.at), article: mark.article }, item);
    return true;
  }

  private nextWord(direction: Direction): boolean {
    const from = this.open?.place;
    const read = from && this.page.articles[from.article];
    if (!from || !read) return false;
    const whole = { start: 0, end: Number.MAX_SAFE_INTEGER, ...(from.field && { field: from.field }) };
    const words = wordsIn(read.analysis, whole);
    const word = direction === 1 ? words.find(({ start }) => start >= from.end) : words.findLast(({ end }) => end <= from.start);
    if (word) this.goToItem({ ...spanOf(word), article: from.article }, { kind: 'word', at: spanOf(word), word });
    return true;
  }

  private stepMention(direction: Direction): void {
    const { open } = this;
    const read = open?.place && this.page.articles[open.place.article];
    if (!open?.place || !open.item || !read) return;
    const places = placesOf(mentionsOf(read.analysis, open.item), open.place.article);
    const next = step(places, open.place, direction) ?? (direction === 1 ? places[0] : places.at(-1));
    const item = next && itemAt(read.analysis, [], next.field, next.start);
    if (next && item) this.goToItem(next, sameKind(item, open.item) ? item : { ...open.item, at: spanOf(next) });
  }

  // ---- who calls

  private pointerTarget() {
    return {
      rest: (x: number, y: number) => {
        const selection = document.getSelection();
        if (this.open?.pinned || (selection && !selection.isCollapsed)) return;
        void this.openAt(x, y, {});
      },
      press: (x: number, y: number, event: MouseEvent) => {
        const target = event.target instanceof Element ? event.target : null;
        const selection = document.getSelection();
        if (target?.closest(CONTROLS) || (selection && !selection.isCollapsed)) {
          this.close();
          return;
        }
        const found = this.hit(x, y);
        if (found && 'item' in found) void this.openItem(found.place, found.item, { pin: true, point: { x, y } });
        else this.close();
      },
      leave: () => {
        if (!this.open?.pinned) this.close();
      },
      boxes: () => {
        const { open } = this;
        if (!open || open.pinned) return null;
        return { thing: open.rects(), card: this.surface.host.getBoundingClientRect() };
      },
      delay: () => (this.page.settings.hover ? this.page.settings.hoverDelay : null),
      ours: (event: Event) => event.composedPath().includes(this.surface.host),
    };
  }

  private keyTarget() {
    return {
      isOpen: () => this.open !== null,
      nextMark: (direction: Direction) => this.nextMark(direction),
      nextWord: (direction: Direction) => this.open?.trail.length === 0 && this.nextWord(direction),
      pin: () => this.pin(),
      close: () => this.close(),
      undo: () => {
        const undo = this.open?.undo;
        undo?.();
        return undo !== undefined;
      },
      letter: (key: string) => {
        const { open } = this;
        if (!open) return false;
        const actions = this.actions(open);
        const act = {
          s: actions.save,
          h: actions.highlight,
          c: actions.copy && (() => actions.copy?.(open.subject.kind === 'word' ? 'plain' : 'cite')),
          p: actions.panel,
          n: actions.note,
        }[key];
        act?.();
        return act !== undefined;
      },
    };
  }
}

/** A subject for which no answer came: nothing is awaited any more. */
function settled(subject: Subject): Subject {
  if (subject.kind === 'term') return { ...subject, entry: subject.entry ?? null };
  if (subject.kind === 'word') return { ...subject, entries: subject.entries ?? [] };
  return subject;
}

function sameKind(a: Item, b: Item): boolean {
  if (a.kind === 'term' && b.kind === 'term') return a.term.id === b.term.id;
  if (a.kind === 'entity' && b.kind === 'entity') return a.entity.id === b.entity.id;
  return false;
}

export const card: Feature = (page, signal) => {
  new CardControl(page, signal);
};
