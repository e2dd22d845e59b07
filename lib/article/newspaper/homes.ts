/**
 * Text that stands elsewhere on the page than its other half: the tail of a paragraph in the next column, behind another
 * article; a whole column of an article that was read too late. Every place where a paragraph stops in mid-sentence is
 * compared with every piece that could go on there, by how well the two join and whether they speak of the same things,
 * and the best pairs are taken first.
 */
import type { Cohesion } from './cohesion';
import type { Draft, Part } from './draft';
import { isTerminal } from './pieces';
import { beginsOpen, JOIN, joinScore } from './rejoin';

/** More open ends than this on one page mean that line ends are not known: nothing is moved. */
const MOST_ENDS = 60;

interface End {
  flow: Part[];
  part: Part;
  /** Nothing that follows in its own flow could go on there: only such an end takes text from elsewhere. */
  dangling: boolean;
}

interface Start {
  flow: Part[];
  part: Part;
  /** The paragraph before it in its flow. */
  before: Part | null;
}

const paragraphs = (flow: readonly Part[]): Part[] => flow.filter((part) => part.kind === 'paragraph');
const subjectOf = (flow: readonly Part[], without: ReadonlySet<Part>): string[] =>
  flow.filter((part) => !without.has(part)).map((part) => part.text);

function pieceAtEnd(part: Part) {
  return part.seen.at(-1)?.piece;
}

function fitness(end: End, start: Start, cohesion: Cohesion): number {
  const [left, right] = [pieceAtEnd(end.part), start.part.seen[0]?.piece];
  const near = start.before === end.part;
  if (!left || !right || end.part === start.part || (!near && (end.flow === start.flow || !end.dangling)))
    return Number.NEGATIVE_INFINITY;
  const join = joinScore(left, right, cohesion);
  if (join < (near ? JOIN.needed : JOIN.joinFar)) return Number.NEGATIVE_INFINITY;
  const likeness = cohesion.affinity(subjectOf(end.flow, new Set([start.part])), [start.part.text]);
  return join + Math.min(JOIN.subjectMost, JOIN.subject * likeness) + (near ? JOIN.near : 0);
}

/** Does the text at `at` stand behind a signature in mid-article? */
function afterSignature(flow: readonly Part[], at: number, firstText: number): boolean {
  return flow[at - 1]?.kind === 'byline' && firstText < at - 1;
}

/** Moves runs of text to the place they continue. Gives back the runs of `strays` that found no place. */
export function bringHome(drafts: readonly Draft[], strays: readonly Part[][], cohesion: Cohesion): Part[][] {
  const flows = [...drafts.map((draft) => draft.parts), ...strays];
  const ends: End[] = [];
  const starts: Start[] = [];
  for (const flow of flows) {
    const stray = strays.includes(flow);
    const texts = paragraphs(flow);
    const places = flow.flatMap((part, i) => (part.kind === 'paragraph' ? [i] : []));
    texts.forEach((part, i) => {
      const before = texts[i - 1] ?? null;
      const open = before !== null && !isTerminal(before.text);
      const piece = part.seen[0]?.piece;
      if (!stray && !isTerminal(part.text)) {
        const next = texts[i + 1]?.seen[0]?.piece;
        const last = pieceAtEnd(part);
        ends.push({ flow, part, dangling: !next || !last || joinScore(last, next, cohesion) < JOIN.needed });
      }
      if (
        piece &&
        (open ||
          (stray && i === 0) ||
          afterSignature(flow, places[i] ?? -1, places[0] ?? -1) ||
          (before !== null && beginsOpen(piece)))
      )
        starts.push({ flow, part, before });
    });
  }
  const homeless = new Set(strays);
  if (ends.length > MOST_ENDS || starts.length > MOST_ENDS) return [...homeless];
  const pairs = ends
    .flatMap((end) =>
      starts.map((start) => ({ end, start, score: fitness(end, start, cohesion), near: start.before === end.part })),
    )
    .filter(({ score, near }) => score >= (near ? JOIN.needed : JOIN.neededFar))
    .sort((a, b) => b.score + (b.near ? JOIN.margin : 0) - (a.score + (a.near ? JOIN.margin : 0)));
  const taken = new Set<Part>();
  for (const { end, start, near } of pairs) {
    if (taken.has(start.part) || taken.has(end.part)) continue;
    taken.add(start.part);
    taken.add(end.part);
    if (near) continue;
    moveRun(end, start, new Set(pairs.map((pair) => pair.start.part)), cohesion);
    homeless.delete(start.flow);
  }
  return [...homeless];
}

/** Moves `start` and what follows it and speaks of the same things as its new home. */
function moveRun(end: End, start: Start, starts: ReadonlySet<Part>, cohesion: Cohesion): void {
  const from = start.flow.indexOf(start.part);
  if (from < 0) return;
  const moved = new Set<Part>([start.part]);
  let until = from + 1;
  const alone = from === 0 && start.before === null;
  while (until < start.flow.length) {
    const part = start.flow[until] as Part;
    if (part.kind === 'subhead' || (starts.has(part) && part !== start.part)) break;
    if (part.kind === 'paragraph' && !alone) {
      const home = cohesion.affinity(subjectOf(end.flow, moved), [part.text]);
      const here = cohesion.affinity(subjectOf(start.flow.slice(0, from), moved), [part.text]);
      if (home <= here) break;
    }
    moved.add(part);
    until += 1;
  }
  const run = start.flow.splice(from, until - from);
  end.flow.splice(end.flow.indexOf(end.part) + 1, 0, ...run);
}
