import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../lib/text/normalise';

/** Text of the kind that matters here: hanzi of both scripts, both widths, blanks, marks, surrogate pairs. */
const pageText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'新型工業化後后ＡＢａ１２３ab12，,。.“”「」"\'’—-－……·・ \u3000\u200b\n％：:（('),
      fc.constantFrom('𠮷', '㎡', '\r\n', '——', '30 000'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('normalise', () => {
  it.each([
    ['新型 工业化', '新型工业化'],
    ['「新型工業化」', '“新型工业化”'],
    ['『双招双引』', '“双招双引”'],
    ['他说"好"，又说"行"。', '他说“好”，又说“行”。'],
    ['Ｎ次方，１２３４５热线', 'N次方，12345热线'],
    ['3．5％', '3.5%'],
    ['第一，第二；第三', '第一，第二；第三'],
    ['第一,第二;第三', '第一，第二；第三'],
    ['上午10：30', '上午10:30'],
    ['1,200元', '1,200元'],
    ['1＋6＋N', '1+6+N'],
    ['东屏—白石', '东屏—白石'],
    ['东屏－－白石', '东屏—白石'],
    ['2021－2025年', '2021-2025年'],
    ['约翰・史密斯', '约翰·史密斯'],
    ['等等……', '等等…'],
    ['New  York Times报', 'New York Times报'],
    ['don’t 停', "don't停"],
    ['上行\n 下行', '上行\n下行'],
    ['零\u200b宽', '零宽'],
    ['乾隆年间', '乾隆年间'],
  ])('reads %j as %j', (source, wanted) => {
    expect(normalise(source).text).toBe(wanted);
  });

  it('leads a span back to what it stands for, without the blanks around it', () => {
    const source = '在 「新型 工業化」 中';
    const { text, toSource, toSourceEnd } = normalise(source);
    const at = text.indexOf('新型工业化');
    expect(source.slice(toSource(at), toSourceEnd(at + 5))).toBe('新型 工業化');
    const all = text.indexOf('“新型工业化”');
    expect(source.slice(toSource(all), toSourceEnd(all + 7))).toBe('「新型 工業化」');
  });

  it('leads n to 1 back to all n', () => {
    const source = '说……好';
    const { text, toSource, toSourceEnd } = normalise(source);
    expect(text).toBe('说…好');
    expect([toSource(1), toSourceEnd(2)]).toEqual([1, 3]);
  });

  it('keeps every offset in order and inside the source', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        const { text, toSource, toSourceEnd } = normalise(source);
        expect(text.length).toBeLessThanOrEqual(source.length);
        for (let at = 0; at < text.length; at += 1) {
          const [start, end] = [toSource(at), toSourceEnd(at + 1)];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(toSource(at + 1));
          expect(normalise(source.slice(start, end)).text.length).toBeGreaterThan(0);
        }
        expect(toSource(text.length)).toBe(source.length);
      }),
    );
  });

  it('is done after one pass, and keeps line feeds', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        const once = normalise(source).text;
        expect(once.split('\n').length).toBe(source.split('\n').length);
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});
