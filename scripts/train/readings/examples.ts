/** Examples for the classifier: labelled sentences, and dictionary words as contexts of their characters. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { syllableCode } from '../../../lib/lexicon/syllables';
import type { Surroundings } from '../../../lib/pinyin/classifier';
import { listedCodes, surroundings } from '../../../lib/pinyin/classify';
import { Place } from '../../../lib/pinyin/context';
import { readToken } from '../../../lib/pinyin/read-token';
import type { Readings } from '../../../lib/pinyin/readings';
import { certainReading, ruleFor } from '../../../lib/pinyin/rules';
import { toNumbered } from '../../../lib/pinyin/syllable';
import { segment } from '../../../lib/text/segment';
import type { Token } from '../../../lib/text/token';
import { ROOT } from '../../../modules/data/dataset';
import { readCedict } from '../../../modules/data/lexicon/cedict';
import { readJieba } from '../../../modules/data/lexicon/jieba';
import type { CharacterReadings } from '../../../modules/data/readings/characters';
import { readCollocations } from '../../../modules/data/readings/collocations';

export interface Tools {
  lexicon: Lexicon;
  /** Without a model: it asks, and is told nothing. */
  readings: Readings;
  characters: Map<string, CharacterReadings>;
}

/** A sentence with one labelled character. */
export interface Row {
  text: string;
  at: number;
  reading: string;
  /** From our own sentences. */
  own: boolean;
}

export interface Example {
  row: Row;
  character: string;
  gold: number;
  around: Surroundings;
  /** The reading where words and names decide it and the classifier is not asked; null where it is. */
  decided: string | null;
  weight: number;
  /** A dictionary word, not a sentence. */
  silver: boolean;
}

/** Lines "sentence TAB reading", the character between two ▁. */
export function readTabbed(source: string): Row[] {
  const rows: Row[] = [];
  for (const line of source.split('\n')) {
    const [marked, spelling] = line.split('\t');
    const reading = toNumbered(spelling ?? '');
    if (marked && reading) rows.push({ text: marked.replaceAll('▁', ''), at: marked.indexOf('▁'), reading, own: false });
  }
  return rows;
}

const OWN = join(ROOT, 'lib', 'pinyin', 'data', 'sentences');

/** Our own sentences: `河长{zhang3}制`, a reading behind each labelled character; # begins a comment. */
export function readAnnotated(source: string): Row[] {
  const rows: Row[] = [];
  for (const line of source.split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const text = line.replace(/\{[^}]*\}/g, '');
    let removed = 0;
    for (const { 0: mark, 1: reading, index } of line.matchAll(/\{([a-z]+[1-5])\}/g)) {
      rows.push({ text, at: index - removed - 1, reading: reading as string, own: true });
      removed += mark.length;
    }
  }
  return rows;
}

/** The rows of the files whose names begin so: `learn-` to learn from, `measure-` only for measuring. */
export function readOwnSentences(prefix: string): Row[] {
  return readdirSync(OWN)
    .filter((name) => name.startsWith(prefix))
    .sort()
    .flatMap((name) => readAnnotated(readFileSync(join(OWN, name), 'utf8')));
}

function kept(around: Surroundings): Surroundings {
  return { ...around, features: around.features.slice(0, around.count) };
}

/** Examples from sentences, in order. */
export function labelledExamples(rows: readonly Row[], tools: Tools): Example[] {
  let place = new Place('', [], tools.lexicon);
  let tokens: Token[] = [];
  const found = ({ text, at }: Row) => tools.readings.collocations.around(text, at);
  return rows.map((row) => {
    if (row.text !== place.text) {
      tokens = segment(row.text, tools.lexicon);
      place = new Place(row.text, tokens, tools.lexicon);
    }
    place.index = tokens.findIndex(({ start, end }) => start <= row.at && row.at < end);
    const character = row.text[row.at] as string;
    const { start } = place.token(0);
    let around: Surroundings | null = null;
    const syllables = readToken(place, tools.readings, null, (at, readings, listed, word) => {
      if (at.at !== row.at) return null;
      const certain = listed.length === 0 && word === null ? certainReading(at) : null;
      if (certain) return certain;
      const usual = readings.default(character.charCodeAt(0)) ?? '';
      around = kept(surroundings(at, ruleFor(at), found(row), listedCodes(listed, at.at - start, usual), word));
      return null;
    });
    const decided = around ? null : (syllables[[...row.text.slice(start, row.at)].length] ?? '');
    place.at = row.at;
    around ??= kept(surroundings(place, ruleFor(place), found(row), [], null));
    return { row, character, gold: syllableCode(row.reading), around, decided, weight: 1, silver: false };
  });
}

/** Longest word taken as a context. */
const LONGEST = 5;
const WORD_WEIGHT = 0.3;

const COLLOCATION_WEIGHT = 1;

/** A context of a character of which only the inside is known. */
function contextExample(text: string, at: number, reading: string, weight: number, tools: Tools): Example {
  const place = new Place(text, [], tools.lexicon);
  place.low = 0;
  place.high = text.length;
  place.at = at;
  const row = { text, at, reading, own: false };
  const around = kept(surroundings(place, null, 0, [], null));
  return { row, character: text[at] as string, gold: syllableCode(reading), around, decided: null, weight, silver: true };
}

/** Examples from our own list of collocations. */
export function collocationExamples(tools: Tools): Example[] {
  return readCollocations().map(({ text, at, reading }) => contextExample(text, at, reading, COLLOCATION_WEIGHT, tools));
}

/** Examples from dictionary words with one reading: inside the word the surroundings are known, outside nothing is. */
export function dictionaryExamples(characters: ReadonlySet<string>, tools: Tools): Example[] {
  const jieba = readJieba();
  const words = new Map<string, string[] | null>();
  for (const { simplified, syllables } of readCedict()) {
    const before = words.get(simplified);
    if (before === undefined) words.set(simplified, syllables);
    else if (before?.join() !== syllables.join()) words.set(simplified, null);
  }
  const examples: Example[] = [];
  for (const [text, syllables] of words) {
    if (!syllables || text.length < 2 || text.length > LONGEST || syllables.length !== text.length) continue;
    const frequency = jieba.get(text)?.frequency ?? 1;
    const weight = WORD_WEIGHT * Math.min(3, 1 + Math.log10(frequency));
    for (let at = 0; at < text.length; at += 1) {
      if (characters.has(text[at] as string)) examples.push(contextExample(text, at, syllables[at] as string, weight, tools));
    }
  }
  return examples;
}
