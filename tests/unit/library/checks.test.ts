import { describe, expect, it } from 'vitest';
import * as checks from '../../../lib/library/checks';
import { SCHEMAS_OF_RECORDS } from '../../../lib/library/record-schemas';
import { anchor, draft } from './samples';

const highlight = { article: draft, anchor, colour: 'straw', note: '' };
const accepts = (schema: Parameters<typeof checks.check>[0], value: unknown) => checks.check(schema, value).ok;

describe('what comes in by message', () => {
  it('is taken when it is right, without fields that are not known', () => {
    const checked = checks.check(checks.highlightDraftSchema, { ...highlight, __proto__: null, evil: 'x' });
    expect(checked).toEqual({ ok: true, value: highlight });
  });

  it.each([
    ['no object', null],
    ['a colour of its own', { ...highlight, colour: 'red; background: url(x)' }],
    ['a note too long', { ...highlight, note: 'x'.repeat(20_001) }],
    ['an empty quote', { ...highlight, anchor: { ...anchor, quote: { ...anchor.quote, exact: '' } } }],
    ['a quote too long', { ...highlight, anchor: { ...anchor, quote: { ...anchor.quote, exact: '字'.repeat(5_001) } } }],
    ['a position the wrong way round', { ...highlight, anchor: { ...anchor, position: { start: 9, end: 3 } } }],
    ['a position that is no number', { ...highlight, anchor: { ...anchor, position: { start: Number.NaN, end: 3 } } }],
    ['a field that is none', { ...highlight, anchor: { ...anchor, field: 'body' } }],
    ['a script for an address', { ...highlight, article: { ...draft, url: 'javascript:alert(1)' } }],
    ['an address too long', { ...highlight, article: { ...draft, url: `https://a.example/${'x'.repeat(5_000)}` } }],
    ['authors without end', { ...highlight, article: { ...draft, authors: Array.from({ length: 101 }, () => '某') } }],
  ])('is refused with %s', (_, value) => {
    expect(checks.check(checks.highlightDraftSchema, value)).toEqual({ ok: false, message: 'errorBadRequest' });
  });

  it('is refused with too many tags, or tags too long', () => {
    const change = (tags: string[]) => accepts(checks.highlightChangeSchema, { id: 'a', tags });
    expect(change(Array.from({ length: 50 }, (_, n) => `t${n}`))).toBe(true);
    expect(change(Array.from({ length: 51 }, (_, n) => `t${n}`))).toBe(false);
    expect(change(['x'.repeat(101)])).toBe(false);
    expect(change([''])).toBe(false);
  });

  it('is refused with times that are none', () => {
    const word = {
      id: 'w',
      simplified: '字',
      traditional: '字',
      pinyin: '',
      gloss: '',
      termId: null,
      sentence: null,
      articleId: null,
    };
    const at = (modified: string) => accepts(SCHEMAS_OF_RECORDS.words, { ...word, created: '2026-01-01T00:00:00Z', modified });
    expect(at('2026-01-01T08:00:00.000+08:00')).toBe(true);
    for (const bad of ['yesterday', '2026-01-01', '2026-13-01T00:00:00Z', '']) expect(at(bad), bad).toBe(false);
  });
});
