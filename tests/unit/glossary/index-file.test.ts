/** The index of forms as a file: what was packed is found again, and what is no such file is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BinaryFormatError, openSections, packSections } from '../../../lib/binary';
import { formsOf } from '../../../lib/glossary/consistency';
import { KINDS, type MatchRule } from '../../../lib/glossary/entry';
import { keysOf } from '../../../lib/glossary/form-key';
import {
  type Form,
  type FormRule,
  type Glossary,
  openGlossary,
  type PackedEntry,
  packGlossary,
} from '../../../lib/glossary/glossary';

/** Hanzi of both scripts, separators of several forms, quotation marks, a letter, and a character of two units. */
const form = fc.string({
  unit: fc.constantFrom('党', '黨', '建', '设', '、', '，', '·', '“', '”', 'a', '𠮷'),
  minLength: 1,
  maxLength: 6,
});
const rule = fc.record(
  {
    ambiguous: fc.boolean(),
    quoted: fc.boolean(),
    need: fc.array(fc.constantFrom('会议', '干部'), { maxLength: 2 }),
    not: fc.array(fc.constantFrom('党建设、党', '建设a'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const entry = fc
  .record({
    term: form,
    variants: fc.array(form, { maxLength: 4 }),
    kind: fc.constantFrom(...KINDS),
    quiet: fc.boolean(),
    match: fc.option(rule, { nil: undefined }),
    ruled: fc.option(fc.nat(4), { nil: undefined }),
  })
  .map(({ ruled, match, ...rest }) => {
    const forms = formsOf(rest);
    return {
      ...rest,
      ...(match && { match: ruled === undefined ? match : { ...match, forms: [forms[ruled % forms.length] as string] } }),
    };
  });
const someEntries = fc
  .array(entry, { maxLength: 12 })
  .map((list): PackedEntry[] => list.map((one, n) => ({ ...one, id: `e-${n * 7919}` })));

function ruleFor(text: string, match: MatchRule | undefined): FormRule | null {
  if (!match || (match.forms && !match.forms.includes(text))) return null;
  const { ambiguous = false, quoted = false, need = [], not = [] } = match;
  if (!ambiguous && !quoted && need.length === 0 && not.length === 0) return null;
  return { ambiguous, quoted, need, not: not.flatMap(keysOf) };
}

/** By key, what is to be found: the first entry that claims it has it. */
function expected(entries: readonly PackedEntry[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const { id, kind, quiet = false, match, ...rest } of entries) {
    for (const text of formsOf(rest)) {
      for (const key of keysOf(text)) if (key && !forms.has(key)) forms.set(key, { id, kind, quiet, rule: ruleFor(text, match) });
    }
  }
  return forms;
}

function formAt(glossary: Glossary, key: string): Form | null {
  let found: Form | null = null;
  const units = Uint16Array.from({ length: key.length }, (_, n) => key.charCodeAt(n));
  glossary.trie.keysAt(units, 0, key.length, (end, number) => {
    if (end === key.length) found = glossary.form(number);
  });
  return found;
}

const SAMPLE: PackedEntry[] = [
  {
    id: 'dangjian',
    term: '党建',
    variants: ['党的建设', '抓党建、促发展'],
    kind: 'term',
    match: { forms: ['党建'], not: ['党建设'] },
  },
  { id: 'shuangtan', term: '双碳', kind: 'numbered', quiet: true },
];

describe('the index of forms', () => {
  it('gives for every form its entry, kind, rule and quiet bit', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const glossary = openGlossary(packGlossary(entries));
        const forms = expected(entries);
        for (const [key, wanted] of forms) expect(formAt(glossary, key), key).toEqual(wanted);
        expect(glossary.size).toBe(new Set([...forms.values()].map(({ id }) => id)).size);
      }),
    );
  });

  it('does not depend on what has no form of its own', () => {
    expect(openGlossary(packGlossary([])).size).toBe(0);
    const unheard: PackedEntry[] = [
      { id: 'marks', term: '“”', kind: 'term' },
      { id: 'second', term: '双碳', kind: 'term' },
    ];
    const glossary = openGlossary(packGlossary([...SAMPLE, ...unheard]));
    expect(glossary.size).toBe(2);
    expect(formAt(glossary, '双碳')?.id).toBe('shuangtan');
  });

  it('holds more forms than 16 bits can number: packs of the reader may', () => {
    const many = Array.from({ length: 0x1_0010 }, (_, n): PackedEntry => ({ id: `own.${n}`, term: `第${n}条`, kind: 'term' }));
    const glossary = openGlossary(packGlossary(many));
    expect(glossary.size).toBe(many.length);
    for (const { id, term } of [many[0], many[0xffff], many.at(-1)] as PackedEntry[]) expect(formAt(glossary, term)?.id).toBe(id);
  });

  it('is refused when any byte of it is another, and when it ends early', () => {
    const file = packGlossary(SAMPLE);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const other = file.slice();
        other[place] = (other[place] as number) ^ change;
        expect(() => openGlossary(other)).toThrow(BinaryFormatError);
        expect(() => openGlossary(file.slice(0, place))).toThrow(BinaryFormatError);
      }),
    );
  });

  it('is refused in its first version, whose sections had other meanings', () => {
    const old = packSections('GLOS', 1, {
      labels: Uint16Array.of(0, 0x53cc),
      children: Uint16Array.of(1, 0),
      values: Uint16Array.of(0, 1),
    });
    expect(() => openGlossary(old)).toThrow(/version 1, this program reads version 2/);
  });

  it('is refused where its sections do not fit each other, though the checksum is right', () => {
    const file = openSections(packGlossary(SAMPLE), 'GLOS', 2);
    const sections = {
      ...Object.fromEntries(['shared', 'rests', 'units', 'ruleOf'].map((name) => [name, file.get(name, Uint16Array)])),
      ...Object.fromEntries(['levels', 'entryOf'].map((name) => [name, file.get(name, Uint32Array)])),
      ...Object.fromEntries(['kinds', 'quiet', 'ids', 'rules'].map((name) => [name, file.get(name, Uint8Array)])),
    };
    expect(openGlossary(packSections('GLOS', 2, sections)).size).toBe(2);
    for (const [name, section] of Object.entries(sections)) {
      if (name === 'rules' || name === 'ids') continue;
      const short = packSections('GLOS', 2, { ...sections, [name]: section.slice(1) });
      expect(() => openGlossary(short), name).toThrow(BinaryFormatError);
    }
    const others = {
      ids: new TextEncoder().encode('dangjian'),
      entryOf: Uint32Array.of(0, 2, 0, 1, 1),
      ruleOf: Uint16Array.of(0, 0, 0, 0, 9),
    };
    for (const [name, section] of Object.entries(others)) {
      const other = packSections('GLOS', 2, { ...sections, [name]: section });
      expect(() => openGlossary(other), name).toThrow(BinaryFormatError);
    }
  });
});
