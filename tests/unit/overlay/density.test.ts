import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseMarks, type MarkChoice } from '../../../lib/overlay/density';
import { bareSpan, overlaps } from '../../../lib/overlay/mark';
import { analysisOf, articleOf, entity, term } from './make';

const standard: MarkChoice = { density: 'standard', quantities: false, saved: new Set() };

/** A long neutral paragraph, so that ceilings and shares do not decide where a test is about something else. */
const FILLER = '这里是一段没有任何标注的普通文字。'.repeat(20);

describe('what is drawn', () => {
  it('draws the first occurrence in full and later ones pale', () => {
    const text = `三问四办${FILLER}三问四办`;
    const article = articleOf(text);
    const terms = [term(article, '三问四办', 'numbered'), term(article, '三问四办', 'numbered', 1)];
    const marks = chooseMarks(article, analysisOf({ terms }), standard);
    expect(marks.map((mark) => [mark.kind, mark.again])).toEqual([
      ['numbered', false],
      ['numbered', true],
    ]);
  });

  it('counts an occurrence in the headline as the first', () => {
    const article = articleOf(`三问四办${FILLER}`, '青澜推行三问四办');
    const inTitle = { start: 4, end: 8, field: 'title' as const, kind: 'numbered' as const, id: '三问四办' };
    const marks = chooseMarks(article, analysisOf({ terms: [term(article, '三问四办', 'numbered'), inTitle] }), standard);
    expect(marks.map((mark) => [mark.field, mark.again])).toEqual([
      ['title', false],
      [undefined, true],
    ]);
  });

  it('marks a person once in Standard, every time in All', () => {
    const article = articleOf(`沈怀远${FILLER}沈怀远`);
    const entities = [entity(article, '沈怀远', 'person'), entity(article, '沈怀远', 'person', 1)];
    expect(chooseMarks(article, analysisOf({ entities }), standard)).toHaveLength(1);
    const all = chooseMarks(article, analysisOf({ entities }), { ...standard, density: 'all' });
    expect(all.map((mark) => mark.again)).toEqual([false, true]);
  });

  it('keeps names and slogans out of Few', () => {
    const article = articleOf(`放管服沈怀远数据多跑路${FILLER}`);
    const analysis = analysisOf({
      terms: [term(article, '放管服', 'term'), term(article, '数据多跑路', 'slogan')],
      entities: [entity(article, '沈怀远', 'person')],
    });
    expect(chooseMarks(article, analysis, { ...standard, density: 'few' }).map((mark) => mark.kind)).toEqual(['term']);
  });

  it('draws nothing when off', () => {
    const article = articleOf(`放管服${FILLER}`);
    const analysis = analysisOf({ terms: [term(article, '放管服', 'term')] });
    expect(chooseMarks(article, analysis, { ...standard, density: 'off' })).toEqual([]);
  });

  it('draws dates and quantities only on request', () => {
    const article = articleOf(`2.3万件${FILLER}`);
    const analysis = analysisOf({ entities: [entity(article, '2.3万件', 'quantity')] });
    expect(chooseMarks(article, analysis, standard)).toEqual([]);
    expect(chooseMarks(article, analysis, { ...standard, quantities: true })).toHaveLength(1);
  });

  it('leaves the writers of the article alone', () => {
    const article = articleOf(`（记者 陆秋萍）${FILLER}`);
    article.bylines = [{ role: 'reporter', name: '陆秋萍', affiliation: null }];
    expect(chooseMarks(article, analysisOf({ entities: [entity(article, '陆秋萍', 'person')] }), standard)).toEqual([]);
  });

  it('leaves quotation marks outside', () => {
    const article = articleOf(`“改革好不好，群众说了算”${FILLER}`);
    const slogan = term(article, '“改革好不好，群众说了算”', 'slogan');
    const [mark] = chooseMarks(article, analysisOf({ terms: [slogan] }), standard);
    expect([mark?.start, mark?.end]).toEqual([1, 12]);
  });

  it.each([
    ['“甲乙”', '甲乙'],
    ['“甲乙', '甲乙'],
    ['“一件事”一次办', '“一件事”一次办'],
    ['“甲”和“乙”', '“甲”和“乙”'],
    ['“‘甲’乙”', '‘甲’乙'],
    ['甲乙”', '甲乙'],
    ['“”', '“”'],
  ])('takes from %s what belongs to it', (text, bare) => {
    const { start, end } = bareSpan(text);
    expect(text.slice(start, end)).toBe(bare);
  });

  it('leaves captions alone', () => {
    const article = articleOf(`放管服${FILLER}`);
    article.blocks = [{ kind: 'caption', start: 0, end: article.text.length }];
    expect(chooseMarks(article, analysisOf({ terms: [term(article, '放管服', 'term')] }), standard)).toEqual([]);
  });
});

describe('overlaps', () => {
  it('draws the outer of nested hits', () => {
    const article = articleOf(`以党建引领基层治理${FILLER}`);
    const terms = [term(article, '以党建引领基层治理', 'slogan'), term(article, '基层治理', 'term')];
    expect(chooseMarks(article, analysisOf({ terms }), standard).map((mark) => mark.kind)).toEqual(['slogan']);
  });

  it('draws the stronger of crossing hits', () => {
    const article = articleOf(`长桥街道党工委${FILLER}`);
    const analysis = analysisOf({
      terms: [term(article, '街道党工委', 'term')],
      entities: [entity(article, '长桥街道', 'place')],
    });
    expect(chooseMarks(article, analysis, standard).map((mark) => mark.kind)).toEqual(['term']);
  });

  it("lets the reader's own term stand inside anything", () => {
    const article = articleOf(`以党建引领基层治理${FILLER}`);
    const own = { ...term(article, '基层治理', 'term'), id: 'own.jiceng-zhili' };
    const terms = [term(article, '以党建引领基层治理', 'slogan'), own];
    expect(chooseMarks(article, analysisOf({ terms }), standard).map((mark) => mark.kind)).toEqual(['term']);
  });

  it('runs adjacent places together', () => {
    const article = articleOf(`东屏县白石镇杨柳坪村${FILLER}`);
    const entities = ['东屏县', '白石镇', '杨柳坪村'].map((name) => entity(article, name, 'place'));
    const marks = chooseMarks(article, analysisOf({ entities }), standard);
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({ start: 0, end: 10, kind: 'place' });
    expect(marks[0]?.items).toHaveLength(3);
  });

  it('draws a saved word under nothing else', () => {
    const article = articleOf(`针对放管服${FILLER}针对`);
    const words = [
      { start: 0, end: 2 },
      { start: 2, end: 5 },
      { start: article.text.length - 2, end: article.text.length },
    ];
    const saved = { ...standard, saved: new Set(['针对', '放管服']) };
    const marks = chooseMarks(article, analysisOf({ terms: [term(article, '放管服', 'term')], words }), saved);
    expect(marks.map((mark) => mark.kind)).toEqual(['saved', 'term']);
  });
});

describe('ceilings', () => {
  it('leaves two thirds of a paragraph without a line, dropping names before terms', () => {
    const article = articleOf('放管服沈怀远说要让群众满意。');
    const analysis = analysisOf({
      terms: [term(article, '放管服', 'term')],
      entities: [entity(article, '沈怀远', 'person')],
    });
    expect(chooseMarks(article, analysis, standard).map((mark) => mark.kind)).toEqual(['term']);
  });

  it('keeps one mark even where it covers a whole short line', () => {
    const article = articleOf('高质量发展');
    expect(chooseMarks(article, analysisOf({ terms: [term(article, '高质量发展', 'term')] }), standard)).toHaveLength(1);
  });

  it('keeps a quarter of a full page for names, people before places', () => {
    const phrases = Array.from({ length: 40 }, (_, n) => `第${String.fromCharCode(0x4e00 + n * 40)}件`);
    const people = ['沈怀远', '贺立民', '郑桂兰', '林晓春', '陆秋萍'];
    const places = ['滨河区', '白石镇', '东屏县', '石门镇', '长桥街'];
    const article = articleOf([...phrases, ...people, ...places].map((name) => `${name}是这里的一件平常事情，`).join(''));
    const analysis = analysisOf({
      terms: phrases.map((name) => term(article, name, 'term')),
      entities: [
        ...people.map((name) => entity(article, name, 'person')),
        ...places.map((name) => entity(article, name, 'place')),
      ],
    });
    const marks = chooseMarks(article, analysis, standard);
    const ceiling = Math.ceil((40 * article.text.length) / 1000);
    const count = (kind: string) => marks.filter((mark) => mark.kind === kind).length;
    expect(marks).toHaveLength(ceiling);
    expect(count('person')).toBe(5);
    expect(count('person') + count('place')).toBe(Math.floor(ceiling / 4));
  });

  it('drops pale repeats first when there are too many', () => {
    const article = articleOf(`放管服。${'放管服好好好好好好好好好好。'.repeat(60)}沈怀远。`);
    const terms = Array.from({ length: 61 }, (_, n) => term(article, '放管服', 'term', n));
    const marks = chooseMarks(article, analysisOf({ terms, entities: [entity(article, '沈怀远', 'person')] }), standard);
    expect(marks.length).toBe(Math.ceil((40 * article.text.length) / 1000));
    expect(marks.map((mark) => mark.kind)).toContain('person');
    expect(marks[0]?.again).toBe(false);
  });

  it('drops an everyday word before a name, and a slogan of shape before one of the glossary', () => {
    const article = articleOf('一把手沈怀远以人民为中心、守纪律改作风，要求放管服。');
    const everyday = { ...term(article, '一把手', 'term'), pinyin: 'yībǎshǒu', syllables: [], level: null, rank: 900 };
    const shape = { ...term(article, '守纪律改作风', 'slogan'), id: undefined };
    const analysis = analysisOf({
      terms: [term(article, '一把手', 'term'), term(article, '以人民为中心', 'slogan'), shape as never],
      entities: [entity(article, '沈怀远', 'person')],
      words: [everyday],
    });
    const left = chooseMarks(article, analysis, standard).map(({ start, end }) => article.text.slice(start, end));
    expect(left).toContain('以人民为中心');
    expect(left).not.toContain('一把手');
  });

  it('never drops an own term', () => {
    const article = articleOf('放管服。'.repeat(100));
    const terms = Array.from({ length: 100 }, (_, n) => ({ ...term(article, '放管服', 'term', n), id: 'own.fangguanfu' }));
    const marks = chooseMarks(article, analysisOf({ terms }), { ...standard, density: 'few' });
    expect(marks).toHaveLength(100);
  });

  it('draws nothing under what the reader knows or ignores, in either script', () => {
    const article = articleOf(`營商環境與放管服。${FILLER}`);
    const analysis = analysisOf({ terms: [term(article, '營商環境', 'term'), term(article, '放管服', 'term')] });
    const states = new Map([
      ['营商环境', 'known'],
      ['放管服', 'learning'],
    ] as const);
    expect(chooseMarks(article, analysis, { ...standard, states }).map(({ start }) => start)).toEqual([5]);
  });
});

describe('for any analysis', () => {
  const kinds = fc.constantFrom('term' as const, 'slogan' as const, 'numbered' as const, 'construction' as const);
  const names = fc.constantFrom('person' as const, 'organisation' as const, 'place' as const, 'quantity' as const);
  const span = fc.tuple(fc.nat(180), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({ start, end: start + length }));

  it('draws marks in reading order that do not overlap and lie inside something found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ span, kind: kinds, id: fc.constantFrom('a', 'b', 'c') }), { maxLength: 40 }),
        fc.array(fc.record({ span, kind: names, id: fc.constantFrom('x', 'y') }), { maxLength: 40 }),
        fc.constantFrom('few' as const, 'standard' as const, 'all' as const),
        (terms, entities, density) => {
          const article = articleOf('字'.repeat(220));
          const analysis = analysisOf({
            terms: terms.map(({ span, kind, id }) => ({ ...span, kind, id })),
            entities: entities.map(({ span, kind, id }) => ({ ...span, kind, id, name: id }) as never),
          });
          const marks = chooseMarks(article, analysis, { density, quantities: true, saved: new Set() });
          for (const [n, mark] of marks.entries()) {
            const before = marks[n - 1];
            if (before) {
              expect(before.end).toBeLessThanOrEqual(mark.start);
              expect(overlaps(before, mark)).toBe(false);
            }
            expect(mark.items[0]?.start).toBe(mark.start);
            expect(mark.items.at(-1)?.end).toBe(mark.end);
          }
        },
      ),
    );
  });
});
