import { afterEach, expect, it, vi } from 'vitest';
import { settled } from '../../../components/annotator/card/subjects';
import type { Subject } from '../../../components/card/subject';
import { answer, callsOf, forgetAnswers } from '../pages/support/messages';

vi.mock('../../../lib/protocol', async () => (await import('../pages/support/messages')).protocol);
afterEach(forgetAnswers);

const word = (entries: null | []): Subject => ({
  kind: 'word',
  text: '高兴',
  lang: 'zh-Hans',
  pinyin: 'gāoxìng',
  words: [],
  level: 1,
  level2012: 1,
  entries,
  characters: [],
});
const entry = {
  simplified: '高兴',
  traditional: '高興',
  pinyin: 'gāoxìng',
  senses: ['happy'],
  level: 1,
  level2012: 1,
  rank: 900,
};

it('waits for the meaning of a word that is saved before its card has it', async () => {
  answer({ define: () => [entry], lookUp: () => ({ hits: [] }) });
  expect(await settled(word(null), undefined)).toMatchObject({ entries: [entry] });
});

it('asks nothing twice, and goes without a meaning where nobody answers', async () => {
  const known = word([]);
  expect(await settled(known, undefined)).toBe(known);
  expect(callsOf('define')).toEqual([]);
  expect(await settled(word(null), undefined)).toMatchObject({ entries: [] });
});
