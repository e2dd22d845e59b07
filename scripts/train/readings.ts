/**
 * Trains the reading classifier and writes `lib/pinyin/data/classifier.bin`.
 *
 *     npx tsx scripts/train/readings.ts CPP.tsv              trains on everything and writes the file
 *     npx tsx scripts/train/readings.ts CPP.tsv --folds 10   cross-validates instead, writes nothing
 *
 * CPP.tsv: lines "sentence TAB reading" with the character between two ▁ (g2pM's development set, Apache-2.0). Our own sentences are
 * read from `lib/pinyin/data/sentences`: those named `learn-…` to learn from, those named `measure-…` only to measure.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLexicon } from '../../lib/lexicon/lexicon';
import { openReadings } from '../../lib/pinyin/readings';
import { ROOT } from '../../modules/data/dataset';
import { compileLexicon } from '../../modules/data/lexicon';
import { compileReadings } from '../../modules/data/readings';
import { readCharacters } from '../../modules/data/readings/characters';
import { crossValidate, crossValidateOwn, outcomesOf, report, reportCharacters } from './readings/cross-validate';
import { collocationExamples, dictionaryExamples, labelledExamples, readOwnSentences, readTabbed } from './readings/examples';
import { packModel } from './readings/pack';
import { train } from './readings/trainer';

const [file, ...options] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npx tsx scripts/train/readings.ts CPP.tsv [--folds N]');
  process.exit(2);
}
const folds = options[0] === '--folds' ? Number(options[1]) : 0;
const characters = readCharacters();
const tools = { lexicon: openLexicon(compileLexicon()), characters, readings: openReadings(compileReadings(null)) };
const rows = [...readTabbed(readFileSync(file, 'utf8')), ...readOwnSentences('learn-')];
const examples = labelledExamples(rows, tools);
const labelled = new Set(rows.map(({ text, at }) => text[at] as string));
const words = [...dictionaryExamples(labelled, tools), ...collocationExamples(tools)];
console.log(`${examples.length} labelled, ${words.length} words and collocations, ${labelled.size} characters`);
if (folds > 0) {
  const outcomes = crossValidate(examples, words, folds, tools);
  report('Cross-validated', outcomes);
  reportCharacters(outcomes, 10);
  report('Our own to learn from, cross-validated', crossValidateOwn(examples, words, folds, tools));
} else {
  const model = train(examples, words);
  const outcomes = outcomesOf(readOwnSentences('measure-'), model, tools);
  report('Sentences only for measuring', outcomes);
  reportCharacters(outcomes, 10);
  const path = join(ROOT, 'lib', 'pinyin', 'data', 'classifier.bin');
  writeFileSync(path, packModel(model));
  console.log(`Wrote ${path}`);
}
