/**
 * Trains the reading classifier and writes `lib/pinyin/data/classifier.bin`.
 *
 *     npx tsx scripts/train/readings.ts CPP.tsv              trains on everything and writes the file
 *     npx tsx scripts/train/readings.ts CPP.tsv --folds 10   cross-validates instead, writes nothing
 *
 * CPP.tsv: lines "sentence TAB reading" with the character between two ▁ (g2pM's development set, Apache-2.0). Our own sentences are
 * read from `lib/pinyin/data/sentences`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLexicon } from '../../lib/lexicon/lexicon';
import { ROOT } from '../../modules/data/dataset';
import { compileLexicon } from '../../modules/data/lexicon';
import { readCharacters } from '../../modules/data/readings/characters';
import { crossValidate, report } from './readings/cross-validate';
import { dictionaryExamples, labelledExamples, readOwnSentences, readTabbed } from './readings/examples';
import { packModel } from './readings/pack';
import { train } from './readings/trainer';

const [file, ...options] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npx tsx scripts/train/readings.ts CPP.tsv [--folds N]');
  process.exit(2);
}
const folds = options[0] === '--folds' ? Number(options[1]) : 0;
const tools = { lexicon: openLexicon(compileLexicon()), characters: readCharacters() };
const rows = [...readTabbed(readFileSync(file, 'utf8')), ...readOwnSentences()];
const examples = labelledExamples(rows, tools);
const characters = new Set(rows.map(({ text, at }) => text[at] as string));
const words = dictionaryExamples(characters, tools);
console.log(`${examples.length} labelled, ${words.length} from dictionary words, ${characters.size} characters`);
if (folds > 0) report('Cross-validated', crossValidate(examples, words, folds, tools));
else {
  const path = join(ROOT, 'lib', 'pinyin', 'data', 'classifier.bin');
  writeFileSync(path, packModel(train(examples, words)));
  console.log(`Wrote ${path}`);
}
