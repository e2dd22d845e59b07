// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsTable } from '../../../components/article/facts-table';
import { spanOfHighlight } from '../../../components/article/highlights';
import { paragraphOf, pinyinAt, placeOf, romanise } from '../../../components/article/places';
import { nameRows, termRows, wordRows } from '../../../components/article/rows';
import { articleDraft, sentenceAround } from '../../../components/article/save';
import type { LevelList, Span } from '../../../lib/contract';
import { contains } from '../../../lib/overlay/mark';
import { speak } from './support/browser';
import { analysis, article, every, first, highlights, text } from './support/sample';

describe('places', () => {
  it('count paragraphs, not subheads', () => {
    expect(placeOf(article, first('以前换一次证'))).toEqual({ kind: 'paragraph', number: 1 });
    // Two paragraphs and a subhead stand before it.
    expect(placeOf(article, first('改革好不好'))).toEqual({ kind: 'paragraph', number: 3 });
    expect(placeOf(article, { start: 0, end: 2, field: 'title' })).toEqual({ kind: 'headline' });
  });

  it('know a caption from a paragraph', () => {
    const captioned = {
      ...article,
      blocks: [
        { kind: 'caption' as const, start: 0, end: 4 },
        { kind: 'paragraph' as const, start: 5, end: 20 },
      ],
    };
    expect(placeOf(captioned, { start: 1, end: 2 })).toEqual({ kind: 'caption' });
    expect(placeOf(captioned, { start: 6, end: 7 })).toEqual({ kind: 'paragraph', number: 1 });
  });

  it('join the readings of the words inside', () => {
    expect(pinyinAt(analysis, first('事事有回音、件件有着落'))).toBe('shìshì yǒu huíyīn jiànjiàn yǒu zhuóluò');
    expect(pinyinAt(analysis, first('一条龙'))).toBe('');
  });
});

describe('names in English letters', () => {
  const printed = (zh: string, syllables: (string | null)[]) => {
    const words = [{ start: 0, end: zh.length, pinyin: '-', syllables, level: null, level2012: null, rank: null }];
    return { article: { ...article, text: zh }, analysis: { ...analysis, words } };
  };

  it('are read as the article reads them, a piece of a word too', () => {
    const one = printed('青澜市委', ['qing1', 'lan2', 'shi4', 'wei3']);
    expect(romanise(one.article, one.analysis, '青澜')).toBe('Qinglan');
    expect(romanise(one.article, one.analysis, '北原')).toBe('');
    expect(romanise(one.article, one.analysis, '')).toBe('');
  });

  it('part syllables that would run together, keep ü, and are not guessed', () => {
    const two = printed('西安绿', ['xi1', 'an1', 'lv4']);
    expect(romanise(two.article, two.analysis, '西安绿')).toBe('Xi’anlü');
    const three = printed('青澜', ['qing1', null]);
    expect(romanise(three.article, three.analysis, '青澜')).toBe('');
  });
});

describe('the paragraph around', () => {
  it('is that of the body, or the part of the headline', () => {
    expect(paragraphOf(article, first('以前换一次证'))).toContain('以前换一次证');
    expect(paragraphOf(article, first('以前换一次证'))).not.toContain('改革好不好');
    expect(paragraphOf(article, { start: 0, end: 2, field: 'title' })).toBe(article.headline.title);
  });
});

describe('term rows', () => {
  const groups = termRows(article, analysis);

  it('are one for each thing, in reading order, headline first', () => {
    expect(groups.numbered.map((row) => row.text)).toEqual(['三问四办', '四不两直']);
    expect(groups.numbered[0]?.spans[0]).toEqual({ start: 5, end: 9, field: 'title' });
    expect(groups.numbered[0]?.spans).toHaveLength(every('三问四办').length + 1);
    expect(groups.term[0]?.text).toBe('最后一公里');
  });

  it('keep the members that the page spells out, wherever it does', () => {
    expect(groups.numbered[0]?.members.map((member) => member.zh)).toContain('联合办');
  });

  it('leave quotation marks outside', () => {
    const quoted = { ...first('以前换一次证'), kind: 'slogan' as const };
    const marked = { ...article, text: article.text.replace('以前换一次证', '“前换一次”') };
    expect(termRows(marked, { ...analysis, terms: [quoted] }).slogan[0]?.text).toBe('前换一次');
  });

  it('put shapes under slogans, with their parts', () => {
    expect(groups.slogan.find((row) => row.shape === 'couplet')?.parts).toEqual(['事事有回音', '件件有着落']);
  });
});

describe('name rows', () => {
  const groups = nameRows(analysis);

  it('sort people, organisations and places apart', () => {
    expect(groups.person.map((row) => row.entity.name)).toEqual(['郑桂兰', '沈怀远', '贺立民', '韩雪']);
    expect(groups.person[1]?.pinyin).toBe('Shěn Huáiyuǎn');
    expect(groups.place.map((row) => row.entity.name)).toEqual(['东屏县白石镇杨柳坪村', '滨河区长桥街道']);
  });

  it('take the office from whichever mention has it', () => {
    const [bare, full] = [
      { kind: 'person' as const, id: 'x', name: '陈立新', office: null, start: 1, end: 4 },
      { kind: 'person' as const, id: 'x', name: '陈立新', office: '主任', start: 9, end: 12 },
    ];
    const rows = nameRows({ ...analysis, entities: [full, bare] }).person;
    expect(rows).toHaveLength(1);
    expect(rows[0]?.entity).toMatchObject({ office: '主任' });
    expect(rows[0]?.spans.map((span) => span.start)).toEqual([1, 9]);
  });
});

describe('word rows', () => {
  const words = (level: number, list: LevelList = 'hsk2021') => wordRows(article, analysis, level, list).map((row) => row.text);

  it('hold what is above the level and nothing below', () => {
    expect(words(4)).toEqual(expect.arrayContaining(['着力', '提升', '落实']));
    expect(words(4)).not.toContain('晚上');
    expect(words(0)).toContain('晚上');
    expect(words(6)).toContain('着力');
    expect(words(6)).not.toContain('落实');
  });

  it('leave out what lies in a name, wherever names and words stand', () => {
    const span = fc.record({
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 8 }),
      field: fc.constantFrom(undefined, 'title' as const),
    });
    const spans = fc
      .array(span, { maxLength: 30 })
      .map((all) => all.map(({ start, length, field }) => ({ start, end: start + length, ...(field && { field }) })));
    const long = '纳'.repeat(60);
    const page = { ...article, text: long, headline: { ...article.headline, title: long } };
    fc.assert(
      fc.property(spans, spans, (names, words) => {
        const rows = wordRows(
          page,
          {
            ...analysis,
            terms: [],
            entities: names.map((one, n) => ({ ...one, kind: 'person', id: `p${n}`, name: `${n}`, office: null })),
            words: words.map((one) => ({ ...one, pinyin: 'nà', syllables: [], level: 7, level2012: null, rank: 1 })),
          },
          0,
          'hsk2021',
        );
        const key = ({ field, start, end }: Span) => `${field} ${start} ${end}`;
        const free = words.filter((word) => !names.some((name) => contains(name, word)));
        expect(rows.flatMap((row) => row.spans.map(key)).sort()).toEqual(free.map(key).sort());
      }),
    );
  });

  it('go by the list that the reader goes by', () => {
    expect(words(5, 'hsk2012')).toEqual(expect.arrayContaining(['落实', '纳入']));
    expect(words(6, 'hsk2012')).toContain('纳入');
    expect(words(6, 'hsk2012')).not.toContain('落实');
    expect(words(1, 'hsk2021')).not.toContain('晚上');
    expect(words(1, 'hsk2012')).toContain('晚上');
    const row = (list: LevelList) => wordRows(article, analysis, 0, list).find((one) => one.text === '纳入');
    expect([row('hsk2021')?.level, row('hsk2012')?.level]).toEqual([6, null]);
  });

  it('leave out what a name or a term explains already', () => {
    expect(words(0)).not.toContain('沈怀远');
    expect(words(0)).not.toContain('放管服');
  });

  it('count every place of a word once', () => {
    const row = wordRows(article, analysis, 4, 'hsk2021').find((one) => one.text === '纳入');
    expect(row?.spans).toEqual(every('纳入'));
  });
});

describe('saving', () => {
  it('takes the sentence around, and the headline for what stands there', () => {
    expect(sentenceAround(article, analysis, first('急难愁盼'))).toMatch(/^今年4月以来.*问题。$/);
    expect(sentenceAround(article, analysis, { start: 5, end: 9, field: 'title' })).toBe(article.headline.title);
    expect(sentenceAround(article, analysis, first('72岁的村民'))).toBeNull();
  });

  it('drafts the article as the library keeps it', () => {
    expect(articleDraft(article, '04')).toMatchObject({
      page: '04',
      title: article.headline.title,
      authors: ['陆秋萍', '方志明'],
      lang: 'zh-Hans',
    });
  });
});

describe('a highlight', () => {
  const [kept] = highlights;
  if (!kept) throw new Error('no highlight in the sample');

  it('stands where it was saved', () => {
    expect(spanOfHighlight(article, kept)).toEqual(kept.anchor.position);
  });

  it('is found again after text was put before it', () => {
    const moved = { ...article, text: `新的一段。\n${text}` };
    const span = spanOfHighlight(moved, kept);
    expect(span && moved.text.slice(span.start, span.end)).toBe(kept.anchor.quote.exact);
  });

  it('prefers the place whose neighbours fit', () => {
    const twice = { ...article, text: '甲乙丙。丁乙戊。' };
    const anchor = { quote: { exact: '乙', prefix: '丁', suffix: '戊' }, position: { start: 90, end: 91 } };
    expect(spanOfHighlight(twice, { ...kept, anchor })).toEqual({ start: 5, end: 6 });
  });

  it('is lost when its words are gone', () => {
    expect(spanOfHighlight({ ...article, text: '别的文章。' }, kept)).toBeNull();
  });
});

describe('the facts as a table', () => {
  it('are lines of equal meaning, the article first, no cell broken', () => {
    speak();
    const lines = factsTable({ ...article, headline: { ...article.headline, title: '甲\t乙' } }, analysis).split('\n');
    expect(lines[0]?.split('\t')).toEqual(['甲 乙', '青澜日报', '2026-10-17T07:42:00+08:00', article.url]);
    expect(lines).toContain('Figures\t23,000\t23000\t2.3万件\t件民生事项办理');
    expect(lines).toContain('Acts\t青澜市委、市政府');
  });
});
