/**
 * Trains the tagger of people, organisations and places and writes its weights.
 *
 *     tsx scripts/train/entities.ts --uner FOLDER [--out FILE] [--check FILE …] [--hold-out] [--generated N] [--rounds N] [--slots N]
 *
 * FOLDER holds Universal NER's Chinese files (`uner-gsdsimp-train.iob2`, `…-dev.iob2`, `uner-pud-test.iob2`; CC BY-SA 4.0), which are no
 * part of this project; the rest of the training text are the annotated sentences of `lib/entities/training` and what is made from its
 * templates. The same input gives the same bytes. `--hold-out` keeps every third annotated sentence out and prints the scores on those;
 * `--check` prints the scores on files of `character TAB label` lines. Needs `npm run data` to have been run.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEntityKnowledge } from '../../lib/entities/knowledge';
import { MODEL_FILE, packModel } from '../../lib/entities/tagger/model-file';
import { View } from '../../lib/entities/tagger/view';
import { openLexicon } from '../../lib/lexicon/lexicon';
import { OUT, ROOT } from '../../modules/data/dataset';
import { labelled, readAnnotated } from './annotated';
import { trainCrf } from './crf';
import { generate } from './generate';
import { packWeights } from './pack';
import { prepare } from './prepare';
import { scoreModel } from './score';
import { readBio } from './sentences';
import { readUner } from './uner';

const { values } = parseArgs({
  options: {
    uner: { type: 'string' },
    out: { type: 'string', default: join(ROOT, MODEL_FILE) },
    check: { type: 'string', multiple: true, default: [] },
    'hold-out': { type: 'boolean', default: false },
    generated: { type: 'string', default: '45000' },
    rounds: { type: 'string', default: '8' },
    slots: { type: 'string', default: '262144' },
    step: { type: 'string', default: '0.02' },
    data: { type: 'string', default: OUT },
    own: { type: 'string', default: '3' },
  },
});
if (!values.uner) {
  console.error('Give the folder of the Universal NER files: --uner FOLDER');
  process.exit(2);
}
const folder = values.uner;
const lexicon = openLexicon(readFileSync(join(values.data, 'lexicon.bin')));
const knowledge = openEntityKnowledge(readFileSync(join(values.data, 'entities.bin')));
const view = new View(lexicon, knowledge);

const read = ['uner-gsdsimp-train.iob2', 'uner-gsdsimp-dev.iob2', 'uner-pud-test.iob2'].flatMap((file) =>
  readUner(join(folder, file), knowledge),
);
/** The annotated sentences, in the order of their files' names. */
const SENTENCES = join(ROOT, 'lib/entities/training');
const annotated = readdirSync(SENTENCES)
  .filter((file) => /^sentences-.*\.txt$/u.test(file))
  .sort()
  .flatMap((file) => readAnnotated(readFileSync(join(SENTENCES, file), 'utf8'), file).map(labelled));
const isHeld = (n: number): boolean => values['hold-out'] && n % 3 === 2;
const learnt = annotated.filter((_, n) => !isHeld(n));
const held = annotated.filter((_, n) => isHeld(n));
const made = generate(Number(values.generated));
console.log(`${read.length} sentences read, ${learnt.length} annotated, ${made.length} made`);
// What people wrote counts twice, what was written for this tagger more: there is little of it, and made sentences have little variety.
const OWN_WORTH = Number(values.own);
const own = Array.from({ length: OWN_WORTH }, () => learnt).flat();
const data = prepare([...read, ...read, ...own, ...made], lexicon, view, 3);
console.log(`${data.labels.length} characters, ${data.hashes.length} features`);
const trained = trainCrf(data, {
  rounds: Number(values.rounds),
  step: Number(values.step),
  decay: 1e-4,
  dropout: 0.4,
  seed: 1,
  report: (round, logLikelihood) => console.log(`round ${round + 1}: log likelihood ${Math.round(logLikelihood)}`),
});
const packed = packWeights(trained, data.hashes, Number(values.slots));
writeFileSync(values.out, packModel(packed));
console.log(`${packed.used} rows written to ${values.out}`);
if (held.length > 0) console.log(`held out: ${scoreModel(packed, held, lexicon, view)}`);
for (const file of values.check) console.log(`${file}: ${scoreModel(packed, readBio(file), lexicon, view)}`);
