import { describe, expect, it } from 'vitest';
import furniture from '../../../lib/article/furniture.json';
import { findJump, isComplete } from '../../../lib/article/page/complete';
import { creditPieces } from '../../../lib/article/page/credit-pieces';
import { dayInAddress, findDate, findEnglishDate, findMinguoCode, RELATIVE_DATE } from '../../../lib/article/page/dates';
import { elementTexts, spacedText } from '../../../lib/article/page/element-texts';
import { furnitureOf } from '../../../lib/article/page/furniture';
import { languageOf } from '../../../lib/article/page/language';
import { readFlow } from '../../../lib/article/page/lines';
import { sourceIn } from '../../../lib/article/page/outlet';
import { trimSuffix } from '../../../lib/article/page/title';
import signs from '../../../lib/article/signs.json';
import { documentOf } from './load-page';

describe('furniture', () => {
  it.each(furniture.map((kind) => [kind.id, kind] as const))('%s takes its examples and leaves the others', (_, kind) => {
    expect(kind.yes.length).toBeGreaterThan(0);
    expect(kind.no.length).toBeGreaterThan(0);
    const pattern = new RegExp(kind.pattern, 'i');
    for (const line of kind.yes) {
      expect(line).toMatch(pattern);
      expect(furnitureOf(line)).not.toBeNull();
    }
    for (const line of kind.no) {
      expect(line).not.toMatch(pattern);
      expect(furnitureOf(line)).toBeNull();
    }
  });
});

describe('signs', () => {
  it.each(signs.map((sign) => [sign.id, sign] as const))('%s compiles', (_, sign) => {
    expect(['around', 'title', 'selector']).toContain(sign.where);
    expect(sign.weight).toBeGreaterThan(0);
    if (sign.where === 'selector') expect(() => documentOf('').querySelector(sign.pattern)).not.toThrow();
    else expect(() => new RegExp(sign.pattern)).not.toThrow();
  });
});

describe('dates', () => {
  it.each([
    ['2024年05月13日 09:16', '2024-05-13T09:16+08:00'],
    ['2024-5-3 9:16:04 来源：青澜网', '2024-05-03T09:16:04+08:00'],
    ['发布时间：2024.05.13', '2024-05-13'],
    ['2022年02月13日07:48 | 来源：青澜日报', '2022-02-13T07:48+08:00'],
    ['２０２４年５月１３日', '2024-05-13'],
    ['2024年05月13日 星期一 下午3:05', '2024-05-13T15:05+08:00'],
    ['21/02/2023 - 13:09', '2023-02-21T13:09+08:00'],
    ['民國112年2月21日', '2023-02-21'],
    ['二〇二四年五月十三日', '2024-05-13'],
    ['二零二三年十二月三十一日', '2023-12-31'],
    ['2019 09/07 19:02', '2019-09-07T19:02+08:00'],
    ['2023-02-21T20:20:00Z', '2023-02-22T04:20:00+08:00'],
    ['2023-02-21T13:20:00+0800', '2023-02-21T13:20:00+08:00'],
    ['发布日期： 9/17/2004 5:54:13 AM', '2004-09-17T05:54:13+08:00'],
    ['11月 2, 2019', '2019-11-02'],
    ['更新时间 2012年12月10日, 格林尼治标准时间10:41', '2012-12-10T10:41+00:00'],
  ])('%s', (text, iso) => expect(findDate(text)?.iso).toBe(iso));

  it.each(['2024年13月40日', '电话 0999-1234567', '一九二一年七月一日', '第2024-05号', '昨天 10:20', '1921-07-01'])(
    '%s is none',
    (text) => expect(findDate(text)).toBeNull(),
  );

  it.each([
    ['Saturday, September 10th, 2005 10:56 am', '2005-09-10T10:56+08:00'],
    ['Posted on March 14, 2023 by editor', '2023-03-14'],
    ['10 Sep 2005, 12:05 am', '2005-09-10T00:05+08:00'],
    ['Febuary is no month 3, 2020', null],
    ['June 31, 2020', null],
  ])('in English: %s', (text, iso) => expect(findEnglishDate(text)?.iso ?? null).toBe(iso));

  it('closes an agency text with a Minguo code', () => {
    expect(findMinguoCode('（編輯：何一帆）1120221')).toBe('2023-02-21');
    expect(findMinguoCode('共 1120299')).toBeNull();
  });

  it.each([
    ['http://a.cn/2024-05/20/content_1.htm', '2024-05-20'],
    ['http://a.cn/xw/202405/t20240513_1.htm', '2024-05-13'],
    ['http://a.cn/n1/2024/0517/c1-2.html', '2024-05-17'],
    ['http://a.cn/20240515/d59c39d4160a4fe4b3084c3e4abfb450/c.html', '2024-05-15'],
    ['http://a.cn/rain/a/20240513A00GCM00', '2024-05-13'],
    ['http://a.tw/news/aipl/202302210388.aspx', '2023-02-21'],
    ['http://a.cn/qlrb/html/2023-09/07/content_11.htm', '2023-09-07'],
    ['http://a.cn/article/123456789', null],
  ])('%s', (address, day) => expect(dayInAddress(address)).toBe(day));

  it('knows relative ones for what they are', () => {
    for (const text of ['昨天', '3小时前', '09-30 22:46', '青澜发布 2天前']) expect(text).toMatch(RELATIVE_DATE);
    expect('昨天的雨下了一整夜，把田埂都冲塌了。').not.toMatch(RELATIVE_DATE);
  });
});

describe('small parts', () => {
  it('a source is cut out of its line', () => {
    expect(sourceIn('2024-03-02 09:16 来源：青澜日报 责任编辑：周乙')).toBe('青澜日报');
    expect(sourceIn('《青澜晚报》（2024年03月02日 04 版）')).toBe('青澜晚报');
    expect(sourceIn('记者了解到，水的来源很清楚')).toBeNull();
  });

  it('a credit is cut out of its line', () => {
    expect(creditPieces('青澜日报记者 段云舟 来源：青澜日报')).toEqual(['青澜日报记者 段云舟']);
    expect(creditPieces('（本文来源：青澜日报 作者：青澜大学教授 段云舟）')).toEqual(['作者：青澜大学教授 段云舟']);
    expect(creditPieces('【纠错】 【责任编辑:周乙】')).toEqual(['【责任编辑:周乙】']);
  });

  it('a page title loses channel and site', () => {
    expect(trimSuffix('水到田头心踏实_东屏新闻网')).toBe('水到田头心踏实');
    expect(trimSuffix('水到田头心踏实--滨河频道--青澜网')).toBe('水到田头心踏实');
    expect(trimSuffix('水到田头心踏实')).toBe('水到田头心踏实');
  });

  it('a jump is read as printed', () => {
    const lines = readFlow(documentOf('<p>（上接第一版）水到田头。</p><p>他笑了。（下转A03版）</p>').body).lines;
    expect(findJump(lines)).toEqual({ from: '上接第一版', to: '下转A03版' });
  });

  it.each([
    ['登录后继续阅读全文', false],
    ['剩余72%', false],
    ['第1页/共3页', false],
    ['<a href="2.htm">[1] [2] [3] 下一页</a>', false],
    ['<a href="#">584</a>', true],
    ['登录后查看评论', true],
    ['第1页/共1页', true],
    ['上一篇：白石镇春耕忙', true],
  ])('after the text, %s: complete is %s', (html, complete) => {
    expect(isComplete(readFlow(documentOf(`<p>${html}</p>`).body).lines, { from: null, to: null })).toBe(complete);
  });

  it('the script is told by the characters that only one has', () => {
    expect(languageOf('青澜市的居民们在梧桐树下议事，这样很好。')).toBe('zh-Hans');
    expect(languageOf('青瀾島的居民們在碼頭邊等船，這樣很好。')).toBe('zh-Hant');
  });
});

describe('a line', () => {
  it('falls apart where its elements meet', () => {
    const [line] = readFlow(documentOf('<div><span>来源：青澜日报</span><span>作者：石<b>长</b>庚</span></div>').body).lines;
    if (!line) throw new Error('no line');
    expect(elementTexts(line).map(({ text }) => text)).toEqual(['来源：青澜日报', '作者：石', '长', '庚']);
    expect(spacedText(line)).toBe('来源：青澜日报 作者：石 长 庚');
  });
});

describe('lines', () => {
  const texts = (html: string): string[] => readFlow(documentOf(html).body).lines.map((line) => line.text);

  it.each([
    ['<p>一</p><p>二</p>', ['一', '二']],
    ['一<br>二<br><br>三', ['一', '二', '三']],
    ['　　第一段写完了。　　第二段开始了。', ['第一段写完了。', '第二段开始了。']],
    ['<p>记者　段云舟</p>', ['记者　段云舟']],
    ['<p>水渠\n  通了</p>', ['水渠通了']],
    ['<p>喝 PDF\n版</p>', ['喝 PDF 版']],
    ['<p><ruby>青<rp>(</rp><rt>qīng</rt><rp>)</rp></ruby>澜</p>', ['青澜']],
    ['<p hidden>看不见</p><p style="display: none">也看不见</p><p>看得见</p>', ['看得见']],
    ['<script>坏()</script><style>b{}</style><p>好</p>', ['好']],
    ['<table><tr><td>甲</td><td>乙</td></tr></table>', ['甲', '乙']],
    ['<pre>第一行\n第二行</pre>', ['第一行', '第二行']],
    ['<p>“引号开头。”</p>', ['“引号开头。”']],
  ])('%s', (html, lines) => expect(texts(html)).toEqual(lines));
});
