/** 开展农村人居环境整治提升五年行动, 实施数字变革创新行动: what is to be done, how long, and 行动 behind it, without quotation marks. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

/** What the work is: a name, not a sentence with verbs of its own. */
const WORK = '(?:(?![的了在将被对把等为与]|开展|实施|推进|组织)[㐀-鿿]){2,18}?';
const DEED =
  '(?:提升|整治|攻坚|专项|创建|清理|治理|清零|排查|整顿|倍增|突破|创新|提质|培育|帮扶|服务|建设|转型|改造|振兴|护航|巡查)';

const SHAPE = new RegExp(
  `(?<=开展|实施|启动|推进|组织|部署|打响|深化|抓好|[、，])${WORK}${DEED}(?:[两三五]年|百日)?(?:专项)?行动(?:计划|方案)?(?![力者上起来不自迅])`,
  'gu',
);

export const campaignName: Construction = {
  name: 'campaign-name',
  kind: 'campaign',
  explain:
    'A campaign (行动, "action"): work that an office does anyway is bundled, given a name, a term and targets, and reported on at its end.',
  find(passage, { edges, political }) {
    if (!political || !passage.text.includes('行动')) return [];
    return matchesOf(passage.text, SHAPE)
      .map((match) => spanOf(match))
      .filter(({ start, end }) => edges.isEdge(passage, start) && edges.isEdge(passage, end))
      .map((span) => proposal(campaignName, RANK.numbered, { ...span, quoted: passage.isQuoted(span.start, span.end) }));
  },
};
