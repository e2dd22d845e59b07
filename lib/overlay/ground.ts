/** What colour lies behind an article, and which palette of marks is clear on it. */
import { parentOf } from '../article/unclobbered';
import { contrast, luminance, over, parseColour, type Rgba } from './colour';
import type { Ground } from './mark-sheet';

/** WCAG 2.2, 1.4.11: graphics that carry meaning. */
const CLEAR = 3;
const WHITE: Rgba = [255, 255, 255, 1];
const BLACK: Rgba = [0, 0, 0, 1];

/**
 * The colour behind an element: backgrounds from it outwards until one is opaque. Under a background picture, and where nothing is
 * painted at all, it is guessed from the text: light text stands on dark.
 */
export function colourBehind(element: Element): Rgba {
  let found: Rgba = [0, 0, 0, 0];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    const background = parseColour(style.backgroundColor);
    if (background && background[3] > 0) found = over(found, background);
    if (found[3] > 0.98) return found;
    if (style.backgroundImage.includes('url(')) break;
  }
  const text = parseColour(getComputedStyle(element).color);
  // Nothing painted: the canvas, white unless the page declares a dark colour scheme, which its text colour shows as well.
  return over(found, text && luminance(text) > 0.4 ? BLACK : WHITE);
}

/**
 * The palette for a ground: the one whose weakest first mark is clearer, if it is clear at all.
 * @param marks colours of the first marks (not the repeats, which are paler on purpose), for each palette
 */
export function groundFor(behind: Rgba, marks: { light: readonly string[]; dark: readonly string[] }): Ground {
  const weakest = (colours: readonly string[]) =>
    Math.min(
      ...colours.map((colour) => {
        const parsed = parseColour(colour);
        return parsed ? contrast(parsed, behind) : 0;
      }),
    );
  const light = weakest(marks.light);
  const dark = weakest(marks.dark);
  if (Math.max(light, dark) >= CLEAR) return light >= dark ? 'light' : 'dark';
  return luminance(behind) > 0.18 ? 'plain-light' : 'plain-dark';
}
