import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileTitle, plainLine } from '../../../lib/text/plain-line';

const any = fc.string({ unit: fc.constantFrom(...'a便 .<>\u202e\u2066\u200f\u0000\n\u2028\ud800\udc00', '𠮷'), maxLength: 40 });

describe('a line of a name that a stranger gave', () => {
  it('holds no control, turns nothing around, is well formed, in bounds, and stays as it is the second time', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 20 }), (text, most) => {
        const line = plainLine(text, most);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|^\s|\s$|\s\s/u);
        expect(line.length).toBeLessThanOrEqual(most);
        expect(plainLine(line, most)).toBe(line);
      }),
    );
  });

  it.each([
    ['青澜日报 2026-10-16.pdf', '青澜日报 2026-10-16'],
    ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>'],
    ['报告\u202efdp.exe', '报告fdp'],
    ['上\r\n下.md', '上 下'],
    ['𠮷'.repeat(80), '𠮷'.repeat(60)],
    ['.json', ''],
    ['__proto__', '__proto__'],
  ])('of the file %j is %j', (name, title) => {
    expect(fileTitle(name, 121)).toBe(title);
  });
});
