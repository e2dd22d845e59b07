import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { toJson } from '../../../lib/library/export/json';
import { parseLibrary, preview } from '../../../lib/library/import';
import { lineOf, lineOfError, offsetOf } from '../../../lib/library/json-places';
import { openLibrary } from '../../../lib/library/library';
import { merge } from '../../../lib/library/merge';
import { COLLECTIONS, emptySnapshot, type Snapshot } from '../../../lib/library/records';
import version1 from './migrations/version-1.json';
import version3 from './migrations/version-3.json';
import { snapshot, tools } from './samples';

const STATE = version3 as Snapshot;
const FILE = toJson(STATE);
const sorted = (state: Snapshot): Snapshot => merge(state, state);

function refusal(text: string) {
  const parsed = parseLibrary(text);
  if (parsed.ok) throw new Error('it was taken');
  return parsed;
}

describe('a library file', () => {
  it('is read back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(snapshot, (state) => {
        const parsed = parseLibrary(toJson(state));
        expect(parsed).toEqual({ ok: true, value: sorted(state) });
        if (parsed.ok) expect(toJson(parsed.value)).toBe(toJson(state));
      }),
    );
  });

  it('is read though it is of version 1, which had fewer lists', () => {
    const file = JSON.stringify({ format: 'tifa-library', version: 1, ...version1 });
    const articles = version1.articles.map((article) => ({ ...article, kept: false }));
    const state = { ...emptySnapshot(), ...version1, articles } as Snapshot;
    expect(parseLibrary(file)).toEqual({ ok: true, value: sorted(state) });
  });

  it('does not depend on the order of records, and may begin with a byte order mark', () => {
    expect(toJson({ ...STATE, highlights: [...STATE.highlights].reverse() })).toBe(FILE);
    expect(parseLibrary(`\ufeff${FILE}`).ok).toBe(true);
  });

  it('is refused where it is cut off, at any place', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 3), (length) => {
        expect(refusal(FILE.slice(0, length)).message).toBe('importNotJson');
      }),
    );
  });

  it('is refused where one byte of it is another, or read as something valid: never half', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), fc.constantFrom(...'{}[]",:0x\\\n'), (at, sign) => {
        const parsed = parseLibrary(FILE.slice(0, at) + sign + FILE.slice(at + 1));
        if (parsed.ok) expect(parsed.value.highlights).toHaveLength(STATE.highlights.length);
        else expect(parsed.message).toMatch(/^import[A-Z]/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nothing', '', 'importNotJson'],
    ['another program’s JSON', '{"bookmarks": []}', 'importForeign'],
    ['a list', '[1, 2]', 'importForeign'],
    ['null', 'null', 'importForeign'],
    ['a newer version', FILE.replace('"version": 2', '"version": 3'), 'importNewer'],
    ['no version', FILE.replace('"version": 2', '"version": "one"'), 'importBadRecord'],
    ['a list that is missing', '{"format": "tifa-library", "version": 2, "articles": []}', 'importBadRecord'],
  ])('is refused where it is %s', (_, text, message) => {
    expect(refusal(text).message).toBe(message);
  });

  it('is refused with the line and the place', () => {
    const bad = FILE.replace('"colour": "sage"', '"colour": "crimson"');
    const line = bad.split('\n').findIndex((one) => one.includes('crimson')) + 1;
    expect(refusal(bad)).toMatchObject({
      message: 'importBadRecord',
      line,
      detail: expect.stringMatching(/^highlights\[0\]\.colour: /),
    });
    const broken = FILE.replace('"removals"', 'removals"');
    const brokenLine = broken.split('\n').findIndex((one) => one.includes('removals"')) + 1;
    expect(refusal(broken)).toMatchObject({ message: 'importNotJson', line: brokenLine });
  });

  it('is refused with a record twice, or with a highlight of no article', () => {
    const [highlight] = STATE.highlights;
    if (!highlight) throw new Error('the fixture has highlights');
    const twice = toJson({ ...STATE, highlights: [highlight, highlight] });
    expect(refusal(twice)).toMatchObject({ message: 'importDuplicate', detail: `highlights[1].id: ${highlight.id}` });
    const lost = toJson({ ...STATE, articles: [] });
    expect(refusal(lost)).toMatchObject({ message: 'importNoArticle', line: expect.any(Number) });
  });

  it('cannot smuggle anything in', () => {
    const hostile = FILE.replace('"format"', '"__proto__": {"polluted": 1}, "format"').replace(
      '"lang": "zh-Hans"',
      '"lang": "zh-Hans", "__proto__": {"polluted": 1}, "extra": "<script>"',
    );
    expect(parseLibrary(hostile)).toEqual({ ok: true, value: sorted(STATE) });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(refusal(FILE.replace(/https:\/\/m\./, 'javascript:alert(1)//')).message).toBe('importBadRecord');
    expect(refusal('['.repeat(100_000)).message).toBe('importNotJson');
  });
});

describe('preview', () => {
  const none = Object.fromEntries(COLLECTIONS.map((name) => [name, 0]));

  it('says what would come, change and go, and then just that happens', async () => {
    const database = new LibraryDatabase('import');
    const library = openLibrary(database, tools());
    await library.mergeIn(STATE);
    const [first, second] = STATE.highlights;
    if (!first || !second) throw new Error('the fixture has two highlights');
    const file: Snapshot = {
      ...STATE,
      highlights: [
        { ...first, note: 'newer', modified: '2026-07-01T00:00:00Z' },
        { ...first, id: 'new-one' },
      ],
      words: [],
      removals: [{ id: second.id, kind: 'highlight', removed: '2026-07-01T00:00:00Z' }],
    };
    const parsed = parseLibrary(toJson(file));
    if (!parsed.ok) throw new Error(parsed.detail ?? '');
    expect(preview(STATE, parsed.value)).toEqual({
      adds: { ...none, highlights: 1 },
      changes: { ...none, highlights: 1 },
      removes: { ...none, highlights: 1 },
    });
    await library.mergeIn(parsed.value);
    const after = await library.snapshot();
    expect(after.ok && sorted(after.value)).toEqual(merge(STATE, file));
    await database.delete();
  });

  it('finds nothing to do with a file of what is there', () => {
    fc.assert(
      fc.property(snapshot, (state) => {
        expect(preview(state, state)).toEqual({ adds: none, changes: none, removes: none });
      }),
    );
  });
});

describe('places in JSON', () => {
  it('are found for every value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const visit = (inner: unknown, path: (string | number)[]) => {
          const offset = offsetOf(text, path);
          expect(offset, path.join('.')).not.toBeNull();
          const head = JSON.stringify(inner)?.[0];
          expect(text[offset ?? -1]).toBe(head);
          if (inner instanceof Object)
            for (const [key, one] of Object.entries(inner)) visit(one, [...path, Array.isArray(inner) ? Number(key) : key]);
        };
        visit(value, []);
        expect(offsetOf(text, ['no', 'such', 'place', 9])).toBeNull();
      }),
    );
  });

  it('are counted in lines, in the words of several browsers', () => {
    expect(lineOf('a\nb\nc', 4)).toBe(3);
    expect(lineOfError('a\nb', 'JSON.parse: unexpected character at line 2 column 1 of the JSON data')).toBe(2);
    expect(lineOfError('a\nbc', 'Unexpected token c in JSON at position 3')).toBe(2);
    expect(lineOfError('[\n1,', 'Unexpected end of JSON input')).toBe(2);
    expect(lineOfError('a', 'something else')).toBeNull();
  });
});
