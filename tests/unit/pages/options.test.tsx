// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnounceProvider } from '../../../components/controls/announce';
import { Options } from '../../../entrypoints/options/options';
import { hostTyped } from '../../../entrypoints/options/sites';
import { changeSettings, readSettings } from '../../../lib/settings';
import { violations } from './support/axe';
import { openTab, speak } from './support/browser';

vi.mock('../../../lib/protocol', async () => (await import('./support/messages')).protocol);

let request: ReturnType<typeof openTab>['request'];

function show(section: string) {
  location.hash = section;
  return render(
    <AnnounceProvider>
      <Options />
    </AnnounceProvider>,
  );
}

const sample = () => document.querySelector('.sample') as HTMLElement;
const marked = () => [...sample().querySelectorAll('[class^="k-"]')].map((mark) => `${mark.className}: ${mark.textContent}`);

beforeEach(() => {
  fakeBrowser.reset();
  speak();
  ({ request } = openTab());
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Alt+Shift+L', description: '' },
      { name: 'panel', shortcut: '', description: 'Open the side panel' },
    ],
  });
});
afterEach(cleanup);

describe('options', () => {
  it.each(['reading', 'marks', 'pinyin', 'sites', 'keys', 'about'])('%s: axe has nothing to say', async (section) => {
    show(section);
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toBeTruthy());
    expect(await violations()).toEqual([]);
  });

  it('say what becomes of marks without the extension only where the browser leaves them: Firefox', () => {
    show('about');
    expect(screen.getByText(/^It keeps what you save/)).toBeTruthy();
    expect(screen.queryByText(/its marks stay/)).toBeNull();
  });

  it('show what few and all marks do to the sample', async () => {
    show('marks');
    fireEvent.click(screen.getByRole('radio', { name: 'Few' }));
    // Formulas and terms, each the first time only.
    expect(marked()).toContain('k-numbered: 三张清单');
    expect(marked().filter((mark) => !/^k-(numbered|term|saved): /.test(mark))).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect(marked()).toContain('k-person: 周慕白');
    expect(marked()).toContain('k-numbered again: 三张清单');
    fireEvent.click(screen.getByRole('radio', { name: 'Off' }));
    expect(marked()).toEqual([]);
    await waitFor(async () => expect((await readSettings()).density).toBe('off'));
  });

  it('put a key elsewhere, refuse one that is taken, and put it back', async () => {
    show('keys');
    const button = screen.getByRole('button', { name: /^Save the word: S/ });
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'h' });
    await screen.findByText(/That key is taken/);
    fireEvent.keyDown(button, { key: 'x' });
    await waitFor(async () => expect((await readSettings()).keys).toEqual({ save: 'x' }));
    expect(screen.getByRole('button', { name: /^Save the word: X/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(async () => expect((await readSettings()).keys).toEqual({}));
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'Delete' });
    expect(await screen.findByRole('button', { name: 'Save the word: no key. Change' })).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('are found by name and by what they say', async () => {
    show('reading');
    fireEvent.input(screen.getByRole('searchbox', { name: 'Find a setting' }), { target: { value: 'zhuyin' } });
    const link = screen.getByRole('link', { name: 'Spelling' });
    expect(link.getAttribute('href')).toBe('#pinyin');
    expect(await violations()).toEqual([]);
    fireEvent.input(screen.getByRole('searchbox', { name: 'Find a setting' }), { target: { value: 'qqqq' } });
    expect(screen.getByText('No setting holds “qqqq”.')).toBeTruthy();
    // Its section's name finds a setting that does not say it itself.
    fireEvent.input(screen.getByRole('searchbox', { name: 'Find a setting' }), { target: { value: 'pinyin size' } });
    expect(screen.getByRole('link', { name: 'Size' })).toBeTruthy();
  });

  it('say that the machine has no Chinese voice, and try the one it has', async () => {
    show('reading');
    expect(screen.getByText('This machine has no Chinese voice.')).toBeTruthy();
    cleanup();
    const speak = vi.fn();
    const voice = { name: 'Tingting', lang: 'zh-CN', localService: true };
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [voice],
      speak,
      cancel() {},
      addEventListener() {},
      removeEventListener() {},
    });
    vi.stubGlobal('SpeechSynthesisUtterance', class {});
    show('reading');
    fireEvent.click(screen.getByRole('button', { name: 'Tingting' }));
    expect(speak).toHaveBeenCalledWith(expect.objectContaining({ voice, lang: 'zh-CN' }));
    vi.unstubAllGlobals();
  });

  it('show pinyin over new words only, by the level', async () => {
    await changeSettings({ pinyin: 'new', level: 6 });
    show('pinyin');
    const over = () => [...sample().querySelectorAll('ruby')].map((ruby) => ruby.firstChild?.textContent);
    await waitFor(() => expect(over()).not.toContain('落实'));
    expect(over()).toContain('书记');
  });

  it('count levels by the list that is chosen, as high as it goes', async () => {
    await changeSettings({ level: 7 });
    show('reading');
    const over = () => [...sample().querySelectorAll('ruby')].map((ruby) => ruby.firstChild?.textContent);
    const level = (name: string) => screen.queryByRole('radio', { name });
    await waitFor(() => expect(level('7–9')?.getAttribute('aria-checked')).toBe('true'));
    expect(over()).not.toContain('清单');
    fireEvent.click(screen.getByRole('radio', { name: 'HSK 2012' }));
    expect(level('7–9')).toBeNull();
    expect(level('6')?.getAttribute('aria-checked')).toBe('true');
    // 清单 is a word of HSK 2021 alone.
    expect(over()).toContain('清单');
    await waitFor(async () => expect(await readSettings()).toMatchObject({ levels: 'hsk2012', level: 6 }));
    expect(await violations()).toEqual([]);
  });

  it('show how pinyin would be written, also while it is off', async () => {
    show('pinyin');
    const over = (word: string) =>
      [...sample().querySelectorAll('ruby')].find((ruby) => ruby.firstChild?.textContent === word)?.querySelector('rt')
        ?.textContent;
    expect(over('强调')).toBe('qiángdiào');
    fireEvent.click(screen.getByRole('radio', { name: 'zhong1' }));
    expect(over('强调')).toBe('qiang2diao4');
    fireEvent.click(screen.getByRole('radio', { name: 'ㄓㄨㄥ' }));
    expect(over('强调')).toBe('ㄑㄧㄤˊ ㄉㄧㄠˋ');
    fireEvent.click(screen.getByRole('radio', { name: 'zhōng' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Over each character' }));
    expect(over('强')).toBe('qiáng');
    fireEvent.click(screen.getByRole('switch', { name: 'Colour syllables by tone' }));
    expect(sample().querySelector('.tone-2')?.textContent).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Below' }));
    expect(sample().classList.contains('under')).toBe(true);
    await waitFor(async () =>
      expect(await readSettings()).toMatchObject({
        pinyin: 'off',
        pinyinSpacing: 'syllable',
        pinyinSide: 'under',
        toneColours: true,
      }),
    );
    expect(await violations()).toEqual([]);
  });

  it('keep the sample’s text whole whatever stands above it', async () => {
    await changeSettings({ pinyin: 'all' });
    show('pinyin');
    await waitFor(() => expect(sample().querySelectorAll('ruby').length).toBeGreaterThan(20));
    for (const rt of sample().querySelectorAll('rt')) rt.remove();
    expect(sample().textContent).toMatch(/^东屏县委书记周慕白来到石门镇，实地察看“三张清单”落实情况。/);
  });

  it('follow a setting that is changed elsewhere', async () => {
    show('reading');
    await changeSettings({ level: 2 });
    await waitFor(() => expect(screen.getByRole('radio', { name: '2', checked: true })).toBeTruthy());
  });

  it('ask for a typed site in the very submit', () => {
    show('sites');
    const field = screen.getByLabelText('Address of a site');
    fireEvent.input(field, { target: { value: 'https://www.dongping-news.example/2026/a.html' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(request).toHaveBeenCalledWith({ origins: ['*://dongping-news.example/*', '*://*.dongping-news.example/*'] });
  });

  it('switch a silenced site on again', async () => {
    await changeSettings({ offHosts: ['a.example', 'b.example'] });
    show('sites');
    fireEvent.click(await screen.findByRole('button', { name: 'Switch on: a.example' }));
    await waitFor(async () => expect((await readSettings()).offHosts).toEqual(['b.example']));
  });

  it('name the browser’s keys, and say where there is none', async () => {
    show('keys');
    expect(await screen.findByText('Alt+Shift+L')).toBeTruthy();
    expect(screen.getByText('no key')).toBeTruthy();
  });
});

describe('what is typed as a site', () => {
  it.each([
    ['people.com.cn', 'people.com.cn'],
    [' www.people.com.cn ', 'people.com.cn'],
    ['http://paper.people.com.cn/rmrb/pc/layout.html?x#y', 'paper.people.com.cn'],
    ['中国.中国', 'xn--fiqs8s.xn--fiqs8s'],
    ['localhost', null],
    ['no such site', null],
    ['', null],
  ])('%s', (typed, host) => {
    expect(hostTyped(typed)).toBe(host);
  });
});
