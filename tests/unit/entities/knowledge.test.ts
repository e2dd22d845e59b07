import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameClass } from '../../../lib/entities/format';
import { openEntityKnowledge } from '../../../lib/entities/knowledge';
import { NameTrie } from '../../../lib/entities/name-trie';
import { readCodedDivisions, shortFormOf } from '../../../modules/data/entities/divisions';
import { readLists, rowsOf } from '../../../modules/data/entities/lists';
import { packTrie } from '../../../modules/data/entities/trie';
import { knowledge } from './resources';

const LISTS = [
  'surnames',
  'provinces',
  'countries',
  'foreign-cities',
  'sites',
  'organisations',
  'organisation-heads',
  'place-heads',
  'offices',
  'work-kinds',
  'units',
  'time-words',
  'speech-verbs',
];

describe('the lists', () => {
  it.each(LISTS)('%s: every entry is clean', (list) => {
    for (const row of rowsOf(list)) {
      for (const field of row) {
        expect(field).toBe(field.trim());
        expect(field).not.toContain('  ');
        expect(field).not.toMatch(/\p{Cc}/u);
      }
    }
  });

  it('name known divisions, countries and rules', () => {
    const divisions = new Set(readCodedDivisions().map(({ name }) => name));
    for (const [, province] of rowsOf('provinces')) expect(divisions).toContain(province);
    const countries = new Set(rowsOf('countries').map(([name]) => name));
    for (const [country] of rowsOf('foreign-cities')) expect(countries).toContain(country);
    for (const [rule] of rowsOf('time-words')) expect(rule).toMatch(/^(?:none|quarter|festival|(?:day|week|month|year)[+-]\d)$/);
  });

  it('are all found in the compiled data with what they say', () => {
    for (const [name, profile] of readLists()) {
      expect(knowledge.classesOf(name) & profile.bits, name).toBe(profile.bits);
    }
  });
});

describe('divisions', () => {
  it.each([
    ['烟台市', 1, '烟台'],
    ['延边朝鲜族自治州', 1, '延边'],
    ['内蒙古自治区', 0, '内蒙古'],
    ['恩施土家族苗族自治州', 1, '恩施'],
    ['沂县', 2, null],
    ['马山街道', 3, null],
  ])('short form of %s', (name, level, short) => {
    expect(shortFormOf(name, level)).toBe(short);
  });

  it('lie within each other', () => {
    const { divisions } = knowledge;
    const [yantai] = divisions.of(knowledge.trie.find('烟台'));
    expect(divisions.describe(yantai ?? -1)).toEqual({ code: '370600', level: 'city', within: ['山东省', '烟台市'] });
    expect(divisions.of(knowledge.trie.find('没有这里'))).toEqual([]);
  });
});

describe('the trie', () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom('山', '东', '省', '市', '海'), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 60,
  });

  it('finds what was packed, spells it back, and finds nothing else', () => {
    fc.assert(
      fc.property(
        names,
        fc.string({ unit: fc.constantFrom('山', '东', '省', '市', '海'), minLength: 1, maxLength: 6 }),
        (list, other) => {
          const packed = packTrie(list);
          const trie = new NameTrie(packed.labels, packed.children);
          for (const name of list) expect(trie.find(name)).toBe(packed.nodeOf.get(name));
          for (const [name, node] of packed.nodeOf) expect(trie.spell(node)).toBe(name);
          if (!list.some((name) => name.startsWith(other))) expect(trie.find(other)).toBe(0);
        },
      ),
    );
  });

  it('refuses sections that make no trie', () => {
    expect(() => new NameTrie(new Uint16Array(3), new Uint16Array([5, 0, 0]))).toThrow('trie');
  });
});

describe('the file', () => {
  it('refuses bytes of another kind', () => {
    expect(() => openEntityKnowledge(new Uint8Array(64))).toThrow('ENTI');
  });

  it('knows surnames, letters and heads', () => {
    expect(knowledge.surnameRank('王')).toBe(1);
    expect(knowledge.surnameRank('的')).toBe(0);
    expect(knowledge.classesOf('鲁') & NameClass.abbreviation).toBeTruthy();
    expect(knowledge.longestBefore('青澜市渔业协会', 7, NameClass.organisationHead)).toBe(5);
  });
});
