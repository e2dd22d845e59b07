/** “391”, “1223”: digits as the name of a scheme, each digit counting something. */
import { RANK } from '../candidate';
import { type Construction, proposal, quotedPhrases, SCHEME } from './construction';

const HEAD = new RegExp(`^”[^。，；！？、”]{0,12}${SCHEME}`, 'u');

export const digitCode: Construction = {
  name: 'digit-code',
  kind: 'numbered',
  explain: 'Digits as the name of a scheme: as a rule each digit counts the items of one list.',
  find(passage) {
    return quotedPhrases(passage)
      .filter(({ text, end }) => /^[1-9]\d{1,4}$/.test(text) && HEAD.test(passage.text.slice(end, end + 24)))
      .map((phrase) => proposal(digitCode, RANK.numbered, { ...phrase, quoted: true }));
  },
};
