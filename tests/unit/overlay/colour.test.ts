import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, over, parseColour, type Rgba } from '../../../lib/overlay/colour';

describe('colours', () => {
  it.each([
    ['rgb(168, 32, 26)', [168, 32, 26, 1]],
    ['rgba(0, 0, 0, 0.5)', [0, 0, 0, 0.5]],
    ['rgb(0 0 0 / 50%)', [0, 0, 0, 0.5]],
    ['color(srgb 1 0.5 0)', [255, 127.5, 0, 1]],
    ['#fdfefe', [253, 254, 254, 1]],
  ])('reads %s', (css, wanted) => {
    expect(parseColour(css)).toEqual(wanted);
  });

  it.each(['transparent', 'oklch(0.5 0.1 20)', 'rgb(1, 2)', '', 'url(#x)'])('does not guess at "%s"', (css) => {
    expect(parseColour(css)).toBeNull();
  });

  it('has the contrasts of WCAG: 21 for black on white, 4.54 for #767676 on white', () => {
    expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21, 5);
    expect(contrast([118, 118, 118, 1], [255, 255, 255, 1])).toBeCloseTo(4.54, 2);
  });

  it('lays an opaque colour over anything unchanged, and nothing changes under a clear one', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const opaque = fc.tuple(channel, channel, channel).map((rgb): Rgba => [...rgb, 1]);
    fc.assert(
      fc.property(opaque, opaque, (a, b) => {
        expect(over(a, b)).toEqual(a);
        expect(over([0, 0, 0, 0], b)).toEqual(b);
      }),
    );
  });
});
