import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BinaryFormatError } from '../../../lib/binary';
import { type Dictionary, openDictionary } from '../../../lib/dictionary/dictionary';
import { joinSyllables } from '../../../lib/dictionary/syllables';
import { type CedictEntry, parseCedict, readCedict } from '../../../modules/data/dictionary/cedict';
import { dictionaryBytes, realDictionary } from './open';

let dictionary: Dictionary;
let source: CedictEntry[];

beforeAll(async () => {
  dictionary = await realDictionary();
  source = parseCedict(readCedict());
}, 120_000);

const heads = (entries: readonly { simplified: string }[]) => entries.map((entry) => entry.simplified);
const find = (query: string) => dictionary.lookUp(query, 50).entries;

it('holds every entry of CC-CEDICT and its licence', () => {
  expect(dictionary.count).toBe(source.length);
  expect(dictionary.notice).toContain('Attribution-ShareAlike 4.0');
  expect(dictionary.notice).toMatch(/Version of \d{4}-\d{2}-\d{2}/);
});

it('finds every entry by both headwords', () => {
  fc.assert(
    fc.property(fc.nat(source.length - 1), (n) => {
      const entry = source[n] as CedictEntry;
      for (const head of [entry.simplified, entry.traditional]) {
        const found = dictionary.define(head, 200).filter((one) => one.numbered === entry.syllables.join(' '));
        expect(found.map((one) => [one.traditional, one.simplified])).toContainEqual([entry.traditional, entry.simplified]);
      }
    }),
    { numRuns: 200 },
  );
});

it('finds every entry by its reading, however it is written', () => {
  const write = fc.constantFrom(
    (syllables: string[]) => syllables.join(''),
    (syllables: string[]) => syllables.join(' ').replace(/u:/g, 'v'),
    (syllables: string[]) => joinSyllables(syllables),
    (syllables: string[]) => syllables.join("'").replace(/[1-5]/g, '').replace(/u:/g, 'ü'),
  );
  fc.assert(
    fc.property(fc.nat(source.length - 1), write, (n, written) => {
      const entry = source[n] as CedictEntry;
      fc.pre(entry.syllables.every((syllable) => /^[a-z:]+[1-5]$/i.test(syllable) && !/^(r5|xx5)$/.test(syllable)));
      const { entries, understoodAs } = dictionary.lookUp(written(entry.syllables), 1000);
      expect(understoodAs).toBe('pinyin');
      expect(entries.some((one) => one.simplified === entry.simplified && one.numbered === entry.syllables.join(' '))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

describe('define', () => {
  it('gives the longest headword first, then the words inside it', () => {
    expect(heads(dictionary.define('群众路线是党的生命线')).slice(0, 3)).toEqual(['群众路线', '群众', '路线']);
  });

  it('puts the reading that is meant most first, surnames after', () => {
    const readings = (word: string) =>
      dictionary
        .define(word)
        .filter((entry) => entry.simplified === word)
        .map((entry) => entry.pinyin);
    expect(readings('行').slice(0, 2)).toEqual(['xíng', 'háng']);
    expect(readings('长').slice(0, 2)).toEqual(['cháng', 'zhǎng']);
    expect(readings('了')[0]).toBe('le');
    expect(readings('任')).toEqual(['rèn', 'Rén']);
    expect(readings('东西')[0]).toBe('dōngxi');
  });

  it('keeps to the word that a traditional character is', () => {
    expect(dictionary.define('後').map((entry) => entry.traditional)).toEqual(['後']);
    expect(dictionary.define('髮')[0]?.pinyin).toBe('fà');
  });

  it('reads a word that mixes both scripts', () => {
    expect(dictionary.define('中華人民共和国')[0]?.simplified).toBe('中华人民共和国');
  });

  it('gives nothing where no headword stands', () => {
    for (const text of ['', ' 中国', '！', '\ud800', '🙂']) expect(dictionary.define(text)).toEqual([]);
  });

  it('carries levels, ranks, classifiers, the Taiwan reading and what an entry points to', () => {
    const rubbish = dictionary.define('垃圾')[0];
    expect(rubbish).toMatchObject({ pinyin: 'lājī', taiwan: 'lèsè', level: 4 });
    expect(dictionary.define('落实')[0]).toMatchObject({ level: 5, level2012: 6 });
    expect(dictionary.define('火车站')[0]).toMatchObject({ level: null, level2012: 1 });
    expect(dictionary.define('清单')[0]).toMatchObject({ level: 7, level2012: null });
    expect(dictionary.define('人')[0]?.rank).toBeLessThan(50);
    expect(dictionary.define('把')[0]?.rank).toBeGreaterThan(1);
    const xian = dictionary.define('西安')[0];
    expect(xian?.refers[0]).toMatchObject({ how: 'see', entry: { simplified: '西安市', refers: [] } });
    expect(dictionary.define('老虎').flatMap((entry) => entry.classifiers)).toContainEqual({
      traditional: '隻',
      simplified: '只',
      pinyin: 'zhī',
    });
  });

  it('prints references in the script of the text', () => {
    const simplified = dictionary.define('单县')[0]?.senses[0];
    const traditional = dictionary.define('單縣')[0]?.senses[0];
    expect(simplified).toContain('菏泽');
    expect(traditional).toContain('菏澤');
  });
});

describe('lookUp', () => {
  it('takes hanzi: the word, longer words, words inside', () => {
    const found = dictionary.lookUp('人民政府');
    expect(found.understoodAs).toBe('hanzi');
    expect(heads(found.entries)[0]).toBe('人民政府');
    expect(heads(found.entries)).toContain('政府');
    expect(heads(find('中国人民'))).toContain('中国人民银行');
  });

  it('says where no word has the whole reading, so that parts are not taken for an answer', () => {
    expect(dictionary.lookUp('baxing')).toMatchObject({ understoodAs: 'pinyin', inParts: true });
    expect(dictionary.lookUp('baxing').entries.length).toBeGreaterThan(0);
    for (const query of ['zhongguo', '人民政府', 'government', 'zzzq']) {
      expect(dictionary.lookUp(query).inParts, query).toBeUndefined();
    }
  });

  it('takes a whole sentence apart into its words', () => {
    expect(heads(find('我们要坚持群众路线'))).toEqual(expect.arrayContaining(['我们', '坚持', '群众路线']));
  });

  it('takes pinyin with right tones, without, and with wrong ones', () => {
    for (const query of ['zhong1guo2', 'zhōngguó', 'zhongguo', 'Zhong Guo', 'zhong4guo3', 'zhóngguó']) {
      expect(heads(find(query))[0], query).toBe('中国');
    }
  });

  it('takes ü as v, u:, ü, and lue for lüe', () => {
    for (const query of ['nver', 'nu:er', 'nüer', 'nǚ’ér', 'nv3er2']) expect(heads(find(query))[0], query).toBe('女儿');
    expect(heads(find('zhanlue'))).toContain('战略');
  });

  it('knows that xian may be 西安, and that xi an is not 先', () => {
    expect(heads(find('xian'))).toEqual(expect.arrayContaining(['先', '县', '西安']));
    expect(heads(find("xi'an"))[0]).toBe('西安');
    expect(heads(find("xi'an"))).not.toContain('先');
  });

  it('puts the right tone before the others', () => {
    expect(find('mai4')[0]?.numbered).toBe('mai4');
    expect(find('mai3')[0]?.numbered).toBe('mai3');
  });

  it('takes English, whole senses first', () => {
    expect(heads(find('dog'))[0]).toBe('狗');
    expect(heads(find('to buy'))[0]).toBe('买');
    expect(heads(find('mass line'))[0]).toBe('群众路线');
    expect(heads(find("people's government"))[0]).toBe('人民政府');
    expect(heads(find('colours'))).toContain('颜色');
    expect(heads(find('politi'))).toContain('政治');
    expect(heads(find('quixotic corruption'))).toContain('腐败');
  });

  it('lets a common word stand before a rare one that fits better', () => {
    expect(heads(find('hot')).slice(0, 3)).toContain('热');
    expect(heads(find('city')).slice(0, 3)).toEqual(['城市', '市', '城']);
    expect(heads(find('see')).slice(0, 2)).toEqual(['看', '见']);
  });

  it('takes 儿 for what it is in 玩儿', () => {
    expect(heads(find('wan er'))).toContain('玩儿');
    expect(heads(find('wanr'))[0]).toBe('玩儿');
  });

  it('leaves room for both where letters are pinyin and English', () => {
    expect(heads(dictionary.lookUp('can').entries)).toEqual(expect.arrayContaining(['参', '能', '可以']));
    expect(heads(dictionary.lookUp('women').entries).slice(0, 3)).toContain('我们');
    expect(heads(dictionary.lookUp('women').entries)).toContain('女人');
  });

  it('takes a phrase in pinyin apart', () => {
    expect(heads(find('wo xihuan ni'))).toEqual(expect.arrayContaining(['我', '喜欢', '你']));
    expect(heads(find('wo men yao jian chi qun zhong lu xian'))).toEqual(
      expect.arrayContaining(['我们', '要', '坚持', '群众路线']),
    );
    expect(heads(find('womenyaojianchi'))).toEqual(expect.arrayContaining(['我们', '坚持']));
  });

  it('answers anything, within the limit, without throwing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'a1 ü:v中國后'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (query, limit) => {
        expect(dictionary.lookUp(query, limit).entries.length).toBeLessThanOrEqual(limit);
        expect(dictionary.define(query, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

it('refuses damaged bytes', async () => {
  const bytes = (await dictionaryBytes()).slice();
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  expect(() => openDictionary(bytes)).toThrow(BinaryFormatError);
  expect(() => openDictionary(bytes.subarray(0, 1000))).toThrow(BinaryFormatError);
});
