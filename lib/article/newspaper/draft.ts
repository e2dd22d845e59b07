/** An article of a newspaper page while it is being put together. */
import type { HeadLine } from './head';
import type { Seen } from './seen';

export type PartKind = 'paragraph' | 'subhead' | 'caption' | 'byline';

export interface Part {
  kind: PartKind;
  /** The pieces it is made of, in reading order. */
  seen: Seen[];
  text: string;
}

export interface Draft {
  head: HeadLine[];
  parts: Part[];
  /** Jump lines that stood alone. */
  jumps: string[];
  /** The text stops or starts in mid-sentence although nothing was found that goes on. */
  torn: boolean;
}
