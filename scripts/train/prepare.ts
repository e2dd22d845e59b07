/** Labelled sentences into rows of feature numbers, once for all rounds of training. */

import { openPassage, type Passage } from '../../lib/entities/passage';
import { FEATURES, featuresAt } from '../../lib/entities/tagger/features';
import { labelsOf, type TaggedSpan } from '../../lib/entities/tagger/labels';
import type { View } from '../../lib/entities/tagger/view';
import type { Lexicon } from '../../lib/lexicon/lexicon';
import { segment } from '../../lib/text/segment';
import type { Labelled } from './sentences';

export interface Prepared {
  /** Where each sentence begins, and the end of the last, in units. */
  starts: Int32Array;
  labels: Uint8Array;
  /** FEATURES rows a unit: index of the feature, or -1 for one that was seen too rarely. */
  features: Int32Array;
  /** Hash of each feature index. */
  hashes: Int32Array;
}

/** A sentence as the tagger sees it: folded, with its spans carried over. */
export function passageOf(sentence: Labelled, lexicon: Lexicon): { passage: Passage; spans: TaggedSpan[] } {
  const passage = openPassage(sentence.text, segment(sentence.text, lexicon), []);
  const { length } = passage.text;
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (let at = 0; at < length; at += 1) {
    starts.set(passage.toSource(at), at);
    ends.set(passage.toSourceEnd(at + 1), at + 1);
  }
  const spans = sentence.spans.flatMap(({ start, end, kind }): TaggedSpan[] => {
    const [from, to] = [starts.get(start), ends.get(end)];
    return from === undefined || to === undefined ? [] : [{ start: from, end: to, kind }];
  });
  return { passage, spans };
}

/** Numbers features by hash in an open-addressing table; counts how often each occurs. */
function numberFeatures(hashes: Int32Array, cutoff: number): { features: Int32Array; kept: Int32Array } {
  const slots = 1 << 25;
  const keys = new Int32Array(slots);
  const counts = new Uint8Array(slots);
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> 7;
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  for (let n = 0; n < hashes.length; n += 1) {
    const slot = slotOf(hashes[n] as number);
    keys[slot] = hashes[n] as number;
    if ((counts[slot] as number) < 255) counts[slot] = (counts[slot] as number) + 1;
  }
  const numbers = new Int32Array(slots).fill(-1);
  let count = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    if ((counts[slot] as number) < cutoff) continue;
    numbers[slot] = count;
    count += 1;
  }
  const kept = new Int32Array(count);
  for (let slot = 0; slot < slots; slot += 1)
    if ((numbers[slot] as number) >= 0) kept[numbers[slot] as number] = keys[slot] as number;
  for (let n = 0; n < hashes.length; n += 1) hashes[n] = numbers[slotOf(hashes[n] as number)] as number;
  return { features: hashes, kept };
}

/** @param cutoff features seen less often are dropped */
export function prepare(sentences: readonly Labelled[], lexicon: Lexicon, view: View, cutoff: number): Prepared {
  const usable = sentences.filter(({ text }) => text.length > 0 && text.length <= 400);
  const total = usable.reduce((sum, { text }) => sum + text.length, 0);
  const hashes = new Int32Array(total * FEATURES);
  const labels = new Uint8Array(total);
  const starts: number[] = [0];
  let at = 0;
  for (const sentence of usable) {
    const { passage, spans } = passageOf(sentence, lexicon);
    view.open(passage, 0, passage.text.length);
    for (let i = 0; i < view.length; i += 1) featuresAt(view, i, hashes, (at + i) * FEATURES);
    labels.set(labelsOf(spans, view.length), at);
    at += view.length;
    starts.push(at);
  }
  const { features, kept } = numberFeatures(hashes.subarray(0, at * FEATURES), cutoff);
  return { starts: Int32Array.from(starts), labels: labels.subarray(0, at), features, hashes: kept };
}
