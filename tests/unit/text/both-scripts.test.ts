/** Invented sentences in both scripts: the same words, levels and readings come out, and matchers see one text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { readWords } from '../../../lib/pinyin/read-words';
import { normalise } from '../../../lib/text/normalise';
import { segment } from '../../../lib/text/segment';
import { ROOT } from '../../../modules/data/dataset';
import { loadLexicon, loadReadings } from '../lexicon/data';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

const pairs = readFileSync(join(ROOT, 'tests/unit/text/both-scripts.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [simplified: string, traditional: string]);

/** Written with two characters that are simplified too: only the word says that 傢俱 is 家具. */
const BY_WORD_ALONE = ['傢俱店的傢伙'];

describe('a sentence in both scripts', () => {
  it('is there in more than a hundred examples', () => {
    expect(pairs.length).toBeGreaterThan(120);
    for (const [simplified, traditional] of pairs) expect(traditional).toHaveLength(simplified.length);
  });

  it.each(pairs)('%s has the words and levels of %s', (simplified, traditional) => {
    const words = (text: string) => segment(text, lexicon).map(({ end, word }) => [end, word < 0 ? null : lexicon.level(word)]);
    expect(words(traditional)).toEqual(words(simplified));
  });

  it('is one text to the matchers', () => {
    const apart = pairs.filter(([simplified, traditional]) => normalise(traditional).text !== normalise(simplified).text);
    expect(apart.map(([, traditional]) => traditional)).toEqual(BY_WORD_ALONE);
  });

  it('is read the same', async () => {
    const readings = await loadReadings();
    const read = (text: string) =>
      readWords(text, segment(text, lexicon), { lexicon, readings }).flatMap(({ syllables }) => syllables);
    const apart = pairs.filter(([simplified, traditional]) => read(simplified).join() !== read(traditional).join());
    // 捲 is juǎn by itself; 卷 is left to the classifier, which may be wrong.
    expect(apart.length).toBeLessThan(4);
  });
});
