import { describe, expect, it } from 'vitest';
import { bare, ENGLISH, glossesOf, otherForms, standingOfPhrase, standingOfWords } from '../../../lib/dictionary/english';

describe('glossesOf', () => {
  it('parts at semicolons, drops remarks, articles and "to"', () => {
    expect(glossesOf('to buy; to purchase (formal)')).toEqual(['buy', 'purchase']);
    expect(glossesOf('see 湖北省[Hu2 bei3 Sheng3]')).toEqual([]);
    expect(glossesOf('Beijing, capital of China')).toEqual(['beijing capital of china', 'beijing']);
  });
});

describe('standingOfWords', () => {
  const standing = standingOfWords(['hunting dog; hound', 'dog', 'to run (of a dog in the rain)']);

  it('puts a whole gloss of the first sense first, heads next, mentions last', () => {
    expect(standing.get('hound')).toBe(ENGLISH.firstWhole);
    expect(standing.get('dog')).toBe(ENGLISH.whole);
    expect(standing.get('hunting')).toBe(ENGLISH.head);
    expect(standing.get('rain')).toBe(ENGLISH.inside);
  });

  it('knows a stop word only where it is all there is', () => {
    expect(standing.has('of')).toBe(false);
    expect(standingOfWords(['of; ~ of']).get('of')).toBe(ENGLISH.firstWhole);
  });
});

it('weighs phrases like words', () => {
  expect(standingOfPhrase('look at', ['to see; to look at'])).toBe(ENGLISH.firstWhole);
  expect(standingOfPhrase('look at', ['to read', 'to take a look at once'])).toBe(ENGLISH.head);
  expect(standingOfPhrase('mass line', ['line of the mass'])).toBe(ENGLISH.inside);
  expect(standingOfPhrase('mass line', ['line'])).toBeNull();
});

it('knows British spellings and plurals', () => {
  expect(otherForms('colours')).toContain('colors');
  expect(otherForms('organisation')).toContain('organization');
  expect(otherForms('studies')).toContain('study');
  expect(bare('To  Études!')).toBe('etudes');
});
