/**
 * How much each step of the reader's place on the page is worth, and what the credits of an article say about where it ends:
 * natural-log units, set by hand like the weights of the lines.
 */
import type { LineClass } from './weights';

/** Where the reader of the page stands after a line. */
export const ZONES = ['outside', 'kicker', 'title', 'deck', 'byline', 'body', 'subhead', 'tail'] as const;
export type Zone = (typeof ZONES)[number];

export interface Step {
  from: Zone;
  line: LineClass;
  to: Zone;
  score: number;
  /** The line opens a new article. */
  opens?: boolean;
}

const steps = (from: Zone[], line: LineClass, to: Zone | null, score: number, opens = false): Step[] =>
  from.map((zone) => ({ from: zone, line, to: to ?? zone, score, opens }));

export const STEPS: readonly Step[] = [
  // Heads. From the body a new article needs its reasons; after a signature it is expected.
  ...steps(['outside', 'tail'], 'kicker', 'kicker', 0, true),
  ...steps(['outside', 'tail'], 'title', 'title', 0, true),
  ...steps(['body'], 'kicker', 'kicker', -1.2, true),
  ...steps(['body'], 'title', 'title', 0.3, true),
  ...steps(['kicker'], 'kicker', null, -1.6),
  ...steps(['kicker'], 'title', 'title', 0.4),
  ...steps(['title'], 'title', null, -1.8),
  ...steps(['title'], 'deck', 'deck', 0),
  ...steps(['deck'], 'deck', null, -1.2),
  ...steps(['title', 'deck'], 'byline', 'byline', 0.4),
  ...steps(['byline'], 'byline', null, -0.2),
  ...steps(['byline'], 'deck', 'deck', -2.2),
  // Bodies.
  ...steps(['title', 'deck', 'byline', 'body', 'subhead'], 'body', 'body', 0),
  ...steps(['title', 'deck', 'byline', 'body', 'subhead'], 'closing', 'tail', 0),
  ...steps(['outside'], 'body', 'body', -1.6, true),
  ...steps(['outside'], 'closing', 'tail', -1.6, true),
  ...steps(['tail'], 'body', 'body', -7, true),
  ...steps(['tail'], 'closing', 'tail', -7, true),
  ...steps(['tail'], 'stray', null, 0),
  ...steps(['outside'], 'stray', null, -2),
  ...steps(['body'], 'subhead', 'subhead', 0),
  ...steps(['byline'], 'subhead', 'subhead', -0.8),
  ...steps(['title', 'deck'], 'subhead', 'subhead', -3),
  ...steps(['subhead'], 'subhead', null, -2.4),
  // Ends.
  ...steps(['body'], 'signature', 'tail', 0),
  ...steps(['tail'], 'signature', null, -0.2),
  ...steps(['outside'], 'byline', 'byline', -3, true),
  ...steps(['body'], 'byline', 'byline', -6),
  // Things set apart do not move the reader.
  ...steps([...ZONES], 'furniture', null, 0),
  ...steps(['title', 'deck', 'byline', 'body', 'subhead', 'tail'], 'caption', null, 0),
  ...steps(['outside', 'kicker'], 'caption', null, -1),
];

/** What the credits of an article say about where it ends. */
export const CREDIT = {
  /** A new article begins while the one before has none yet. */
  openedWithout: -1.8,
  /** A new article begins after the one before has been signed. */
  openedWith: 0.3,
  /** A second signature, byline or dateline in one article. */
  second: -2.6,
  /** The text ends, and its last article has none. */
  endWithout: -0.3,
} as const;
