/** Cross-validation of the whole way from a sentence to a reading, with the classifier trained without the sentences it is asked about. */

import { readWords } from '../../../lib/pinyin/read-words';
import { openReadings, type Readings } from '../../../lib/pinyin/readings';
import { segment } from '../../../lib/text/segment';
import { compileReadings } from '../../../modules/data/readings';
import type { Example, Row, Tools } from './examples';
import { packModel } from './pack';
import { type Model, train } from './trainer';

/** The reading that the program gives the labelled character. */
export function readingOf(row: Row, tools: Pick<Tools, 'lexicon'>, readings: Readings): string {
  const tokens = segment(row.text, tools.lexicon);
  for (const { start, end, syllables } of readWords(row.text, tokens, { lexicon: tools.lexicon, readings })) {
    if (start <= row.at && row.at < end) return syllables[[...row.text.slice(start, row.at)].length] ?? '';
  }
  return '';
}

const sameButTone = (a: string, b: string) => a.slice(0, -1) === b.slice(0, -1) && (a.endsWith('5') || b.endsWith('5'));

export interface Outcome {
  row: Row;
  got: string;
}

/** Prints accuracy, accuracy with neutral tones aside, and that on readings that are not their character's commonest. */
export function report(name: string, outcomes: readonly Outcome[]): void {
  const counts = new Map<string, Map<string, number>>();
  for (const { row } of outcomes) {
    const of = counts.get(row.text[row.at] as string) ?? new Map<string, number>();
    counts.set(row.text[row.at] as string, of.set(row.reading, (of.get(row.reading) ?? 0) + 1));
  }
  const commonest = new Map([...counts].map(([character, of]) => [character, [...of].sort(([, a], [, b]) => b - a)[0]?.[0]]));
  const share = (some: readonly Outcome[], right: (outcome: Outcome) => boolean) =>
    ((100 * some.filter(right).length) / some.length).toFixed(2);
  const isRight = ({ row, got }: Outcome) => got === row.reading;
  const rarer = outcomes.filter(({ row }) => row.reading !== commonest.get(row.text[row.at] as string));
  console.log(
    `${name}: ${share(outcomes, isRight)} % of ${outcomes.length}, ` +
      `neutral tone aside ${share(outcomes, (outcome) => isRight(outcome) || sameButTone(outcome.got, outcome.row.reading))}, ` +
      `rarer readings ${share(rarer, isRight)} of ${rarer.length}`,
  );
}

/** The characters with the most errors: how many of how many, and which. */
export function reportCharacters(outcomes: readonly Outcome[], most: number): void {
  const characters = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const character = outcome.row.text[outcome.row.at] as string;
    characters.set(character, [...(characters.get(character) ?? []), outcome]);
  }
  const wrong = (some: readonly Outcome[]) => some.filter(({ row, got }) => got !== row.reading);
  const worst = [...characters].sort(([, a], [, b]) => wrong(b).length - wrong(a).length).slice(0, most);
  for (const [character, some] of worst) {
    const pairs = new Set(wrong(some).map(({ row, got }) => `${row.reading} as ${got}`));
    console.log(`  ${character} ${wrong(some).length} of ${some.length}: ${[...pairs].join(', ')}`);
  }
}

/** What a model reads in rows that it has not seen. */
export function outcomesOf(rows: readonly Row[], model: Model, tools: Pick<Tools, 'lexicon'>): Outcome[] {
  const readings = openReadings(compileReadings(packModel(model)));
  return rows.map((row) => ({ row, got: readingOf(row, tools, readings) }));
}

/** Our own sentences are in every training set; only the others are asked about. */
export function crossValidate(examples: readonly Example[], words: readonly Example[], folds: number, tools: Tools): Outcome[] {
  const outcomes: Outcome[] = [];
  const foldOf = (n: number) => ((n * 7919) % 104729) % folds;
  for (let fold = 0; fold < folds; fold += 1) {
    const model = train(
      examples.filter(({ row }, n) => row.own || foldOf(n) !== fold),
      words,
    );
    const asked = examples.filter(({ row }, n) => !row.own && foldOf(n) === fold).map(({ row }) => row);
    outcomes.push(...outcomesOf(asked, model, tools));
  }
  return outcomes;
}

/** Cross-validation of our own sentences to learn from: all labels of a sentence are left out together. CPP is in every training set. */
export function crossValidateOwn(
  examples: readonly Example[],
  words: readonly Example[],
  folds: number,
  tools: Tools,
): Outcome[] {
  const outcomes: Outcome[] = [];
  const sentences = new Map<string, number>();
  for (const { row } of examples) if (row.own && !sentences.has(row.text)) sentences.set(row.text, sentences.size);
  const foldOf = (row: Row) => (((sentences.get(row.text) ?? 0) * 7919) % 104729) % folds;
  for (let fold = 0; fold < folds; fold += 1) {
    const model = train(
      examples.filter(({ row }) => !row.own || foldOf(row) !== fold),
      words,
    );
    const asked = examples.filter(({ row }) => row.own && foldOf(row) === fold).map(({ row }) => row);
    outcomes.push(...outcomesOf(asked, model, tools));
  }
  return outcomes;
}
