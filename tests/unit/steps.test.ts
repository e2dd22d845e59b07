import { describe, expect, it, vi } from 'vitest';
import { finish, inSlices, type Steps } from '../../lib/steps';

function* counting(most: number): Steps<number> {
  for (let n = 0; n < most; n += 1) yield;
  return most;
}

describe('steps', () => {
  it('give the same result in one go and in slices', async () => {
    expect(finish(counting(7))).toBe(7);
    expect(await inSlices(counting(7), async () => {})).toBe(7);
  });

  it('give the page its turn after each slice', async () => {
    const pause = vi.fn(async () => {});
    await inSlices(counting(5), pause, { sliceMs: 0 });
    expect(pause).toHaveBeenCalledTimes(5);
  });

  it('do not pause before the slice is over', async () => {
    const pause = vi.fn(async () => {});
    await inSlices(counting(5), pause, { sliceMs: Number.POSITIVE_INFINITY });
    expect(pause).not.toHaveBeenCalled();
  });

  it('end when the signal aborts', async () => {
    const stopped = new AbortController();
    let steps = 0;
    const pause = async () => {
      steps += 1;
      if (steps === 2) stopped.abort(new Error('the page moved on'));
    };
    await expect(inSlices(counting(9), pause, { sliceMs: 0, signal: stopped.signal })).rejects.toThrow('the page moved on');
    expect(steps).toBe(2);
  });
});
