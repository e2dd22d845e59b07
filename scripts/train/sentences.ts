/** Labelled sentences: text with names, and how they are read from files in BIO form (one character a line, blank line between). */
import { readFileSync } from 'node:fs';
import type { TaggedSpan } from '../../lib/entities/tagger/labels';

export interface Labelled {
  text: string;
  spans: TaggedSpan[];
}

export const KIND_INDEX: Record<string, number> = { PER: 0, ORG: 1, LOC: 2 };

/** Rows of `character TAB label`, for checking a model against a set in that form. */
export function readBio(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/u)
    .map((block) => {
      let text = '';
      const spans: TaggedSpan[] = [];
      let open: TaggedSpan | null = null;
      for (const line of block.split('\n')) {
        const [character, label] = line.split('\t');
        if (!character || !label) continue;
        const kind = KIND_INDEX[label.slice(2)];
        if (label.startsWith('I-') && open) open.end = text.length + character.length;
        else if (kind !== undefined) {
          open = { start: text.length, end: text.length + character.length, kind };
          spans.push(open);
        } else open = null;
        text += character;
      }
      return { text, spans };
    })
    .filter(({ text }) => text !== '');
}
