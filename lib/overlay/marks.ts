/** Draws on a page with CSS Custom Highlights: names, priorities, and ranges that leave out what keeps the page's own line. */
import type { NodeSpan } from '../article/located';
import { parentOf } from '../article/unclobbered';
import type { Colour } from '../library/records';
import { MARK_KINDS, type Mark, type MarkKind } from './mark';
import { type Drawn, MarkLayer, rangesOf } from './mark-layer';
import type { PageText, Place } from './page-text';

/** Every highlight of ours in the page's registry begins so: the registry is shared with the page's own scripts. */
const PREFIX = 'tifa-';

const LINES = MARK_KINDS.flatMap((kind) => [kind, `${kind}-again`]);

export type LayerName = MarkKind | `${MarkKind}-again` | `hl-${Colour}` | 'key' | 'focus';

/** Lower is drawn below. Backgrounds: focus over key over the reader's highlights; lines are drawn over all of them. */
function priorityOf(layer: LayerName): number {
  if (layer.startsWith('hl-')) return 1;
  return layer === 'key' ? 10 : layer === 'focus' ? 11 : 20;
}

const layerOf = ({ kind, again }: Mark): LayerName => (again && kind !== 'saved' && kind !== 'quantity' ? `${kind}-again` : kind);

function highlightFor(layer: LayerName): Highlight {
  const highlight = new Highlight();
  highlight.priority = priorityOf(layer);
  return highlight;
}

/** How many ranges are made before the page gets its turn: 2,000 cost 0.3 ms in Chromium and 155 ms in Firefox. */
const SLICE = 200;

/** Two marks of one layer with one key stand in the same place. */
const keyOf = ({ article, field, start, end }: Place): string => `${article} ${field ?? ''} ${start} ${end}`;

export class Painter {
  /** What is drawn, by name. The registry may hold something else by now: the page's own, or a newer copy's. */
  private readonly used = new Map<LayerName, Highlight>();
  /** The layers of {@link paintMarks}, which change piece by piece. */
  private readonly marks = new Map<LayerName, MarkLayer>();

  constructor(
    private readonly page: PageText,
    private readonly registry: HighlightRegistry = CSS.highlights,
  ) {}

  /** Draws a layer anew: these places and no others. */
  paint(layer: LayerName, places: readonly Place[]): void {
    const highlight = highlightFor(layer);
    for (const place of places) for (const range of rangesOf(this.page.locate(place))) highlight.add(range);
    if (highlight.size === 0) this.erase(layer);
    else this.show(layer, highlight);
  }

  /**
   * Draws these marks of the page and no others. Ranges are made some at a time and shown in one go; marks that stay are left alone.
   * @param pause waits until the page may be kept busy again
   * @returns false where the signal ended it before the last mark; the old marks are still there then
   */
  async paintMarks(marks: readonly (Mark & Place)[], pause: () => Promise<void>, signal?: AbortSignal): Promise<boolean> {
    const wanted = new Map<LayerName, Map<string, Drawn>>();
    for (const [n, mark] of marks.entries()) {
      if (n > 0 && n % SLICE === 0) await pause();
      if (signal?.aborted) return false;
      const name = layerOf(mark);
      const key = keyOf(mark);
      const drawn = wanted.get(name) ?? new Map<string, Drawn>();
      wanted.set(name, drawn);
      drawn.set(key, this.layer(name).ready(key, this.lineOf(mark)));
    }
    for (const name of LINES as LayerName[]) if (!wanted.has(name)) this.erase(name);
    for (const [name, drawn] of wanted) {
      const layer = this.layer(name);
      layer.show(drawn);
      this.show(name, layer.highlight);
    }
    return true;
  }

  /** Draws marks again whose text has moved to other nodes. */
  follow(marks: readonly (Mark & Place)[]): void {
    for (const mark of marks) this.marks.get(layerOf(mark))?.move(keyOf(mark), this.lineOf(mark));
  }

  erase(layer: LayerName): void {
    const drawn = this.used.get(layer);
    if (drawn && this.registry.get(PREFIX + layer) === drawn) this.registry.delete(PREFIX + layer);
    this.used.delete(layer);
    this.marks.delete(layer);
  }

  /** Takes everything off. */
  clear(): void {
    for (const layer of [...this.used.keys()]) this.erase(layer);
  }

  private layer(name: LayerName): MarkLayer {
    const layer = this.marks.get(name) ?? new MarkLayer(highlightFor(name));
    this.marks.set(name, layer);
    return layer;
  }

  private show(layer: LayerName, highlight: Highlight): void {
    if (this.registry.get(PREFIX + layer) !== highlight) this.registry.set(PREFIX + layer, highlight);
    this.used.set(layer, highlight);
  }

  /** Where the line of a mark is drawn. Links keep the page's own line: they get a card, no mark. */
  private lineOf(mark: Place): NodeSpan[] {
    return this.page.locate(mark).filter(({ node }) => !parentOf(node)?.closest('a[href]'));
  }
}

/** The box around a place, by line: one rectangle for each line box it crosses. Empty where it is not drawn. */
export function rectsOf(page: PageText, place: Place): DOMRect[] {
  return page.locate(place).flatMap(({ node, start, end }) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter((rect) => rect.width > 0);
  });
}
