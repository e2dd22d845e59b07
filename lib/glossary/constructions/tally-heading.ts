/** 四大行动, 三年行动, 百日攻坚, 8大类60项: campaigns named by how much or how long. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPES = [
  /(?<![第\d])[三四五六七八九十]大(?:行动|工程|领域|战役|战略|体系|专项|攻坚|任务|板块|提升|平台|产业集群)/gu,
  /(?<![第\d〇零一二三四五六七八九十])(?:[两三五]|[235])年(?:行动|攻坚|倍增|提升)(?:计划|方案|行动)?/gu,
  /(?<![第])[二两三四五六七八九十](?:级|步|单|员)(?![㐀-鿿]{0,2}[的了])[㐀-鿿]{0,3}(?:体系|工作法|机制|网络|模式|法)/gu,
  /百日(?:攻坚|行动|会战|大战|冲刺|竞赛)(?:行动|战)?/gu,
  /\d{1,3}大类\d{1,4}[个项件]/gu,
];

export const tallyHeading: Construction = {
  name: 'tally-heading',
  kind: 'numbered',
  explain: 'A programme named by its size or its term: so many areas, so many years, a hundred days.',
  find(passage, { political }) {
    if (!political) return [];
    return SHAPES.flatMap((shape) =>
      matchesOf(passage.text, shape).map((match) => {
        const span = spanOf(match);
        return proposal(tallyHeading, RANK.numbered, { ...span, quoted: passage.isQuoted(span.start, span.end) });
      }),
    );
  },
};
