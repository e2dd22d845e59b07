import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WordException } from '../../../lib/contract';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { readWords } from '../../../lib/pinyin/read-words';
import type { Readings } from '../../../lib/pinyin/readings';
import { finish } from '../../../lib/steps';
import { compileExceptions, ExceptionError, exceptionProblem, LONGEST_EXCEPTION } from '../../../lib/text/exceptions';
import { simplifiedUnit } from '../../../lib/text/fold';
import type { FixedSpan } from '../../../lib/text/segment';
import { segmenting } from '../../../lib/text/segmenting';
import { loadLexicon, loadReadings } from '../lexicon/data';

let lexicon: Lexicon;
let readings: Readings;

beforeAll(async () => {
  lexicon = await loadLexicon();
  readings = await loadReadings();
}, 60_000);

const join = (text: string): WordException => ({ kind: 'join', text });
const split = (...parts: string[]): WordException => ({ kind: 'split', text: parts.join(''), parts });
const reading = (text: string, spelling: string): WordException => ({ kind: 'reading', text, syllables: spelling.split(' ') });

function cut(text: string, list: readonly WordException[], fixed: FixedSpan[] = []): string[] {
  const exceptions = compileExceptions(list);
  return finish(segmenting(text, lexicon, fixed, { exceptions })).map(({ start, end }) => text.slice(start, end));
}

function spelled(text: string, list: readonly WordException[]): (string | null)[] {
  const exceptions = compileExceptions(list);
  const tokens = finish(segmenting(text, lexicon, [], { exceptions }));
  return readWords(text, tokens, { lexicon, readings, exceptions }).flatMap(({ syllables }) => syllables);
}

describe('a join', () => {
  it('makes one word of what the lexicon cuts, in both scripts', () => {
    expect(cut('推进河畔驿站建设', [join('河畔驿站')])).toContain('河畔驿站');
    expect(cut('推進發展大計', [join('发展大计')])).toContain('發展大計');
  });

  it('wins over longer words and over names', () => {
    expect(cut('人民代表大会开幕', [join('人民代')])).toContain('人民代');
    const name = { start: 0, end: 3, whole: true };
    expect(cut('单志远说', [join('志远')], [name])).toEqual(['单', '志远', '说']);
    expect(cut('单志远说', [join('远说')], [name])).toEqual(expect.arrayContaining(['远说']));
  });

  it('begins first or is longer, where two overlap', () => {
    expect(cut('甲乙丙丁', [join('乙丙丁'), join('甲乙')])).toContain('甲乙');
    expect(cut('甲乙丙丁', [join('甲乙'), join('甲乙丙')])).toContain('甲乙丙');
  });

  it('ends before a character of another plane, and holds one', () => {
    expect(cut('老𠮷野家', [join('𠮷野')])).toContain('𠮷野');
  });
});

describe('a split', () => {
  it('cuts the word into its parts, over lexicon and names', () => {
    expect(cut('他才能去', [split('才', '能')])).toEqual(['他', '才', '能', '去']);
    expect(cut('单志远说', [split('单志', '远')], [{ start: 0, end: 3, whole: true }])).toEqual(['单志', '远', '说']);
  });

  it('leaves other words with the same characters alone', () => {
    expect(cut('人民代表大会', [split('代表', '大会')])).toEqual(['人民代表大会']);
    expect(cut('人才能力', [split('才', '能')])).toEqual(cut('人才能力', []));
  });

  it('cuts a part that is split itself', () => {
    expect(cut('人民代表大会', [split('人民代表', '大会'), split('人民', '代表')])).toEqual(['人民', '代表', '大会']);
  });

  it('gives way to a later join of the same characters, and the other way round', () => {
    expect(cut('才能', [split('才', '能'), join('才能')])).toEqual(['才能']);
    expect(cut('才能', [join('才能'), split('才', '能')])).toEqual(['才', '能']);
  });
});

describe('a reading', () => {
  it('holds for the word, and for words side by side', () => {
    expect(spelled('到朝阳去', [reading('朝阳', 'zhao1 yang2')])).toEqual(['dao4', 'zhao1', 'yang2', 'qu4']);
    const tokens = cut('单志远说', []);
    expect(tokens.length).toBeGreaterThan(2);
    expect(spelled('单志远说', [reading('单志远', 'dan1 zhi4 yuan3')]).slice(0, 3)).toEqual(['dan1', 'zhi4', 'yuan3']);
  });

  it('of one character does not reach into words, and keeps to its script', () => {
    const list = [reading('行', 'hang2')];
    expect(spelled('他行', list)).toEqual(['ta1', 'hang2']);
    expect(spelled('行走', list)[0]).toBe('xing2');
    expect(spelled('隻', [reading('只', 'zi3')])).toEqual(spelled('隻', []));
  });

  it('leaves letters and characters of other planes one place each', () => {
    const list = [reading('朝阳', 'zhao1 yang2')];
    expect(spelled('用New-York看𠮷野朝阳', list)).toHaveLength([...'用New-York看𠮷野朝阳'].length);
    expect(spelled('看𠮷野', [])).toEqual(['kan4', 'ji2', 'ye3']);
  });

  it('changes the spelling that is shown', () => {
    const text = '看朝阳';
    const exceptions = compileExceptions([reading('朝阳', 'zhao1 yang2')]);
    const words = readWords(text, finish(segmenting(text, lexicon, [], { exceptions })), { lexicon, readings, exceptions });
    expect(words.at(-1)?.pinyin.toLowerCase()).toBe('zhāoyáng');
  });
});

describe('what an exception may be', () => {
  it.each<[WordException, RegExp]>([
    [join('一'), /short/],
    [join(''), /short/],
    [join('甲a'), /hanzi only/],
    [join('甲 乙'), /hanzi only/],
    [join('甲'.repeat(LONGEST_EXCEPTION + 1)), /longer/],
    [{ kind: 'split', text: '甲乙', parts: ['甲乙'] }, /two parts/],
    [{ kind: 'split', text: '甲乙', parts: ['甲', '乙', ''] }, /two parts/],
    [{ kind: 'split', text: '甲乙', parts: ['甲', '丙'] }, /do not make/],
    [{ kind: 'split', text: '𠮷甲', parts: ['\ud842', '\udfb7甲'] }, /inside a character/],
    [reading('朝阳', 'zhao1'), /one syllable/],
    [reading('朝', 'zhao'), /not a syllable/],
    [reading('朝', 'zhao6'), /not a syllable/],
  ])('%j is refused', (exception, problem) => {
    expect(exceptionProblem(exception)).toMatch(problem);
    expect(() => compileExceptions([exception])).toThrow(ExceptionError);
  });

  it('takes a character of another plane for one', () => {
    expect(exceptionProblem(reading('𠮷', 'ji2'))).toBeNull();
    expect(exceptionProblem(join('𠮷'))).toMatch(/short/);
    expect(spelled('𠮷', [reading('𠮷', 'ji2')])).toEqual(['ji2']);
  });
});

const HANZI = '中国人民银行发展發後后才能力的𠮷单志远';
const hanzi = fc.string({ unit: fc.constantFrom(...HANZI), minLength: 2, maxLength: 5 });
const text = fc
  .array(fc.oneof(hanzi, fc.constantFrom('，', '\n', '12', '单志远')), { maxLength: 12 })
  .map((parts) => parts.join(''));
const spans = fc.array(
  fc.tuple(fc.nat(30), fc.nat(5), fc.boolean()).map(([start, length, whole]) => ({ start, end: start + length, whole })),
  { maxLength: 4 },
);
const exception = fc.oneof(
  hanzi.map(join),
  hanzi.chain((word) =>
    fc
      .integer({ min: 1, max: [...word].length - 1 })
      .map((at) => split([...word].slice(0, at).join(''), [...word].slice(at).join(''))),
  ),
);
const fold = (word: string) => Array.from(word, (unit) => String.fromCharCode(simplifiedUnit(unit.charCodeAt(0)))).join('');

describe('exceptions of every kind together', () => {
  it('keep the text, split no character, and leave no word that the reader split', () => {
    fc.assert(
      fc.property(text, spans, fc.array(exception, { maxLength: 5 }), (source, fixed, list) => {
        const words = cut(source, list, fixed);
        expect(words.join('')).toBe(source);
        expect(words.filter((word) => /^[\udc00-\udfff]/.test(word))).toEqual([]);
        const last = new Map(list.map((entry) => [fold(entry.text), entry]));
        for (const word of words) expect(last.get(fold(word))?.kind).not.toBe('split');
      }),
      { numRuns: 400 },
    );
  });

  it('make a word of every place of the only join', () => {
    fc.assert(
      fc.property(text, spans, hanzi, (source, fixed, word) => {
        const words = cut(source, [join(word)], fixed);
        let places = 0;
        const folded = fold(source);
        for (let at = folded.indexOf(fold(word)); at >= 0; at = folded.indexOf(fold(word), at + word.length)) places += 1;
        expect(words.filter((found) => fold(found) === fold(word))).toHaveLength(places);
      }),
      { numRuns: 400 },
    );
  });
});
