/** A quote with its context, folded as one so that the folding does not stop at its borders. */
import type { Anchor } from '../records';
import { foldText } from './folded';

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

export function foldQuote({ exact, prefix, suffix }: Anchor['quote']): Quote {
  const folded = foldText(prefix + exact + suffix);
  const start = folded.fromSource(prefix.length);
  const end = folded.fromSource(prefix.length + exact.length);
  return { prefix: folded.text.slice(0, start), exact: folded.text.slice(start, end), suffix: folded.text.slice(end) };
}
