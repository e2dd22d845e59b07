/** The forms that may stand in place of the bar: a note, a term of the reader's own, a word cut or read otherwise. */
import { i18n } from '#i18n';
import type { Correction } from '../../card/correct-form';
import type { SelectionBarProps } from '../../card/selection-bar';
import type { NewTerm } from '../../card/term-form';
import { addTerm, correctable, correctWord, forgetWord, LONGEST_TERM, packs, termAt } from '../own-words';
import type { Bar, Shown } from './bar';
import { keepNote } from './deeds';

export async function openTerm(bar: Bar): Promise<void> {
  const { shown } = bar;
  const known = await packs();
  if (shown && bar.shown === shown) bar.open({ kind: 'term', packs: known });
}

export function openCorrection(bar: Bar): void {
  if (bar.shown && correctable(bar.page, bar.shown.place)) bar.open({ kind: 'correct' });
}

/** What a fresh selection may become besides a highlight. */
export function offers(bar: Bar, { place }: Shown): Pick<SelectionBarProps, 'onTerm' | 'onCorrect'> {
  const { term } = termAt(bar.page, place);
  return {
    ...([...term].length <= LONGEST_TERM && { onTerm: () => void openTerm(bar) }),
    ...(correctable(bar.page, place) && { onCorrect: () => openCorrection(bar) }),
  };
}

/** The open form, with what stands in it. */
export function formProps(bar: Bar, shown: Shown): Partial<SelectionBarProps> {
  const { page } = bar;
  const { form, place } = shown;
  const cancel = () => bar.open(null);
  if (form?.kind === 'note') {
    return { note: { value: shown.note, failed: form.failed, keep: (text) => void keepNote(bar, text), cancel } };
  }
  if (form?.kind === 'term') {
    return { term: { ...termAt(page, place), ...form, keep: (added) => void keepTerm(bar, added), cancel } };
  }
  const now = form && correctable(page, place);
  if (!now) return {};
  const keep = (correction: Correction) => void keepCorrection(bar, correction);
  return { correct: { ...now, failed: form.failed, keep, forget: () => void forget(bar, now.form), cancel } };
}

/** Done: the form goes, the selection with it, and the bar says what was done. */
function done(bar: Bar, shown: Shown, text: string, undo?: () => void): void {
  shown.form = null;
  document.getSelection()?.removeAllRanges();
  bar.say(text, undo);
}

async function keepTerm(bar: Bar, added: NewTerm): Promise<void> {
  const { shown } = bar;
  const answer = await addTerm(added);
  if (!shown || bar.shown !== shown) return;
  if (!('failed' in answer)) done(bar, shown, i18n.t('cardTermAdded'), answer.undo);
  else if (shown.form?.kind === 'term') bar.open({ ...shown.form, failed: answer.failed });
}

async function keepCorrection(bar: Bar, correction: Correction): Promise<void> {
  const { shown } = bar;
  const answer = await correctWord(correction);
  if (!shown || bar.shown !== shown) return;
  if ('failed' in answer) bar.open({ kind: 'correct', failed: answer.failed });
  else done(bar, shown, i18n.t('cardCorrected'), answer.undo);
}

async function forget(bar: Bar, form: string): Promise<void> {
  const { shown } = bar;
  const answer = await forgetWord(form);
  if (!shown || bar.shown !== shown) return;
  done(bar, shown, 'failed' in answer ? i18n.t(answer.failed as never) : i18n.t('cardCorrectionForgotten'));
}
