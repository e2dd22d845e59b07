// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnounceProvider } from '../../../components/controls/announce';
import { datedName } from '../../../components/library/file';
import { countBy, findHighlights, findWords, NO_FILTER } from '../../../components/library/find';
import { library } from '../../../components/library/store';
import { LibraryPage } from '../../../entrypoints/library/library';
import { backupState } from '../../../lib/library/backup-state';
import { toJson } from '../../../lib/library/export/json';
import type { Highlight, SavedWord } from '../../../lib/library/records';
import { violations } from './support/axe';
import { openTab, speak } from './support/browser';
import { answer, callsOf, forgetAnswers, tell } from './support/messages';

vi.mock('../../../lib/protocol', async () => (await import('./support/messages')).protocol);

const source = (title: string, url: string) => ({
  url,
  title,
  kicker: null,
  subtitle: null,
  outlet: '青澜日报',
  authors: ['陆秋萍'],
  published: '2026-10-17',
  lang: 'zh-Hans' as const,
});

const first = source('青澜推行“三问四办”工作法', 'https://www.qinglan-daily.example/1');
const second = source('少些“已阅”，多些“已办”', 'https://www.qinglan-daily.example/2');

async function keep(article: typeof first, exact: string, colour: Highlight['colour'], note = ''): Promise<Highlight> {
  const anchor = { quote: { exact, prefix: '此前说，', suffix: '此后又说' }, position: { start: 10, end: 10 + exact.length } };
  const answer_ = await library.saveHighlight({ article, anchor, colour, note });
  if (!answer_.ok) throw new Error(answer_.message);
  return answer_.value;
}

async function keepWord(simplified: string, pinyin: string, termId: string | null): Promise<SavedWord> {
  const sentence = `持续深化“${simplified}”改革。`;
  const answer_ = await library.saveWord({
    simplified,
    traditional: simplified,
    pinyin,
    gloss: 'a gloss',
    termId,
    sentence,
    article: first,
  });
  if (!answer_.ok) throw new Error(answer_.message);
  return answer_.value;
}

async function clear() {
  const all = await library.snapshot();
  if (!all.ok) return;
  for (const { id } of all.value.highlights) await library.removeHighlight({ id });
  for (const { id } of all.value.words) await library.removeWord({ id });
}

const show = () =>
  render(
    <AnnounceProvider>
      <LibraryPage />
    </AnnounceProvider>,
  );
const items = () => [...document.querySelectorAll('.item .zh')].map((item) => item.textContent);
const detail = () => screen.getByRole('complementary', { name: 'Selected highlight' });

beforeEach(async () => {
  fakeBrowser.reset();
  speak();
  openTab();
  // The background: it does what it is told, and tells everyone.
  const told =
    <T,>(what: 'highlights' | 'words', call: (data: unknown) => Promise<T>) =>
    async (data: unknown) => {
      const result = await call(data);
      tell('libraryChanged', { what });
      return result;
    };
  answer({
    libraryChanged: () => undefined,
    changeHighlight: told('highlights', library.changeHighlight),
    removeHighlight: told('highlights', library.removeHighlight),
    restoreHighlight: told('highlights', library.restoreHighlight),
    removeWord: told('words', library.removeWord),
  });
  await clear();
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

describe('highlights', () => {
  beforeEach(async () => {
    const figures = await keep(first, '平均办理时限压缩62%', 'straw', 'Compare with 2025');
    await library.changeHighlight({ id: figures.id, tags: ['approvals', 'thesis'] });
    await keep(first, '改革好不好，群众说了算', 'sky');
    await keep(second, '批示画了圈，不等于事情画了句号', 'sage');
  });

  it('stand under their articles, without a complaint from axe', async () => {
    show();
    expect(await screen.findByRole('heading', { name: second.title, level: 3 })).toBeTruthy();
    expect(items()).toHaveLength(3);
    expect(await violations()).toEqual([]);
  });

  it('are found by quote, note, tag and colour', async () => {
    show();
    const search = await screen.findByRole('searchbox');
    const find = (query: string) => fireEvent.input(search, { target: { value: query } });
    await waitFor(() => expect(items()).toHaveLength(3));
    find('compare 时限');
    expect(items()).toEqual(['平均办理时限压缩62%']);
    find('没有这样的话');
    expect(screen.getByText('Nothing found')).toBeTruthy();
    find('');
    fireEvent.click(screen.getByRole('button', { name: /^sage *1/ }));
    expect(items()).toEqual(['批示画了圈，不等于事情画了句号']);
    fireEvent.click(screen.getByRole('button', { name: /^sage *1/ }));
    fireEvent.click(screen.getByRole('button', { name: /^approvals *1/ }));
    expect(items()).toEqual(['平均办理时限压缩62%']);
  });

  it('are changed in the detail: note, colour, tags, each through the background', async () => {
    show();
    fireEvent.click(await screen.findByRole('button', { name: /群众说了算/ }));
    const note = within(detail()).getByRole('textbox', { name: 'Note' });
    fireEvent.input(note, { target: { value: '一句反问' } });
    fireEvent.blur(note);
    expect(await screen.findByText('一句反问', { selector: '.item-note' })).toBeTruthy();
    fireEvent.click(within(detail()).getByRole('radio', { name: 'mauve' }));
    const tags = within(detail()).getByRole('textbox', { name: 'Tags' });
    fireEvent.change(tags, { target: { value: '反问，  文体,反问' } });
    expect(await screen.findByText('反问 · 文体')).toBeTruthy();
    const kept = await library.snapshot();
    expect(kept.ok && kept.value.highlights.find((one) => one.note)?.tags).toBeDefined();
    expect(kept.ok && kept.value.highlights.find((one) => one.note === '一句反问')).toMatchObject({
      colour: 'mauve',
      tags: ['反问', '文体'],
    });
    expect(callsOf('changeHighlight')).toHaveLength(3);
  });

  it('give the citation in the style asked for', async () => {
    show();
    fireEvent.click(await screen.findByRole('button', { name: /群众说了算/ }));
    expect(within(detail()).getByText(/\[N\/OL\]\. 青澜日报, 2026-10-17/)).toBeTruthy();
    fireEvent.change(within(detail()).getByRole('combobox', { name: 'Style of the citation' }), { target: { value: 'chicago' } });
    expect(within(detail()).getByText(/October 17, 2026/)).toBeTruthy();
  });

  it('are deleted at once and come back whole', async () => {
    show();
    fireEvent.click(await screen.findByRole('button', { name: /时限/ }));
    fireEvent.click(within(detail()).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(items()).toHaveLength(2));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(items()).toHaveLength(3));
    const kept = await library.snapshot();
    expect(kept.ok && kept.value.highlights.find((one) => one.note)).toMatchObject({ tags: ['approvals', 'thesis'] });
  });

  it('follow what is saved elsewhere', async () => {
    show();
    await waitFor(() => expect(items()).toHaveLength(3));
    await keep(second, '会开短，事办长', 'peach');
    tell('libraryChanged', { what: 'highlights' });
    await waitFor(() => expect(items()).toHaveLength(4));
  });

  it('are searched by what the field names, which is another thing in each section', async () => {
    await keep(first, '改革好不好', 'straw');
    show();
    await screen.findByRole('searchbox', { name: 'Search quotes, notes, titles' });
    fireEvent.click(screen.getByRole('button', { name: /^Words/ }));
    await screen.findByRole('searchbox', { name: 'Search words, meanings, sentences' });
    fireEvent.click(screen.getByRole('button', { name: /^Articles/ }));
    await screen.findByRole('searchbox', { name: 'Search titles, outlets, texts' });
  });

  it('let "/" reach the search, but not from inside a field', async () => {
    show();
    const search = await screen.findByRole('searchbox');
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(search);
    await waitFor(() => expect(items()).toHaveLength(3));
    const note = within(detail()).getByRole('textbox', { name: 'Note' });
    note.focus();
    fireEvent.keyDown(note, { key: '/' });
    expect(document.activeElement).toBe(note);
  });
});

describe('words', () => {
  it('stand apart from phrases, with their sentence, and can be deleted and brought back', async () => {
    await keepWord('着力', 'zhuólì', null);
    await keepWord('放管服', 'fàng-guǎn-fú', 'fang-guan-fu');
    show();
    fireEvent.click(await screen.findByRole('button', { name: /^Words/ }));
    expect(await screen.findByText('zhuólì')).toBeTruthy();
    expect(screen.queryByText('fàng-guǎn-fú')).toBeNull();
    expect(document.querySelector('.sentence .k-saved')?.textContent).toBe('着力');
    expect(await violations()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Delete 着力' }));
    expect(await screen.findByText('Nothing saved yet')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('zhuólì')).toBeTruthy();
  });

  it('come back by key from the search, where the focus goes when the list is empty, but not while it holds a query', async () => {
    await keepWord('着力', 'zhuólì', null);
    show();
    fireEvent.click(await screen.findByRole('button', { name: /^Words/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete 着力' }));
    await screen.findByRole('button', { name: 'Undo' });
    const search = screen.getByRole('searchbox');
    fireEvent.input(search, { target: { value: 'x' } });
    fireEvent.keyDown(search, { key: 'z', ctrlKey: true });
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    fireEvent.input(search, { target: { value: '' } });
    fireEvent.keyDown(search, { key: 'z', ctrlKey: true });
    expect(await screen.findByText('zhuólì')).toBeTruthy();
  });
});

describe('an empty library', () => {
  it('says how to fill it', async () => {
    show();
    expect(await screen.findByText(/press H/)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });
});

describe('exporting', () => {
  it('offers every format, and writes the whole library', async () => {
    await keep(first, '平均办理时限压缩62%', 'straw');
    const saved: { name: string; blob: Blob }[] = [];
    let blob: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
      blob = made as Blob;
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      if (blob) saved.push({ name: this.download, blob });
    });
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Export' }));
    expect(document.activeElement?.textContent).toBe('Markdown, for reading');
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('JSON, with everything');
    fireEvent.click(document.activeElement as Element);
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe(datedName('backup', 'json'));
    expect(JSON.parse((await saved[0]?.blob.text()) ?? '')).toMatchObject({
      format: 'tifa-library',
      highlights: [{ colour: 'straw' }],
    });
    // It counts as the backup that it is, so that nobody is reminded of one.
    await waitFor(async () => expect((await backupState()).last).not.toBeNull());
  });

  it('names files by the reader’s own day', () => {
    expect(datedName('library', 'md', new Date(2026, 0, 5, 23, 59))).toBe('tifa-library-2026-01-05.md');
  });
});

describe('importing', () => {
  const choose = (text: string) => {
    const input = screen.getByLabelText('Import', { selector: 'input' });
    Object.defineProperty(input, 'files', { value: [new File([text], 'backup.json')], configurable: true });
    fireEvent.change(input);
  };

  it('shows what would change, writes nothing before it is told to, and then all of it', async () => {
    const highlight = await keep(first, '平均办理时限压缩62%', 'straw');
    const all = await library.snapshot();
    if (!all.ok) throw new Error(all.message);
    const other = { ...highlight, id: crypto.randomUUID(), anchor: { ...highlight.anchor, position: { start: 90, end: 101 } } };
    const file = toJson({
      ...all.value,
      removals: [],
      highlights: [{ ...highlight, note: 'newer', modified: '2999-01-01T00:00:00Z' }, other],
    });
    show();
    await waitFor(() => expect(items()).toHaveLength(1));
    choose(file);
    expect(await screen.findByText('Adds 1 highlight.')).toBeTruthy();
    expect(screen.getByText('Changes 1 highlight, newer in the file.')).toBeTruthy();
    expect(await violations()).toEqual([]);
    expect(items()).toHaveLength(1);
    const preview = screen.getByRole('region', { name: 'What will be imported' });
    fireEvent.click(within(preview).getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(items()).toHaveLength(2));
    expect(screen.getByText('newer', { selector: '.item-note' })).toBeTruthy();
  });

  it('says when there is nothing new', async () => {
    await keep(first, '平均办理时限压缩62%', 'straw');
    const all = await library.snapshot();
    show();
    await waitFor(() => expect(items()).toHaveLength(1));
    choose(all.ok ? toJson(all.value) : '');
    expect(await screen.findByText('Everything in the file is in the library already.')).toBeTruthy();
  });

  it('refuses a foreign file whole, with the reason', async () => {
    show();
    await screen.findByRole('button', { name: 'Import' });
    choose('{"hello": 1}');
    expect((await screen.findByRole('alert')).textContent).toContain('not an export of Tifa');
    fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Close' }));
    choose('[1, 2');
    expect((await screen.findByRole('alert')).textContent).toContain('not JSON');
  });
});

describe('finding', () => {
  it('folds width, case, spaces and tone marks', () => {
    const word = {
      simplified: '放管服',
      traditional: '放管服',
      pinyin: 'fàng-guǎn-fú',
      gloss: 'Delegate',
      sentence: null,
    } as SavedWord;
    for (const query of ['fangguanfu', 'FANG guan', 'ｄｅｌｅｇａｔｅ', '管服']) expect(findWords([word], query)).toHaveLength(1);
    expect(findWords([word], 'fanguan')).toHaveLength(0);
  });

  it('leaves out articles of which nothing is left', () => {
    expect(findHighlights([], NO_FILTER)).toEqual([]);
  });

  it('counts, most first', () => {
    expect(countBy(['a', 'b', 'b'])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});
