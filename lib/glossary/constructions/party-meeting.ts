/** 党的二十大精神, 二十届三中全会, 市第十四次党代会: meetings of the Party by number. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const NUMBER = '[一二三四五六七八九十]{1,3}';
const SHAPE = new RegExp(
  `(?:(?:党的|中共)${NUMBER}大|(?:党的|中共)?${NUMBER}届[一二三四五六七八九]中全会|第?${NUMBER}次党代会)(?:精神|报告)?(?![一-鿿]{0,1}代表大会)`,
  'gu',
);

export const partyMeeting: Construction = {
  name: 'party-meeting',
  kind: 'term',
  explain:
    'A meeting of the Party by its number: a congress is held every five years, a plenum of its Central Committee about once a year. "The spirit" (精神) of one is what everybody is then told to study.',
  find(passage) {
    return matchesOf(passage.text, SHAPE).map((match) => proposal(partyMeeting, RANK.other, spanOf(match)));
  },
};
