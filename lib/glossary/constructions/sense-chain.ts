/** 获得感、幸福感、安全感, in any order and number: what the people are to feel. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SENSE = '(?:获得|幸福|安全|归属|认同|自豪|满意|荣誉|参与|责任|使命|紧迫|成就|尊崇)感';
const SHAPE = new RegExp(`${SENSE}(?:[、，和与]?${SENSE})+`, 'gu');
const ONE = new RegExp(SENSE, 'gu');

export const senseChain: Construction = {
  name: 'sense-chain',
  kind: 'slogan',
  explain:
    'Feelings (感, "a sense of …") in a row: of gain, happiness, security, belonging. Reforms are said to be for them, and surveys measure them.',
  find(passage, { political }) {
    if (!political) return [];
    return matchesOf(passage.text, SHAPE).map((match) => {
      const span = spanOf(match);
      const parts = matchesOf(match[0], ONE).map((part) => spanOf(part, span.start));
      return proposal(senseChain, RANK.slogan, { ...span, quoted: passage.isQuoted(span.start, span.end) }, parts);
    });
  },
};
