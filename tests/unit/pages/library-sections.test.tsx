// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnounceProvider } from '../../../components/controls/announce';
import { pinyinPattern } from '../../../components/library/pinyin-search';
import { articles, database, library, review } from '../../../components/library/store';
import { LibraryPage } from '../../../entrypoints/library/library';
import { ReviewPage } from '../../../entrypoints/review/review';
import { COLLECTIONS } from '../../../lib/library/records';
import { readSettings } from '../../../lib/settings';
import { violations } from './support/axe';
import { openTab, speak } from './support/browser';
import { answer, forgetAnswers, tell } from './support/messages';

vi.mock('../../../lib/protocol', async () => (await import('./support/messages')).protocol);

const draft = {
  url: 'https://www.qinglan-daily.example/1',
  title: '青澜推行“三问四办”工作法',
  kicker: null,
  subtitle: null,
  outlet: '青澜日报',
  authors: ['陆秋萍'],
  published: '2026-10-17',
  lang: 'zh-Hans' as const,
};
const BEFORE = '县里为每个小区列出一张清单，由专人负责到底。\n梅溪镇建成示范点六处。';
const AFTER = '县里给每户列出账目，另派干部包片。\n梅溪镇建成示范点六处。';
const reading = (text: string) => ({
  text,
  blocks: [],
  summary: [],
  characters: 30,
  terms: [{ form: '放管服', termId: 'fang-guan-fu', kind: 'term' as const, count: 2, sentence: '深化“放管服”改革。' }],
  people: ['陆秋萍'],
});

async function mark(exact: string) {
  const start = BEFORE.indexOf(exact);
  const anchor = { quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + exact.length } };
  const done = await library.saveHighlight({ article: draft, anchor, colour: 'sky', note: '', reading: reading(BEFORE) });
  if (!done.ok) throw new Error(done.message);
  return done.value;
}

const told =
  <T,>(what: string, call: (data: unknown) => Promise<T>) =>
  async (data: unknown) => {
    const result = await call(data);
    tell('libraryChanged', { what });
    return result;
  };

beforeEach(async () => {
  fakeBrowser.reset();
  speak();
  openTab();
  answer({
    libraryChanged: () => undefined,
    changeHighlight: told('highlights', library.changeHighlight),
    removeArticle: told('articles', articles.remove),
    restoreArticle: told('articles', articles.restore),
    lookUp: () => ({ query: '', understoodAs: 'pinyin', hits: [{ kind: 'term', entry: { id: 'fang-guan-fu' } }] }),
  });
  for (const name of [...COLLECTIONS, 'removals' as const]) await database[name].clear();
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

const show = () =>
  render(
    <AnnounceProvider>
      <LibraryPage />
    </AnnounceProvider>,
  );
const open = async (section: RegExp) => fireEvent.click(await screen.findByRole('button', { name: section }));

describe('articles', () => {
  beforeEach(async () => {
    await articles.keep({ article: draft, reading: reading(BEFORE) });
  });

  it('are listed, opened, and read with their highlights, without a complaint from axe', async () => {
    await mark('示范点六处');
    show();
    await open(/^Articles *1/);
    fireEvent.click(await screen.findByRole('button', { name: /三问四办.*17 October 2026/ }));
    expect((await screen.findByText('示范点六处', { selector: 'mark' })).textContent).toBe('示范点六处');
    expect(screen.queryByText('What changed')).toBe(null);
    expect(await violations()).toEqual([]);
  });

  it('are found by what stands in their text, in either script', async () => {
    await articles.keep({
      article: { ...draft, url: 'https://www.qinglan-daily.example/3', title: '滨河区举办春季招聘会', outlet: '东屏晚报' },
      reading: reading('到场企业四十家，岗位千余个。'),
    });
    show();
    await open(/^Articles *2/);
    const rows = () => [...document.querySelectorAll('.article-row .zh')].map((one) => one.textContent);
    await waitFor(() => expect(rows()).toHaveLength(2));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '崗位' } });
    await waitFor(() => expect(rows()).toEqual(['滨河区举办春季招聘会']));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '示范点' } });
    await waitFor(() => expect(rows()).toEqual([draft.title]));
  });

  it('show what changed between two visits, by more than colour', async () => {
    await articles.visit({ article: draft, reading: reading(BEFORE.replace('由专人负责', '由专人管')) }, false);
    show();
    await open(/^Articles *1/);
    fireEvent.click(await screen.findByRole('button', { name: /^青澜推行/ }));
    fireEvent.click(await screen.findByRole('radio', { name: 'What changed' }));
    expect([...document.querySelectorAll('del')].map((one) => one.textContent)).toEqual(['负责']);
    expect([...document.querySelectorAll('ins')].map((one) => one.textContent)).toEqual(['管']);
    expect(await violations()).toEqual([]);
  });

  it('are removed with all that goes with them, and come back', async () => {
    await mark('示范点六处');
    show();
    await open(/^Articles *1/);
    fireEvent.click(await screen.findByRole('button', { name: /^Delete 青澜/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: /^Articles *1/ })).toBeTruthy();
    await waitFor(async () => expect(await database.highlights.count()).toBe(1));
    expect(await database.texts.count()).toBe(1);
  });

  it('list highlights that are no longer found, which are put on other words by hand', async () => {
    const lost = await mark('一张清单，由专人负责到底');
    await articles.visit({ article: draft, reading: reading(AFTER) }, false);
    show();
    await open(/^No longer found *1/);
    expect(await screen.findByText('一张清单，由专人负责到底', { selector: '.item .zh' })).toBeTruthy();
    const [put] = screen.getAllByRole('button', { name: 'Put it on other words' });
    fireEvent.click(put as HTMLElement);
    // Asked for once: the text opens with this highlight in hand.
    const section = (await screen.findByRole('heading', { name: 'No longer found', level: 3 })).closest('section') as HTMLElement;
    expect(within(section).getByRole('button', { name: 'Put it on other words' }).getAttribute('aria-pressed')).toBe('true');
    const paragraph = screen.getByText('县里给每户列出账目，另派干部包片。');
    const range = document.createRange();
    range.setStart(paragraph.firstChild as Text, 5);
    range.setEnd(paragraph.firstChild as Text, 9);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    await waitFor(async () => {
      fireEvent.pointerUp(paragraph);
      expect((await database.highlights.get(lost.id))?.anchor.quote.exact).toBe('列出账目');
    });
    expect((await database.highlights.get(lost.id))?.anchor.quote.prefix).toBe('县里给每户');
  });
});

describe('many highlights at once', () => {
  it('are chosen, changed and put back together', async () => {
    await mark('示范点六处');
    await mark('一张清单');
    show();
    const boxes = await screen.findAllByRole('checkbox');
    for (const box of boxes) fireEvent.click(box);
    const bar = await screen.findByRole('region', { name: '2 chosen' });
    fireEvent.input(within(bar).getByRole('textbox', { name: 'Tag' }), { target: { value: '对照' } });
    fireEvent.click(within(bar).getByRole('button', { name: 'Add tag' }));
    await waitFor(async () =>
      expect((await database.highlights.toArray()).map(({ tags }) => tags)).toEqual([['对照'], ['对照']]),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await database.highlights.toArray()).map(({ tags }) => tags)).toEqual([[], []]));
  });

  it('are drawn as far as they are in view, and walked by keys', async () => {
    const first = await mark('示范点六处');
    const all = Array.from({ length: 300 }, (_, n) => ({ ...first, id: `copy-${String(n).padStart(3, '0')}` }));
    await library.restoreHighlights(all);
    show();
    await waitFor(() => expect(document.querySelectorAll('.item').length).toBeGreaterThan(5));
    expect(document.querySelectorAll('.item').length).toBeLessThan(100);
    const row = () => document.activeElement?.closest('[data-index]')?.getAttribute('data-index');
    document.querySelector<HTMLElement>('[data-row]')?.focus();
    fireEvent.keyDown(document.activeElement as Element, { key: 'j' });
    await waitFor(() => expect(row()).toBe('2'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'k' });
    await waitFor(() => expect(row()).toBe('1'));
  });
});

describe('phrases over time', () => {
  beforeEach(async () => {
    await articles.keep({ article: draft, reading: reading(BEFORE) });
    await articles.keep({
      article: { ...draft, url: 'https://www.qinglan-daily.example/2', title: '梅溪镇示范点六处建成了', published: '2026-08-02' },
      reading: { ...reading(AFTER), terms: [{ ...reading('').terms[0], count: 1, kind: 'term' } as never] },
    });
  });

  it('are plotted, with the figures in a table and the sentences behind', async () => {
    show();
    await open(/^Phrases over time/);
    expect(await screen.findAllByText('深化“放管服”改革。')).toHaveLength(2);
    const points = document.querySelectorAll('.chart .pt');
    expect([...points].map((one) => one.getAttribute('aria-label'))).toEqual([
      '放管服, August 2026: 33 per thousand characters, 1 mention in 1 article',
      '放管服, October 2026: 67 per thousand characters, 2 mentions in 1 article',
    ]);
    const cells = [...document.querySelectorAll('.history-table tbody tr')].map((row) => row.textContent);
    expect(cells).toEqual(['2026-0833 (1)1', '2026-1067 (2)1']);
    fireEvent.keyDown(points[0] as Element, { key: 'Enter' });
    expect(await screen.findByText('whole time')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('are chosen by pinyin or English through the glossary', async () => {
    show();
    await open(/^Phrases over time/);
    fireEvent.click(await screen.findByRole('button', { name: 'Take 放管服 out' }));
    expect(document.querySelector('.chart')).toBe(null);
    fireEvent.input(screen.getByRole('searchbox', { name: /Find a phrase/ }), { target: { value: 'delegate' } });
    fireEvent.click(await screen.findByRole('button', { name: /^放管服 *2/ }));
    expect(document.querySelector('.chart')).toBeTruthy();
  });

  it('count every article only when the reader says so', async () => {
    show();
    await open(/^Phrases over time/);
    const wanted = await screen.findByRole('switch', { name: 'Count every article I read' });
    expect(wanted.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(wanted);
    await waitFor(async () => expect((await readSettings()).history).toBe(true));
  });
});

describe('review', () => {
  const page = () =>
    render(
      <AnnounceProvider>
        <ReviewPage />
      </AnnounceProvider>,
    );
  const press = (key: string) => fireEvent.keyDown(document.body, { key });

  beforeEach(async () => {
    for (const simplified of ['小区', '清单'])
      await library.saveWord({
        simplified,
        traditional: simplified,
        pinyin: 'pīnyīn',
        gloss: `gloss of ${simplified}`,
        termId: null,
        sentence: null,
        article: null,
      });
    // The first one saved is asked first: both may have been saved in one millisecond.
    await database.words.where({ simplified: '小区' }).modify({ created: '2026-01-01T00:00:00.000Z' });
  });

  it('asks one card at a time, answered by keys, and takes an answer back', async () => {
    page();
    expect(await screen.findByText('小区')).toBeTruthy();
    expect(screen.queryByText('gloss of 小区')).toBe(null);
    press(' ');
    expect(await screen.findByText('gloss of 小区')).toBeTruthy();
    expect(await violations()).toEqual([]);
    press('4');
    expect(await screen.findByText('清单')).toBeTruthy();
    expect(await database.answers.count()).toBe(1);
    press('z');
    expect(await screen.findByText('小区')).toBeTruthy();
    await waitFor(async () => expect(await database.answers.count()).toBe(0));
  });

  it('ends after the minutes of a day, and goes on when asked to', async () => {
    const [word] = await database.words.toArray();
    for (let n = 0; n < 12; n += 1) await review.answer({ wordId: word?.id, aspect: 'recognition', rating: 1, took: 60_000 });
    page();
    fireEvent.click(await screen.findByRole('button', { name: 'Go on a little' }));
    expect(await screen.findByRole('button', { name: /Show the answer/ })).toBeTruthy();
  });
});

describe('search by pinyin', () => {
  const find = pinyinPattern(
    new Map([
      ['xi', '西习'],
      ['an', '安案'],
      ['xian', '先县'],
      ['lv', '绿旅'],
    ]),
  );
  it.each([
    ['xian', '去西安了', true],
    ['xian', '县里', true],
    ['xian', '西边', false],
    ['lü', '绿色', true],
    ['xi', '复习', true],
  ])('%s in %s', (query, text, there) => expect(find(query)?.test(text)).toBe(there));
  it('leaves what is no pinyin alone', () => {
    for (const query of ['x', 'compare', '清单', '', 'a'.repeat(200)]) expect(find(query)).toBe(null);
  });
});
