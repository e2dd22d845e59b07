/** Selected text and highlights on the page: a small bar to save, colour, note, copy, remove; the same by key. */
import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { asDefault, comboOf } from '../../../lib/keys';
import { COLOURS } from '../../../lib/library/records';
import { keepCopiesClean } from '../../../lib/overlay/clean-copy';
import { characterAt } from '../../../lib/overlay/hit';
import { rectsOf } from '../../../lib/overlay/marks';
import { SelectionBar, type SelectionBarProps } from '../../card/selection-bar';
import { createSurface } from '../../card/surface';
import { interfaceLanguage } from '../../page/language';
import { byHand } from '../by-hand';
import { isFromSurface, isInField } from '../card/keys';
import type { Feature, LivePage } from '../live-page';
import type { Bar, Form, Shown } from './bar';
import { colourIt, copyIt, removeIt } from './deeds';
import { formProps, offers, openCorrection, openTerm } from './forms';

const SAID_MS = 2500;
const UNDO_MS = 10_000;

class SelectionControl implements Bar {
  shown: Shown | null = null;
  private readonly surface = createSurface(document, 'selection', interfaceLanguage());
  private saidUntil: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly page: LivePage,
    private readonly signal: AbortSignal,
  ) {
    const options = { signal, capture: true } as const;
    document.addEventListener('pointerup', (event) => this.afterPointer(event), options);
    document.addEventListener('selectionchange', () => this.afterChange(), options);
    for (const place of [document, this.surface.root]) {
      place.addEventListener('keydown', (event) => this.onKey(event as KeyboardEvent), options);
      place.addEventListener('keyup', (event) => this.afterKey(event as KeyboardEvent), options);
    }
    page.on('moved', () => this.hide(), signal);
    signal.addEventListener('abort', () => {
      clearTimeout(this.saidUntil);
      this.surface.remove();
    });
  }

  private isOurs(event: Event): boolean {
    return event.composedPath().includes(this.surface.host);
  }

  private afterPointer(event: PointerEvent): void {
    if (event.button !== 0 || !byHand(event) || this.isOurs(event)) return;
    const { clientX: x, clientY: y } = event;
    // The selection is what it will be only after the browser has dealt with the event.
    setTimeout(() => {
      if (this.signal.aborted) return;
      const place = this.page.selected();
      if (place) this.show({ place, note: '', form: null, said: null });
      else this.showHighlightAt(x, y);
    });
  }

  /** A click on a highlight offers what can be done with it; another click there, with the next that lies under it. */
  private showHighlightAt(x: number, y: number): void {
    const hit = characterAt(document, x, y);
    const kept = hit && this.page.highlightAt(hit);
    // No highlight, or none further: the click was for what stands there. The card opens, the bar goes.
    if (!kept) {
      this.hide();
      return;
    }
    const { highlight, place } = kept;
    this.show({ place, id: highlight.id, colour: highlight.colour, note: highlight.note, form: null, said: null });
  }

  private afterKey(event: KeyboardEvent): void {
    if (!byHand(event) || !event.shiftKey || !event.key.startsWith('Arrow') || isInField(event)) return;
    const place = this.page.selected();
    if (place) this.show({ place, note: '', form: null, said: null });
  }

  private afterChange(): void {
    const { shown } = this;
    if (shown && !shown.id && !shown.form && !shown.said && document.getSelection()?.isCollapsed) this.hide();
  }

  private onKey(event: KeyboardEvent): void {
    const { shown } = this;
    if (!(byHand(event) || event.currentTarget instanceof ShadowRoot)) return;
    if (!shown || event.isComposing || event.defaultPrevented || isFromSurface(event) || isInField(event)) return;
    const pressed = comboOf(event);
    const key = asDefault(pressed, this.page.settings.keys);
    if (key === null) return;
    const act =
      pressed === 'Ctrl+z' || pressed === 'Meta+z'
        ? shown.undo
        : {
            Escape: () => this.hide(),
            h: () => colourIt(this, 'straw'),
            n: () => this.open({ kind: 'note' }),
            c: () => copyIt(this),
            ...(!shown.id && { t: () => openTerm(this), e: () => openCorrection(this) }),
            ...(shown.id && { Delete: () => removeIt(this, shown.id as string) }),
            ...Object.fromEntries(COLOURS.map((colour, n) => [String(n + 1), () => colourIt(this, colour)])),
          }[key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    void act();
  }

  private show(shown: Shown): void {
    this.shown = shown;
    this.page.barIsOpen = true;
    this.page.tell('bar');
    this.redraw();
    this.place();
  }

  private hide(): void {
    clearTimeout(this.saidUntil);
    this.shown = null;
    this.page.barIsOpen = false;
    this.page.barHighlight = null;
    this.surface.hide();
  }

  /** Above the first line of the text: the pointer is at its last, and a card would stand below. */
  private place(): void {
    const { shown, page, surface } = this;
    if (!shown) return;
    const lines = rectsOf(page.text, shown.place);
    const first = lines[0];
    if (!first) return;
    const box = new DOMRect(first.left, first.top, first.width, first.height);
    const contextElement = page.elementAt(shown.place) ?? document.body;
    surface.host.style.setProperty('--card-room', `${innerHeight - 16}px`);
    void computePosition({ contextElement, getBoundingClientRect: () => box }, surface.host, {
      strategy: 'absolute',
      placement: 'top-start',
      // A form is taller than the room above or below the text may be: better over the text than out of the window.
      middleware: [offset(8), flip({ padding: 8 }), shift({ padding: 8, crossAxis: shown.form !== null })],
    }).then(({ x, y }) => {
      surface.host.style.setProperty('left', `${Math.round(x)}px`, 'important');
      surface.host.style.setProperty('top', `${Math.round(y)}px`, 'important');
    });
  }

  redraw(): void {
    const { shown } = this;
    if (!shown) return;
    const { id } = shown;
    this.page.barHighlight = id ?? null;
    const props: SelectionBarProps = {
      current: shown.colour,
      noteText: shown.note,
      said: shown.said,
      onUndo: shown.undo,
      onColour: (colour) => void colourIt(this, colour),
      onNote: () => this.open({ kind: 'note' }),
      onCopy: () => void copyIt(this),
      ...(id === undefined ? offers(this, shown) : { onRemove: () => void removeIt(this, id) }),
      ...formProps(this, shown),
    };
    this.surface.show(<SelectionBar {...props} />, this.page.theme);
  }

  say(text: string, undo?: () => void): void {
    const { shown } = this;
    if (!shown) return;
    shown.said = text;
    shown.undo = undo && (() => this.takeBack(undo));
    this.redraw();
    this.place();
    clearTimeout(this.saidUntil);
    this.saidUntil = setTimeout(() => this.shown === shown && this.hide(), undo ? UNDO_MS : SAID_MS);
  }

  private takeBack(undo: () => void): void {
    undo();
    this.hide();
  }

  open(form: Form | null): void {
    if (!this.shown) return;
    this.shown.form = form;
    this.redraw();
    this.place();
  }
}

export const selection: Feature = (page, signal) => {
  keepCopiesClean(document, signal);
  new SelectionControl(page, signal);
};
