/**
 * The classes of all lines at once: the best path (Viterbi 1967) through the places a reader can be in, given what is seen of
 * each line. The place knows whether its article has been signed yet: an article is signed once, at its head, in its dateline
 * or at its end, so that a second signature tells that a head was overlooked.
 */
import type { Seen } from './seen';
import { CREDIT, STEPS, type Step, ZONES, type Zone } from './steps';
import { CLASSES, EMISSION, type LineClass } from './weights';

export interface Classified {
  line: LineClass;
  zone: Zone;
  /** Opens a new article. */
  opens: boolean;
}

const ZONE_INDEX = new Map(ZONES.map((zone, i) => [zone, i]));
const FROM: Step[][] = ZONES.map((zone) => STEPS.filter((step) => step.from === zone));
const SIGNED = ZONES.length;

function emissions(seen: Seen): Map<LineClass, number> {
  const scores = new Map<LineClass, number>();
  for (const line of CLASSES) {
    const weights = EMISSION[line];
    let score = 0;
    for (const [feature, value] of seen.features) score += (weights[feature] ?? 0) * value;
    scores.set(line, score);
  }
  return scores;
}

/** Does this line sign its article, as this class? */
function signs(seen: Seen, line: LineClass): boolean {
  if (line === 'byline') return seen.byline.bylines.length > 0;
  if (line === 'signature') return seen.byline.bylines.length > 0;
  const ends = (seen.closing?.bylines.length ?? 0) > 0;
  if (line === 'closing') return ends || (seen.dateline?.bylines.length ?? 0) > 0;
  return line === 'body' && (seen.dateline?.bylines.length ?? 0) > 0;
}

/** From 0 to 1: how usual it is on this page that an article is signed, by its signatures and its heads of new stories. */
function signing(all: Seen[]): number {
  let signatures = 0;
  let stories = 1;
  let before: Seen | null = null;
  for (const seen of all) {
    const signed = (one: Seen): boolean => CLASSES.some((line) => signs(one, line));
    if (signed(seen) && !(before && signed(before))) signatures += 1;
    if (!seen.features.has('afterHeading')) stories += seen.features.get('strange') ?? 0;
    before = seen;
  }
  return Math.min(1, signatures / stories) ** 2;
}

/** One class for each piece. Time grows with the number of pieces. */
export function classify(all: Seen[]): Classified[] {
  const states = ZONES.length * 2;
  const habit = signing(all);
  let scores: number[] = new Array(states).fill(Number.NEGATIVE_INFINITY);
  scores[0] = 0;
  const back: { state: number; step: Step }[][] = [];
  for (const seen of all) {
    const emission = emissions(seen);
    const next: number[] = new Array(states).fill(Number.NEGATIVE_INFINITY);
    const from: { state: number; step: Step }[] = new Array(states);
    for (let state = 0; state < states; state += 1) {
      const score = scores[state] ?? Number.NEGATIVE_INFINITY;
      if (score === Number.NEGATIVE_INFINITY) continue;
      const signed = state >= SIGNED;
      for (const step of FROM[state % SIGNED] ?? []) {
        let total = score + step.score + (emission.get(step.line) ?? 0);
        const signing = signs(seen, step.line);
        if (step.opens && step.from !== 'outside') total += signed ? CREDIT.openedWith : CREDIT.openedWithout * habit;
        const already = signed && !step.opens;
        // A run of bylines is one signature: reporters on one line, correspondents on the next.
        if (signing && already && step.from !== step.to) total += CREDIT.second;
        if (signing && already && (step.line === 'body' || step.line === 'closing')) total += CREDIT.second;
        const target = (ZONE_INDEX.get(step.to) ?? 0) + (already || signing ? SIGNED : 0);
        if (total > (next[target] ?? Number.NEGATIVE_INFINITY)) {
          next[target] = total;
          from[target] = { state, step };
        }
      }
    }
    back.push(from);
    scores = next;
  }
  return trace(scores, back);
}

function trace(scores: number[], back: { state: number; step: Step }[][]): Classified[] {
  let state = 0;
  let best = Number.NEGATIVE_INFINITY;
  scores.forEach((score, i) => {
    const total =
      score + (i < SIGNED ? CREDIT.endWithout : 0) + (['kicker', 'title', 'deck'].includes(ZONES[i % SIGNED] ?? '') ? -3 : 0);
    if (total > best) {
      best = total;
      state = i;
    }
  });
  const path: Classified[] = [];
  for (let i = back.length - 1; i >= 0; i -= 1) {
    const from = back[i]?.[state];
    if (!from) break;
    path.unshift({ line: from.step.line, zone: from.step.to, opens: from.step.opens ?? false });
    state = from.state;
  }
  return path;
}
