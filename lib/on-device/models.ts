/**
 * The models that some browsers bring along (Chrome 138 and later, on machines that are large enough): a summariser and a translator
 * which run on this machine. Firefox has neither. Shapes after the Writing Assistance and the Translator API of the W3C's Web Machine
 * Learning group, as far as Tifa uses them; TypeScript 5.9 does not know them yet.
 */
import type { Lang } from '../contract';

/** What a browser answers when asked for a model. */
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface DownloadMonitor extends EventTarget {}

interface CreateOptions {
  signal?: AbortSignal;
  monitor?: (monitor: DownloadMonitor) => void;
}

interface TranslatorPair {
  sourceLanguage: string;
  targetLanguage: string;
}

export interface Translator {
  translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
  destroy(): void;
}

interface SummarizerKind {
  type: 'tldr' | 'key-points';
  format: 'plain-text';
  length: 'short' | 'medium';
  expectedInputLanguages: string[];
  outputLanguage: string;
}

export interface Summarizer {
  /** How much it takes in, in its own unit. */
  readonly inputQuota: number;
  measureInputUsage(text: string, options?: { signal?: AbortSignal }): Promise<number>;
  summarize(text: string, options?: { signal?: AbortSignal; context?: string }): Promise<string>;
  destroy(): void;
}

interface World {
  Translator?: {
    availability(pair: TranslatorPair): Promise<Availability>;
    create(options: TranslatorPair & CreateOptions): Promise<Translator>;
  };
  Summarizer?: {
    availability(kind: SummarizerKind): Promise<Availability>;
    create(options: SummarizerKind & CreateOptions): Promise<Summarizer>;
  };
}

const world = globalThis as unknown as World;

const pairFor = (lang: Lang): TranslatorPair => ({
  sourceLanguage: lang === 'zh-Hant' ? 'zh-Hant' : 'zh',
  targetLanguage: 'en',
});

const kindFor = (lang: Lang): SummarizerKind => ({
  type: 'tldr',
  format: 'plain-text',
  length: 'medium',
  expectedInputLanguages: [pairFor(lang).sourceLanguage],
  outputLanguage: 'en',
});

/** How far a download has come, 0 to 1. */
export type Progress = (loaded: number) => void;

const creation = (signal: AbortSignal, progress: Progress): CreateOptions => ({
  signal,
  monitor: (monitor) => {
    monitor.addEventListener('downloadprogress', (event) => progress((event as ProgressEvent).loaded));
  },
});

/** Whether this browser knows any such model by name; whether it can run one is another question. */
export const mayHaveModels = (): boolean => Boolean(world.Translator ?? world.Summarizer);

/** A browser may have the name and refuse the question (policy, a private window): that is "unavailable" too. */
const asked = async (question: Promise<Availability> | undefined): Promise<Availability> => {
  try {
    return (await question) ?? 'unavailable';
  } catch {
    return 'unavailable';
  }
};

export const summarizer = {
  availability: (lang: Lang): Promise<Availability> => asked(world.Summarizer?.availability(kindFor(lang))),
  /** @throws DOMException where the browser has none, may not start it, or is told to stop */
  create(lang: Lang, signal: AbortSignal, progress: Progress): Promise<Summarizer> {
    if (!world.Summarizer) return Promise.reject(new DOMException('No summariser', 'NotSupportedError'));
    return world.Summarizer.create({ ...kindFor(lang), ...creation(signal, progress) });
  },
};

export const translator = {
  availability: (lang: Lang): Promise<Availability> => asked(world.Translator?.availability(pairFor(lang))),
  /** @throws DOMException where the browser has none, may not start it, or is told to stop */
  create(lang: Lang, signal: AbortSignal, progress: Progress): Promise<Translator> {
    if (!world.Translator) return Promise.reject(new DOMException('No translator', 'NotSupportedError'));
    return world.Translator.create({ ...pairFor(lang), ...creation(signal, progress) });
  },
};
