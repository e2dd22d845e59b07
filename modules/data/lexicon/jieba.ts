/** jieba's word list (MIT) as the package `@node-rs/jieba` carries it: word, frequency, part of speech. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../dataset';

export const JIEBA_FILE = 'node_modules/@node-rs/jieba/dict.txt';

/** jieba's count of 的 lacks a digit: it is the commonest character of every corpus, about one in 25 (Jun Da 2004). */
const CORRECTED = new Map([['的', 3_188_250]]);

export interface JiebaWord {
  frequency: number;
  /** ICTCLAS tag: n, v, ns, nr, … */
  tag: string;
}

export function readJieba(): Map<string, JiebaWord> {
  const words = new Map<string, JiebaWord>();
  for (const line of readFileSync(join(ROOT, JIEBA_FILE), 'utf8').split('\n')) {
    const [word, frequency, tag] = line.split(' ');
    if (word && frequency) words.set(word, { frequency: CORRECTED.get(word) ?? Number(frequency), tag: tag ?? '' });
  }
  return words;
}
