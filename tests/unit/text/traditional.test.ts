import { expect, it } from 'vitest';
import { SIMPLIFIED, TRADITIONAL } from '../../../lib/text/traditional';
import { traditionalPairs } from '../../../modules/data/lexicon/traditional';

it('holds what the conversion package gives today', () => {
  expect([TRADITIONAL, SIMPLIFIED]).toEqual(traditionalPairs());
});

it('folds in one step: no simplified character is itself folded', () => {
  const again = [...SIMPLIFIED].filter((character) => TRADITIONAL.includes(character));
  expect(again).toEqual([]);
});
