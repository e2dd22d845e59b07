/** Glossaries that mean harm: each is taken as plain text, or refused with a short reason; none reaches into the program. */
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { PACK_LIMITS } from '../../../../lib/library/packs/pack-term';
import { readPack } from '../../../../lib/library/packs/read-pack';

const MARKUP = '<img src=//canary.example/i onerror=alert(1)>';
const json = (name: unknown, terms: string) =>
  `{"format":"tifa-glossary","version":1,"name":${JSON.stringify(name)},"terms":[${terms}]}`;
const yomitan = (title: unknown, banks: Record<string, string>) =>
  zipSync({
    'index.json': strToU8(JSON.stringify({ title })),
    ...Object.fromEntries(Object.entries(banks).map(([name, text]) => [name, strToU8(text)])),
  });
const row = (term: string, meaning: unknown) => JSON.stringify([term, '', '', '', 0, [meaning], 1, '']);
const read = (file: string | Uint8Array) => readPack(typeof file === 'string' ? strToU8(file) : file);

/** Sizes in the central directory of a zip are what its writer says, not what comes out. */
function lying(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  return bytes;
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('taken, as text', () => {
  it.each([
    ['JSON named in markup', json(MARKUP, '{"term":"三本账","gloss":"x"}'), MARKUP],
    ['JSON whose name turns around', json('\u202e账\u0007本', '{"term":"三本账"}'), '账 本'],
    ['JSON whose name is half of a pair', json('账\ud800', '{"term":"三本账"}'), '账'],
    ['JSON with a name of a megabyte', json('账'.repeat(1_000_000), '{"term":"三本账"}'), '账'.repeat(PACK_LIMITS.name)],
    ['JSON whose name is no text', json({ toString: 1 }, '{"term":"三本账"}'), null],
    [
      'JSON with __proto__',
      json('x', '{"term":"三本账","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
      'x',
    ],
    ['Yomitan titled in markup', yomitan(MARKUP, { 'term_bank_1.json': `[${row('三本账', MARKUP)}]` }), MARKUP],
    [
      'Yomitan with keys that objects have',
      yomitan('x', { 'term_bank_1.json': `[${row('三本账', { ['__proto__']: 1, constructor: 2 })}]` }),
      'x',
    ],
    ['a table with a column called __proto__', 'term\t__proto__\tconstructor\tgloss\n三本账\ta\tb\tc\n', null],
  ])('%s', (_, file, name) => {
    const parsed = read(file);
    if (!parsed.ok) throw new Error(`${parsed.message} ${parsed.detail}`);
    expect(parsed.value.name).toBe(name);
    const [term] = parsed.value.terms;
    expect(term?.term).toBe('三本账');
    expect(Object.keys(term ?? {}).sort()).toEqual([
      'explain',
      'gloss',
      'kind',
      'literal',
      'members',
      'pinyin',
      'term',
      'trad',
      'variants',
    ]);
  });

  it('words that every object has are terms like others, where they hold a Chinese character', () => {
    const parsed = read('__proto__账\tx\nconstructor账\ty\n');
    expect(parsed.ok && parsed.value.terms.map(({ term }) => term)).toEqual(['__proto__账', 'constructor账']);
  });
});

describe('refused, in a few words', () => {
  it.each([
    ['lists in lists without end', json('x', '['.repeat(100_000))],
    ['lists in lists, closed', json('x', `${'['.repeat(5_000)}${']'.repeat(5_000)}`)],
    ['a term of a megabyte', json('x', `{"term":"${'账'.repeat(1_000_000)}"}`)],
    ['a kind called constructor', json('x', '{"term":"三本账","kind":"constructor"}')],
    ['a kind called __proto__', 'term\tkind\n三本账\t__proto__\n'],
    ['members that are an object', json('x', '{"term":"三本账","members":{"length":1000000000}}')],
    ['terms that are an object', '{"format":"tifa-glossary","version":1,"terms":{"length":1000000000}}'],
    ['a format that is an object', '{"format":{"toString":1},"version":1,"terms":[]}'],
    [
      'a term that stands twice, of markup',
      json('x', `{"term":"${MARKUP.replaceAll(' ', '')}账"},{"term":"${MARKUP.replaceAll(' ', '')}账"}`),
    ],
    [
      'a zip that says that it holds little',
      lying(yomitan('x', { 'term_bank_1.json': `[${row('三本账', 'x'.repeat(5_000_000))}]` })),
    ],
    [
      'a zip of 20,000 files that are none of ours',
      zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`../${n}.js`, new Uint8Array(0)]))),
    ],
    ['a zip of a file called __proto__', zipSync({ 'a/__proto__': strToU8('{"polluted":1}') })],
    ['a zip whose banks are lists without end', yomitan('x', { 'term_bank_1.json': '['.repeat(100_000) })],
    [
      'a zip of many banks, each full',
      yomitan(
        'x',
        Object.fromEntries(
          Array.from({ length: 30 }, (_, n) => [
            `term_bank_${n}.json`,
            `[${Array.from({ length: 1_000 }, (_, k) => row(`账${n}a${k}`, 'x')).join()}]`,
          ]),
        ),
      ),
    ],
  ])('%s', (_, file) => {
    const parsed = read(file);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect((parsed.detail ?? '').length).toBeLessThanOrEqual(160);
  });
});
