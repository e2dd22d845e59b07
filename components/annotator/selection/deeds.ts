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
    if (before === colour || !(await page.highlights?.change(id, { colour }))) return;
    shown.colour = colour;
    if (bar.shown !== shown) return;
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
  shown.form = null;
  shown.note = note;
  const done = id
    ? (await page.highlights?.change(id, { note })) && { id }
    : await page.highlights?.add(shown.place, 'straw', note);
  if (!done || bar.shown !== shown) return;
  document.getSelection()?.removeAllRanges();
  if ('failed' in done) {
    bar.say(i18n.t(done.failed as never));
    return;
  }
  shown.id = done.id;
  const undo = () => void (id ? page.highlights?.change(id, { note: before }) : page.highlights?.remove(done.id));
  bar.say(i18n.t('cardNoteKept'), undo);
}

export async function removeIt(bar: Bar, id: string): Promise<void> {
  const undo = await bar.page.highlights?.remove(id);
  if (undo) bar.say(i18n.t('cardHighlightRemoved'), undo);
}

export async function copyIt(bar: Bar): Promise<void> {
  const { shown, page } = bar;
  const article = shown && page.articles[shown.place.article]?.article;
  if (!shown || !article) return;
  await copyText(cite(page.textOf(shown.place), article));
  bar.say(i18n.t('cardCopiedCite'));
}
