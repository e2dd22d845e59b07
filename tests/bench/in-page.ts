/**
 * What the bench runs inside a page: our lexicon, segmentation and readings beside what a page could load instead. Bundled and served by
 * `words.ts`, which calls `bench` by name.
 */
import initJieba, { cut } from 'jieba-wasm/web';
import { pinyin } from 'pinyin-pro';
import { type Lexicon, openLexicon } from '../../lib/lexicon/lexicon';
import { readWords } from '../../lib/pinyin/read-words';
import { openReadings, type Readings } from '../../lib/pinyin/readings';
import { finish } from '../../lib/steps';
import { segment } from '../../lib/text/segment';
import { segmenting } from '../../lib/text/segmenting';
import { time } from './table';

let lexicon: Lexicon | null = null;
let readings: Readings | null = null;
let openingMs = 0;
let jiebaMemory: WebAssembly.Memory | null = null;

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}

function opened(): { lexicon: Lexicon; readings: Readings } {
  if (!lexicon || !readings) throw new Error('open first');
  return { lexicon, readings };
}

const intl = new Intl.Segmenter('zh', { granularity: 'word' });

/** By paragraph: each segment that the iterator gives holds the whole input. */
function cutByIntl(text: string): number {
  let count = 0;
  for (const line of text.split('\n')) for (const _ of intl.segment(line)) count += 1;
  return count;
}

const bench = {
  /** Time from the request until a first word is found, in ms: bytes fetched, checked, unpacked. */
  async openLexicon(): Promise<number> {
    const started = performance.now();
    const bytes = await bytesOf('/lexicon.bin');
    const fetched = performance.now();
    lexicon = openLexicon(bytes);
    openingMs = performance.now() - fetched;
    segment('研究生命起源', lexicon);
    return performance.now() - started;
  },

  /** How much of that was opening, once the bytes were there. */
  opening(): number {
    return openingMs;
  },

  async openReadings(): Promise<void> {
    readings = openReadings(await bytesOf('/readings.bin'));
  },

  /** The same for jieba-wasm. */
  async openJieba(): Promise<number> {
    const started = performance.now();
    ({ memory: jiebaMemory } = await initJieba({ module_or_path: '/jieba.wasm' }));
    cut('研究生命起源', true);
    return performance.now() - started;
  },

  /** Memory that the heap's figure leaves out, in bytes: WebAssembly's. */
  wasmBytes(): number {
    return jiebaMemory?.buffer.byteLength ?? 0;
  },

  /** Warm times in ms, by what is run. */
  speeds(text: string): Record<string, number> {
    const context = opened();
    const few = { runs: 5, warmup: 2 };
    return {
      words: time(() => segment(text, context.lexicon)),
      jieba: time(() => cut(text, true), few),
      intl: time(() => cutByIntl(text), few),
      readings: time(() => readWords(text, segment(text, context.lexicon), context)),
      pinyinPro: time(() => pinyin(text, { type: 'array' }), few),
    };
  },

  /** Warm time of segmentation by paragraphs, as a page does it, in ms: short texts are measured in bundles as long as the longest. */
  growth(text: string, longest: number): number {
    const context = opened();
    const times = Math.max(1, Math.round(longest / text.length));
    const run = () => {
      for (let n = 0; n < times; n += 1) finish(segmenting(text, context.lexicon));
    };
    return time(run, { runs: 9, warmup: 3 }) / times;
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
