/** Examples for the classifier: labelled sentences, and dictionary words as contexts of their characters. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, WordClass } from '../../../lib/lexicon/lexicon';
import { syllableCode } from '../../../lib/lexicon/syllables';
import { neighbourKind, type Surroundings } from '../../../lib/pinyin/classifier';
import { Place } from '../../../lib/pinyin/context';
import { characterFeatures, MAX_FEATURES } from '../../../lib/pinyin/features';
import { toNumbered } from '../../../lib/pinyin/syllable';
import { segment, type Token } from '../../../lib/text/segment';
import { ROOT } from '../../../modules/data/dataset';
import { readCedict } from '../../../modules/data/lexicon/cedict';
import { readJieba } from '../../../modules/data/lexicon/jieba';
import type { CharacterReadings } from '../../../modules/data/readings/characters';

export interface Tools {
  lexicon: Lexicon;
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
  /** What the dictionary gives the word, first reading first, for this character. */
  listed: { code: number; proper: boolean }[];
  surname: number;
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

/** Those to learn from; the files named `measure-…` are only for measuring. */
export function readOwnSentences(): Row[] {
  return readdirSync(OWN)
    .filter((name) => name.startsWith('learn-'))
    .sort()
    .flatMap((name) => readAnnotated(readFileSync(join(OWN, name), 'utf8')));
}

function surroundings(place: Place): Surroundings {
  const features = new Int32Array(MAX_FEATURES);
  const count = characterFeatures(place, features);
  const left = neighbourKind(place, -1);
  const right = neighbourKind(place, 1);
  return { features: features.slice(0, count), count, wordLength: 1, wordReadings: 0, left, right };
}

function listedReadings(place: Place, tools: Tools): { code: number; proper: boolean }[] {
  const { start, end, word } = place.token(0);
  if (word < 0 || end - start < 2) return [];
  if ((tools.lexicon.classes(word) & (WordClass.common | WordClass.proper)) === 0) return [];
  const usual = tools.characters.get(place.unit(0))?.first ?? '';
  const readings = tools.lexicon.readings(word, end - start);
  if (readings.length === 0) return [{ code: syllableCode(usual), proper: false }];
  return readings.map(({ syllables, proper }) => ({ code: syllableCode(syllables[place.at - start] ?? usual), proper }));
}

/** Examples from sentences, in order. */
export function labelledExamples(rows: readonly Row[], tools: Tools): Example[] {
  let text = '';
  let tokens: Token[] = [];
  return rows.map((row) => {
    if (row.text !== text) {
      text = row.text;
      tokens = segment(text, tools.lexicon);
    }
    const place = new Place(text, tokens, tools.lexicon);
    place.at = row.at;
    place.index = tokens.findIndex(({ start, end }) => start <= row.at && row.at < end);
    const around = surroundings(place);
    const listed = listedReadings(place, tools);
    const { start, end } = place.token(0);
    around.wordLength = end - start;
    around.wordReadings = listed.length;
    const character = text[row.at] as string;
    const surname = syllableCode(tools.characters.get(character)?.surname ?? '');
    return { row, character, gold: syllableCode(row.reading), around, listed, surname, weight: 1, silver: false };
  });
}

/** Longest word taken as a context. */
const LONGEST = 5;
const WORD_WEIGHT = 0.2;

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
    const place = new Place(text, [], tools.lexicon);
    place.low = 0;
    place.high = text.length;
    const frequency = jieba.get(text)?.frequency ?? 1;
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at] as string;
      if (!characters.has(character)) continue;
      const reading = syllables[at] as string;
      place.at = at;
      examples.push({
        row: { text, at, reading, own: false },
        character,
        gold: syllableCode(reading),
        around: surroundings(place),
        listed: [],
        surname: 0,
        weight: WORD_WEIGHT * Math.min(3, 1 + Math.log10(frequency)),
        silver: true,
      });
    }
  }
  return examples;
}
