/**
 * An English gist of an article by the browser's own models: by its summariser where that reads Chinese, else by its translator from
 * the sentences of our summary. Nothing is sent; a model that is not there yet is loaded by the browser when the reader asks.
 */
import type { Lang } from '../contract';
import { type Availability, type Progress, summarizer, translator } from './models';

/** `article`: one text about the whole. `sentences`: a translation of each sentence of the summary. */
export type GistWay = 'article' | 'sentences';

export interface GistOffer {
  way: GistWay;
  /** False: the browser loads a model first, some tens of MB to some GB. */
  ready: boolean;
}

export interface GistSource {
  lang: Lang;
  title: string;
  text: string;
  /** The sentences of the summary, in reading order. */
  sentences: readonly string[];
}

const offers = (availability: Availability) => availability !== 'unavailable';

/** What this browser can do for a language, null for nothing. What is loaded goes before what would have to be. */
export async function gistOffer(lang: Lang): Promise<GistOffer | null> {
  const [whole, each] = await Promise.all([summarizer.availability(lang), translator.availability(lang)]);
  if (whole === 'available') return { way: 'article', ready: true };
  if (each === 'available') return { way: 'sentences', ready: true };
  // A translator's model is a hundredth of a summariser's.
  if (offers(each)) return { way: 'sentences', ready: false };
  return offers(whole) ? { way: 'article', ready: false } : null;
}

async function gistOfArticle(source: GistSource, signal: AbortSignal, progress: Progress): Promise<string[]> {
  const model = await summarizer.create(source.lang, signal, progress);
  try {
    const fits = (await model.measureInputUsage(source.text, { signal })) <= model.inputQuota;
    const text = fits ? source.text : source.sentences.join('');
    const gist = await model.summarize(text, { signal, context: `A Chinese news article: ${source.title}` });
    return gist
      .split('\n')
      .map((line) => line.replace(/^[-*•]\s*/, '').trim())
      .filter(Boolean);
  } finally {
    model.destroy();
  }
}

async function gistOfSentences({ lang, sentences }: GistSource, signal: AbortSignal, progress: Progress): Promise<string[]> {
  const model = await translator.create(lang, signal, progress);
  try {
    const translated: string[] = [];
    // One after the other: the browser queues them anyway, and each can be stopped.
    for (const sentence of sentences) translated.push(await model.translate(sentence, { signal }));
    return translated;
  } finally {
    model.destroy();
  }
}

/**
 * The gist, as lines of English: of the article, or one for each sentence of the summary.
 * Must be asked for from a click where the model is still to be loaded: browsers start a download for nothing less.
 * @throws DOMException when the browser cannot (`NotSupportedError`, `NotAllowedError`, `QuotaExceededError`, …) or `signal` fires
 */
export function makeGist(way: GistWay, source: GistSource, signal: AbortSignal, progress: Progress): Promise<string[]> {
  return way === 'article' ? gistOfArticle(source, signal, progress) : gistOfSentences(source, signal, progress);
}
