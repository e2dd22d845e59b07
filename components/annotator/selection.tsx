/** Selected text and highlights on the page: a small bar to save, colour, note, copy, remove; the same by key. */
import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { i18n } from '#i18n';
import { asDefault, comboOf } from '../../lib/keys';
import { COLOURS, type Colour } from '../../lib/library/records';
import { keepCopiesClean } from '../../lib/overlay/clean-copy';
import { characterAt } from '../../lib/overlay/hit';
import { rectsOf } from '../../lib/overlay/marks';
import type { Place } from '../../lib/overlay/page-text';
import { placeOfRange } from '../../lib/overlay/selected';
import { cite } from '../article/cite';
import type { Correction } from '../card/correct-form';
import { SelectionBar, type SelectionBarProps } from '../card/selection-bar';
import { createSurface } from '../card/surface';
import type { NewTerm } from '../card/term-form';
import { interfaceLanguage } from '../page/language';
import { isFromSurface, isInField } from './card/keys';
import { copyText } from './clipboard';
import type { Feature, LivePage } from './live-page';
import { addTerm, correctable, correctWord, forgetWord, LONGEST_TERM, packs, termAt } from './own-words';

const SAID_MS = 2500;
const UNDO_MS = 10_000;

type Form =
  | { kind: 'note' }
  | { kind: 'term'; packs: { id: string; name: string }[]; failed?: string }
  | { kind: 'correct'; failed?: string };

interface Shown {
  place: Place;
  /** The highlight at hand, once there is one. */
  id?: string;
  colour?: Colour;
  note: string;
  /** Which form stands in place of the bar. */
  form: Form | null;
  said: string | null;
  undo?: () => void;
}

class SelectionControl {
  private shown: Shown | null = null;
  private readonly surface = createSurface(document, 'selection', interfaceLanguage());
  private saidUntil: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: LivePage,
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

  private selected(): Place | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    return placeOfRange(this.page.text, selection.getRangeAt(0));
  }

  private afterPointer(event: PointerEvent): void {
    if (event.button !== 0 || this.isOurs(event)) return;
    const { clientX: x, clientY: y } = event;
    // The selection is what it will be only after the browser has dealt with the event.
    setTimeout(() => {
      if (this.signal.aborted) return;
      const place = this.selected();
      if (place) this.show({ place, note: '', form: null, said: null });
      else this.showHighlightAt(x, y);
    });
  }

  /** A click on a highlight offers what can be done with it. */
  private showHighlightAt(x: number, y: number): void {
    const hit = characterAt(document, x, y);
    const kept = hit && this.page.highlightAt(hit);
    // A second click is for what stands there: the card opens, the bar goes.
    if (!kept || kept.highlight.id === this.shown?.id) {
      this.hide();
      return;
    }
    const { highlight, place } = kept;
    this.show({ place, id: highlight.id, colour: highlight.colour, note: highlight.note, form: null, said: null });
  }

  private afterKey(event: KeyboardEvent): void {
    if (!event.shiftKey || !event.key.startsWith('Arrow') || isInField(event)) return;
    const place = this.selected();
    if (place) this.show({ place, note: '', form: null, said: null });
  }

  private afterChange(): void {
    const { shown } = this;
    if (shown && !shown.id && !shown.form && !shown.said && document.getSelection()?.isCollapsed) this.hide();
  }

  private onKey(event: KeyboardEvent): void {
    const { shown } = this;
    if (!shown || event.isComposing || event.defaultPrevented || isFromSurface(event) || isInField(event)) return;
    const pressed = comboOf(event);
    const key = asDefault(pressed, this.page.settings.keys);
    if (key === null) return;
    const act =
      pressed === 'Ctrl+z' || pressed === 'Meta+z'
        ? shown.undo
        : {
            Escape: () => this.hide(),
            h: () => this.colour('straw'),
            n: () => this.open({ kind: 'note' }),
            c: () => this.copy(),
            ...(!shown.id && { t: () => this.openTerm(), e: () => this.openCorrection() }),
            ...Object.fromEntries(COLOURS.map((colour, n) => [String(n + 1), () => this.colour(colour)])),
          }[key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    void act();
  }

  private show(shown: Shown): void {
    this.shown = shown;
    this.page.barIsOpen = true;
    this.render();
    this.place();
  }

  private hide(): void {
    clearTimeout(this.saidUntil);
    this.shown = null;
    this.page.barIsOpen = false;
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
    void computePosition({ contextElement, getBoundingClientRect: () => box }, surface.host, {
      strategy: 'absolute',
      placement: 'top-start',
      middleware: [offset(8), flip({ padding: 8 }), shift({ padding: 8 })],
    }).then(({ x, y }) => {
      surface.host.style.setProperty('left', `${Math.round(x)}px`, 'important');
      surface.host.style.setProperty('top', `${Math.round(y)}px`, 'important');
    });
  }

  private render(): void {
    const { shown } = this;
    if (!shown) return;
    const { id } = shown;
    const props: SelectionBarProps = {
      current: shown.colour,
      noteText: shown.note,
      said: shown.said,
      onUndo: shown.undo,
      onColour: (colour) => void this.colour(colour),
      onNote: () => this.open({ kind: 'note' }),
      onCopy: () => void this.copy(),
      ...(id === undefined ? this.offers(shown) : { onRemove: () => void this.remove(id) }),
      ...this.formProps(shown),
    };
    this.surface.show(<SelectionBar {...props} />, this.page.theme);
  }

  private say(text: string, undo?: () => void): void {
    const { shown } = this;
    if (!shown) return;
    shown.said = text;
    shown.undo = undo && (() => this.takeBack(undo));
    this.render();
    this.place();
    clearTimeout(this.saidUntil);
    this.saidUntil = setTimeout(() => this.shown === shown && this.hide(), undo ? UNDO_MS : SAID_MS);
  }

  private takeBack(undo: () => void): void {
    undo();
    this.hide();
  }

  /** What a fresh selection may become besides a highlight. */
  private offers({ place }: Shown): Pick<SelectionBarProps, 'onTerm' | 'onCorrect'> {
    const { term } = termAt(this.page, place);
    return {
      ...([...term].length <= LONGEST_TERM && { onTerm: () => void this.openTerm() }),
      ...(correctable(this.page, place) && { onCorrect: () => this.openCorrection() }),
    };
  }

  private formProps(shown: Shown): Partial<SelectionBarProps> {
    const { form, place } = shown;
    const cancel = () => this.open(null);
    if (form?.kind === 'note') return { note: { value: shown.note, keep: (text) => void this.keep(text), cancel } };
    if (form?.kind === 'term') {
      return { term: { ...termAt(this.page, place), ...form, keep: (added) => void this.addTerm(added), cancel } };
    }
    const now = form && correctable(this.page, place);
    if (!now) return {};
    const keep = (correction: Correction) => void this.correct(correction);
    return { correct: { ...now, failed: form.failed, keep, forget: () => void this.forget(now.form), cancel } };
  }

  private open(form: Form | null): void {
    if (!this.shown) return;
    this.shown.form = form;
    this.render();
    this.place();
  }

  private async openTerm(): Promise<void> {
    const { shown } = this;
    const known = await packs();
    if (shown && this.shown === shown) this.open({ kind: 'term', packs: known });
  }

  private openCorrection(): void {
    if (this.shown && correctable(this.page, this.shown.place)) this.open({ kind: 'correct' });
  }

  private async addTerm(added: NewTerm): Promise<void> {
    const { shown } = this;
    const done = await addTerm(added);
    if (!shown || this.shown !== shown) return;
    if ('failed' in done) {
      if (shown.form?.kind === 'term') this.open({ ...shown.form, failed: done.failed });
      return;
    }
    shown.form = null;
    document.getSelection()?.removeAllRanges();
    this.say(i18n.t('cardTermAdded'), done.undo);
  }

  private async correct(correction: Correction): Promise<void> {
    const { shown } = this;
    const done = await correctWord(correction);
    if (!shown || this.shown !== shown) return;
    if ('failed' in done) {
      this.open({ kind: 'correct', failed: done.failed });
      return;
    }
    shown.form = null;
    document.getSelection()?.removeAllRanges();
    this.say(i18n.t('cardCorrected'), done.undo);
  }

  private async forget(form: string): Promise<void> {
    const { shown } = this;
    const done = await forgetWord(form);
    if (!shown || this.shown !== shown) return;
    shown.form = null;
    document.getSelection()?.removeAllRanges();
    this.say('failed' in done ? i18n.t(done.failed as never) : i18n.t('cardCorrectionForgotten'));
  }

  private async colour(colour: Colour): Promise<void> {
    const { shown, page } = this;
    if (!shown) return;
    if (shown.id !== undefined) {
      if (await page.highlights?.change(shown.id, { colour })) shown.colour = colour;
      this.render();
      return;
    }
    const done = await page.highlights?.add(shown.place, colour, '');
    if (!done || this.shown !== shown) return;
    if ('failed' in done) {
      this.say(i18n.t(done.failed as never));
      return;
    }
    shown.id = done.id;
    shown.colour = colour;
    document.getSelection()?.removeAllRanges();
    this.say(i18n.t('cardHighlighted'), () => void page.highlights?.remove(done.id));
  }

  private async keep(note: string): Promise<void> {
    const { shown, page } = this;
    if (!shown) return;
    shown.form = null;
    shown.note = note;
    const done = shown.id
      ? (await page.highlights?.change(shown.id, { note })) && { id: shown.id }
      : await page.highlights?.add(shown.place, 'straw', note);
    if (!done || this.shown !== shown) return;
    document.getSelection()?.removeAllRanges();
    this.say('failed' in done ? i18n.t(done.failed as never) : i18n.t('cardNoteKept'));
  }

  private async remove(id: string): Promise<void> {
    const undo = await this.page.highlights?.remove(id);
    if (undo) this.say(i18n.t('cardHighlightRemoved'), undo);
  }

  private async copy(): Promise<void> {
    const { shown, page } = this;
    const article = shown && page.articles[shown.place.article]?.article;
    if (!shown || !article) return;
    await copyText(cite(page.textOf(shown.place), article));
    this.say(i18n.t('cardCopiedCite'));
  }
}

export const selection: Feature = (page, signal) => {
  keepCopiesClean(document, signal);
  new SelectionControl(page, signal);
};
