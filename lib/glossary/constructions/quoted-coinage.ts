/** Any other short phrase that a political text sets in quotation marks: “邻里通驿站”, “抛硬货”. */
import { RANK } from '../candidate';
import { type Construction, proposal, quotedPhrases } from './construction';

export const quotedCoinage: Construction = {
  name: 'quoted-coinage',
  kind: 'brand',
  explain: 'A phrase that the writer sets in quotation marks: a coinage, a local name or a word used in a new sense.',
  find(passage, { edges, political }) {
    if (!political) return [];
    return quotedPhrases(passage)
      .filter(
        ({ text, start, end }) =>
          text.length <= 14 &&
          /^[㐀-鿿\dA-Za-z·+]+$/u.test(text) &&
          /[㐀-鿿]{2}/u.test(text) &&
          !/[吗呢吧啊呀了]$/u.test(text) &&
          // A common noun of two characters in quotation marks is only named (“砂锅”); a longer word is used in another sense (“天花板”).
          !(text.length === 2 && edges.isWord(passage, start, end)),
      )
      .map((phrase) => proposal(quotedCoinage, RANK.other + 1, { ...phrase, quoted: true }));
  },
};
