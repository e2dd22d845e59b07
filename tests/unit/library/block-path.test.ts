import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { anchorIn, anchorsIn, describe as quoted } from '../../../lib/library/anchor';
import { nearestBlock, stepsOf } from '../../../lib/library/anchoring/block-path';
import { blockPath } from '../../../lib/library/anchoring/path-on-page';

const elementOf = (html: string, selector: string): Element => {
  const { document } = new JSDOM(html).window;
  return document.querySelector(selector) as Element;
};

describe('the path of a block', () => {
  it('is a selector that leads back to the block, past what stands within its lines', () => {
    const html =
      '<body><div></div><div class="a1 text"><p>一</p><blockquote></blockquote><p class="x">二<b><a id="here">三</a></b></p></div>';
    const path = blockPath(elementOf(html, '#here'));
    expect(path).toBe('body > div.text:nth-of-type(2) > p.x:nth-of-type(2)');
    expect(elementOf(html, path as string)?.textContent).toBe('二三');
  });

  it('leaves out names that no selector has, or that are made anew for each page', () => {
    const html = '<body><div id="a b" class="日 css-1x2y3z"><p id="p-20261015">一</p></div>';
    expect(blockPath(elementOf(html, 'p'))).toBe('body > div:nth-of-type(1) > p:nth-of-type(1)');
  });

  it('is none where there is no body, where the page is too deep, and where an element has a name of its own script', () => {
    const svg = new JSDOM('<报道><段>一</段></报道>', { contentType: 'text/xml' }).window.document;
    expect(blockPath(svg.querySelector('段') as Element)).toBe(null);
    expect(blockPath(elementOf(`<body>${'<div>'.repeat(60)}<p>一</p>`, 'p'))).toBe(null);
  });

  it('comes to an end in a form whose fields hide its siblings', () => {
    const html = '<body><form id="f"><p>一</p></form><input form="f" name="previousElementSibling"><p>二</p>';
    expect(blockPath(elementOf(html, 'form p'))).toMatch(/ > p:nth-of-type\(1\)$/);
  });

  it.each(['', 'p', 'body', 'body > p', 'body > p:nth-of-type(0x1)', 'body > p:first-child', 'body > p:nth-of-type(1), *'])(
    'does not take %j for one',
    (text) => {
      expect(stepsOf(text)).toBe(null);
    },
  );
});

describe('the nearest block', () => {
  const p = (nth: number, box = '') => `body > div.text:nth-of-type(2) > ${box}p:nth-of-type(${nth})`;
  it.each([
    ['the one in running text, not the one in a box', p(3), [p(1, 'aside.box:nth-of-type(1) > '), p(9)], 1],
    ['the one of about that number', p(3), [p(12), p(4)], 1],
    ['neither of two that stand together', p(3), [p(3), p(4)], null],
    ['neither of two that are equally far', p(6), [p(3), p(9)], null],
    [
      'neither where the block is of another kind',
      p(3),
      [p(3, 'aside.box:nth-of-type(1) > '), p(3, 'section:nth-of-type(1) > ')],
      null,
    ],
    ['none where a path is not known', p(3), [p(3), null], null],
    ['none in one element with line breaks', p(3), [p(3), p(3)], null],
  ])('is %s', (_, path, candidates, expected) => {
    expect(nearestBlock(path, candidates)).toBe(expected);
  });
});

describe('as a hint', () => {
  const SAID = '渡口的老樟树下，几条长凳围成半圈，茶水是刚烧开的，说话的人换了一拨又一拨，谁家修房、谁家添丁，都在这里先听见。';
  const LEAD = `${SAID}\n`;
  const REST = '县里为每个小区列出一张清单，由专人管到底。\n修鞋摊搬到了屋檐下，老师傅的老花镜滑到鼻尖。\n';
  const anchor = {
    ...quoted(LEAD.repeat(3) + REST, LEAD.length + 20, LEAD.length + 22),
    path: 'body > div:nth-of-type(1) > p:nth-of-type(2)',
  };
  const inBox = (offset: number) =>
    offset > LEAD.length * 2 ? 'body > aside:nth-of-type(1) > p:nth-of-type(1)' : 'body > div:nth-of-type(1) > p:nth-of-type(3)';

  it('is asked only where the very same words stand twice', () => {
    const once = `更新\n${REST}${SAID}`;
    const find = anchorsIn(once, () => {
      throw new Error('asked');
    });
    const start = once.indexOf(SAID) + 20;
    expect(find(quoted(SAID, 20, 22))).toEqual({ start, end: start + 2 });
  });

  it('decides nothing alone: what is not there is not found', () => {
    const find = anchorsIn(REST, () => anchor.path);
    expect(find(anchor)).toBe(null);
  });

  it('is of no use to a text without blocks', () => {
    const twice = `更新\n${LEAD}${REST}${LEAD}`;
    const path = (offset: number) => inBox(offset > LEAD.length + 5 ? LEAD.length * 2 + 1 : 0);
    const middle = { ...quoted(`${LEAD}${REST}`, 30, 32), path: 'body > div:nth-of-type(1) > p:nth-of-type(1)' };
    const bare = { ...middle, quote: { ...middle.quote, prefix: SAID.slice(0, 30), suffix: SAID.slice(32) } };
    expect(anchorIn(twice, bare)).toBe(null);
    expect(anchorsIn(twice, path)(bare)).toEqual({ start: 33, end: 35 });
  });
});
