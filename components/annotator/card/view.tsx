/** The card as it stands over the page: drawn, placed, lit, spoken, focused. Knows nothing of what opens it. */
import { i18n } from '#i18n';
import { placesOf } from '../../../lib/overlay/focus';
import { Card, type CardProps } from '../../card/card';
import type { Correction } from '../../card/correct-form';
import { kindOf } from '../../card/kinds';
import { keepPlaced, virtualElement } from '../../card/place';
import { createSurface } from '../../card/surface';
import { KeysProvider } from '../../controls/key-cap';
import { LevelListProvider } from '../../controls/levels';
import { lookOf, PinyinLookProvider } from '../../controls/pinyin';
import { interfaceLanguage } from '../../page/language';
import type { LivePage } from '../live-page';
import { correctable } from '../own-words';
import { savedAs } from '../saved-words';
import { actionsFor, type CardHandle, type Opened } from './actions';

export interface Open extends Opened {
  /** The lines that the thing covers, measured anew whenever the page moves. */
  rects: () => DOMRect[];
  element: Element;
  /** What was just done, for a moment. */
  said: string | null;
  undo?: () => void;
  /** The form for a note is open; a text where the last try failed. */
  note: boolean | string;
  /** The form that corrects the word is open; a text where the last try failed. */
  correcting: boolean | string;
  /** For screen readers. */
  spoken: string;
}

/** What the forms inside a card end in. */
export interface FormTarget {
  keepNote(text: string): Promise<void>;
  keepCorrection(correction: Correction): void;
  forgetCorrection(form: string): void;
}

export class CardView {
  private readonly surface = createSurface(document, 'card', interfaceLanguage());
  private unplace: (() => void) | null = null;

  constructor(private readonly page: LivePage) {}

  get root(): ShadowRoot {
    return this.surface.root;
  }

  get host(): HTMLElement {
    return this.surface.host;
  }

  draw(open: Open, handle: CardHandle, forms: FormTarget): void {
    const props: CardProps = {
      subject: open.subject,
      actions: actionsFor(open, handle),
      saved: savedAs(this.page, open.subject) !== undefined,
      said: open.said,
      onUndo: open.undo,
      ...this.note(open, handle, forms),
      ...this.correction(open, handle, forms),
    };
    this.surface.show(
      <KeysProvider value={this.page.settings.keys}>
        <PinyinLookProvider value={lookOf(this.page.settings)}>
          <LevelListProvider value={this.page.settings.levels}>
            <Card {...props} />
          </LevelListProvider>
          <div class="sr" role="status">
            {open.spoken}
          </div>
        </PinyinLookProvider>
      </KeysProvider>,
      this.page.theme,
    );
  }

  private note({ note }: Open, handle: CardHandle, forms: FormTarget): Pick<CardProps, 'note'> {
    if (!note) return {};
    const failed = note === true ? null : note;
    return { note: { value: '', failed, keep: (text) => void forms.keepNote(text), cancel: () => handle.forms.note(false) } };
  }

  private correction({ place, correcting }: Open, handle: CardHandle, forms: FormTarget): Pick<CardProps, 'correct'> {
    const now = place && correcting ? correctable(this.page, place) : null;
    if (!now) return {};
    return {
      correct: {
        ...now,
        failed: correcting === true ? null : (correcting as string),
        keep: (correction) => forms.keepCorrection(correction),
        forget: () => forms.forgetCorrection(now.form),
        cancel: () => handle.forms.correct(false),
      },
    };
  }

  /** @param line which line of the thing was pointed at: the card stands at its left edge */
  stand(open: Open, line: number): void {
    this.unplace?.();
    this.unplace = keepPlaced(this.host, virtualElement(open.rects, open.element, line));
  }

  /** The thing, and the places of the page that explain it, are lit while their card is open. */
  light({ item, place }: Open): void {
    const members = item?.kind === 'term' ? (item.term.members ?? []).flatMap(({ at }) => (at ? [at] : [])) : [];
    this.page.painter.paint('focus', place ? [place] : []);
    this.page.painter.paint('key', place ? placesOf(members, place.article) : []);
  }

  hide(): void {
    this.unplace?.();
    this.unplace = null;
    this.page.painter.erase('focus');
    this.page.painter.erase('key');
    this.surface.hide();
  }

  hasFocus(): boolean {
    return document.activeElement === this.host;
  }

  /** @param otherwise what takes the focus where nothing fits */
  focus(selector = '.card-tools button, .card-foot button', otherwise?: string): void {
    const found = this.root.querySelector<HTMLElement>(selector);
    (found ?? (otherwise ? this.root.querySelector<HTMLElement>(otherwise) : null))?.focus();
  }

  remove(): void {
    this.hide();
    this.surface.remove();
  }
}

/** What a screen reader says when a card opens by key: 放管服, political term: delegate, regulate, serve. */
export function spokenFor({ subject }: Open): string {
  const name = kindOf(subject).name.toLowerCase();
  const meaning =
    subject.kind === 'term' ? subject.entry?.senses[0]?.gloss : subject.kind === 'word' ? subject.entries?.[0]?.senses[0] : null;
  return meaning ? i18n.t('cardSaid', [subject.text, name, meaning]) : i18n.t('cardLabel', [subject.text, name]);
}
