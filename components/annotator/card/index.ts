/** The hover card over the page: opened by pointer, tap and key, one at a time, with a way into the words it shows and back. */

import { i18n } from '#i18n';
import type { OwnKeys } from '../../../lib/keys';
import { COLOURS } from '../../../lib/library/records';
import type { Direction } from '../../../lib/overlay/focus';
import { itemAt } from '../../../lib/overlay/found';
import { type CharacterHit, characterAt } from '../../../lib/overlay/hit';
import { rectsOf } from '../../../lib/overlay/marks';
import type { Place } from '../../../lib/overlay/page-text';
import type { Correction } from '../../card/correct-form';
import type { Subject } from '../../card/subject';
import { scrollTo } from '../answers';
import type { Feature, LivePage } from '../live-page';
import { correctWord, forgetWord } from '../own-words';
import { actionsFor, type CardHandle, highlight } from './actions';
import { followKeys, type KeyTarget } from './keys';
import { looseText } from './loose';
import { markAfter, type Target, wordAfter } from './moving';
import { followPointer, type PointerTarget } from './pointer';
import { enrich, subjectOf, subjectOfForm, withoutMeaning } from './subjects';
import { CardView, type FormTarget, type Open, spokenFor } from './view';

/** How long a card may wait for its meaning before it shows its outline, in ms: what comes within this is simply there. */
const PATIENCE_MS = 80;
const SAID_MS = 2500;
const UNDO_MS = 10_000;

/** Operated by the page itself: a click there is the page's. */
const CONTROLS = 'a[href],button,input,textarea,select,option,label,summary,video,audio,[role="button"],[role="link"],[onclick]';

interface OpenOptions {
  pin?: boolean;
  byKey?: boolean;
}

/** What is to be shown: what is known at once, and all of it. */
interface Next extends Pick<Open, 'place' | 'item' | 'rects' | 'element'> {
  first: Subject;
  full: Promise<Subject>;
  /** Which line of the thing was pointed at: the card stands at its left edge. */
  line: number;
}

class CardControl implements CardHandle, FormTarget, KeyTarget, PointerTarget {
  private open: Open | null = null;
  private readonly view: CardView;
  /** Counts what was asked for: an answer to an older question is not shown. */
  private asked = 0;
  private saidUntil: ReturnType<typeof setTimeout> | undefined;
  private byKey = false;
  private returnFocus: HTMLElement | null = null;
  /** Where the last card stood: Alt+arrow goes on from there. */
  private last: Place | null = null;

  constructor(
    readonly page: LivePage,
    private readonly signal: AbortSignal,
  ) {
    this.view = new CardView(page);
    followPointer(document, this, signal);
    followKeys([document, this.view.root], this, signal);
    page.on('moved', () => this.open && this.view.light(this.open), signal);
    page.on('ground', () => this.draw(), signal);
    page.on('settings', () => this.draw(), signal);
    page.on('saved', () => this.draw(), signal);
    page.on('language', () => this.draw(), signal);
    signal.addEventListener('abort', () => {
      this.close();
      this.view.remove();
    });
  }

  // ---- opening

  private targetAt({ node, offset }: CharacterHit): Target | null {
    const at = this.page.text.offsetAt(node, offset);
    const read = at && this.page.articles[at.article];
    if (!at || !read) return null;
    const marks = this.page.marks.filter(({ article }) => article === at.article);
    const item = itemAt(read.analysis, marks, at.field, at.offset);
    return item && { place: { ...item.at, article: at.article }, item };
  }

  private async openTarget({ place, item }: Target, options: OpenOptions, y?: number): Promise<void> {
    const read = this.page.articles[place.article];
    const element = this.page.elementAt(place);
    if (!read || !element) return;
    if (this.isOpenAt(place)) {
      if (options.pin) this.pin(options.byKey);
      return;
    }
    const rects = () => rectsOf(this.page.text, place);
    const line =
      y === undefined
        ? 0
        : Math.max(
            0,
            rects().findIndex((box) => y >= box.top && y < box.bottom),
          );
    const first = subjectOf(read, item);
    const full = enrich(first, item.kind === 'term' ? item.term.id : undefined);
    await this.present({ first, full, place, item, rects, line, element }, options);
  }

  private async openLoose(hit: CharacterHit): Promise<void> {
    const { asked } = this;
    const found = await looseText(hit, this.page.articles[0]?.article.lang ?? 'zh-Hans');
    if (!found || asked !== this.asked || this.signal.aborted) return;
    const { subject, rects, element } = found;
    await this.present({ first: subject, full: Promise.resolve(subject), place: null, item: null, rects, line: 0, element }, {});
  }

  private async present(next: Next, { pin = false, byKey = false }: OpenOptions): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    const isStale = () => asked !== this.asked || this.signal.aborted;
    // Without an answer (the extension was updated) the card shows what the page knows.
    const full = next.full.catch(() => withoutMeaning(next.first));
    const early = await Promise.race([full, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))]);
    if (isStale()) return;
    if (!this.open) this.returnFocus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const { place, item, rects, element, line } = next;
    const subject = early ?? next.first;
    this.byKey = byKey;
    this.open = {
      subject,
      place,
      item,
      rects,
      element,
      pinned: pin,
      trail: [],
      said: null,
      note: false,
      correcting: false,
      spoken: '',
    };
    this.last = place ?? this.last;
    this.view.light(this.open);
    this.draw();
    this.view.stand(this.open, line);
    if (byKey) this.speak(this.open);
    if (early) return;
    const late = await full;
    if (isStale() || !this.open) return;
    this.open.subject = late;
    this.draw();
    this.view.stand(this.open, line);
  }

  private draw(): void {
    if (this.open) this.view.draw(this.open, this);
  }

  private speak(open: Open): void {
    // A live region speaks when it changes, not when it comes.
    setTimeout(() => {
      if (this.open !== open) return;
      open.spoken = spokenFor(open);
      this.draw();
    }, 100);
  }

  private isOpenAt(place: Place): boolean {
    const at = this.open?.trail.length === 0 ? this.open.place : null;
    return at?.article === place.article && at.field === place.field && at.start === place.start && at.end === place.end;
  }

  close(): void {
    this.asked += 1;
    if (!this.open) return;
    const hadFocus = this.view.hasFocus();
    this.open = null;
    clearTimeout(this.saidUntil);
    this.view.hide();
    if (hadFocus) this.returnFocus?.focus({ preventScroll: true });
    this.returnFocus = null;
  }

  pin(withFocus = true): void {
    if (!this.open) return;
    this.open.pinned = true;
    if (withFocus) this.view.focus();
  }

  // ---- what its actions need

  say(text: string, undo?: () => void): void {
    const { open } = this;
    if (!open) return;
    open.said = text;
    open.undo = undo;
    this.draw();
    clearTimeout(this.saidUntil);
    const forget = () => {
      open.said = null;
      open.undo = undefined;
      this.draw();
    };
    this.saidUntil = setTimeout(forget, undo ? UNDO_MS : SAID_MS);
  }

  note(on: boolean): void {
    if (!this.open) return;
    this.open.note = on;
    if (on) this.open.pinned = true;
    this.draw();
  }

  correct(on: boolean): void {
    if (!this.open) return;
    this.open.correcting = on;
    if (on) this.open.pinned = true;
    this.draw();
  }

  async keepCorrection(correction: Correction): Promise<void> {
    const { open } = this;
    const done = await correctWord(correction);
    if (!open || this.open !== open) return;
    open.correcting = 'failed' in done ? done.failed : false;
    if ('failed' in done) this.draw();
    else this.say(i18n.t('cardCorrected'), done.undo);
  }

  async forgetCorrection(form: string): Promise<void> {
    const done = await forgetWord(form);
    this.correct(false);
    this.say('failed' in done ? i18n.t(done.failed as never) : i18n.t('cardCorrectionForgotten'));
  }

  keepNote(text: string): void {
    this.note(false);
    if (this.open?.place && text.trim()) void highlight(this.open.place, 'straw', text.trim(), this);
  }

  async lookUp(text: string): Promise<void> {
    const { open } = this;
    const subject = open && (await subjectOfForm(text, open.subject.lang));
    if (!subject || this.open !== open) return;
    open.trail.push(open.subject);
    open.subject = subject;
    open.pinned = true;
    this.draw();
    this.view.focus('.back');
  }

  back(): void {
    const before = this.open?.trail.pop();
    if (!this.open || !before) return;
    this.open.subject = before;
    this.draw();
  }

  go(target: Target): void {
    scrollTo(this.page, target.place);
    const hadFocus = this.view.hasFocus();
    void this.openTarget(target, { byKey: true, pin: true }).then(() => hadFocus && this.pin());
  }

  // ---- keys

  isOpen(): boolean {
    return this.open !== null;
  }

  openedByKey(): boolean {
    return this.byKey;
  }

  nextMark(direction: Direction): boolean {
    const target = markAfter(this.page, this.open?.place ?? this.last, direction);
    if (target) this.go(target);
    return this.page.marks.length > 0;
  }

  nextWord(direction: Direction): boolean {
    const { open } = this;
    if (!open?.place || open.trail.length > 0) return false;
    const target = wordAfter(this.page, open.place, direction);
    if (target) this.go(target);
    return true;
  }

  keys(): OwnKeys {
    return this.page.settings.keys;
  }

  undo(): boolean {
    const undo = this.open?.undo;
    undo?.();
    return undo !== undefined;
  }

  letter(key: string): boolean {
    const { open } = this;
    if (!open) return false;
    const actions = actionsFor(open, this);
    const { state } = actions;
    const colour = COLOURS[Number(key) - 1];
    const at = open.place;
    const act = {
      s: actions.save,
      h: actions.highlight,
      c: () => actions.copy?.(open.subject.kind === 'word' ? 'plain' : 'cite'),
      p: actions.panel,
      n: actions.note,
      e: actions.correct,
      k: state && (() => state.set('known')),
      l: state && open.subject.kind === 'word' && (() => state.set('learning')),
      i: state && (() => state.set('ignored')),
    }[key];
    if (colour && at && open.trail.length === 0) void highlight(at, colour, '', this);
    else if (act) act();
    else return false;
    return true;
  }

  // ---- pointer

  rest(x: number, y: number): void {
    const selection = document.getSelection();
    if (this.open?.pinned || this.page.barIsOpen || (selection && !selection.isCollapsed)) return;
    const hit = characterAt(document, x, y);
    if (!hit) return;
    const target = this.targetAt(hit);
    if (target) void this.openTarget(target, {}, y);
    else void this.openLoose(hit);
  }

  press(x: number, y: number, event: MouseEvent): void {
    const selection = document.getSelection();
    const onControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
    const hit = onControl || (selection && !selection.isCollapsed) ? null : characterAt(document, x, y);
    const target = hit && this.targetAt(hit);
    // A first click on a highlight is for the highlight, a second for what stands there.
    if (hit && !this.page.barIsOpen && this.page.highlightAt(hit)) this.close();
    else if (target) void this.openTarget(target, { pin: true }, y);
    else this.close();
  }

  leave(): void {
    if (!this.open?.pinned) this.close();
  }

  boxes(): { thing: DOMRect[]; card: DOMRect } | null {
    const { open } = this;
    if (!open || open.pinned) return null;
    return { thing: open.rects(), card: this.view.host.getBoundingClientRect() };
  }

  delay(): number | null {
    return this.page.settings.hover ? this.page.settings.hoverDelay : null;
  }

  ours(event: Event): boolean {
    return event.composedPath().includes(this.view.host);
  }
}

export const card: Feature = (page, signal) => {
  new CardControl(page, signal);
};
