/**
 * A block's path: where the element that holds a quote stands in its document, as a CSS selector (`body > div.text:nth-of-type(2) >
 * p:nth-of-type(4)`; W3C Web Annotation, CssSelector). A hint and no more: paths change with every template, so it is asked only which of
 * several places of the very same words is meant (a lead printed again in a box, a sentence repeated further down).
 */

/** Element, one class or id that tells it apart, and its number among its siblings of that element. */
const STEP = /^([a-z][a-z0-9-]*(?:[.#][A-Za-z_][\w-]{0,31})?):nth-of-type\((\d{1,4})\)$/;
const ROOT = 'body';
const BELOW = ' > ';
/** UTF-16 units, and elements: deeper pages go without the hint. */
export const LONGEST_PATH = 1_000;
const DEEPEST = 32;

export interface Step {
  /** Element with its class or id: `div.text`. */
  name: string;
  /** 1 for the first of its siblings. */
  nth: number;
}

/** The path as kept; null where it would not be one: too deep, or with names that no selector has. */
export function pathOf(steps: readonly Step[]): string | null {
  const path = [ROOT, ...steps.map(({ name, nth }) => `${name}:nth-of-type(${nth})`)].join(BELOW);
  return stepsOf(path) && path;
}

/** The elements below the body; null where a text is no path. */
export function stepsOf(path: string): Step[] | null {
  if (path.length > LONGEST_PATH) return null;
  const [root, ...rest] = path.split(BELOW);
  if (root !== ROOT || rest.length === 0 || rest.length > DEEPEST) return null;
  const steps: Step[] = [];
  for (const one of rest) {
    const [, name, nth] = STEP.exec(one) ?? [];
    if (!name) return null;
    steps.push({ name, nth: Number(nth) });
  }
  return steps;
}

const names = (steps: readonly Step[]): string => steps.map(({ name }) => name).join(BELOW);

/** A paragraph put in moves those after it by one: a place counts as nearer only where it is so by more than such moves explain. */
const isClear = (nearest: number, next: number): boolean => next > 2 * nearest + 1;

/**
 * Which of several blocks stands where a block stood: the only one under elements of the same names, or among several of those the one
 * whose number is clearly the nearest.
 * @param candidates paths of the blocks to choose from, null where one is not known
 * @returns an index; null where it cannot be told
 */
export function nearestBlock(path: string, candidates: readonly (string | null)[]): number | null {
  const own = stepsOf(path);
  if (!own) return null;
  const there = candidates.map((candidate) => (candidate === null ? null : stepsOf(candidate)));
  if (there.some((steps) => steps === null)) return null;
  const alike = there.flatMap((steps, index) => (steps && names(steps) === names(own) ? [{ steps, index }] : []));
  if (alike.length <= 1) return alike[0]?.index ?? null;
  const depth = own.findIndex((_, n) => alike.some(({ steps }) => steps[n]?.nth !== alike[0]?.steps[n]?.nth));
  if (depth < 0) return null;
  const off = (steps: readonly Step[]) => Math.abs((steps[depth]?.nth ?? 0) - (own[depth]?.nth ?? 0));
  const [nearest, next] = alike.map(({ steps, index }) => ({ index, off: off(steps) })).sort((a, b) => a.off - b.off);
  return nearest && next && isClear(nearest.off, next.off) ? nearest.index : null;
}
