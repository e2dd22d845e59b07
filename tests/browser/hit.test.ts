import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import tokensCss from '../../components/tokens.css?raw';
import { characterAt } from '../../lib/overlay/hit';
import { adoptSheet, markSheet } from '../../lib/overlay/mark-sheet';
import { PageText } from '../../lib/overlay/page-text';
import { PinyinOnPage } from '../../lib/overlay/pinyin-on-page';
import rubyCss from '../../lib/overlay/ruby.css?raw';
import { locateBlocks, middleOf, pairsOf, setPage } from './page';

let sheet: ReturnType<typeof adoptSheet>;
beforeEach(() => {
  sheet = adoptSheet(document);
  sheet.set(markSheet(rubyCss, tokensCss, 'light'));
});
afterEach(() => sheet.remove());

const HTML = `<p id="one" style="width: 260px; font-size: 20px; line-height: 2">在滨河区<b>长桥街道</b>，𠮷野家旁的党员干部每周三晚上到居民小区夜访，把服务送到家门口。</p>`;

/** The character that is found at the middle of each character of the article. */
function readBack(page: PageText, text: string): string {
  let found = '';
  for (let at = 0; at < text.length; at += 1) {
    const piece = page.locate({ article: 0, start: at, end: at + 1 })[0];
    if (!piece) continue;
    const { x, y } = middleOf(piece.node, piece.start);
    const hit = characterAt(document, x, y);
    const place = hit && page.offsetAt(hit.node, hit.offset);
    found += place ? text.charAt(place.offset) : '?';
  }
  return found;
}

describe('the character under a point', () => {
  it('is found for every character, over lines and elements', () => {
    const holder = setPage(HTML);
    const located = locateBlocks(holder.querySelectorAll('p'));
    const page = new PageText([located]);
    const text = located.article.text;
    // The middle of a pair's first half lies in the pair; it is read back as its first unit, as is the second.
    const pair = text.indexOf('𠮷');
    const wanted = `${text.slice(0, pair)}${text.charAt(pair)}${text.charAt(pair)}${text.slice(pair + 2)}`;
    expect(readBack(page, text)).toBe(wanted);
  });

  it('is found with pinyin above, and over the pinyin', () => {
    const holder = setPage(HTML);
    const located = locateBlocks(holder.querySelectorAll('p'));
    const page = new PageText([located]);
    const text = located.article.text;
    const plain = readBack(page, text);
    new PinyinOnPage(page, document).show([{ article: 0, readings: pairsOf(text) }]);
    expect(readBack(page, text)).toBe(plain);
    const reading = holder.querySelector('rt') as HTMLElement;
    const box = reading.getBoundingClientRect();
    const hit = characterAt(document, box.left + box.width / 2, box.top + box.height / 2);
    expect(hit?.node.data).toBe('在滨');
  });

  it('is none right of a last line, in a margin, or outside the text', () => {
    const holder = setPage(`<p id="one" style="width: 400px; padding: 40px; font-size: 20px">短行</p>`);
    const node = holder.querySelector('p')?.firstChild as Text;
    const { x, y } = middleOf(node, 1);
    expect(characterAt(document, x, y)?.offset).toBe(1);
    expect(characterAt(document, x + 60, y)).toBeNull();
    expect(characterAt(document, x, y - 35)).toBeNull();
  });

  it('is found where the page forbids selecting', () => {
    const holder = setPage(`<p style="user-select: none; font-size: 20px">不让选的文字</p>`);
    const node = holder.querySelector('p')?.firstChild as Text;
    const { x, y } = middleOf(node, 3);
    expect(characterAt(document, x, y)).toEqual({ node, offset: 3 });
  });
});
