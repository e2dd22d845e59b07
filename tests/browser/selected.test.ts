import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../lib/overlay/clean-copy';
import { PageText, type Place } from '../../lib/overlay/page-text';
import { PinyinOnPage } from '../../lib/overlay/pinyin-on-page';
import { placeOfRange } from '../../lib/overlay/selected';
import { locateBlocks, pairsOf, setPage } from './page';

function open() {
  const holder = setPage(`
    <h1>青澜推行新办法</h1><p id="by">记者 陆秋萍</p>
    <p class="text">在滨河区<b>长桥街道</b>，党员干部夜访。</p>
    <p class="text">群众说了算。</p>`);
  const located = locateBlocks(holder.querySelectorAll('.text'), holder.querySelector('h1'));
  const page = new PageText([located]);
  const textOf = (place: Place | null) =>
    place && (place.field ? located.article.headline.title : located.article.text).slice(place.start, place.end);
  return { holder, located, page, textOf };
}

function range(from: Node, start: number, to: Node, end: number): Range {
  const made = document.createRange();
  made.setStart(from, start);
  made.setEnd(to, end);
  return made;
}

describe('the place of a selection', () => {
  it('is found over elements and paragraphs', () => {
    const { holder, page, textOf } = open();
    const [one, two] = holder.querySelectorAll('.text');
    const place = placeOfRange(page, range(one?.firstChild as Node, 1, two?.firstChild as Node, 2));
    expect(textOf(place)).toBe('滨河区长桥街道，党员干部夜访。\n群众');
  });

  it('is found where the selection ends in elements, not in text', () => {
    const { holder, page, textOf } = open();
    const [one] = holder.querySelectorAll('.text');
    expect(textOf(placeOfRange(page, range(one as Node, 1, one as Node, 2)))).toBe('长桥街道');
  });

  it('is the headline where the selection begins there', () => {
    const { holder, page, textOf } = open();
    const place = placeOfRange(page, range(holder.querySelector('h1')?.firstChild as Node, 2, holder, holder.childNodes.length));
    expect(place?.field).toBe('title');
    expect(textOf(place)).toBe('推行新办法');
  });

  it('is none outside of the article', () => {
    const { holder, page } = open();
    const byline = holder.querySelector('#by')?.firstChild as Node;
    expect(placeOfRange(page, range(byline, 0, byline, 3))).toBeNull();
  });

  it('is the same with pinyin on', () => {
    const { holder, located, page, textOf } = open();
    new PinyinOnPage(page, document).show([{ article: 0, readings: pairsOf(located.article.text) }]);
    const [one, two] = holder.querySelectorAll('.text');
    expect(textOf(placeOfRange(page, range(one as Node, 0, two as Node, 2)))).toBe('在滨河区长桥街道，党员干部夜访。\n群众');
  });
});

describe('a copy of text with pinyin', () => {
  it('has the page’s own HTML, without our elements', () => {
    const { holder, located, page } = open();
    const [one] = holder.querySelectorAll('.text');
    const before = one?.innerHTML;
    new PinyinOnPage(page, document).show([{ article: 0, readings: pairsOf(located.article.text) }]);
    const whole = document.createRange();
    whole.selectNodeContents(one as Node);
    expect(cleanHtml(whole)).toBe(before);
  });
});
