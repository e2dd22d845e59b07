/** The hover card over the page: opened by pointer, tap and key, one at a time, with a way into the words it shows and back. */

import type { OwnKeys } from '../../../lib/keys';
import type { Direction } from '../../../lib/overlay/focus';
import { type CharacterHit, characterAt } from '../../../lib/overlay/hit';
import type { Place } from '../../../lib/overlay/page-text';
import { scrollTo } from '../answers';
import type { Feature, LivePage } from '../live-page';
import { CardForms, type FormCard } from './forms';
import { followKeys, type KeyTarget } from './keys';
import { actOnLetter } from './letters';
import { subjectOfForm } from './look-up';
import { markAfter, type Target, wordAfter } from './moving';
import { type Next, nextOf, nextOfLoose, targetAt } from './next';
import { followPointer, type PointerTarget } from './pointer';
import { Said } from './said';
import { withoutMeaning } from './subjects';
import { CardView, type Open, spokenFor } from './view';
import { Waiting } from './waiting';

/** How long a card may wait for its meaning before it shows its outline, in ms: what comes within this is simply there. */
const PATIENCE_MS = 80;

/** Operated by the page itself: a click there is the page's. */
const CONTROLS = 'a[href],button,input,textarea,select,option,label,summary,video,audio,[role="button"],[role="link"],[onclick]';

interface OpenOptions {
  pin?: boolean;
  byKey?: boolean;
}

class CardControl implements FormCard, KeyTarget, PointerTarget {
  open: Open | null = null;
  readonly forms: CardForms = new CardForms(this);
  private readonly waiting: Waiting;
  private readonly view: CardView;
  private readonly said = new Said(() => this.draw());
  /** Counts what was asked for: an answer to an older question is not shown. */
  private asked = 0;
  private byKey = false;
  private returnFocus: HTMLElement | null = null;
  /** Where the last card stood: Alt+arrow goes on from there. */
  private last: Place | null = null;

  constructor(
    readonly page: LivePage,
    private readonly signal: AbortSignal,
  ) {
    this.view = new CardView(page);
    this.waiting = new Waiting(page);
    followPointer(document, this, signal);
    followKeys([document, this.view.root], this, signal);
    page.on('read', () => this.whenRead(), signal);
    page.on('moved', () => this.open && this.view.light(this.open), signal);
    page.on('ground', () => this.draw(), signal);
    page.on('settings', () => this.draw(), signal);
    page.on('saved', () => this.draw(), signal);
    page.on('language', () => this.draw(), signal);
    // A card that was only glanced at, or is on its way, would take the keys of the bar.
    page.on('bar', () => this.leave(), signal);
    signal.addEventListener('abort', () => {
      this.close();
      this.view.remove();
    });
  }

  /** The words are known now: what was asked for is done, or the card that opened early gets its readings. */
  private whenRead(): void {
    const { open } = this;
    if (this.waiting.end() || !open?.item || !open.place || open.trail.length > 0) return;
    const next = nextOf(this.page, { place: open.place, item: open.item });
    next?.full
      .then((subject) => {
        if (this.open !== open || open.trail.length > 0) return;
        open.subject = subject;
        this.draw();
      })
      .catch(() => {});
  }

  moved(): void {
    this.waiting.forget();
  }

  // ---- opening

  private async openTarget(target: Target, options: OpenOptions, y?: number): Promise<void> {
    if (this.isOpenAt(target.place)) {
      if (options.pin) this.pin(options.byKey);
      return;
    }
    const next = nextOf(this.page, target, y);
    if (next) await this.present(next, options);
  }

  private async openLoose(hit: CharacterHit): Promise<void> {
    const { asked } = this;
    const next = await nextOfLoose(this.page, hit);
    if (next && asked === this.asked && !this.signal.aborted) await this.present(next, {});
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

  draw(): void {
    if (this.open) this.view.draw(this.open, this, this.forms);
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
    this.said.stop();
    this.view.hide();
    if (hadFocus) this.returnFocus?.focus({ preventScroll: true });
    this.returnFocus = null;
  }

  pin(withFocus = true): void {
    if (!this.open) return;
    this.open.pinned = true;
    this.draw();
    if (withFocus) this.view.focus();
  }

  // ---- what its actions need

  say(text: string, undo?: () => void): void {
    if (this.open) this.said.say(this.open, text, undo);
  }

  async lookUp(text: string, at?: number): Promise<void> {
    const { open } = this;
    const before = open?.subject;
    // Without an answer (the extension was updated) the card stays as it is.
    const subject = before && (await subjectOfForm(text, before.lang, this.page.articles, at).catch(() => null));
    // Meanwhile another word was asked for, or the card went; and a word does not lead to itself.
    if (!subject || this.open !== open || open.subject !== before || subject.text === before.text) return;
    open.trail.push({ subject: before, from: text });
    open.subject = subject;
    open.pinned = true;
    open.note = false;
    open.correcting = false;
    this.draw();
    this.view.focus('.back');
  }

  /** The card that this one was opened from, and the focus on the word that led away from it. */
  back(): boolean {
    const { open } = this;
    const before = open?.trail.pop();
    if (!open || !before) return false;
    open.subject = before.subject;
    this.draw();
    this.view.focus(`button.word[data-text="${CSS.escape(before.from)}"]`, '.back, .card-tools button');
    return true;
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
    if (this.waiting.until(() => this.nextWord(direction))) return true;
    const target = wordAfter(this.page, open.place, direction);
    if (target) this.go(target);
    return true;
  }

  keys(): OwnKeys {
    return this.page.settings.keys;
  }

  letter(key: string): boolean {
    return this.open !== null && actOnLetter(key, this.open, this);
  }

  undo(): boolean {
    const undo = this.open?.undo;
    undo?.();
    return undo !== undefined;
  }

  // ---- pointer

  rest(x: number, y: number): void {
    const selection = document.getSelection();
    if (this.open?.pinned || this.page.barIsOpen || (selection && !selection.isCollapsed)) return;
    const hit = characterAt(document, x, y);
    if (!hit) return;
    const target = targetAt(this.page, hit);
    if (target) void this.openTarget(target, {}, y);
    else if (!this.waiting.until(() => this.rest(x, y), hit)) void this.openLoose(hit);
  }

  press(x: number, y: number, event: MouseEvent): void {
    const selection = document.getSelection();
    const onControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
    const hit = onControl || (selection && !selection.isCollapsed) ? null : characterAt(document, x, y);
    const target = hit && targetAt(this.page, hit);
    // First clicks on highlights are for the highlights, one after the other, then one for what stands there.
    if (hit && this.page.highlightAt(hit)) this.close();
    else if (target) void this.openTarget(target, { pin: true }, y);
    else if (!hit || !this.waiting.until(() => this.press(x, y, event), hit)) this.close();
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
