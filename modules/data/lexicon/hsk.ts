/** The HSK lists of 2021 and 2012: words, levels, the reading that is taught. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../dataset';

export const HSK_FILE = 'lib/lexicon/hsk.tsv';

export interface TaughtWord {
  word: string;
  /** HSK 2021, 7 for 7-9; 0 outside that list. */
  level: number;
  /** HSK 2012, 1 to 6; 0 outside that list. */
  level2012: number;
  /** As the list of 2021 prints it. */
  spelling: string;
}

/** Every word of either list, in the order of the file. */
export function readHsk(): TaughtWord[] {
  const rows = readFileSync(join(ROOT, HSK_FILE), 'utf8').split('\n').slice(1);
  return rows.flatMap((row) => {
    const [word, level, level2012, spelling = ''] = row.split('\t');
    return word ? [{ word, level: Number(level), level2012: Number(level2012), spelling }] : [];
  });
}

/** The lower of two levels, where 0 is none. */
export const lowerLevel = (a: number, b: number): number => (a && b ? Math.min(a, b) : a || b);
