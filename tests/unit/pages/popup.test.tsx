// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnounceProvider } from '../../../components/controls/announce';
import { Popup } from '../../../entrypoints/popup/popup';
import { recentLookUps, rememberLookUp } from '../../../entrypoints/popup/recent';
import type { LookUpHit } from '../../../lib/protocol';
import { readSettings } from '../../../lib/settings';
import { violations } from './support/axe';
import { openTab, speak, TAB } from './support/browser';
import { answer, asked, callsOf, forgetAnswers } from './support/messages';
import { dictionary, glossary } from './support/sample';

vi.mock('../../../lib/protocol', async () => (await import('./support/messages')).protocol);

const terms = glossary.map((entry): LookUpHit => ({ kind: 'term', entry }));
const words = dictionary.map((entry): LookUpHit => ({ kind: 'word', entry }));
const hits = [terms[0], words[5], words[8]] as LookUpHit[];

function background(over: Parameters<typeof answer>[0] = {}) {
  answer({
    tabState: () => ({ state: 'article', title: '标题', outlet: null, phrases: 18, names: 9, articles: 1 }),
    lookUp: ({ text }: { text: string }) => ({ query: text, understoodAs: 'hanzi', hits }),
    savedWords: () => ({ ok: true, value: [] }),
    saveWord: (word: object) => ({ ok: true, value: { id: 'w1', ...word } }),
    switchPage: () => undefined,
    readAnyway: () => ({ ok: true, value: null }),
    ...over,
  });
}

const show = (asked_ = '') =>
  render(
    <AnnounceProvider>
      <Popup asked={asked_} />
    </AnnounceProvider>,
  );
const field = () => screen.getByRole('combobox', { name: 'Chinese, pinyin or English' }) as HTMLInputElement;
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });

beforeEach(() => {
  fakeBrowser.reset();
  speak();
  openTab();
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

describe('looking up', () => {
  it('starts in the field and answers while typing, without a complaint from axe', async () => {
    background();
    show();
    expect(document.activeElement).toBe(field());
    type('放管服');
    const options = await screen.findAllByRole('option');
    expect(options.map((option) => option.getAttribute('aria-selected'))).toEqual(['true', 'false', 'false']);
    expect(screen.getByText('简政放权')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('walks the results with the arrows while the field keeps the focus', async () => {
    background();
    show();
    type('放');
    await screen.findAllByRole('option');
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    const selected = screen.getByRole('option', { selected: true });
    expect(selected.textContent).toContain('落实');
    expect(field().getAttribute('aria-activedescendant')).toBe(selected.id);
    expect(document.activeElement).toBe(field());
    // Three senses at first, all of them on Enter.
    expect(selected.querySelectorAll('.defs li')).toHaveLength(3);
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(selected.querySelectorAll('.defs li')).toHaveLength(5);
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('fàng');
  });

  it('leaves Enter and the arrows to the input method while it composes', async () => {
    background();
    show();
    type('fang');
    await screen.findAllByRole('option');
    fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true });
    expect(screen.getByRole('option', { selected: true }).id).toBe('hit-0');
  });

  it('shows the answer to the last question, whichever comes last', async () => {
    const waiting = new Map<string, (answer: unknown) => void>();
    background({ lookUp: ({ text }: { text: string }) => new Promise((resolve) => waiting.set(text, resolve)) });
    show();
    type('f');
    await waitFor(() => expect(waiting.has('f')).toBe(true));
    type('fa');
    await waitFor(() => expect(waiting.has('fa')).toBe(true));
    waiting.get('fa')?.({ query: 'fa', understoodAs: 'pinyin', hits: [words[5]] });
    await screen.findByText('luòshí');
    waiting.get('f')?.({ query: 'f', understoodAs: 'pinyin', hits: [words[8]] });
    await Promise.resolve();
    expect(screen.queryByText('fàng')).toBeNull();
  });

  it('says what was not found', async () => {
    background({ lookUp: ({ text }: { text: string }) => ({ query: text, understoodAs: 'english', hits: [] }) });
    show();
    type('zzz');
    expect(await screen.findByText('Nothing found for “zzz”.')).toBeTruthy();
    expect(screen.getByText(/^Try fewer syllables/)).toBeTruthy();
  });

  it('says that no word is read so where the hits are its parts alone', async () => {
    background({ lookUp: ({ text }: { text: string }) => ({ query: text, understoodAs: 'pinyin', inParts: true, hits }) });
    show();
    type('baxing');
    expect(await screen.findByText('No word is read “baxing”. These are read like its parts.')).toBeTruthy();
    expect(screen.getAllByRole('option')).toHaveLength(hits.length);
  });

  it('says so when the dictionary did not load', async () => {
    background({
      lookUp: () => {
        throw new Error('torn');
      },
    });
    show();
    type('放');
    expect(await screen.findByText(/data files did not load/)).toBeTruthy();
  });

  it('takes the question of the menu', async () => {
    background();
    show('落实');
    await waitFor(() => expect(callsOf('lookUp')).toEqual([{ text: '落实', limit: 20 }]));
  });

  it('fills the field with the selection, but never over what is typed', async () => {
    background();
    Object.assign(fakeBrowser.scripting, { executeScript: async () => [{ result: ' 营商环境 ' }] });
    show();
    await waitFor(() => expect(field().value).toBe('营商环境'));
    type('');
    await Promise.resolve();
    expect(field().value).toBe('');
  });

  it('saves and takes back the chosen word', async () => {
    background();
    show();
    type('放');
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => expect(callsOf('saveWord')).toHaveLength(1));
    expect(callsOf('saveWord')[0]).toMatchObject({ simplified: '放管服', termId: 'fang-guan-fu', article: null });
  });
});

describe('the last look-ups', () => {
  it('are five, the latest first, none twice', async () => {
    for (const hit of [...words.slice(0, 6), words[2]] as LookUpHit[]) await rememberLookUp(hit);
    expect((await recentLookUps()).map((one) => one.word)).toEqual(['提升', '落实', '时限', '抓手', '着力']);
  });

  it('wait in the empty field, and go when told', async () => {
    background();
    await rememberLookUp(terms[0] as LookUpHit);
    show();
    expect(await screen.findByText('delegate, regulate, serve')).toBeTruthy();
    fireEvent.click(screen.getByText('Forget these'));
    await waitFor(async () => expect(await recentLookUps()).toEqual([]));
  });

  it('survive what another build may have left there', async () => {
    await fakeBrowser.storage.local.set({ recentLookUps: [{ word: 1 }, null, { word: '甲', pinyin: '', gloss: '' }] });
    expect(await recentLookUps()).toEqual([{ word: '甲', pinyin: '', gloss: '' }]);
  });
});

describe('this page', () => {
  it('says what was found and switches its site off and on', async () => {
    background();
    show();
    expect(await screen.findByText('News article, 18 phrases, 9 names')).toBeTruthy();
    const site = await screen.findByRole('switch', { name: 'Tifa on qinglan-daily.example' });
    fireEvent.click(site);
    await waitFor(async () => expect((await readSettings()).offHosts).toEqual(['qinglan-daily.example']));
    expect(asked).toHaveBeenCalledWith('switchPage', false, TAB.id);
    expect(screen.getByText('Tifa is off on this site')).toBeTruthy();
    fireEvent.click(site);
    await waitFor(async () => expect((await readSettings()).offHosts).toEqual([]));
  });

  it('changes marks and pinyin for every page', async () => {
    background();
    show();
    fireEvent.click(await screen.findByRole('radio', { name: 'New words' }));
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Standard' }), { key: 'ArrowRight' });
    await waitFor(async () => expect(await readSettings()).toMatchObject({ pinyin: 'new', density: 'all' }));
  });

  it('offers to read a page that is no article, and says why it cannot', async () => {
    background({
      tabState: () => ({ state: 'not-article', reason: '' }),
      readAnyway: () => ({ ok: false, message: 'errorProtectedPage' }),
    });
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Read this page anyway' }));
    expect(await screen.findByText(/does not let extensions read this page/)).toBeTruthy();
  });

  it('has no switch for a page that is not on the web', async () => {
    background({ tabState: () => ({ state: 'unknown' }) });
    openTab({ id: 7, windowId: 1, url: 'chrome://settings' });
    show();
    expect(await screen.findByText('No page to read')).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('the doors', () => {
  it('open the panel inside the click', async () => {
    background();
    const open = vi.fn(async () => {});
    Object.assign(fakeBrowser.sidePanel, { open });
    vi.spyOn(window, 'close').mockImplementation(() => {});
    show();
    await screen.findByText('标题');
    fireEvent.click(screen.getByRole('button', { name: 'Panel' }));
    expect(open).toHaveBeenCalledWith({ windowId: 1 });
  });
});
