/** Text as anchors compare it: white space, line ends, width, script and the shape of quotation marks do not count. */
import { normalise } from '../../text/normalise';

export interface Folded {
  text: string;
  /** Source offset at which the unit at `offset` begins. */
  toSource(offset: number): number;
  /** Source offset at which a span ending at `offset` ends. */
  toSourceEnd(offset: number): number;
  /** Folded offset of the first unit that begins at or after a source offset. */
  fromSource(source: number): number;
}

/** Folds `text`; linear in its length. */
export function foldText(text: string): Folded {
  const normalised = normalise(text);
  const kept: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < normalised.text.length; at += 1) {
    const unit = normalised.text[at] as string;
    if (unit === '\n' || unit === ' ') continue;
    // Straight marks open and close by turns within a line, which a quote cut out of its line cannot know.
    kept.push(unit === '”' ? '“' : unit);
    places.push(at);
  }
  const place = (offset: number) => places[offset] ?? normalised.text.length;
  return {
    text: kept.join(''),
    toSource: (offset) => normalised.toSource(place(offset)),
    toSourceEnd: (offset) => (offset <= 0 ? 0 : normalised.toSourceEnd(place(offset - 1) + 1)),
    fromSource(source) {
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (normalised.toSource(place(middle)) >= source) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}
