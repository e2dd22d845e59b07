// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Head } from '../../../components/card/head';
import type { WordSubject } from '../../../components/card/subject';
import { LevelListProvider } from '../../../components/controls/levels';
import type { LevelList } from '../../../lib/contract';
import { speak } from '../pages/support/browser';
import { dictionary } from '../pages/support/sample';

beforeEach(() => speak());
afterEach(cleanup);

const subject: WordSubject = {
  kind: 'word',
  text: '落实',
  lang: 'zh-Hans',
  pinyin: 'luòshí',
  words: [],
  level: 5,
  level2012: 6,
  entries: dictionary.slice(0, 1),
  characters: [],
};

function head(list: LevelList, part: Partial<WordSubject> = {}) {
  const { container, unmount } = render(
    <LevelListProvider value={list}>
      <Head subject={{ ...subject, ...part }} saved={false} actions={{}} moreOpen={false} onMore={() => {}} />
    </LevelListProvider>,
  );
  const scope = container.querySelector('.scope')?.textContent ?? null;
  unmount();
  return scope;
}

describe('the card of a word', () => {
  it('names the level in the list that the reader goes by, and the list where it is not the one in force', () => {
    expect(head('hsk2021')).toBe('HSK 5');
    expect(head('hsk2021', { level: 7 })).toBe('HSK 7–9');
    expect(head('hsk2012')).toBe('HSK 6 (2012)');
    expect(head('hsk2012', { level2012: null })).toBeNull();
  });
});
