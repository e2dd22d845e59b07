/** The forms inside a card: a note, a word cut or read otherwise. */
import { i18n } from '#i18n';
import type { Correction } from '../../card/correct-form';
import { correctWord, forgetWord } from '../own-words';
import type { CardHandle } from './actions';
import type { FormTarget, Open } from './view';

/** What a form needs of its card. */
export interface FormCard extends CardHandle {
  readonly open: Open | null;
  draw(): void;
}

export class CardForms implements FormTarget {
  constructor(private readonly card: FormCard) {}

  note(on: boolean): void {
    const { open } = this.card;
    if (!open) return;
    open.note = on;
    if (on) open.pinned = true;
    this.card.draw();
  }

  correct(on: boolean): void {
    const { open } = this.card;
    if (!open) return;
    open.correcting = on;
    if (on) open.pinned = true;
    this.card.draw();
  }

  async keepCorrection(correction: Correction): Promise<void> {
    const { open } = this.card;
    const done = await correctWord(correction);
    if (!open || this.card.open !== open) return;
    open.correcting = 'failed' in done ? done.failed : false;
    if ('failed' in done) this.card.draw();
    else this.card.say(i18n.t('cardCorrected'), done.undo);
  }

  async forgetCorrection(form: string): Promise<void> {
    const done = await forgetWord(form);
    this.correct(false);
    this.card.say('failed' in done ? i18n.t(done.failed as never) : i18n.t('cardCorrectionForgotten'));
  }

  async keepNote(text: string): Promise<void> {
    const { open, page } = this.card;
    const { highlights } = page;
    if (!open?.place || !highlights || !text.trim()) {
      this.note(false);
      return;
    }
    const done = await highlights.add(open.place, 'straw', text.trim());
    if (this.card.open !== open) return;
    // Where it failed the form stays, and what was typed in it.
    open.note = 'failed' in done ? done.failed : false;
    if ('failed' in done) this.card.draw();
    else this.card.say(i18n.t('cardNoteKept'), () => void highlights.remove(done.id));
  }
}
