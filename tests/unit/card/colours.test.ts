import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, parseColour, type Rgba } from '../../../lib/overlay/colour';
import { tokensOf } from '../../../lib/overlay/mark-sheet';

const css = readFileSync('components/tokens.css', 'utf8');
const SURFACES = ['paper', 'paper-sunk', 'paper-raised'];
const MARKS = ['term', 'slogan', 'numbered', 'person', 'organisation', 'place', 'quantity', 'saved'];
const TINTS = ['hl-straw', 'hl-peach', 'hl-sage', 'hl-sky', 'hl-mauve', 'focus-bg', 'key-bg'];

/** Every pair in use: what for, the contrast it must have (WCAG 2.2; 7 for running text), front and back. */
const PAIRS: [why: string, goal: number, fronts: string[], backs: string[]][] = [
  ['running text', 7, ['ink', 'ink-2'], SURFACES],
  ['labels and links', 4.5, ['ink-3', 'indigo', 'cinnabar'], SURFACES],
  ['syllables by tone', 4.5, [1, 2, 3, 4, 5].map((tone) => `tone-${tone}`), SURFACES],
  ['text on a selected row', 4.5, ['ink', 'ink-2', 'ink-3'], ['indigo-wash', 'paper-hover']],
  ['buttons', 4.5, ['on-indigo'], ['indigo']],
  ['outlines of controls', 3, ['edge'], SURFACES],
  ['first marks', 3, MARKS.map((mark) => `mark-${mark}`), ['paper']],
  ['repeated marks', 1.8, MARKS.slice(0, 6).map((mark) => `mark-${mark}-again`), ['paper']],
  ['text on a highlight', 7, ['ink'], TINTS],
  ['marks on a highlight', 3, ['mark-term', 'mark-person'], TINTS],
];

describe.each(['light', 'dark'] as const)('contrast, %s', (theme) => {
  const tokens = tokensOf(css, theme);
  const colour = (name: string): Rgba => {
    const found = parseColour(tokens.get(`--${name}`) ?? '');
    if (!found) throw new Error(`--${name} is no plain colour`);
    return found;
  };

  it.each(PAIRS)('%s: at least %d', (_why, goal, fronts, backs) => {
    for (const front of fronts) {
      for (const back of backs) expect([front, back, contrast(colour(front), colour(back)) >= goal]).toEqual([front, back, true]);
    }
  });
});
