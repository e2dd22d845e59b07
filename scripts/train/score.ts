/** Exact-span precision, recall and F1 of a packed model, by kind. */
import { Decoder } from '../../lib/entities/tagger/decode';
import { spansOf, TAGGED_KINDS } from '../../lib/entities/tagger/labels';
import type { ModelWeights } from '../../lib/entities/tagger/model-file';
import type { View } from '../../lib/entities/tagger/view';
import type { Lexicon } from '../../lib/lexicon/lexicon';
import { passageOf } from './prepare';
import type { Labelled } from './sentences';

export function scoreModel(model: ModelWeights, sentences: readonly Labelled[], lexicon: Lexicon, view: View): string {
  const decoder = new Decoder(model);
  const names = [...TAGGED_KINDS, 'all'];
  const tally = names.map(() => ({ right: 0, found: 0, wanted: 0 }));
  for (const sentence of sentences) {
    const { passage, spans: gold } = passageOf(sentence, lexicon);
    view.open(passage, 0, passage.text.length);
    const found = spansOf(decoder.decode(view), view.length);
    const key = ({ start, end, kind }: { start: number; end: number; kind: number }): string => `${start}-${end}-${kind}`;
    const wanted = new Set(gold.map(key));
    for (const { kind } of sentence.spans) for (const n of [kind, 3]) (tally[n] as { wanted: number }).wanted += 1;
    for (const span of found) {
      for (const n of [span.kind, 3]) {
        const row = tally[n] as { found: number; right: number };
        row.found += 1;
        if (wanted.has(key(span))) row.right += 1;
      }
    }
  }
  return tally
    .map(({ right, found, wanted }, n) => {
      const [p, r, f] = [right / Math.max(1, found), right / Math.max(1, wanted), (2 * right) / Math.max(1, found + wanted)];
      return `${names[n]} ${p.toFixed(3)}/${r.toFixed(3)}/${f.toFixed(3)}`;
    })
    .join('  ');
}
