import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { type FixedSpan, segment } from '../../../lib/text/segment';
import { loadLexicon } from '../lexicon/data';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

const cut = (text: string, fixed: FixedSpan[] = []) =>
  segment(text, lexicon, fixed).map(({ start, end }) => text.slice(start, end));

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."中国人民银行長發展地得了着一二三千万第年月日时１２９.％，,:“”——…… \n\u3000abＡ-'",
        '𠮷',
        '㎡',
        '看一看',
        '高高兴兴',
        '2023年8月',
        '1,234.5',
        '百分之八十',
        'AA制',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('segment', () => {
  it.each([
    ['东屏县人民代表大会', ['人民代表大会']],
    ['研究生命起源', ['研究', '生命', '起源']],
    ['经济社会发展', ['经济', '社会', '发展']],
    ['總統府發言人', ['總統府', '發言人']],
    ['大家看一看、想了想', ['看一看', '想了想']],
    ['打扫得干干净净', ['干干净净']],
    ['增长３．５％', ['３．５％']],
    ['投资1,234.5万元', ['1,234.5万']],
    ['2023年8月', ['2023年', '8月']],
    ['第二十届全会', ['第二十']],
    ['百分之八十的农户', ['百分之八十']],
    ['上午10:30开会', ['10:30']],
    ['实行AA制', ['AA制']],
    ['他说……好——', ['……', '——']],
    ['用New-York话', ['New-York']],
    ['二十多个村、20多个县', ['二十多', '个', '20多']],
    ['共3000余户、1亿多元', ['3000余', '户', '1亿多', '元']],
    ['增长3.5多于往年', ['多于']],
    ['全文如下：1.1987年建站', ['1', '1987年']],
    ['1.1987万元', ['1.1987万']],
    ['主队3∶1获胜', ['3∶1']],
    ['一九九○年建站', ['一九九○年']],
    ['六月六日开幕', ['六月', '六日']],
  ])('%s holds %j', (text, wanted) => {
    expect(cut(text)).toEqual(expect.arrayContaining(wanted));
  });

  it('tells kinds apart', () => {
    const kinds = segment('他买ABC股３千股， 好㎡', lexicon).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['word', 'latin', 'number', 'punctuation', 'other']));
    expect(segment('', lexicon)).toEqual([]);
  });

  it('gives the ids of the lexicon', () => {
    for (const { start, end, word, kind } of segment('青岛市召开座谈会', lexicon)) {
      expect(kind).toBe('word');
      expect(word).toBe(lexicon.find('青岛市召开座谈会', start, end));
    }
  });

  it('covers the text without gaps, cuts no surrogate pair and joins no lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end, kind } of segment(text, lexicon)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          const broken = /[\ud800-\udbff]/.test(text[end - 1] as string) && /[\udc00-\udfff]/.test(text[end] ?? '');
          expect(broken).toBe(false);
          if (kind !== 'other') expect(text.slice(start, end)).not.toContain('\n');
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it('lets no token straddle the edge of a fixed span, and makes whole ones one token', () => {
    const spans = fc.array(fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 8 }), whole: fc.boolean() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, spans, (text, wanted) => {
        const fixed = wanted.map(({ start, length, whole }) => ({ start, end: start + length, whole }));
        // A span that begins or ends inside a character binds nothing.
        const torn = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
        const inside = fixed.filter(({ start, end }) => end <= text.length && !torn(start) && !torn(end));
        const tokens = segment(text, lexicon, fixed);
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        const within = (edge: number) => inside.some(({ start, end, whole }) => whole && start < edge && edge < end);
        for (const { start, end } of inside) {
          for (const edge of [start, end]) {
            if (!within(edge)) expect(tokens.some((token) => token.start < edge && edge < token.end)).toBe(false);
          }
        }
        // The longest whole span that no other whole one crosses is a token.
        for (const span of inside.filter(({ whole }) => whole)) {
          const alone = inside.every(
            (other) => other === span || !other.whole || other.end <= span.start || other.start >= span.end,
          );
          if (alone) expect(tokens.some(({ start, end }) => start === span.start && end === span.end)).toBe(true);
        }
      }),
    );
  });

  it('cuts pairs for readers, but no listed word, no calendar unit and no name', () => {
    const apart = (text: string, fixed: FixedSpan[] = []) =>
      segment(text, lexicon, fixed, true).map(({ start, end }) => text.slice(start, end));
    expect(apart('这项工作放在首位')).toEqual(['这', '项', '工作', '放', '在', '首位']);
    expect(apart('這項工作')).toEqual(['這', '項', '工作']);
    expect(apart('各地一些人来自这里三年')).toEqual(expect.arrayContaining(['各地', '一些', '来自', '三年']));
    expect(apart('找这项说', [{ start: 1, end: 3, whole: true }])).toContain('这项');
  });

  it('leaves a unit of time with its number, for readers', () => {
    const apart = (text: string, fixed: FixedSpan[] = []) =>
      segment(text, lexicon, fixed, true).map(({ start, end }) => text.slice(start, end));
    expect(apart('三年前')).toEqual(['三年', '前']);
    expect(apart('历时18年之久')).toEqual(['历时', '18年', '之久']);
    expect(apart('三年级学生')).not.toContain('三年');
    expect(apart('干部及其他群众')).toEqual(['干部', '及', '其他', '群众']);
    expect(apart('三年前', [{ start: 1, end: 3, whole: true }])).toContain('年前');
  });

  it.each([
    ['各家更好发展', ['更', '好']],
    ['有很大进步', ['很', '大']],
    ['很多人很快更加投入', ['很多', '很快', '更加']],
    ['第一个项目', ['第一', '个']],
    ['第三次', ['第三', '次']],
    ['只有这样才能办好', ['才', '能']],
    ['他的才能和胆识', ['才能']],
    ['施展才能。', ['才能']],
    ['每年都會舉行', ['都', '會']],
    ['繁华的都会，', ['都会']],
    ['这一点很重要', ['一', '点']],
    ['再好一点', ['一点']],
    ['净化温室气体', ['温室', '气体']],
    ['要求廉洁自律', ['廉洁', '自律']],
    ['长长的公路', ['的']],
    ['年年丰收', ['年年']],
    ['这几年年均增长', ['几年', '年均']],
    ['革命老区', ['老区']],
    ['能不能按时完工', ['能不能', '按时']],
    ['看他会不会来', ['会不会']],
    ['這件事對不對', ['對不對']],
    ['可不可以改期', ['可以']],
    ['大堂干不干净', ['干净']],
    ['一天不一天的事', ['一', '天', '不']],
    ['黄土地上种树', ['黄土地', '上']],
    ['落在地上', ['地上']],
    ['这不难看出原因', ['难', '看出']],
    ['请老人们先走', ['老人', '们']],
    ['对人们说', ['人们']],
    ['四大古镇', ['四', '大', '古镇']],
  ])('for readers, %s holds %j', (text, wanted) => {
    const words = segment(text, lexicon, [], true).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(wanted));
  });

  it('takes a word that is offered where its neighbours agree', () => {
    const offer = (text: string, word: string): FixedSpan => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
      offered: true,
    });
    expect(cut('购买东屏股票', [offer('购买东屏股票', '东屏')])).toContain('东屏');
    expect(cut('其中大多数', [offer('其中大多数', '中大')])).toEqual(['其中', '大多数']);
  });

  it('cuts names as they are given', () => {
    const text = '书记单志远到了白石镇';
    const fixed = [
      { start: 2, end: 5, whole: true },
      { start: 7, end: 10, whole: true },
    ];
    expect(cut(text, fixed)).toEqual(['书记', '单志远', '到', '了', '白石镇']);
  });
});
