import { afterEach, describe, expect, it, vi } from 'vitest';
import { gistOffer, makeGist } from '../../../lib/on-device/gist';
import { giveSummarizer, giveTranslator } from './models';

afterEach(() => void vi.unstubAllGlobals());

const source = {
  lang: 'zh-Hans' as const,
  title: '青澜开年第一会',
  text: '青澜市召开大会。会议部署全年工作。',
  sentences: ['青澜市召开大会。', '会议部署全年工作。'],
};
const make = (way: 'article' | 'sentences', signal = new AbortController().signal, progress = (_: number) => {}) =>
  makeGist(way, source, signal, progress);

describe('what a browser offers', () => {
  it('is nothing where it has no models, cannot run them, or refuses the question', async () => {
    expect(await gistOffer('zh-Hans')).toBeNull();
    giveTranslator('unavailable');
    giveSummarizer('unavailable');
    expect(await gistOffer('zh-Hans')).toBeNull();
    vi.stubGlobal('Translator', { availability: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    expect(await gistOffer('zh-Hans')).toBeNull();
  });

  it('takes what is there before what has to be loaded, and the small load before the large', async () => {
    giveSummarizer('downloadable');
    expect(await gistOffer('zh-Hans')).toEqual({ way: 'article', ready: false });
    giveTranslator('downloadable');
    expect(await gistOffer('zh-Hans')).toEqual({ way: 'sentences', ready: false });
    giveTranslator('available');
    expect(await gistOffer('zh-Hans')).toEqual({ way: 'sentences', ready: true });
    giveSummarizer('available');
    expect(await gistOffer('zh-Hans')).toEqual({ way: 'article', ready: true });
  });

  it('asks for the script of the article', async () => {
    const seen = giveTranslator('available');
    await gistOffer('zh-Hant');
    await gistOffer('zh-Hans');
    expect(seen.languages).toEqual(['zh-Hant', 'zh']);
  });
});

describe('a gist', () => {
  it('translates each sentence of the summary, tells of the download, and lets the model go', async () => {
    const seen = giveTranslator('downloadable');
    const loaded: number[] = [];
    expect(await make('sentences', undefined, (part) => loaded.push(part))).toEqual([
      '[青澜市召开大会。]',
      '[会议部署全年工作。]',
    ]);
    expect(loaded).toEqual([0.4]);
    expect(seen.open).toBe(0);
  });

  it('sums up the whole article, or the summary where the article is too long, without list marks', async () => {
    const large = giveSummarizer('available', { answer: '* The city met.\n\n- It set out the year.' });
    expect(await make('article')).toEqual(['The city met.', 'It set out the year.']);
    expect(large.asked).toEqual([source.text]);
    const small = giveSummarizer('available', { inputQuota: 16 });
    await make('article');
    expect(small.asked).toEqual([source.sentences.join('')]);
    expect([large.open, small.open]).toEqual([0, 0]);
  });

  it('stops when told, and lets the model go', async () => {
    const seen = giveTranslator('available');
    const own = new AbortController();
    own.abort();
    await expect(make('sentences', own.signal)).rejects.toThrow();
    expect(seen).toMatchObject({ asked: [], open: 0 });
  });

  it('passes on why the browser could not', async () => {
    giveTranslator('downloadable', { fail: 'NetworkError' });
    await expect(make('sentences')).rejects.toMatchObject({ name: 'NetworkError' });
    vi.unstubAllGlobals();
    await expect(make('sentences')).rejects.toMatchObject({ name: 'NotSupportedError' });
    await expect(make('article')).rejects.toMatchObject({ name: 'NotSupportedError' });
  });
});
