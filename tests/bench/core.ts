/** The core in Node against what a page could load today. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { analyze } from '../../lib/analysis';
import { readText } from '../../lib/article/read-text';
import { findEntities } from '../../lib/entities/find-entities';
import { wordEdges } from '../../lib/glossary/boundaries';
import { findTerms } from '../../lib/glossary/find-terms';
import { openGlossary } from '../../lib/glossary/glossary';
import { matchForms } from '../../lib/glossary/match-forms';
import { readPassage } from '../../lib/glossary/passage';
import { openLexicon } from '../../lib/lexicon/lexicon';
import { readWords } from '../../lib/pinyin/read-words';
import { openResources } from '../../lib/resources';
import { segment } from '../../lib/text/segment';
import { OUT } from '../../modules/data/dataset';
import { readEntries } from '../../modules/data/glossary-entries';
import { print, time } from './table';
import { articleOf, pagesOf } from './texts';

const bytesOf = (file: string) => new Uint8Array(readFileSync(join(OUT, file)));
const readFile = (file: string) => Promise.resolve(bytesOf(file));
// The package's own ESM build imports a .wasm file, which Node 20 does not.
const jieba = createRequire(import.meta.url)('jieba-wasm') as { cut(text: string, hmm: boolean): string[] };

/** CC-CEDICT as one sorted text and an index of its words: the way of Zhongwen and its heirs. */
function sortedTextDictionary(): { build(): Map<string, number> } {
  const source = createRequire(import.meta.url).resolve('hanzi/lib/data/cedict_ts.u8.js', { paths: [process.cwd()] });
  const text = readFileSync(source, 'utf8');
  return {
    build() {
      const index = new Map<string, number>();
      for (let at = 0; at >= 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
        const space = text.indexOf(' ', at);
        index.set(text.slice(at, space), at);
        if (text.indexOf('\n', at) < 0) break;
      }
      return index;
    },
  };
}

export async function benchCore(): Promise<void> {
  const resources = await openResources(readFile);
  const three = articleOf(3_000);
  const hundred = articleOf(100_000);
  const intl = new Intl.Segmenter('zh', { granularity: 'word' });
  const { lexicon, readings } = resources;
  const perMs = (length: number, ms: number) => length / ms;
  // By paragraph: each segment that the iterator gives holds the whole input, and 100,000 characters at once exhaust 4 GB.
  const segmentByIntl = () => {
    let count = 0;
    for (const line of hundred.text.split('\n')) for (const _ of intl.segment(line)) count += 1;
    return count;
  };

  print('Analysis of an article (Node)', [
    {
      what: 'everything, 3,000 characters',
      ours: time(() => analyze(three, resources)),
      peer: 'jieba-wasm, words alone',
      theirs: time(() => jieba.cut(three.text, true)),
      unit: 'ms',
    },
    {
      what: 'everything, 100,000 characters',
      ours: time(() => analyze(hundred, resources), { runs: 3, warmup: 1 }),
      peer: 'jieba-wasm, words alone',
      theirs: time(() => jieba.cut(hundred.text, true), { runs: 3, warmup: 1 }),
      unit: 'ms',
    },
  ]);

  const pages = pagesOf(100_000);
  print('Newspaper pages into articles (Node)', [
    {
      what: '100,000 characters of pages',
      ours: time(() => readText(pages), { runs: 3, warmup: 1 }),
      peer: 'none known',
      theirs: null,
      unit: 'ms',
    },
  ]);

  const words = time(() => segment(hundred.text, lexicon));
  const tokens = segment(hundred.text, lexicon);
  print('Words and readings (Node)', [
    {
      what: 'words',
      ours: perMs(100_000, words),
      peer: 'jieba-wasm',
      theirs: perMs(
        100_000,
        time(() => jieba.cut(hundred.text, true), { runs: 3 }),
      ),
      unit: 'characters/ms',
      more: true,
    },
    {
      what: 'words',
      ours: perMs(100_000, words),
      peer: 'Intl.Segmenter',
      theirs: perMs(100_000, time(segmentByIntl, { runs: 3 })),
      unit: 'characters/ms',
      more: true,
    },
    {
      what: 'words and readings',
      ours: perMs(
        100_000,
        time(() => readWords(hundred.text, segment(hundred.text, lexicon), { lexicon, readings })),
      ),
      peer: 'pinyin-pro',
      theirs: perMs(
        100_000,
        time(() => pinyin(hundred.text, { type: 'array' }), { runs: 3, warmup: 1 }),
      ),
      unit: 'characters/ms',
      more: true,
    },
    {
      what: 'readings alone',
      ours: perMs(
        100_000,
        time(() => readWords(hundred.text, tokens, { lexicon, readings })),
      ),
      peer: 'pinyin-pro',
      theirs: perMs(
        100_000,
        time(() => pinyin(hundred.text, { type: 'array' }), { runs: 3, warmup: 1 }),
      ),
      unit: 'characters/ms',
      more: true,
    },
  ]);

  const ten = articleOf(10_000);
  const tenTokens = segment(ten.text, lexicon);
  const edges = wordEdges(tenTokens);
  const { glossary, knowledge } = resources;
  const forms = readEntries().flatMap(({ term, variants }) => [term, ...(variants ?? [])]);
  const escaped = forms.sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const oneExpression = new RegExp(escaped.join('|'), 'gu');
  print('Terms and names (Node, 10,000 characters)', [
    {
      what: `all ${forms.length} forms of the glossary found`,
      ours: time(() => ten.blocks.map((block) => matchForms(readPassage(ten.text, block), glossary, edges))),
      peer: 'one regular expression of them',
      theirs: time(() => [...ten.text.matchAll(oneExpression)].length, { runs: 5, warmup: 1 }),
      unit: 'ms',
    },
    {
      what: 'terms, shapes and page keys',
      ours: time(() => findTerms(ten.text, ten.blocks, glossary, { tokens: tenTokens })),
      peer: 'none known',
      theirs: null,
      unit: 'ms',
    },
    {
      what: 'names',
      ours: perMs(
        10_000,
        time(() => findEntities(ten, tenTokens, { lexicon, knowledge })),
      ),
      peer: 'none known',
      theirs: null,
      unit: 'characters/ms',
      more: true,
    },
  ]);

  const lexiconBytes = bytesOf('lexicon.bin');
  const glossaryBytes = bytesOf('glossary.bin');
  const sorted = sortedTextDictionary();
  print('Loading (Node, bytes in memory)', [
    {
      what: 'opening the glossary',
      ours: time(() => openGlossary(glossaryBytes)),
      peer: 'making one regular expression of its forms',
      theirs: time(() => new RegExp(escaped.join('|'), 'gu').test(''), { runs: 3, warmup: 1 }),
      unit: 'ms',
    },
    {
      what: 'opening the lexicon',
      ours: time(() => openLexicon(lexiconBytes)),
      peer: 'indexing CC-CEDICT as text',
      theirs: time(() => sorted.build(), { runs: 3, warmup: 1 }),
      unit: 'ms',
    },
  ]);
}
