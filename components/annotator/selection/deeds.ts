/** What the bar does at once: a colour, a note, a copy, a removal; each says what it did, and how it is taken back. */
import { i18n } from '#i18n';
import type { Colour } from '../../../lib/library/records';
import { cite } from '../../article/cite';
import { copyText } from '../clipboard';
import type { Bar } from './bar';

export async function colourIt(bar: Bar, colour: Colour): Promise<void> {
  const { shown, page } = bar;
  if (!shown) return;
  if (shown.id !== undefined) {
    const { id, colour: before } = shown;
    const done = before === colour ? undefined : await page.highlights?.change(id, { colour });
    if (!done || bar.shown !== shown) return;
    if ('failed' in done) {
      bar.say(i18n.t(done.failed as never));
      return;
    }
    shown.colour = colour;
    bar.say(i18n.t('cardColourChanged'), before && (() => void page.highlights?.change(id, { colour: before })));
    return;
  }
  const done = await page.highlights?.add(shown.place, colour, '');
  if (!done || bar.shown !== shown) return;
  if ('failed' in done) {
    bar.say(i18n.t(done.failed as never));
    return;
  }
  shown.id = done.id;
  shown.colour = colour;
  document.getSelection()?.removeAllRanges();
  bar.say(i18n.t('cardHighlighted'), () => void page.highlights?.remove(done.id));
}

export async function keepNote(bar: Bar, note: string): Promise<void> {
  const { shown, page } = bar;
  if (!shown) return;
  const { id, note: before } = shown;
  const done = await (id ? page.highlights?.change(id, { note }) : page.highlights?.add(shown.place, 'straw', note));
  if (!done || bar.shown !== shown) return;
  // The form stays, and what was typed in it.
  if ('failed' in done) {
    bar.open({ kind: 'note', failed: done.failed });
    return;
  }
  shown.form = null;
  shown.note = note;
  document.getSelection()?.removeAllRanges();
  shown.id = done.id;
  const undo = () => void (id ? page.highlights?.change(id, { note: before }) : page.highlights?.remove(done.id));
  bar.say(i18n.t('cardNoteKept'), undo);
}

export async function removeIt(bar: Bar, id: string): Promise<void> {
  const done = await bar.page.highlights?.remove(id);
  if (!done) return;
  if ('failed' in done) bar.say(i18n.t(done.failed as never));
  else bar.say(i18n.t('cardHighlightRemoved'), done.undo);
}

export async function copyIt(bar: Bar): Promise<void> {
  const { shown, page } = bar;
  const article = shown && page.articles[shown.place.article]?.article;
  if (!shown || !article) return;
  await copyText(cite(page.textOf(shown.place), article));
  bar.say(i18n.t('cardCopiedCite'));
}
