/**
 * How much likelier a character is in a given name, or in a transcription, than in other words: log odds, from the names in
 * jieba's word list (MIT) and CC-CEDICT (CC BY-SA 4.0) against all other words of the former.
 */
import { FIRST_CHARACTER, LAST_CHARACTER, ODDS_STEPS, ODDS_ZERO } from '../../../lib/entities/format';
import { WordClass } from '../../../lib/lexicon/format';
import { readCedict } from '../lexicon/cedict';
import { classesOf } from '../lexicon/classes';
import { readJieba } from '../lexicon/jieba';

type Counts = Map<string, number>;

/** Additive smoothing, as shares of a count. */
const SMOOTHING = 0.5;
const BACKGROUND_SMOOTHING = 2;

function bump(counts: Counts, character: string | undefined, by = 1): void {
  if (character) counts.set(character, (counts.get(character) ?? 0) + by);
}

/** The `characters` section. `surnames` are the single-character ones of our own list. */
export function nameOdds(surnames: ReadonlySet<string>): Uint16Array<ArrayBuffer> {
  const background: Counts = new Map();
  const first: Counts = new Map();
  const second: Counts = new Map();
  const only: Counts = new Map();
  const transcription: Counts = new Map();
  for (const [word, { frequency, tag }] of readJieba()) {
    if (!/^\p{Script=Han}+$/u.test(word)) continue;
    if (tag === 'nr' || tag === 'nrfg') {
      if (word.length === 3 && surnames.has(word[0] as string)) {
        bump(first, word[1]);
        bump(second, word[2]);
      } else if (word.length === 2 && surnames.has(word[0] as string)) bump(only, word[1]);
    } else if (tag === 'nrt') {
      if (word.length >= 3) for (const character of word) bump(transcription, character);
    } else for (const character of word) bump(background, character, Math.log1p(frequency));
  }
  for (const entry of readCedict()) {
    const classes = classesOf(entry);
    if (classes & WordClass.person && entry.simplified.length === 3) {
      bump(first, entry.simplified[1]);
      bump(second, entry.simplified[2]);
    }
    if (classes & (WordClass.foreignName | WordClass.foreignPlace) && entry.simplified.length >= 3) {
      for (const character of entry.simplified.replaceAll('·', '')) bump(transcription, character);
    }
  }
  const table = new Uint16Array(LAST_CHARACTER - FIRST_CHARACTER + 1);
  const sums = [first, second, only, transcription].map((counts) => {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    return { counts, total };
  });
  const backgroundTotal = [...background.values()].reduce((a, b) => a + b, 0);
  for (let n = 0; n < table.length; n += 1) {
    const character = String.fromCharCode(FIRST_CHARACTER + n);
    let value = 0;
    sums.forEach(({ counts, total }, place) => {
      const own = Math.log((counts.get(character) ?? 0) + SMOOTHING) - Math.log(total + SMOOTHING * 5000);
      const other =
        Math.log((background.get(character) ?? 0) + BACKGROUND_SMOOTHING) -
        Math.log(backgroundTotal + BACKGROUND_SMOOTHING * 8000);
      const step = Math.max(0, Math.min(15, Math.round((own - other) * ODDS_STEPS) + ODDS_ZERO));
      value |= step << (4 * place);
    });
    table[n] = value;
  }
  return table;
}
