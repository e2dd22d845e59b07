import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, Trie } from '../../../lib/glossary/trie';

const unitsOf = (text: string) => Uint16Array.from(text, (_, i) => text.charCodeAt(i));

/** Every occurrence of every key, the slow way. */
function occurrences(text: string, keys: readonly string[]): string[] {
  const found = new Set<string>();
  for (const key of keys) for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) found.add(`${at} ${key}`);
  return [...found].sort();
}

function visited(text: string, keys: readonly string[]): string[] {
  const trie = new Trie(
    buildTrie(
      keys,
      keys.map((_, n) => n + 1),
    ),
  );
  const units = unitsOf(text);
  const found: string[] = [];
  for (let at = 0; at < units.length; at += 1) {
    trie.keysAt(units, at, units.length, (end, value) => {
      expect(keys[value - 1]).toBe(text.slice(at, end));
      found.push(`${at} ${text.slice(at, end)}`);
    });
  }
  return found.sort();
}

describe('Trie', () => {
  it('finds every key at every place, and nothing else', () => {
    const word = fc.string({ unit: fc.constantFrom('党', '组', '织', '委', '员'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 20 }),
        fc.string({ unit: fc.constantFrom('党', '组', '织', '委', '员', '的') }),
        (keys, text) => {
          expect(visited(text, keys)).toEqual(occurrences(text, keys));
        },
      ),
    );
  });

  it('keeps the first value of a key that stands twice', () => {
    const trie = new Trie(buildTrie(['双碳', '双碳'], [5, 9]));
    const values: number[] = [];
    trie.keysAt(unitsOf('双碳'), 0, 2, (_, value) => values.push(value));
    expect(values).toEqual([5]);
  });

  it('finds nothing when empty, and refuses values that do not fit', () => {
    expect(visited('党组织', [])).toEqual([]);
    expect(() => buildTrie(['双碳'], [0])).toThrow(RangeError);
    expect(() => buildTrie(['双碳'], [70_000])).toThrow(RangeError);
  });
});
