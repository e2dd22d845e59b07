import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import tokensCss from '../../components/tokens.css?raw';
import { adoptSheet, markSheet } from '../../lib/overlay/mark-sheet';
import { PageText } from '../../lib/overlay/page-text';
import { PinyinOnPage } from '../../lib/overlay/pinyin-on-page';
import { PLAIN_LOOK, type RubyLook } from '../../lib/overlay/ruby';
import rubyCss from '../../lib/overlay/ruby.css?raw';
import { locateBlocks, pairsOf, setPage } from './page';

const HTML = `
  <h1>青澜推行新办法</h1>
  <p id="one">  在滨河区长桥街道，<b>党员<i>干部</i></b>每周三晚上<!-- x -->到居民小区“夜访”。</p>
  <p id="two">街道书记<a href="#x">贺立民</a>说：过去是群众找干部。<button>群众</button></p>
  <p id="three">原文已有<ruby>注音<rt>zhùyīn</rt></ruby>的词。</p>`;

let sheet: ReturnType<typeof adoptSheet>;
beforeEach(() => {
  sheet = adoptSheet(document);
  sheet.set(markSheet(rubyCss, tokensCss, 'light'));
});
afterEach(() => sheet.remove());

function open(html = HTML) {
  const holder = setPage(html);
  const located = locateBlocks(holder.querySelectorAll('p'), holder.querySelector('h1'));
  const page = new PageText([located]);
  return { holder, located, page, pinyin: new PinyinOnPage(page, document) };
}

const lookWith = (look: Partial<RubyLook>): RubyLook => ({ ...PLAIN_LOOK, ...look });
const readingsOf = (text: string) => pairsOf(text);

function allOn({ located, pinyin }: ReturnType<typeof open>) {
  pinyin.show([{ article: 0, readings: readingsOf(located.article.text) }]);
}

describe('pinyin on the page', () => {
  it('comes off without a trace', () => {
    const opened = open();
    const before = opened.holder.innerHTML;
    const nodes = [...opened.page.nodes()];
    const texts = nodes.map((node) => (node as Text).data);
    allOn(opened);
    expect(opened.holder.querySelectorAll('ruby[data-tifa]').length).toBeGreaterThan(10);
    opened.pinyin.hide();
    expect(opened.holder.innerHTML).toBe(before);
    expect([...opened.page.nodes()]).toEqual(nodes);
    expect(nodes.map((node) => (node as Text).data)).toEqual(texts);
  });

  it('comes off without a trace however it was drawn, and leaves the text of the page what it was meanwhile', () => {
    const opened = open();
    const { holder, located, pinyin } = opened;
    const before = holder.innerHTML;
    const text = holder.textContent;
    const readings = readingsOf(located.article.text).map((reading) => ({
      ...reading,
      pieces: [
        { text: reading.pinyin, tone: 2 },
        { text: ' ', tone: 0 },
      ],
    }));
    for (const side of ['over', 'under'] as const) {
      for (const size of ['small', 'standard', 'large'] as const) {
        pinyin.look = { side, size, zhuyin: side === 'under' };
        pinyin.show([{ article: 0, readings }]);
        expect(holder.textContent).toBe(text);
        pinyin.hide();
        expect(holder.innerHTML).toBe(before);
      }
    }
  });

  it('stands where and as large as the reader chose, each syllable in the colour of its tone', () => {
    const { holder, located, pinyin } = open();
    const readings = readingsOf(located.article.text);
    const draw = (look: Parameters<typeof lookWith>[0]) => {
      pinyin.look = lookWith(look);
      pinyin.show([
        { article: 0, readings: readings.map((reading) => ({ ...reading, pieces: [{ text: reading.pinyin, tone: 4 }] })) },
      ]);
      const ruby = holder.querySelector('#one ruby') as HTMLElement;
      const range = document.createRange();
      range.selectNodeContents(ruby.firstChild as Node);
      const reading = ruby.querySelector('rt') as HTMLElement;
      return {
        word: range.getBoundingClientRect(),
        reading: reading.getBoundingClientRect(),
        size: getComputedStyle(reading).fontSize,
      };
    };
    const over = draw({});
    expect(over.reading.top).toBeLessThan(over.word.top);
    const under = draw({ side: 'under', size: 'large' });
    expect(under.reading.top).toBeGreaterThan(under.word.top);
    expect(Number.parseFloat(under.size)).toBeGreaterThan(Number.parseFloat(over.size));
    const tone = holder.querySelector('span[data-tifa-tone="4"]') as HTMLElement;
    expect(getComputedStyle(tone).color).toBe('rgb(138, 28, 124)');
    expect(holder.querySelector('rt')?.textContent).not.toContain('ǎ');
    pinyin.hide();
  });

  it('leaves the text of the page what it was', () => {
    const opened = open();
    const before = opened.holder.textContent;
    allOn(opened);
    expect(opened.holder.textContent).toBe(before);
  });

  it('keeps out of controls and of ruby that the page brings', () => {
    const opened = open();
    allOn(opened);
    expect(opened.holder.querySelector('button')?.innerHTML).toBe('群众');
    expect(opened.holder.querySelector('#three ruby:not([data-tifa])')?.innerHTML).toBe('注音<rt>zhùyīn</rt>');
  });

  it('breaks lines between words, never inside one, and never before a comma', () => {
    const words = '白石镇党委书记韩雪介绍针对山区老人持续深化改革，干部下沉一线办理事项';
    const opened = open(`<h1>题</h1><p style="width: 230px; font-size: 19px; margin: 0">${words.repeat(6)}</p>`);
    allOn(opened);
    const paragraph = opened.holder.querySelector('p') as HTMLElement;
    const linesOf = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size;
    };
    const rubies = [...paragraph.querySelectorAll('ruby')];
    expect(rubies.filter((ruby) => linesOf(ruby.firstChild as Node) > 1)).toEqual([]);
    const edge = paragraph.getBoundingClientRect();
    for (const ruby of rubies) expect(ruby.getBoundingClientRect().right).toBeLessThan(edge.right + 12);
    const commas = [...paragraph.childNodes].filter((node) => node instanceof Text && node.data.startsWith('，'));
    expect(commas.length).toBeGreaterThan(0);
    for (const comma of commas) {
      const range = document.createRange();
      range.setStart(comma, 0);
      range.setEnd(comma, 1);
      expect(range.getBoundingClientRect().left).toBeGreaterThan(edge.left + 5);
    }
  });

  it('is drawn: the lines grow, and the reading takes the width it needs', () => {
    const opened = open();
    const one = opened.holder.querySelector('#one') as HTMLElement;
    const before = one.getBoundingClientRect().height;
    allOn(opened);
    expect(one.getBoundingClientRect().height).toBeGreaterThan(before * 1.3);
    expect(opened.holder.querySelector('rt')?.getBoundingClientRect().height).toBeGreaterThanOrEqual(10);
  });

  it('copies clean text, without readings and without line feeds', () => {
    const opened = open();
    const one = opened.holder.querySelector('#one') as HTMLElement;
    document.getSelection()?.selectAllChildren(one);
    const before = document.getSelection()?.toString();
    allOn(opened);
    document.getSelection()?.selectAllChildren(one);
    expect(document.getSelection()?.toString()).toBe(before);
  });

  it('is not in the way of find-in-page', () => {
    const opened = open();
    allOn(opened);
    document.getSelection()?.removeAllRanges();
    const find = (window as unknown as { find(text: string): boolean }).find;
    expect(find('滨河区长桥街道')).toBe(true);
  });

  it('keeps every place of the article where it was', () => {
    const opened = open();
    const text = opened.located.article.text;
    const read = (start: number, end: number) =>
      opened.page
        .locate({ article: 0, start, end })
        .map(({ node, start: from, end: to }) => node.data.slice(from, to))
        .join('');
    allOn(opened);
    for (let start = 0; start < text.length; start += 3) {
      const wanted = text.slice(start, start + 5).replaceAll('\n', '');
      expect(read(start, start + 5)).toBe(wanted);
    }
    opened.pinyin.hide();
    expect(read(0, text.length)).toBe(text.replaceAll('\n', ''));
  });

  it('keeps the selection on the same characters', () => {
    const opened = open();
    const node = opened.page.locate({ article: 0, start: 1, end: 2 })[0]?.node as Text;
    const start = node.data.indexOf('滨河');
    document.getSelection()?.setBaseAndExtent(node, start, node, start + 5);
    expect(document.getSelection()?.toString()).toBe('滨河区长桥');
    allOn(opened);
    expect(document.getSelection()?.toString()).toBe('滨河区长桥');
    opened.pinyin.hide();
    expect(document.getSelection()?.toString()).toBe('滨河区长桥');
  });

  it('lets the page remove a node that it put there itself', () => {
    const opened = open();
    const node = opened.page.locate({ article: 0, start: 1, end: 2 })[0]?.node as Text;
    const parent = node.parentNode as Node;
    allOn(opened);
    expect(node.parentNode).toBe(parent);
    parent.removeChild(node);
    opened.pinyin.hide();
    expect(opened.holder.querySelector('#one')?.textContent).toBe('党员干部每周三晚上到居民小区“夜访”。');
  });

  it('lets the page write to its own node: the new text stays, nothing of the old one does', () => {
    const opened = open();
    const node = opened.page.locate({ article: 0, start: 1, end: 2 })[0]?.node as Text;
    allOn(opened);
    node.data = '新的文字';
    opened.pinyin.hide();
    expect(opened.holder.querySelector('#one')?.textContent).toBe('新的文字党员干部每周三晚上到居民小区“夜访”。');
  });

  it('comes some nodes at a time, what is in the window first, and every place is found after each of them', async () => {
    const text = '在滨河区长桥街道，党员干部每周三晚上到居民小区夜访。';
    const opened = open(Array.from({ length: 60 }, (_, n) => `<p>${text}第<b>${n}</b>次夜访。</p>`).join(''));
    const { holder, located, page, pinyin } = opened;
    const before = holder.innerHTML;
    const readings = readingsOf(located.article.text);
    const sides: string[] = [];
    const moved: { start: number; end: number }[] = [];
    const said = (start: number, end: number) =>
      page
        .locate({ article: 0, start, end })
        .map(({ node, start: from, end: to }) => node.data.slice(from, to))
        .join('');
    const done = await pinyin.showInSlices([{ article: 0, readings }], {
      pause: async () => {},
      rest: async () => {},
      write: (change, side) => {
        change();
        sides.push(side);
      },
      moved: (places) => {
        moved.push(...places);
        expect(page.holds()).toBe(true);
        for (const { start, end } of readings) expect(said(start, end)).toBe(located.article.text.slice(start, end));
      },
      written: () => {},
      signal: new AbortController().signal,
    });
    expect(done).toBe(true);
    expect(sides.slice(0, 2)).toEqual(['in', 'in']);
    expect(sides.at(-1)).toBe('below');
    for (const { start, end } of readings) expect(moved.some((place) => place.start <= start && end <= place.end)).toBe(true);
    const sliced = holder.innerHTML;
    pinyin.hide();
    expect(holder.innerHTML).toBe(before);
    pinyin.show([{ article: 0, readings }]);
    expect(holder.innerHTML).toBe(sliced);
    pinyin.hide();
  });

  it('changes its choice of words at once', () => {
    const opened = open();
    const before = opened.holder.innerHTML;
    const readings = readingsOf(opened.located.article.text);
    opened.pinyin.show([{ article: 0, readings }]);
    opened.pinyin.show([{ article: 0, readings: readings.slice(0, 2) }]);
    expect(opened.holder.querySelectorAll('ruby[data-tifa]')).toHaveLength(2);
    opened.pinyin.hide();
    expect(opened.holder.innerHTML).toBe(before);
  });
});
