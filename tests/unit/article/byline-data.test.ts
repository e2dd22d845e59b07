import { describe, expect, it } from 'vitest';
import { DATELINE_PLACES } from '../../../lib/article/byline/data/datelines';
import { GIVEN } from '../../../lib/article/byline/data/given';
import { BODY_ENDS, COLLECTIVE, MEDIA_ENDS, MEDIA_NAMES, SELF, TITLES } from '../../../lib/article/byline/data/media';
import { NOT_NAMES } from '../../../lib/article/byline/data/not-names';
import { ROLE_WORDS } from '../../../lib/article/byline/data/roles';
import { COMMON, COMPOUND, RARE } from '../../../lib/article/byline/data/surnames';
import { fold } from '../../../lib/article/byline/fold';
import { TRADITIONAL } from '../../../lib/text/traditional';

const traditional = new Set(TRADITIONAL);
const simplified = (text: string): boolean =>
  [...text].every((character) => !traditional.has(character) || fold(character) === character);

describe('the tables of bylines', () => {
  it('hold each surname and each given character once', () => {
    for (const table of [COMMON + RARE, GIVEN]) {
      const twice = [...table].filter((character, i, all) => all.indexOf(character) !== i);
      expect(twice).toEqual([]);
      expect(table).toMatch(/^\p{Script=Han}+$/u);
    }
    expect(new Set(COMPOUND).size).toBe(COMPOUND.length);
    for (const surname of COMPOUND) expect(surname).toMatch(/^\p{Script=Han}{2,4}$/u);
  });

  it('are written as folded lines are', () => {
    const words = [
      ...ROLE_WORDS.flatMap((entry) => entry.words),
      ...SELF,
      ...MEDIA_ENDS,
      ...MEDIA_NAMES,
      ...BODY_ENDS,
      ...TITLES,
      ...COLLECTIVE,
      ...DATELINE_PLACES,
      ...COMPOUND,
    ];
    expect(words.filter((word) => fold(word) !== word || !simplified(word))).toEqual([]);
  });

  it('name each role word once for each place', () => {
    for (const place of ['before', 'after'] as const) {
      const words = ROLE_WORDS.filter((entry) => entry.place !== (place === 'before' ? 'after' : 'before')).flatMap((entry) =>
        entry.words.map((word) => `${word}`),
      );
      const twice = words.filter((word, i) => words.indexOf(word) !== i);
      expect(twice).toEqual([]);
    }
  });

  it('list only words that could be taken for names', () => {
    const surnames = new Set([...COMMON, ...RARE]);
    expect([...NOT_NAMES].filter((word) => !surnames.has(word.charAt(0)))).toEqual([]);
    for (const name of COLLECTIVE) expect(NOT_NAMES.has(name)).toBe(false);
  });
});
