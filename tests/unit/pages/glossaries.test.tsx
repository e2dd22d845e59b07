// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnounceProvider } from '../../../components/controls/announce';
import { wordsInFile } from '../../../components/glossaries/word-file';
import { own } from '../../../components/library/store';
import { Glossaries } from '../../../entrypoints/options/glossaries';

import { violations } from './support/axe';
import { openTab, speak } from './support/browser';
import { answer, forgetAnswers } from './support/messages';

vi.mock('../../../lib/protocol', async () => (await import('./support/messages')).protocol);

async function open() {
  render(
    <AnnounceProvider>
      <Glossaries />
    </AnnounceProvider>,
  );
  await screen.findByRole('button', { name: 'Import a glossary' });
}

const choose = (label: string, name: string, text: string) => {
  const input = screen.getByLabelText(label, { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File([text], name)] } });
};

async function clear() {
  const packs = await own.packs();
  for (const { pack } of packs.ok ? packs.value : []) await own.removePack({ id: pack.id });
  const states = await own.states();
  for (const { form } of states.ok ? states.value : []) await own.setState({ form, state: null });
  const words = await own.ownWords();
  for (const { id } of words.ok ? words.value : []) await own.removeWord({ id });
}

beforeEach(async () => {
  fakeBrowser.reset();
  speak();
  openTab();
  answer({ libraryChanged: () => undefined });
  await clear();
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

describe('own glossaries', () => {
  it('say what to do where there is none', async () => {
    await open();
    expect(screen.getByText(/There is none yet/)).toBeTruthy();
  });

  it('take in a table after showing what it holds, and write nothing before', async () => {
    await open();
    choose('Import a glossary', 'county.tsv', 'term\tgloss\n三本账\tthree books\n七色工单\tseven orders\n');
    await screen.findByText(/^1 term: \| 2 terms:$|2 terms:/);
    expect(await own.packs()).toEqual({ ok: true, value: [] });
    expect(await violations()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    await screen.findByRole('button', { name: 'county' });
    const packs = await own.packs();
    expect(packs.ok && packs.value[0]?.terms).toHaveLength(2);
  });

  it.each([
    ['名'.repeat(200), '名'.repeat(120)],
    ['\u202e名\u0007称', '名 称'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    // A file of nothing but its ending.
    ['', 'New glossary'],
  ])('take a file in whatever it is called: %j', async (fileName, shown) => {
    await open();
    choose('Import a glossary', `${fileName}.tsv`, 'term\tgloss\n三本账\tthree books\n');
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    expect((await screen.findByRole('button', { name: shown })).querySelector('img')).toBeNull();
  });

  it('name the line of a file that is wrong, and keep what was there', async () => {
    await open();
    choose('Import a glossary', 'county.tsv', '三本账\tthree books\nLatin\tnot Chinese\n');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/Line 2.*No Chinese/);
    expect(await own.packs()).toEqual({ ok: true, value: [] });
  });

  it('ask what to do with terms that say something else', async () => {
    await own.addTerms({ packId: null, name: 'county', terms: [{ term: '三本账', gloss: 'mine' }] });
    await open();
    await screen.findByRole('button', { name: 'county' });
    choose('Import a glossary', 'county.tsv', '三本账\ttheirs\n七色工单\tseven orders\n');
    fireEvent.click(await screen.findByRole('checkbox', { name: /Replace 1 term/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(async () => {
      const packs = await own.packs();
      const glosses = packs.ok && packs.value[0]?.terms.map(({ term, gloss }) => `${term} ${gloss}`).sort();
      expect(glosses).toEqual(['七色工单 seven orders', '三本账 mine'].sort());
    });
  });

  it('let a term be changed, removed and put back', async () => {
    await own.addTerms({ packId: null, name: 'county', terms: [{ term: '三本账', gloss: 'mine' }] });
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'county' }));
    fireEvent.click(screen.getByRole('button', { name: 'Change 三本账' }));
    expect(await violations()).toEqual([]);
    fireEvent.input(screen.getByLabelText('What it means'), { target: { value: 'three ledgers' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText('three ledgers');
    fireEvent.click(screen.getByRole('button', { name: 'Remove 三本账' }));
    await waitFor(() => expect(screen.queryByText('three ledgers')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('three ledgers');
  });

  it('remove a whole glossary only until Undo', async () => {
    await own.addTerms({ packId: null, name: 'county', terms: [{ term: '三本账' }] });
    await open();
    const row = (await screen.findByRole('button', { name: 'county' })).closest('li') as HTMLElement;
    fireEvent.click(within(row).getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Remove the glossary' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'county' })).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'county' });
  });
});

describe('corrections and known words', () => {
  it('are listed, and forgotten with a way back', async () => {
    await own.setWord({ form: '才能', words: ['才', '能'], syllables: null });
    await open();
    await screen.findByText('才 · 能');
    fireEvent.click(screen.getByRole('button', { name: 'Remove 才能' }));
    await waitFor(() => expect(screen.queryByText('才 · 能')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('才 · 能');
  });

  it('take in a list of words, and take it back whole', async () => {
    await own.setState({ form: '小区', state: 'learning' });
    await open();
    choose('Import known words', 'hsk.txt', '小区\n營商\tyíngshāng\nabc\n');
    await screen.findByText(/2 words marked known/);
    const states = await own.states();
    expect(states.ok && states.value.map(({ form, state }) => [form, state])).toEqual([
      ['小区', 'known'],
      ['营商', 'known'],
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => {
      const back = await own.states();
      expect(back.ok && back.value.map(({ form, state }) => [form, state])).toEqual([['小区', 'learning']]);
    });
  });

  it('say that a file is no list', async () => {
    await open();
    choose('Import known words', 'x.txt', 'one\ntwo\n');
    await screen.findByText('There is no list of Chinese words in the file.');
    expect(wordsInFile('爱好[愛好]\tai4hao4\n#comment\n')).toEqual(['爱好']);
  });
});
