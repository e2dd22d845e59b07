/** 标准化、规范化、精细化: words in 化 (-ise, -isation) in a row. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPE = /(?<![㐀-鿿])(?:[㐀-鿿]{2}化、)+[㐀-鿿]{2}化/gu;

export const iseChain: Construction = {
  name: 'ise-chain',
  kind: 'construction',
  explain: 'A chain of words in 化, "making it …": standards, rules and detail are promised at once.',
  find(passage, { political }) {
    if (!political || !passage.text.includes('化、')) return [];
    return matchesOf(passage.text, SHAPE).map((match) => {
      const span = spanOf(match);
      const parts = [...match[0].matchAll(/[㐀-鿿]{2}化/gu)].map((part) => spanOf(part, span.start));
      return proposal(iseChain, RANK.other, { ...span, quoted: passage.isQuoted(span.start, span.end) }, parts);
    });
  },
};
