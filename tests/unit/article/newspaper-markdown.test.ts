import { describe, expect, it } from 'vitest';
import { readFile } from '../../../entrypoints/desk/read';
import { isMarkdown, marksOf, propertiesOf, underlined } from '../../../lib/article/newspaper/markdown';
import { readText } from '../../../lib/article/read-text';
import type { BlockKind } from '../../../lib/contract';

describe('the marks of a line', () => {
  it.each([
    ['## 渡口的灯', { text: '渡口的灯', level: 2 }],
    ['##渡口的灯 ##', { text: '渡口的灯', level: 2 }],
    ['#渡口的灯# 有人点亮', { level: 1 }],
    ['#渡口的灯#', { text: '#渡口的灯#', level: 0 }],
    ['**渡口的灯**', { text: '渡口的灯', level: 4 }],
    ['**渡口的灯亮了一夜，没有人知道是谁点的。**', { text: '渡口的灯亮了一夜，没有人知道是谁点的。', level: 0 }],
    ['- **摆渡人。** 老人每天来', { text: '摆渡人。 老人每天来', level: 0, bullet: true }],
    ['> > 灯不灭，人就能靠岸。', { text: '灯不灭，人就能靠岸。', quoted: true }],
    ['见[渡口志](https://example.com/a_b "x")和`灯`', { text: '见渡口志和灯' }],
    ['见[渡口志](/志/渡口)', { text: '见[渡口志](/志/渡口)' }],
    ['![渡口](a.jpg)', { text: '![渡口](a.jpg)' }],
    ['3*4*5 和 a_b_c', { text: '3*4*5 和 a_b_c' }],
    ['*本报记者 钮书恒*', { text: '本报记者 钮书恒' }],
    ['\\*不是强调\\*', { text: '*不是强调*' }],
  ])('%s', (line, expected) => expect(marksOf(line)).toMatchObject(expected));

  it('underlines make headings of short lines only', () => {
    expect([
      underlined('渡口', '==='),
      underlined('渡口', '---'),
      underlined('渡口。', '---'),
      underlined('渡口', '--x'),
    ]).toEqual([1, 2, 0, 0]);
  });

  it('are not seen in plain text', () => {
    expect(isMarkdown('青澜市举行渡口文化节\n\n本报讯 昨日，渡口亮灯。')).toBe(false);
    expect(isMarkdown('# 渡口\n\n**灯**亮了')).toBe(true);
  });
});

describe('the properties of a file', () => {
  it('end with a rule and may give a title', () => {
    expect(propertiesOf(['---', 'title: "渡口的灯"', 'tags:', '- 渡口', '---', '正文'])).toEqual({ count: 5, title: '渡口的灯' });
    expect(propertiesOf(['---', '这是正文的一段，不是属性。', '---'])).toEqual({ count: 0, title: null });
    expect(propertiesOf(['---', 'title: 渡口'])).toEqual({ count: 0, title: null });
  });
});

describe('a text in Markdown', () => {
  const source = `---
date: 2024-05-06
source: 青澜周末
---

# 渡口的灯

### ——白石镇最后一位摆渡人的四十年

*本报记者 柏若楠*

天还没有亮，**尤长水**已经把渡口的灯点上了。这盏灯挂在老槐树上，四十年里只灭过三次，每一次他都记得[日期](https://example.com/lamp)。

## 一条船

白石镇的渡船坐过这些人：

- 上学的孩子
- 赶集的货郎
- 出嫁的姑娘

> 船到岸的时候，我才算松了一口气。

他说这句话的时候，望着对岸新修的大桥。桥通车以后，坐船的人越来越少，最少的一天只有两个人。

一盏灯
------

镇里想把渡口改成码头公园，他只提了一个条件：灯要留下。如今灯还亮着，只是换成了太阳能的，不用他天天爬树了。

***

责任编辑：穆小暑
`;
  const { articles, furniture } = readText(source);
  const article = articles[0];
  const blocks = (kind: BlockKind) =>
    article?.blocks.filter((block) => block.kind === kind).map((block) => article.text.slice(block.start, block.end));

  it('is one article with its head and its sections', () => {
    expect(articles).toHaveLength(1);
    expect(article?.headline).toEqual({ kicker: null, title: '渡口的灯', subtitle: '——白石镇最后一位摆渡人的四十年' });
    expect(article?.bylines).toMatchObject([{ role: 'reporter', name: '柏若楠' }]);
    expect(blocks('subhead')).toEqual(['一条船', '一盏灯']);
    expect(article?.complete).toBe(true);
  });

  it('keeps quotations and the items of lists, without their marks', () => {
    expect(blocks('quote')).toEqual(['船到岸的时候，我才算松了一口气。']);
    expect(blocks('paragraph')).toEqual([
      '天还没有亮，尤长水已经把渡口的灯点上了。这盏灯挂在老槐树上，四十年里只灭过三次，每一次他都记得日期。',
      '白石镇的渡船坐过这些人：',
      '上学的孩子',
      '赶集的货郎',
      '出嫁的姑娘',
      '他说这句话的时候，望着对岸新修的大桥。桥通车以后，坐船的人越来越少，最少的一天只有两个人。',
      '镇里想把渡口改成码头公园，他只提了一个条件：灯要留下。如今灯还亮着，只是换成了太阳能的，不用他天天爬树了。',
    ]);
  });

  it('sets apart what the file says about itself', () => {
    expect(furniture.map(({ line, why }) => [line, why])).toEqual([
      [2, 'property of the file'],
      [3, 'property of the file'],
      [33, 'editors of the page'],
    ]);
  });

  it('takes its title from the properties where no heading gives one', () => {
    const read = readText(
      '---\ntitle: 渡口的灯\n---\n\n天还没有亮，尤长水已经把渡口的灯点上了。这盏灯挂在老槐树上，四十年里只灭过三次。',
    );
    expect(read.articles.map((one) => one.headline.title)).toEqual(['渡口的灯']);
  });

  it('is opened on the desk as a file', async () => {
    const read = await readFile(new File([source], '渡口.md', { type: 'text/markdown' }));
    expect(read.ok && { name: read.value.name, titles: read.value.articles.map((one) => one.headline.title) }).toEqual({
      name: '渡口',
      titles: ['渡口的灯'],
    });
    expect(read.ok && read.value.articles[0]?.text).toBe(article?.text);
  });
});
