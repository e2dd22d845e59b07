import { afterEach, describe, expect, it } from 'vitest';
import tokensCss from '../../components/tokens.css?raw';
import { chooseMarks } from '../../lib/overlay/density';
import { colourBehind, groundFor } from '../../lib/overlay/ground';
import { adoptSheet, markSheet, tokensOf } from '../../lib/overlay/mark-sheet';
import { Painter } from '../../lib/overlay/marks';
import marksCss from '../../lib/overlay/marks.css?raw';
import { PageText } from '../../lib/overlay/page-text';
import { PinyinOnPage } from '../../lib/overlay/pinyin-on-page';
import { analysisOf, entity, term } from '../unit/overlay/make';
import { locateBlocks, pairsOf, setPage } from './page';

const HTML = `
  <h1>青澜推行三问四办</h1>
  <p>今年以来，青澜市委持续深化<b>“放</b>管服”改革，在全市推行三问四办工作法，这里还有一些没有标注的普通文字用来凑够一段的长度。</p>
  <p>市长<a href="#x">沈怀远</a>表示，要把三问四办作为重要抓手，这里还有一些没有标注的普通文字用来凑够一段的长度。</p>`;

const pause = () => Promise.resolve();

function open() {
  const holder = setPage(HTML);
  const located = locateBlocks(holder.querySelectorAll('p'), holder.querySelector('h1'));
  const page = new PageText([located]);
  const { article } = located;
  const analysis = analysisOf({
    terms: [
      { start: 4, end: 8, field: 'title', kind: 'numbered', id: '三问四办' },
      term(article, '放管服', 'term'),
      term(article, '三问四办', 'numbered'),
      term(article, '三问四办', 'numbered', 1),
    ],
    entities: [entity(article, '沈怀远', 'person'), entity(article, '青澜市委', 'organisation')],
  });
  const marks = chooseMarks(article, analysis, { density: 'standard', quantities: false, saved: new Set() });
  return { holder, page, article, marks: marks.map((mark) => ({ ...mark, article: 0 })), painter: new Painter(page) };
}

/** What each layer of ours marks, as text. */
function painted(): Record<string, string[]> {
  const layers: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights) {
    layers[name] = [...highlight].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }
  return layers;
}

afterEach(() => CSS.highlights.clear());

describe('marks', () => {
  it('are drawn one range for each text node, and not under links', async () => {
    const { marks, painter, holder } = open();
    const before = holder.innerHTML;
    expect(await painter.paintMarks(marks, pause)).toBe(true);
    expect(painted()).toEqual({
      'tifa-numbered': ['三问四办'],
      'tifa-numbered-again': ['三问四办', '三问四办'],
      'tifa-term': ['放', '管服'],
      'tifa-organisation': ['青澜市委'],
      'tifa-person': [],
    });
    expect(holder.innerHTML).toBe(before);
  });

  it('are the same characters after pinyin was put on and taken off', async () => {
    const { marks, painter, page, article } = open();
    await painter.paintMarks(marks, pause);
    const before = painted();
    const joined = (layers: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(layers).map(([name, texts]) => [name, texts.join('')]));
    const pinyin = new PinyinOnPage(page, document);
    pinyin.show([{ article: 0, readings: pairsOf(article.text) }]);
    await painter.paintMarks(marks, pause);
    expect(joined(painted())).toEqual(joined(before));
    pinyin.hide();
    await painter.paintMarks(marks, pause);
    expect(painted()).toEqual(before);
  });

  it('come off altogether, and leave what the page itself registered', async () => {
    const { marks, painter } = open();
    CSS.highlights.set('the-page', new Highlight());
    await painter.paintMarks(marks, pause);
    painter.paint('hl-sky', [{ article: 0, start: 0, end: 4 }]);
    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['the-page']);
  });

  it('are left alone where they stay: Firefox pays for every range that comes or goes', async () => {
    const { marks, painter } = open();
    await painter.paintMarks(marks, pause);
    const before = new Map([...CSS.highlights].map(([name, highlight]) => [name, { highlight, ranges: [...highlight] }]));
    const without = marks.filter(({ kind }) => kind !== 'organisation').slice(1);
    await painter.paintMarks(without, pause);
    for (const [name, highlight] of CSS.highlights) {
      expect(highlight).toBe(before.get(name)?.highlight);
      for (const range of highlight) expect(before.get(name)?.ranges).toContain(range);
    }
    expect(CSS.highlights.has('tifa-organisation')).toBe(false);
    await painter.paintMarks(marks, pause);
    expect(CSS.highlights.get('tifa-organisation')?.size).toBe(1);
    expect(CSS.highlights.get('tifa-term')).toBe(before.get('tifa-term')?.highlight);
  });

  it('go with their text as it is cut, one range for each piece', async () => {
    const { marks, painter, page, article } = open();
    await painter.paintMarks(marks, pause);
    const before = painted();
    const pinyin = new PinyinOnPage(page, document);
    pinyin.show([{ article: 0, readings: pairsOf(article.text) }]);
    painter.follow(marks);
    const cut = painted();
    await painter.paintMarks(marks, pause);
    expect(painted()).toEqual(cut);
    expect(cut['tifa-numbered-again']?.join('')).toBe(before['tifa-numbered-again']?.join(''));
  });

  it('stop where a newer analysis ends them', async () => {
    const { painter, marks } = open();
    const ended = new AbortController();
    ended.abort();
    expect(await painter.paintMarks(marks, pause, ended.signal)).toBe(false);
    expect(painted()).toEqual({});
  });
});

describe('the sheet', () => {
  it('is filled in completely: no custom property is left for the page to meddle with', () => {
    const css = markSheet(marksCss, tokensCss, 'dark');
    expect(css).not.toContain('var(');
    expect(css).toContain(tokensOf(tokensCss, 'dark').get('--mark-term'));
  });

  it('reaches the text: the line of a term is drawn in its colour', () => {
    const { page, painter, holder } = open();
    const sheet = adoptSheet(document);
    sheet.set(markSheet(marksCss, tokensCss, 'light'));
    painter.paint('term', [{ article: 0, start: 0, end: 2 }]);
    expect(page.articles).toHaveLength(1);
    const style = getComputedStyle(holder.querySelector('p') as Element, '::highlight(tifa-term)');
    expect(style.textDecorationStyle).toBe('dotted');
    expect(style.textDecorationColor).toBe('rgb(181, 54, 31)');
    sheet.remove();
    expect(getComputedStyle(holder.querySelector('p') as Element, '::highlight(tifa-term)').textDecorationLine).toBe('none');
  });
});

describe('the ground', () => {
  const marks = {
    light: ['#b5361f', '#27559c', '#147371'],
    dark: ['#f08d76', '#8fb5f2', '#66c3ba'],
  };
  const groundOf = (html: string) => groundFor(colourBehind(setPage(html).querySelector('p') as Element), marks);

  it.each([
    ['nothing painted', '<p>字</p>', 'light'],
    ['a white box on a red page', '<div style="background:#a8201a"><div style="background:#fff"><p>字</p></div></div>', 'light'],
    ['a dark page', '<div style="background:#17191c;color:#ddd"><p>字</p></div>', 'dark'],
    [
      'a veil over white',
      '<div style="background:#fff"><div style="background:rgba(0,0,0,.86);color:#eee"><p>字</p></div></div>',
      'dark',
    ],
    ['light text over a picture', '<div style="background:url(data:,) #fff0;color:#fff"><p>字</p></div>', 'dark'],
    ['middle grey', '<div style="background:#808080"><p>字</p></div>', 'plain-light'],
    ['modern colour syntax', '<div style="background:color(srgb 0.09 0.1 0.11);color:#ddd"><p>字</p></div>', 'dark'],
  ])('%s', (_name, html, wanted) => {
    expect(groundOf(html)).toBe(wanted);
  });
});
