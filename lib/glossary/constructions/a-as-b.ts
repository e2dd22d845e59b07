/** 以党的政治建设为统领, 以项目为抓手: with A in the place of B. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPE =
  /以([^。！？；，：以]{2,24})为(?:统领|导向|抓手|载体|主题|引领|切入点|主线|契机|牵引|纽带|依托|突破口|着力点|总抓手|核心|根本|重点)(?!之)/gu;

export const aAsB: Construction = {
  name: 'a-as-b',
  kind: 'construction',
  frame: true,
  explain: 'With A as the guide, the handle, the theme: says which work is to lead and which is to follow.',
  find(passage, { political }) {
    if (!political) return [];
    return matchesOf(passage.text, SHAPE).map((match) => {
      const span = spanOf(match);
      const inner = { start: span.start + 1, end: span.start + 1 + (match[1] as string).length, role: 'a' };
      return proposal(aAsB, RANK.other, span, [inner, { start: inner.end + 1, end: span.end, role: 'b' }]);
    });
  },
};
