import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortGloss, wholeSenses } from '../../../components/card/short-gloss';

describe('a few words out of a sense', () => {
  it.each([
    [['to put into practice; to carry out'], 'to put into practice'],
    [['(dialect) at ease, free from worry'], 'at ease, free from worry'],
    [['(old) (literary)', 'a second sense'], 'a second sense'],
    [['data (in (nested) brackets) here'], 'data here'],
    [['to go and live with one’s wife’s family in effect'], 'to go and live with one’s wife’s…'],
    [[], ''],
  ])('%j', (senses, wanted) => {
    expect(shortGloss(senses)).toBe(wanted);
  });

  it('is never long, and never ends in white space', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 120 }), { maxLength: 4 }), (senses) => {
        const gloss = shortGloss(senses);
        expect(gloss.length).toBeLessThanOrEqual(36);
        expect(gloss).toBe(gloss.trim());
      }),
    );
  });
});

describe('what is kept with a saved word', () => {
  it.each([
    [['to impel', 'to carry forward', 'to push on'], 'to impel; to carry forward; to push on'],
    [['effect'], 'effect'],
    [[], ''],
  ])('%j: whole senses', (senses, wanted) => {
    expect(wholeSenses(senses)).toBe(wanted);
  });

  it('stops before a sense that would make it long, and never cuts one', () => {
    const long = 'x'.repeat(120);
    expect(wholeSenses([long, 'short'])).toBe(long);
    expect(wholeSenses(['short', long, 'other'])).toBe('short');
  });
});
