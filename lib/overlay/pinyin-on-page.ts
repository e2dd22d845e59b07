/** Pinyin for the articles of a page: plans it, writes it, and keeps {@link PageText} in step. */
import type { TextRun } from '../article/located';
import { parentOf } from '../article/unclobbered';
import type { HeadlineField } from '../contract';
import type { PageText, Place } from './page-text';
import { RubyLayer, type RubyLook } from './ruby';
import { type NodePlan, planRuby, type Reading, runsInPieces } from './ruby-plan';

export interface ArticleReadings {
  article: number;
  readings: readonly Reading[];
}

/** Where a slice stands to the window, before it is written: what stands above moves the reader's text when it grows. */
export type Side = 'above' | 'in' | 'below';

export interface Slices {
  /** Waits until the page may be kept busy again: between slices of what is in the window. */
  pause: () => Promise<void>;
  /** The same for all others, which nobody waits for: until the next frame is drawn. */
  rest: () => Promise<void>;
  /** Runs a change of the DOM: the caller may want to measure around it. */
  write: (change: () => void, side: Side) => void;
  /** Called after each slice: what stands in these places has moved to other nodes. */
  moved: (places: readonly Place[]) => void;
  /** Called when what is in the window is written, and at the end. */
  written: () => void;
  signal: AbortSignal;
}

/** A text node that gets readings. */
interface Job extends Pick<Place, 'article' | 'field'> {
  node: Text;
  runs: TextRun[];
  readings: readonly Reading[];
}

const TEXTS: readonly (HeadlineField | undefined)[] = ['kicker', 'title', 'subtitle', undefined];

/**
 * How many words are written before the page gets its turn: each is three nodes and a piece of style, layout and paint. In the window the
 * reader waits for them; elsewhere a slice has to leave a frame enough time to be drawn while the reader scrolls.
 */
const SLICE = 120;
const RESTING_SLICE = 40;

export class PinyinOnPage {
  private readonly layer: RubyLayer;
  /** Runs as they were before the first cut. */
  private whole: { article: number; field: HeadlineField | undefined; runs: readonly TextRun[] }[] = [];

  constructor(
    private readonly page: PageText,
    document: Document,
  ) {
    this.layer = new RubyLayer(document);
  }

  get shown(): boolean {
    return this.layer.size > 0;
  }

  owns(node: Node): boolean {
    return this.layer.owns(node);
  }

  /** For the readings shown from now on. */
  set look(look: RubyLook) {
    this.layer.look = look;
  }

  /** The text nodes of all articles, in reading order; one that two texts share is the first one's. */
  private jobs(all: readonly ArticleReadings[]): Job[] {
    const jobs = new Map<Text, Job>();
    for (const { article, readings: some } of all) {
      for (const field of TEXTS) {
        const readings = some.filter((reading) => reading.field === field);
        for (const run of this.page.runsOf(article, field)) {
          const known = jobs.get(run.node);
          if (!known) jobs.set(run.node, { article, ...(field && { field }), node: run.node, runs: [run], readings });
          else if (known.readings === readings) known.runs.push(run);
        }
      }
    }
    return [...jobs.values()];
  }

  private begin(): void {
    this.hide();
    this.whole = this.page.articles.flatMap((_, article) =>
      TEXTS.map((field) => ({ article, field, runs: this.page.runsOf(article, field) })),
    );
    // The lists are cut into in place; the old ones are kept for the way back.
    for (const { article, field, runs } of this.whole) this.page.replaceRuns(article, field, [...runs]);
  }

  private add(slice: readonly Planned[]): void {
    const cut = this.layer.add(slice.map(({ plan }) => plan));
    for (const node of cut.keys()) this.page.cutNode(node, (run) => runsInPieces([run], cut));
  }

  /** Shows these readings and no others, in one go. */
  show(all: readonly ArticleReadings[]): void {
    this.begin();
    for (const slice of slicesOf(this.jobs(all), SLICE)) this.add(slice);
  }

  /**
   * As {@link show}, some text nodes at a time: those in the window first, then those below it, then those above, each in reading order.
   * @returns false where the signal ended it
   */
  async showInSlices(all: readonly ArticleReadings[], slices: Slices): Promise<boolean> {
    const { pause, rest, write, moved, written, signal } = slices;
    write(() => this.begin(), 'in');
    const sides = bySide(this.jobs(all));
    for (const side of ['in', 'below', 'above'] as const) {
      for (const slice of slicesOf(sides[side], side === 'in' ? SLICE : RESTING_SLICE)) {
        if (signal.aborted) return false;
        // The reader may have scrolled by now: what was below is above.
        write(() => this.add(slice), side === 'below' ? sideOf(slice.at(-1)?.job.node) : side);
        moved(slice.map(({ job }) => placeOf(job)));
        await (side === 'in' ? pause() : rest());
      }
      if (side !== 'below') written();
    }
    return true;
  }

  hide(): void {
    if (!this.shown && this.whole.length === 0) return;
    this.layer.remove();
    for (const { article, field, runs } of this.whole) this.page.replaceRuns(article, field, [...runs]);
    this.whole = [];
    this.page.reindex();
  }
}

function sideOf(node: Text | undefined): Side {
  const box = node && parentOf(node)?.getBoundingClientRect();
  if (!box || box.top >= innerHeight) return 'below';
  return box.bottom <= 0 ? 'above' : 'in';
}

function bySide(jobs: readonly Job[]): Record<Side, Job[]> {
  const sides: Record<Side, Job[]> = { above: [], in: [], below: [] };
  for (const job of jobs) sides[sideOf(job.node)].push(job);
  return sides;
}

/** Index of the first reading that begins at `offset` or after it. */
function firstFrom(readings: readonly Reading[], offset: number): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle] as Reading).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Planned {
  job: Job;
  plan: NodePlan;
}

function placeOf({ article, field, runs }: Job): Place {
  const first = runs[0] as TextRun;
  const last = runs.at(-1) as TextRun;
  return { article, ...(field && { field }), start: first.start, end: last.start + last.length };
}

function planOf({ runs, readings }: Job): NodePlan | undefined {
  const first = runs[0] as TextRun;
  const last = runs.at(-1) as TextRun;
  const here = readings.slice(firstFrom(readings, first.start), firstFrom(readings, last.start + last.length));
  return planRuby(runs, here)[0];
}

/** Plans in turns of about so many words; a text node is never divided. */
function* slicesOf(jobs: readonly Job[], most: number): Generator<Planned[]> {
  let slice: Planned[] = [];
  let words = 0;
  for (const job of jobs) {
    const plan = planOf(job);
    if (!plan) continue;
    slice.push({ job, plan });
    words += plan.stretches.length;
    if (words < most) continue;
    yield slice;
    slice = [];
    words = 0;
  }
  if (slice.length > 0) yield slice;
}
