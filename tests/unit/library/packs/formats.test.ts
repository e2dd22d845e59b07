import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromNumbered, toNumberedText } from '../../../../lib/library/packs/numbered';
import { PACK_LIMITS, type PackFile, type PackTerm } from '../../../../lib/library/packs/pack-term';
import { readPack } from '../../../../lib/library/packs/read-pack';
import { PACK_FORMATS } from '../../../../lib/library/packs/write-pack';

const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? new TextEncoder().encode(file) : file);
const read = (file: string | Uint8Array) => readPack(bytesOf(file));
const DATE = '2026-06-01';

function taken(file: string | Uint8Array): PackFile {
  const parsed = read(file);
  if (!parsed.ok) throw new Error(`${parsed.message} ${parsed.line} ${parsed.detail}`);
  return parsed.value;
}

function refused(file: string | Uint8Array) {
  const parsed = read(file);
  if (parsed.ok) throw new Error('it was taken');
  return parsed;
}

const THREE_ACCOUNTS: PackTerm = {
  term: '三本账',
  trad: '三本賬',
  pinyin: 'sān běn zhàng',
  variants: ['三本账工作法'],
  kind: 'numbered',
  gloss: 'three account books',
  literal: 'three account books',
  explain: 'How one county lists its repairs, "as they come".',
  members: [
    { zh: '问题账', en: 'problems' },
    { zh: '进度账', en: 'progress' },
    { zh: '民心账', en: 'opinion' },
  ],
};
const PACK: PackFile = { name: '东屏方志', terms: [THREE_ACCOUNTS] };
const JSON_FILE = String(PACK_FORMATS.json.write(PACK, DATE));

const form = fc
  .string({ unit: fc.constantFrom(...'三本账问题东屏青澜12+、𠮷'), minLength: 1, maxLength: 12 })
  .map((text) => `字${text}`);
/** Anything that a reader may type into a field, trimmed as the program trims it. */
const line = fc
  .string({ unit: fc.constantFrom(...'a b,;"|=@+/[]()＝\\中字“”<&>#-:é'), maxLength: 30 })
  .map((text) => text.trim());
const pinyin = fc
  .array(fc.constantFrom('gāo', 'zhìliàng', "xī'ān", 'lǜsè', 'Běijīng', 'de'), { maxLength: 4 })
  .map((words) => words.join(' '));
const term: fc.Arbitrary<PackTerm> = fc.record({
  term: form,
  trad: form,
  pinyin,
  variants: fc.array(form, { maxLength: 3 }),
  kind: fc.constantFrom('term' as const, 'slogan' as const, 'numbered' as const),
  gloss: line,
  literal: line,
  explain: line,
  members: fc.array(fc.record({ zh: form, en: line }), { maxLength: 3 }),
});
const pack = (one: fc.Arbitrary<PackTerm>): fc.Arbitrary<PackFile> =>
  fc.record({
    name: fc.constant('方志'),
    terms: fc.uniqueArray(one, { selector: (each) => each.term, minLength: 1, maxLength: 6 }),
  });

describe('formats of a glossary', () => {
  it('json gives everything back', () => {
    fc.assert(
      fc.property(pack(term), (file) => {
        const back = taken(PACK_FORMATS.json.write(file, DATE));
        expect(back.name).toBe(file.name);
        expect(new Set(back.terms.map((one) => JSON.stringify(one, Object.keys(one).sort())))).toEqual(
          new Set(file.terms.map((one) => JSON.stringify(one, Object.keys(one).sort()))),
        );
      }),
    );
  });

  it.each(['tsv', 'csv'] as const)('%s gives everything back that has no mark of a list in it', (format) => {
    const tame = term.map((one) => ({
      ...one,
      members: one.members.map(({ zh, en }) => ({ zh, en: en.replaceAll('|', '/').trim() })),
    }));
    fc.assert(
      fc.property(pack(tame), (file) => {
        expect(taken(PACK_FORMATS[format].write(file, DATE)).terms).toEqual(file.terms);
      }),
    );
  });

  it.each(['pleco', 'cedict', 'yomitan'] as const)('%s gives term and first meaning back', (format) => {
    const spoken = term.map((one) => ({
      ...one,
      gloss:
        one.gloss
          .replace(/[/[\]]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim() || 'x',
      pinyin: one.pinyin || 'zì',
    }));
    fc.assert(
      fc.property(pack(spoken), (file) => {
        const back = taken(PACK_FORMATS[format].write(file, DATE)).terms;
        expect(back.map(({ term: one, gloss }) => [one, gloss])).toEqual(file.terms.map(({ term: one, gloss }) => [one, gloss]));
      }),
    );
  });

  it('keeps the reading through numbered syllables', () => {
    for (const format of ['pleco', 'cedict'] as const) {
      expect(taken(PACK_FORMATS[format].write(PACK, DATE)).terms[0]?.pinyin.replaceAll(' ', '')).toBe('sānběnzhàng');
    }
    expect(fromNumbered('Xi1an1 lu:4se4')).toBe("Xī'ān lǜsè");
    expect(toNumberedText("Xī'ān lǜsè de")).toBe('xi1 an1 lu:4 se4 de5');
  });

  it('spells numbered syllables and back, whatever the word', () => {
    const syllable = fc.constantFrom('zhong1', 'an1', 'e4', 'lu:4', 'er2', 'ang2', 'shi5', 'ou3', 'xiang4');
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (syllables) => {
        expect(toNumberedText(fromNumbered(syllables.join(' ')))).toBe(syllables.join(' '));
      }),
    );
  });

  it('is linear where a reading was made to hurt', () => {
    expect(toNumberedText(`${'an'.repeat(5000)}q`)).toHaveLength(10_001);
  });
});

describe('tables of every make', () => {
  it.each([
    ['two columns', '三本账\tthree books\n', { term: '三本账', gloss: 'three books' }],
    ['three columns', '三本账,sān běn zhàng,three books', { pinyin: 'sān běn zhàng', gloss: 'three books' }],
    ['a Chinese header', '拼音\t词条\t释义\nsān\t三本账\tthree\n', { term: '三本账', pinyin: 'sān', gloss: 'three' }],
    ['columns it does not know', 'id,Hanzi,English,deck\n7,三本账,three,news\n', { term: '三本账', gloss: 'three' }],
    ['cells with line feeds', 'term,gloss\n三本账,"three\nbooks"\n', { gloss: 'three\nbooks' }],
    [
      'members',
      'term,members\n三本账,问题账=problems|进度账\n',
      {
        members: [
          { zh: '问题账', en: 'problems' },
          { zh: '进度账', en: '' },
        ],
      },
    ],
  ])('reads %s', (_, file, expected) => {
    expect(taken(file).terms[0]).toMatchObject(expected);
  });

  it('reads a table in GBK and in UTF-16', () => {
    // 三本账 in GBK, a tab, x.
    expect(taken(Uint8Array.from([0xc8, 0xfd, 0xb1, 0xbe, 0xd5, 0xcb, 9, 0x78])).terms[0]?.term).toBe('三本账');
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...'三本账\tx'].map((one) => one.charCodeAt(0))).buffer),
    ]);
    expect(taken(utf16).terms[0]?.gloss).toBe('x');
  });

  it('writes nothing that a spreadsheet would run', () => {
    const file: PackFile = { name: null, terms: [{ ...THREE_ACCOUNTS, gloss: '=HYPERLINK("x")' }] };
    expect(PACK_FORMATS.csv.write(file, DATE)).toContain(`'=HYPERLINK`);
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', '', 'packEmpty', null],
    ['a header alone', 'term,gloss\n', 'packEmpty', null],
    ['a term without Chinese', '三本账\tx\nabc\ty\n', 'packBadTerm', 2],
    ['a term with a blank', 'term,gloss\n三 本 账,x\n', 'packBadTerm', 2],
    ['a term that stands twice', '三本账\tx\n东屏\ty\n三本账\tz\n', 'packTwice', 3],
    ['a term too long', `三本账\tx\n${'长'.repeat(61)}\ty\n`, 'packBadTerm', 2],
    ['a gloss too long', `三本账\t${'x'.repeat(201)}\n`, 'packBadTerm', 1],
    ['JSON cut off', JSON_FILE.slice(0, 300), 'packDamaged', 13],
    ['JSON of something else', '{"format": "tifa-library", "version": 1}', 'packUnknown', null],
    ['JSON with a bad kind', JSON_FILE.replace('"numbered"', '"joke"'), 'packBadTerm', 6],
    ['a line of CC-CEDICT that is none', '三本賬 三本账 [san1] /x/\nnot a line\n', 'packDamaged', 2],
    ['quotation marks that never close', 'term,gloss\n三本账,"x\n', 'packDamaged', 2],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'packUnknown', null],
    ['a zip that is none', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'packDamaged', null],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'packUnknown', null],
    [
      'a zip with a broken bank',
      zipSync({ 'index.json': strToU8('{"title":"x"}'), 'term_bank_1.json': strToU8('[[') }),
      'packDamaged',
      null,
    ],
  ])('%s', (_, file, message, line) => {
    expect(refused(file as string | Uint8Array)).toMatchObject({ message, line });
  });

  it('a file that unpacks to more than anyone writes', () => {
    const rows = `[${'["字","","","",0,["x"],1,""],'.repeat(4_000_000).slice(0, -1)}]`;
    const bomb = zipSync({ 'index.json': strToU8('{"title":"x"}'), 'term_bank_1.json': strToU8(rows) });
    expect(bomb.length).toBeLessThan(PACK_LIMITS.fileBytes);
    expect(refused(bomb).message).toBe('packTooLarge');
  });

  it('more terms than a page can be matched with', () => {
    const rows = Array.from({ length: PACK_LIMITS.terms + 1 }, (_, n) => `字${n}\tx`).join('\n');
    expect(refused(rows).message).toBe('packTooMany');
  });

  it('any bytes, without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readPack(bytes)).toHaveProperty('ok');
      }),
    );
  });

  it('structured content nested without end', () => {
    const deep = `${'{"content":'.repeat(3000)}"x"${'}'.repeat(3000)}`;
    const file = zipSync({
      'index.json': strToU8('{"title":"x"}'),
      'term_bank_1.json': strToU8(`[["字","","","",0,[${deep}],1,""]]`),
    });
    expect(taken(file).terms[0]?.gloss).toBe('');
  });
});
