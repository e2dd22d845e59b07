import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../../lib/contract';
import { splitSentences } from '../../../lib/text/sentences';

function sentences(...lines: (string | [BlockKind, string])[]): string[] {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const [kind, content] = typeof line === 'string' ? (['paragraph', line] as const) : line;
    if (text) text += '\n';
    blocks.push({ kind, start: text.length, end: text.length + content.length });
    text += content;
  }
  return splitSentences(text, blocks).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it('ends at full stops of either width, and at runs of marks', () => {
    expect(sentences('河水清了。鱼回来了！真的吗？？是的!')).toEqual(['河水清了。', '鱼回来了！', '真的吗？？', '是的!']);
  });

  it('keeps closing marks with their sentence', () => {
    expect(sentences('他说：“路修好了。”大家都高兴。')).toEqual(['他说：“路修好了。”', '大家都高兴。']);
    expect(sentences('（图为滨河区新貌。）记者前往采访。')).toEqual(['（图为滨河区新貌。）', '记者前往采访。']);
  });

  it('leaves a quotation whole, with its speaker after it', () => {
    expect(sentences('“水清了。鱼多了。”村支书说。第二天又下雨。')).toEqual(['“水清了。鱼多了。”村支书说。', '第二天又下雨。']);
    expect(sentences('“为民，要快！”的要求写在墙上。')).toEqual(['“为民，要快！”的要求写在墙上。']);
    expect(sentences('「水清了。」他說。「魚多了。」')).toEqual(['「水清了。」他說。', '「魚多了。」']);
  });

  it('cuts a speech of several sentences where its sentences end', () => {
    const speech = '我们这里过去连一条像样的路也没有，雨天出门要带两双鞋。'.repeat(6);
    expect(sentences(`“${speech}”他说。`).length).toBe(7);
  });

  it('does not cut decimals, names with points, or abbreviations', () => {
    expect(sentences('增长3.5%，达到1.2万亿元。')).toEqual(['增长3.5%，达到1.2万亿元。']);
    expect(sentences('网址是www.example.cn请查收。')).toEqual(['网址是www.example.cn请查收。']);
    expect(sentences('Mr. Lee spoke. He left.')).toEqual(['Mr. Lee spoke.', 'He left.']);
  });

  it('lets an ellipsis pass inside a sentence', () => {
    expect(sentences('米、面、油……样样都有。下一句。')).toEqual(['米、面、油……样样都有。', '下一句。']);
    expect(sentences('他走了……', '雨还在下')).toEqual(['他走了……', '雨还在下']);
  });

  it('does not end at a semicolon', () => {
    expect(sentences('一要快；二要稳；三要实。')).toEqual(['一要快；二要稳；三要实。']);
  });

  it('keeps subheads and blocks apart', () => {
    expect(sentences(['subhead', '问需于民。问计于民'], '东屏县有新办法', '另起一段')).toEqual([
      '问需于民。问计于民',
      '东屏县有新办法',
      '另起一段',
    ]);
  });

  it('covers every block but for white space, in order', () => {
    const piece = fc.constantFrom(...'水清了。！？…“”「」）（ \u3000.a1;；"', '\n');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: piece, maxLength: 30 }), { maxLength: 5 }), (lines) => {
        const blocks: Block[] = [];
        let text = '';
        for (const line of lines) {
          blocks.push({ kind: 'paragraph', start: text.length, end: text.length + line.length });
          text += `${line}\n`;
        }
        const spans = splitSentences(text, blocks);
        let at = 0;
        let rest = '';
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(blocks.some((block) => start >= block.start && end <= block.end)).toBe(true);
          rest += text.slice(at, start);
          at = end;
        }
        expect((rest + text.slice(at)).trim()).toBe('');
      }),
    );
  });
});
