// @vitest-environment happy-dom
/** What the bar at a highlight does at once, and how it is taken back. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Bar, Shown } from '../../../components/annotator/selection/bar';
import { colourIt } from '../../../components/annotator/selection/deeds';
import { speak } from '../pages/support/browser';

beforeEach(() => speak());

function barAt(shown: Partial<Shown>, change = vi.fn(async () => true)) {
  const bar = {
    page: { highlights: { change } },
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

it('offers no way back from what could not be kept', async () => {
  const { bar, act } = barAt(
    { id: 'one', colour: 'sage' },
    vi.fn(async () => false),
  );
  await act('sky');
  expect(bar.shown.colour).toBe('sage');
  expect(bar.say).not.toHaveBeenCalled();
});
