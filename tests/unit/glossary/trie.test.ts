import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BinaryFormatError } from '../../../lib/binary';
import { type KeyList, packKeys, Trie } from '../../../lib/glossary/trie';

const unitsOf = (text: string) => Uint16Array.from(text, (_, i) => text.charCodeAt(i));

/** Every occurrence of every key, the slow way. */
function occurrences(text: string, keys: readonly string[]): string[] {
  const found = new Set<string>();
  for (const key of keys) for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) found.add(`${at} ${key}`);
  return [...found].sort();
}

function visited(text: string, keys: readonly string[]): string[] {
  const sorted = [...keys].sort();
  const trie = new Trie(packKeys(sorted));
  const units = unitsOf(text);
  const found: string[] = [];
  for (let at = 0; at < units.length; at += 1) {
    trie.keysAt(units, at, units.length, (end, key) => {
      expect(sorted[key]).toBe(text.slice(at, end));
      found.push(`${at} ${text.slice(at, end)}`);
    });
  }
  return found.sort();
}

const word = fc.string({ unit: fc.constantFrom('党', '组', '织', '委', '员', '\0'), minLength: 1, maxLength: 6 });
const someKeys = fc.uniqueArray(word, { minLength: 1, maxLength: 20 }).map((keys) => keys.sort());

describe('Trie', () => {
  it('finds every key at every place, and nothing else', () => {
    fc.assert(
      fc.property(someKeys, fc.string({ unit: fc.constantFrom('党', '组', '织', '委', '员', '的', '\0') }), (keys, text) => {
        expect(visited(text, keys)).toEqual(occurrences(text, keys));
      }),
    );
  });

  it('finds nothing when empty', () => {
    expect(visited('党组织', [])).toEqual([]);
  });

  it('takes keys in their order alone, each once, none empty', () => {
    for (const keys of [[''], ['双碳', '双碳'], ['组', '党']]) expect(() => packKeys(keys), keys.join()).toThrow(RangeError);
  });

  it('holds a key as long as a file can say, and refuses a longer one', () => {
    const longest = '党'.repeat(0xffff);
    const ends: number[] = [];
    new Trie(packKeys([longest])).keysAt(unitsOf(longest), 0, longest.length, (end) => ends.push(end));
    expect(ends).toEqual([longest.length]);
    expect(() => packKeys([`${longest}党`])).toThrow(RangeError);
  });

  it('refuses a list that cannot be one of keys', () => {
    const list = packKeys(['党委', '党组', '党组织']);
    const others: Record<string, Partial<KeyList>> = {
      'a key shares more than the one before has': { shared: Uint16Array.of(0, 3, 2) },
      'the first key shares': { shared: Uint16Array.of(1, 1, 2) },
      'one key more than lengths': { shared: Uint16Array.of(0, 1, 2, 0) },
      'units end inside a key': { units: list.units.slice(1) },
      'units without a key': { rests: Uint16Array.of(2, 1, 0) },
      'longer than the units': { rests: Uint16Array.of(2, 1, 2) },
      'nodes at another depth': { levels: Uint32Array.of(2, 1, 1) },
      'a depth too many': { levels: Uint32Array.of(1, 2, 0, 1) },
      'no depths': { levels: new Uint32Array() },
    };
    for (const [what, other] of Object.entries(others)) {
      expect(() => new Trie({ ...list, ...other }), what).toThrow(BinaryFormatError);
    }
  });

  it('opens whatever list it is given, or refuses it', () => {
    const column = fc.constantFrom('shared', 'rests', 'units', 'levels' as const);
    fc.assert(
      fc.property(someKeys, column, fc.nat(), fc.nat(9), (keys, name, place, value) => {
        const list = packKeys(keys);
        list[name][place % list[name].length] = value;
        try {
          new Trie(list).keysAt(list.units, 0, list.units.length, (end) => expect(end).toBeGreaterThan(0));
        } catch (error) {
          expect(error).toBeInstanceOf(BinaryFormatError);
        }
      }),
    );
  });
});
