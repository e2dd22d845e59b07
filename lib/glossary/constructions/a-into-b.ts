/** 变“灯下黑”为“灯下亮”, 由“人找政策”向“政策找人”转变: from the bad old way to the good new one. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPES = [
  /变“([^“”]{1,16})”为“([^“”]{1,16})”/gu,
  /[由从]“([^“”]{1,16})”(?:向|到|转向|变为|变成|转为|变)“([^“”]{1,16})”(?:的?(?:转变|转型|跨越|升级|延伸))?/gu,
  /“([^“”]{1,16})”(?:变|变为|变成|代替|取代|转为)“([^“”]{1,16})”/gu,
];

export const aIntoB: Construction = {
  name: 'a-into-b',
  kind: 'construction',
  explain: 'One side of "A turned into B": the first is the old fault, the second what the writer says has been achieved.',
  find(passage) {
    return SHAPES.flatMap((shape) =>
      matchesOf(passage.text, shape).flatMap((match) => {
        const { start } = spanOf(match);
        const sides = [match[0].indexOf('“'), match[0].lastIndexOf('“')];
        return sides.map((mark, n) => {
          const first = start + mark + 1;
          return proposal(aIntoB, RANK.other, { start: first, end: first + (match[n + 1] as string).length, quoted: true });
        });
      }),
    );
  },
};
