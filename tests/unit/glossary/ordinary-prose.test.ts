/** Pages without politics carry at most two marks for each 1,000 characters, with the whole glossary. All texts are invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../lib/glossary/find-terms';
import { openGlossary, packGlossary } from '../../../lib/glossary/glossary';
import { ROOT } from '../../../modules/data/dataset';
import { readEntries } from '../../../modules/data/glossary-entries';
import { blocksOf } from './sample-glossary';

const MOST_PER_1000 = 2;
const glossary = openGlossary(packGlossary(readEntries()));

describe('ordinary prose', () => {
  it.each(['sport', 'recipe', 'novel', 'travel', 'shopping'])('%s carries few marks', (name) => {
    const text = readFileSync(join(ROOT, 'tests', 'fixtures', 'ordinary-prose', `${name}.txt`), 'utf8').trim();
    expect(text.length).toBeGreaterThan(500);
    const marks = findTerms(text, blocksOf(text), glossary).map(({ start, end }) => text.slice(start, end));
    expect(marks.length * 1000, marks.join(' ')).toBeLessThanOrEqual(MOST_PER_1000 * text.length);
  });
});
