/** Which sense of an entry is meant, by the words around. */
import { normalise } from '../text/normalise';
import type { GlossaryEntry } from './entry';

/**
 * The index of the sense that a context decides for: the one with most of its `when` words there; none, then the sense without
 * `when`, which is the usual one; and where every sense asks for words, null: the card shows them all.
 * @param context the paragraph around the term, in either script
 */
export function chooseSense({ senses }: Pick<GlossaryEntry, 'senses'>, context: string): number | null {
  if (senses.length === 1) return 0;
  const { text } = normalise(context.replaceAll('\n', ' '));
  const met = senses.map(({ when }) => (when ?? []).filter((word) => text.includes(word)).length);
  const most = Math.max(...met);
  if (most > 0) return met.indexOf(most);
  const usual = senses.findIndex(({ when }) => !when);
  return usual < 0 ? null : usual;
}

/** The entry with the sense that a context decides for in front, where cards look for the one to show; the others follow. */
export function inContext<E extends Pick<GlossaryEntry, 'senses'>>(entry: E, context: string): E {
  const chosen = chooseSense(entry, context);
  if (!chosen) return entry;
  const sense = entry.senses[chosen] as GlossaryEntry['senses'][number];
  return { ...entry, senses: [sense, ...entry.senses.filter((other) => other !== sense)] };
}
