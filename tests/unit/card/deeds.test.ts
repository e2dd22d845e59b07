// @vitest-environment happy-dom
/** What the bar at a highlight does at once, and how it is taken back. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Failed } from '../../../components/annotator/live-page';
import type { Bar, Shown } from '../../../components/annotator/selection/bar';
import { colourIt, keepNote, removeIt } from '../../../components/annotator/selection/deeds';
import { speak } from '../pages/support/browser';

const REFUSED: Failed = { failed: 'errorStorageRefused' };

beforeEach(() => speak());

function barAt(
  shown: Partial<Shown>,
  change = vi.fn(async (id: string): Promise<{ id: string } | Failed> => ({ id })),
  remove = vi.fn(async () => REFUSED),
) {
  const bar = {
    page: { highlights: { change, remove } },
    shown: { place: { article: 0, start: 0, end: 2 }, note: '', form: null, said: null, ...shown },
    open: vi.fn(),
    redraw: vi.fn(),
    say: vi.fn<Bar['say']>(),
  };
  return { bar, change, act: (colour: 'sky' | 'sage') => colourIt(bar as unknown as Bar, colour) };
}

it('says that a highlight has another colour, and gives the one before back', async () => {
  const { bar, change, act } = barAt({ id: 'one', colour: 'sage' });
  await act('sky');
  expect(change).toHaveBeenCalledExactlyOnceWith('one', { colour: 'sky' });
  expect(bar.shown.colour).toBe('sky');
  const [said, undo] = bar.say.mock.calls[0] ?? [];
  expect(said).toBe('Colour changed');
  undo?.();
  expect(change).toHaveBeenLastCalledWith('one', { colour: 'sage' });
});

it('has nothing to change, say or take back where the colour is the same', async () => {
  const { bar, change, act } = barAt({ id: 'one', colour: 'sky' });
  await act('sky');
  expect(change).not.toHaveBeenCalled();
  expect(bar.say).not.toHaveBeenCalled();
});

it('says why a colour could not be changed, and offers no way back', async () => {
  const { bar, act } = barAt(
    { id: 'one', colour: 'sage' },
    vi.fn(async () => REFUSED),
  );
  await act('sky');
  expect(bar.shown.colour).toBe('sage');
  expect(bar.say).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('refuses to keep data'));
});

it('keeps the form open, and what was typed in it, where a note could not be kept', async () => {
  const { bar } = barAt(
    { id: 'one', note: 'before', form: { kind: 'note' } },
    vi.fn(async () => REFUSED),
  );
  await keepNote(bar as unknown as Bar, 'a long thought');
  expect(bar.open).toHaveBeenCalledExactlyOnceWith({ kind: 'note', failed: REFUSED.failed });
  expect(bar.shown.note).toBe('before');
  expect(bar.shown.form).not.toBeNull();
});

it('says why a highlight could not be removed', async () => {
  const { bar } = barAt({ id: 'one' });
  await removeIt(bar as unknown as Bar, 'one');
  expect(bar.say).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('refuses to keep data'));
});
