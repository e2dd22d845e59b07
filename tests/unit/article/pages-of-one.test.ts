import { describe, expect, it } from 'vitest';
import { collectPages } from '../../../entrypoints/sidepanel/collect-pages';
import { joinPages } from '../../../lib/article/join-pages';
import { numberOfPage, otherPages } from '../../../lib/article/other-pages';
import { readAnyway } from '../../../lib/article/read-document';
import type { Article } from '../../../lib/contract';
import type { Result } from '../../../lib/result';
import { documentOf } from './load-page';

const page = (text: string, links: string): Document =>
  documentOf(`<h1>梯田春水生</h1><div id="ozoom"><p>${text}</p></div><div class="page_num">${links}</div>`);

describe('pages of one article', () => {
  it('are found in order, each once, on the same origin only', () => {
    const links =
      '<a href="c_1_3.htm">3</a><a href="c_1_2.htm">2</a><a href="c_1_2.htm#top">下一页</a><a href="http://evil.example/c_1_4.htm">4</a>' +
      '<a href="c_2_2.htm">2</a><a href="javascript:void(0)">5</a><a href="http://[">6</a><a href="c_1.htm">1</a>';
    expect(otherPages(page('水到田头。', links), 'http://www.example.cn/2024/c_1.htm')).toEqual([
      { number: 2, address: 'http://www.example.cn/2024/c_1_2.htm' },
      { number: 3, address: 'http://www.example.cn/2024/c_1_3.htm' },
    ]);
  });

  it('are those before this one too', () => {
    const links = '<a href="c_1.htm">上一页</a><a href="c_1.htm">1</a><a href="c_1_3.htm">3</a>';
    expect(otherPages(page('水到田头。', links), 'http://www.example.cn/2024/c_1_2.htm')).toEqual([
      { number: 1, address: 'http://www.example.cn/2024/c_1.htm' },
      { number: 3, address: 'http://www.example.cn/2024/c_1_3.htm' },
    ]);
    expect(numberOfPage('http://www.example.cn/2024/c_1_2.htm')).toBe(2);
    expect(numberOfPage('http://www.example.cn/show.asp?id=5521&page=3')).toBe(3);
    expect(numberOfPage('http://www.example.cn/c_5521.htm')).toBe(1);
  });

  it('are none on another origin, of another article, or where the address is none', () => {
    const links =
      '<a href="https://www.example.cn/2024/c_1_2.htm">2</a><a href="http://www.example.cn:8080/2024/c_1_3.htm">3</a><a href="c_9_4.htm">4</a>';
    expect(otherPages(page('水到田头。', links), 'http://www.example.cn/2024/c_1.htm')).toEqual([]);
    expect(otherPages(page('水到田头。', '<a href="c_1_2.htm">2</a>'), 'about:blank')).toEqual([]);
    expect(otherPages(page('水到田头。', '<a href="c_1_2.htm">2</a>'), 'file:///c_1.htm')).toEqual([]);
  });

  it('are joined with their blocks', () => {
    const first = readAnyway(page('春分刚过，东屏县白石镇的梯田里水光粼粼，插秧机来回穿梭。', ''), null)?.article;
    const second = readAnyway(page('县农业农村局技术员石长庚说，眼下正是插秧的关键时候。', ''), null)?.article;
    if (!first || !second) throw new Error('no article');
    const joined = joinPages([first, second]);
    expect(joined.blocks.map((block) => joined.text.slice(block.start, block.end))).toEqual([first.text, second.text]);
    expect(first.blocks).toHaveLength(1);
  });
});

describe('pages collected for a reader', () => {
  const article = (text: string): Article => {
    const read = readAnyway(page(text, ''), null)?.article;
    if (!read) throw new Error('no article');
    return read;
  };
  const texts = [
    '春分刚过，东屏县白石镇的梯田里水光粼粼，插秧机来回穿梭。',
    '县农业农村局技术员石长庚说，眼下正是插秧的关键时候。',
    '到了傍晚，最后一块秧田也插完了，大家坐在田埂上歇脚。',
  ].map(article);
  const [one, two, three] = texts as [Article, Article, Article];
  const at = (number: number) => ({ number, address: `http://www.example.cn/c_1_${number}.htm` });

  it('are asked for one after the other, with those that a later page names, and put in order', async () => {
    const steps: string[] = [];
    const collected = await collectPages(
      two,
      { here: 2, others: [at(1)] },
      async (address) => ({
        ok: true,
        value: address.includes('_1_1') ? { article: one, others: [at(2), at(3)] } : { article: three, others: [] },
      }),
      (number, of) => steps.push(`${number}/${of}`),
    );
    expect(steps).toEqual(['1/2', '3/3']);
    expect(collected.ok && collected.article.text).toBe([one.text, two.text, three.text].join('\n'));
  });

  it('say which of them failed, and why', async () => {
    const failing = (answer: () => Promise<Result<{ article: Article; others: [] }>>) =>
      collectPages(one, { here: 1, others: [at(2), at(3)] }, answer, () => {});
    expect(await failing(async () => ({ ok: false, message: 'pagesRefused' }))).toEqual({
      ok: false,
      failure: { page: 2, message: 'pagesRefused' },
    });
    expect(await failing(() => Promise.reject(new Error('gone')))).toMatchObject({ failure: { message: 'pagesNoAnswer' } });
    expect(await failing(async () => ({ ok: true, value: { article: one, others: [] } }))).toMatchObject({
      failure: { page: 2, message: 'pagesSameAgain' },
    });
  });
});

describe('paragraphs cut into lines of one width', () => {
  const cut =
    '　　春分刚过东屏县白石镇的梯田里水光粼粼种粮\n大户罗小满驾着插秧机来回穿梭一上午就插完了十\n八亩，今年的水来得比往年早，他的心里踏实了许\n多，逢人就说今年的收成差不了。\n' +
    '　　县里把清淤和修路放在一起做，一冬一春疏通水\n渠一百三十七公里，新修机耕道四十余公里。\n';
  const texts = (html: string): string[] => {
    const article = readAnyway(documentOf(html), null)?.article;
    return article?.blocks.map((block) => article.text.slice(block.start, block.end)) ?? [];
  };

  it('are whole again in pre and with breaks', () => {
    const whole = [expect.stringContaining('种粮大户'), expect.stringContaining('水渠一百三十七公里')];
    expect(texts(`<h1>梯田春水</h1><pre>${cut}</pre>`)).toEqual(whole);
    expect(texts(`<h1>梯田春水</h1><div>${cut.replaceAll('\n', '<br>')}</div>`)).toEqual(whole);
  });

  it('stay apart where breaks are paragraphs', () => {
    const paragraphs = [
      '春分刚过，梯田里水光粼粼，插秧机来回穿梭。',
      '县里疏通水渠一百三十七公里，水到了田头。',
      '技术员下到村里，教农户调水控肥。',
      '他算了一笔账，每亩省下一百二十元。',
      '大家都说，今年的收成差不了。',
    ];
    expect(texts(`<h1>梯田春水</h1><div>${paragraphs.join('<br>')}</div>`)).toEqual(paragraphs);
  });
});
