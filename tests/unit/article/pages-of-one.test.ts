import { describe, expect, it } from 'vitest';
import { furtherPages, joinPages } from '../../../lib/article/further-pages';
import { readAnyway } from '../../../lib/article/read-document';
import { documentOf } from './load-page';

const page = (text: string, links: string): Document =>
  documentOf(`<h1>梯田春水生</h1><div id="ozoom"><p>${text}</p></div><div class="page_num">${links}</div>`);

describe('pages of one article', () => {
  it('are found in order, each once, on the same host only', () => {
    const links =
      '<a href="c_1_3.htm">3</a><a href="c_1_2.htm">2</a><a href="c_1_2.htm#top">下一页</a><a href="http://evil.example/c_1_4.htm">4</a>' +
      '<a href="c_2_2.htm">2</a><a href="javascript:void(0)">5</a><a href="http://[">6</a><a href="c_1.htm">1</a>';
    expect(furtherPages(page('水到田头。', links), 'http://www.example.cn/2024/c_1.htm')).toEqual([
      'http://www.example.cn/2024/c_1_2.htm',
      'http://www.example.cn/2024/c_1_3.htm',
    ]);
  });

  it('are none where the address is none', () => {
    expect(furtherPages(page('水到田头。', '<a href="c_1_2.htm">2</a>'), 'about:blank')).toEqual([]);
  });

  it('are joined with their blocks', () => {
    const first = readAnyway(page('春分刚过，东屏县白石镇的梯田里水光粼粼，插秧机来回穿梭。', ''), null)?.article;
    const second = readAnyway(page('县农业农村局技术员石长庚说，眼下正是插秧的关键时候。', ''), null)?.article;
    if (!first || !second) throw new Error('no article');
    const joined = joinPages(first, [second]);
    expect(joined.blocks.map((block) => joined.text.slice(block.start, block.end))).toEqual([first.text, second.text]);
    expect(first.blocks).toHaveLength(1);
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
