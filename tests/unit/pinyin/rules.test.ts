import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PART_OF_SPEECH } from '../../../lib/lexicon/format';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { LONGEST_COLLOCATION } from '../../../lib/pinyin/collocations';
import type { Readings } from '../../../lib/pinyin/readings';
import { RULE_TABLE, type Rule } from '../../../lib/pinyin/rule-table';
import { isSyllable } from '../../../lib/pinyin/syllable';
import { isHanzi } from '../../../lib/text/characters';
import { ROOT } from '../../../modules/data/dataset';
import { readCharacters } from '../../../modules/data/readings/characters';
import { readCollocations } from '../../../modules/data/readings/collocations';
import { readingOf } from '../../../scripts/train/readings/cross-validate';
import { readAnnotated } from '../../../scripts/train/readings/examples';
import { loadLexicon, loadReadings } from '../lexicon/data';

const SENTENCES = join(ROOT, 'lib', 'pinyin', 'data', 'sentences');
const files = readdirSync(SENTENCES).filter((name) => name.endsWith('.txt'));

let lexicon: Lexicon;
let readings: Readings;

beforeAll(async () => {
  lexicon = await loadLexicon();
  readings = await loadReadings();
}, 60_000);

const conditions = ({ of, reading, ...rest }: Rule) => rest;

describe('every row of the rule table', () => {
  it('names characters that have the reading', () => {
    for (const { of, reading } of RULE_TABLE) {
      expect(isSyllable(reading), `${of} ${reading}`).toBe(true);
      for (const character of of) expect(readings.candidates(character.charCodeAt(0)), of).toContain(reading);
    }
  });

  it('can be reached: no row of its character before it holds always', () => {
    const closed = new Set<string>();
    for (const rule of RULE_TABLE) {
      expect(closed.has(rule.of), `${rule.of} ${rule.reading} comes after a row that always holds`).toBe(false);
      if (Object.keys(conditions(rule)).length === 0) closed.add(rule.of);
    }
  });

  it('asks for parts of speech that exist', () => {
    for (const { leftTag = '', rightTag = '' } of RULE_TABLE) {
      for (const letter of leftTag + rightTag) expect(letter === 'w' || letter in PART_OF_SPEECH, letter).toBe(true);
    }
  });

  it('names no character twice in one condition', () => {
    for (const rule of RULE_TABLE) {
      for (const set of [rule.left, rule.right]) {
        if (set) expect([...set].filter((character, n) => set.indexOf(character) !== n).join(''), rule.of).toBe('');
      }
    }
  });
});

describe('every collocation', () => {
  it('is two to five hanzi with a character that has the reading, and is there once', () => {
    const seen = new Set<string>();
    for (const { text, at, reading } of readCollocations()) {
      expect(
        [...text].every((character) => isHanzi(character.charCodeAt(0))),
        text,
      ).toBe(true);
      expect(text.length, text).toBeGreaterThan(1);
      expect(text.length, text).toBeLessThanOrEqual(LONGEST_COLLOCATION);
      expect(at, text).toBeGreaterThanOrEqual(0);
      expect(readings.candidates(text.charCodeAt(at)), text).toContain(reading);
      expect(seen.has(`${text} ${at}`), text).toBe(false);
      seen.add(`${text} ${at}`);
    }
  });

  it('is found around its character, whatever stands outside it, and only there', () => {
    const runs = readCollocations();
    const known = new Set(runs.map(({ text, at }) => `${text} ${at}`));
    fc.assert(
      fc.property(fc.nat(runs.length - 1), fc.string({ maxLength: 4 }), fc.string({ maxLength: 4 }), (n, before, after) => {
        const { text, at } = runs[n] as (typeof runs)[0];
        const found = readings.collocations.around(before + text + after, before.length + at);
        expect(found & 7).toBeGreaterThanOrEqual(text.length);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'为得地着系鞋带一只羊，'), { maxLength: 12 }), fc.nat(12), (characters, at) => {
        const text = characters.join('');
        if (at >= text.length) return;
        const expected = [5, 4, 3, 2].find((length) =>
          Array.from({ length }, (_, back) => at - back).some(
            (start) =>
              start >= 0 && start + length <= text.length && known.has(`${text.slice(start, start + length)} ${at - start}`),
          ),
        );
        expect(readings.collocations.around(text, at) & 7).toBe(expected ?? 0);
      }),
    );
  });
});

describe('our own sentences', () => {
  it.each(files)('%s labels hanzi with readings that they have', (name) => {
    const rows = readAnnotated(readFileSync(join(SENTENCES, name), 'utf8'));
    expect(rows.length).toBeGreaterThan(100);
    const characters = readCharacters();
    for (const { text, at, reading } of rows) {
      expect(isSyllable(reading), `${text}: ${reading}`).toBe(true);
      // In words a syllable may lose its tone: 头发, 暖和.
      const known = (characters.get(text[at] as string)?.all ?? []).flatMap((other) => [other, `${other.slice(0, -1)}5`]);
      expect(known, `${text[at]} in ${text}`).toContain(reading);
    }
  });

  it('to learn from do not stand in those for measuring, nor those in these', () => {
    const plain = (prefix: string) =>
      files
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => readAnnotated(readFileSync(join(SENTENCES, name), 'utf8')))
        .map(({ text }) => text.replace(/[\p{P}\s]/gu, ''))
        .filter((text) => text.length >= 5);
    const measured = [...new Set(plain('measure-'))];
    const shared = [...new Set(plain('learn-'))].filter((text) =>
      measured.some((other) => other.includes(text) || text.includes(other)),
    );
    expect(shared).toEqual([]);
  });

  it.each([
    ['learn-', 0.97],
    ['measure-', 0.94],
  ])('%s… are read no worse than they were', (prefix, floor) => {
    const rows = files
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => readAnnotated(readFileSync(join(SENTENCES, name), 'utf8')));
    const right = rows.filter((row) => readingOf(row, { lexicon }, readings) === row.reading);
    expect(right.length / rows.length).toBeGreaterThan(floor);
  });
});
