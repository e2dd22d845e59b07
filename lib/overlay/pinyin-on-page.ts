/** Pinyin for the articles of a page: plans it, writes it, and keeps {@link PageText} in step. */
import type { TextRun } from '../article/located';
import { parentOf } from '../article/unclobbered';
import type { HeadlineField } from '../contract';
import type { PageText } from './page-text';
import { RubyLayer, type RubyLook } from './ruby';
import { type NodePlan, planRuby, type Reading, runsInPieces } from './ruby-plan';

export interface ArticleReadings {
  article: number;
  readings: readonly Reading[];
}

export interface Slices {
  /** Waits until the page may be kept busy again. */
  pause: () => Promise<void>;
  /** Runs a change of the DOM: the caller may want to measure around it. */
  write: (change: () => void) => void;
  /** Called when what is in the window is written, and at the end: places have moved to other nodes. */
  written: () => void;
  signal: AbortSignal;
}

const TEXTS: readonly (HeadlineField | undefined)[] = ['kicker', 'title', 'subtitle', undefined];

/** How many words are written before the page gets its turn: each is three nodes and a piece of layout. */
const SLICE = 120;

export class PinyinOnPage {
  private readonly layer: RubyLayer;
  /** Runs as they were before the first cut. */
  private whole: { article: number; field: HeadlineField | undefined; runs: TextRun[] }[] = [];

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

  /** Plans for all articles; a text node that two texts share is planned once. */
  private plan(all: readonly ArticleReadings[]): NodePlan[] {
    const plans = new Map<Text, NodePlan>();
    for (const { article, readings } of all) {
      for (const field of TEXTS) {
        const own = readings.filter((reading) => reading.field === field);
        for (const plan of planRuby(this.page.runsOf(article, field), own)) {
          if (!plans.has(plan.node)) plans.set(plan.node, plan);
        }
      }
    }
    return [...plans.values()];
  }

  private begin(): void {
    this.hide();
    this.whole = this.page.articles.flatMap((_, article) =>
      TEXTS.map((field) => ({ article, field, runs: [...this.page.runsOf(article, field)] })),
    );
  }

  private follow(): void {
    const pieces = this.layer.pieces();
    for (const { article, field, runs } of this.whole) this.page.replaceRuns(article, field, runsInPieces(runs, pieces));
    this.page.reindex();
  }

  /** Shows these readings and no others, in one go. */
  show(all: readonly ArticleReadings[]): void {
    this.begin();
    this.layer.add(this.plan(all));
    this.follow();
  }

  /**
   * As {@link show}, some text nodes at a time: those in the window first, then the rest in reading order.
   * @returns false where the signal ended it
   */
  async showInSlices(all: readonly ArticleReadings[], { pause, write, written, signal }: Slices): Promise<boolean> {
    write(() => this.begin());
    const { inView, rest } = firstScreen(this.plan(all));
    for (const part of [inView, rest]) {
      for (const slice of slicesOf(part)) {
        if (signal.aborted) return false;
        write(() => this.layer.add(slice));
        this.follow();
        await pause();
      }
      written();
    }
    return true;
  }

  hide(): void {
    if (!this.shown && this.whole.length === 0) return;
    this.layer.remove();
    for (const { article, field, runs } of this.whole) this.page.replaceRuns(article, field, runs);
    this.whole = [];
    this.page.reindex();
  }
}

/** Plans for what is in the window, and all others; each in reading order. */
function firstScreen(plans: NodePlan[]): { inView: NodePlan[]; rest: NodePlan[] } {
  const isInView = (plan: NodePlan) => {
    const box = parentOf(plan.node)?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  };
  const views = new Map(plans.map((plan) => [plan, isInView(plan)]));
  return { inView: plans.filter((plan) => views.get(plan)), rest: plans.filter((plan) => !views.get(plan)) };
}

/** Plans in turns of about {@link SLICE} words; a text node is never divided. */
function* slicesOf(plans: readonly NodePlan[]): Generator<NodePlan[]> {
  let slice: NodePlan[] = [];
  let words = 0;
  for (const plan of plans) {
    slice.push(plan);
    words += plan.stretches.length;
    if (words < SLICE) continue;
    yield slice;
    slice = [];
    words = 0;
  }
  if (slice.length > 0) yield slice;
}
