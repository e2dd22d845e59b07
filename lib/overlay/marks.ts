/** Draws on a page with CSS Custom Highlights: names, priorities, and ranges that leave out what keeps the page's own line. */
import { parentOf } from '../article/unclobbered';
import type { Colour } from '../library/records';
import { MARK_KINDS, type Mark, type MarkKind } from './mark';
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

export class Painter {
  /** What is drawn, by name. The registry may hold something else by now: the page's own, or a newer copy's. */
  private readonly used = new Map<LayerName, Highlight>();

  constructor(
    private readonly page: PageText,
    private readonly registry: HighlightRegistry = CSS.highlights,
  ) {}

  /** Draws a layer anew: these places and no others. */
  paint(layer: LayerName, places: readonly Place[]): void {
    const highlight = highlightFor(layer);
    for (const place of places) for (const range of this.rangesOf(place)) highlight.add(range);
    if (highlight.size === 0) this.erase(layer);
    else this.show(layer, highlight);
  }

  /**
   * Draws all marks of the page anew. Their ranges are made some at a time, and they take the place of the old ones in one go: marks that
   * stay do not blink.
   * @param pause waits until the page may be kept busy again
   * @returns false where the signal ended it before the last mark; the old marks are still there then
   */
  async paintMarks(marks: readonly (Mark & Place)[], pause: () => Promise<void>, signal?: AbortSignal): Promise<boolean> {
    const layers = new Map<LayerName, Highlight>();
    for (const [n, mark] of marks.entries()) {
      if (n > 0 && n % SLICE === 0) await pause();
      if (signal?.aborted) return false;
      const layer = layerOf(mark);
      let highlight = layers.get(layer);
      if (!highlight) {
        highlight = highlightFor(layer);
        layers.set(layer, highlight);
      }
      for (const range of this.rangesOf(mark, true)) highlight.add(range);
    }
    for (const line of LINES as LayerName[]) if (!layers.has(line)) this.erase(line);
    for (const [layer, highlight] of layers) this.show(layer, highlight);
    return true;
  }

  /** Draws marks again whose text has moved to other nodes. Their old ranges say nothing any more; {@link paintMarks} clears them away. */
  follow(marks: readonly (Mark & Place)[]): void {
    for (const mark of marks) {
      const drawn = this.used.get(layerOf(mark));
      if (drawn) for (const range of this.rangesOf(mark, true)) drawn.add(range);
    }
  }

  erase(layer: LayerName): void {
    const drawn = this.used.get(layer);
    if (drawn && this.registry.get(PREFIX + layer) === drawn) this.registry.delete(PREFIX + layer);
    this.used.delete(layer);
  }

  /** Takes everything off. */
  clear(): void {
    for (const layer of [...this.used.keys()]) this.erase(layer);
  }

  private show(layer: LayerName, highlight: Highlight): void {
    this.registry.set(PREFIX + layer, highlight);
    this.used.set(layer, highlight);
  }

  private *rangesOf(place: Place, isLine = false): Generator<StaticRange> {
    for (const { node, start, end } of this.page.locate(place)) {
      // Links keep the page's own line: they get a card, no mark.
      if (isLine && parentOf(node)?.closest('a[href]')) continue;
      yield new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
    }
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
