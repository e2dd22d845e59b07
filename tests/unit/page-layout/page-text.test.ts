import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../lib/page-layout/blocks';
import { textOfPage } from '../../../lib/page-layout/page-text';
import type { PlacedText } from '../../../lib/page-layout/placed';
import { segmentsOf } from '../../../lib/page-layout/segments';

/** A line of text, drawn character by character as newspaper systems do, or whole. */
function line(text: string, x: number, y: number, size = 10, whole = false): PlacedText[] {
  if (whole) return [{ text, x, y, width: [...text].length * size, size }];
  return [...text].map((character, n) => ({ text: character, x: x + n * size, y, width: size, size }));
}

/** A column: lines of `measure` characters, the first line of each paragraph set in by two. */
function column(
  paragraphs: readonly string[],
  x: number,
  y: number,
  measure: number,
  size = 10,
): { pieces: PlacedText[]; bottom: number } {
  const pieces: PlacedText[] = [];
  let at = y;
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (let first = true; rest; first = false) {
      const room = measure - (first ? 2 : 0);
      pieces.push(...line(rest.slice(0, room), x + (first ? 2 * size : 0), at, size));
      rest = rest.slice(room);
      at += size * 1.6;
    }
  }
  return { pieces, bottom: at };
}

const A = '滨河区长桥街道把窗口搬到居民楼下，每周三晚上由干部轮流值守，收下的问题当场登记。';
const B = '一个月来，登记簿上的一百二十件事已经办完一百零九件，余下的都写明了办结的日子。';
const C = '东屏县的茶农在清明前采下头一批新芽，合作社按质论价，当天结清每一户的工钱。';
const D = '县里的检测车开到茶山脚下，样品上午送检，下午就能拿到结果，出山的茶都有编号。';

describe('the text of a printed page', () => {
  it('reads a headline over two columns, then the left one, then the right one', () => {
    const pieces = [...line('窗口搬到楼下', 60, 40, 22), ...column([A], 40, 80, 12).pieces, ...column([B], 185, 80, 12).pieces];
    expect(textOfPage(pieces)).toBe(`窗口搬到楼下\n\n${A}\n\n${B}`);
  });

  it('reads two articles side by side one after the other, though their headlines stand on one line', () => {
    const pieces = [
      ...line('窗口搬到楼下', 40, 40, 22),
      ...column([A, B], 40, 80, 14).pieces,
      ...line('新茶当天结账', 230, 40, 22),
      ...column([C, D], 230, 80, 14).pieces,
    ];
    expect(textOfPage(pieces)).toBe(`窗口搬到楼下\n\n${A}\n\n${B}\n\n新茶当天结账\n\n${C}\n\n${D}`);
  });

  it('reads what stands below after what stands above, across columns', () => {
    const above = column([A], 40, 60, 30);
    const pieces = [
      ...line('窗口搬到楼下', 40, 30, 20),
      ...above.pieces,
      ...line('新茶当天结账', 40, above.bottom + 40, 20),
      ...column([C], 40, above.bottom + 70, 14).pieces,
      ...column([D], 210, above.bottom + 70, 14).pieces,
    ];
    expect(textOfPage(pieces)).toBe(`窗口搬到楼下\n\n${A}\n\n新茶当天结账\n\n${C}\n\n${D}`);
  });

  it('does not care in which order, or how finely, the page draws its text', () => {
    const make = (whole: boolean) => [...line('窗口搬到楼下', 40, 40, 22, whole), ...column([A, B], 40, 80, 20).pieces];
    const expected = textOfPage(make(false));
    expect(textOfPage(make(true))).toBe(expected);
    fc.assert(
      fc.property(fc.shuffledSubarray(make(false), { minLength: make(false).length }), (pieces) => {
        expect(textOfPage(pieces)).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('takes bold type that is drawn twice once', () => {
    const pieces = line('窗口搬到楼下', 40, 40, 22);
    expect(textOfPage([...pieces, ...pieces.map((piece) => ({ ...piece, x: piece.x + 0.4 }))])).toBe('窗口搬到楼下');
  });

  it('keeps letter-spaced headlines together and columns apart', () => {
    const spaced = [...'便民窗口'].map((text, n) => ({ text, x: 40 + n * 32, y: 40, width: 22, size: 22 }));
    expect(segmentsOf(spaced).map(({ text }) => text.replace(/ /g, ''))).toEqual(['便民窗口']);
    expect(segmentsOf([...line('左边一栏', 40, 60), ...line('右边一栏', 95, 60)])).toHaveLength(2);
  });

  it('sets headlines that run from top to bottom in their place, columns from the right', () => {
    const down = (text: string, x: number): PlacedText => ({
      text,
      x,
      y: 60,
      width: 22,
      size: 22,
      vertical: { height: text.length * 22 },
    });
    const pieces = [down('当天结账', 40), down('新茶出山', 66), ...column([C, D], 120, 70, 16).pieces];
    expect(textOfPage(pieces)).toBe(`新茶出山\n当天结账\n\n${C}\n\n${D}`);
  });

  it('says nothing of a page that draws nothing as text', () => {
    expect(textOfPage([])).toBe('');
    expect(textOfPage([{ text: ' ', x: 1, y: 1, width: 5, size: 10 }])).toBe('');
  });

  it('loses no character, wherever the pieces stand', () => {
    const piece = fc.record({
      text: fc.constantFrom('中', '文', '报', '纸', '。', 'a'),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 700 }),
      width: fc.constant(10),
      size: fc.constantFrom(8, 10, 24),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(piece, { maxLength: 80, selector: ({ x, y }) => `${Math.round(x / 12)} ${Math.round(y / 30)}` }),
        (pieces) => {
          const sorted = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
          const lines = segmentsOf(pieces);
          expect(sorted(textOfPage(pieces))).toBe(sorted(lines.map(({ text }) => text).join('')));
          expect(
            blocksOf(lines)
              .flatMap((block) => block.lines)
              .map(({ text }) => text)
              .join('')
              .replace(/ /g, '').length,
          ).toBe(
            lines
              .map(({ text }) => text)
              .join('')
              .replace(/ /g, '').length,
          );
        },
      ),
    );
  });
});
