/** “海岛先锋”工程, “邻里一家”品牌: a quoted name and what kind of scheme it names. The name is the term; the noun says what it is. */
import { RANK } from '../candidate';
import { type Construction, proposal, quotedPhrases, SCHEME } from './construction';

const HEAD_BEHIND = new RegExp(`^”(?:(?![的和与及等在是了])[㐀-鿿]){0,6}?${SCHEME}`, 'u');
const HEAD_BEFORE = /(?:品牌|工程|活动|行动|模式|项目|平台|工作室|服务队|突击队|先锋队|志愿队|讲堂|课堂|驿站|联盟)“$/u;

export const brand: Construction = {
  name: 'brand',
  kind: 'brand',
  explain: 'The name that a place or an office gave to a scheme of its own; it means nothing outside it.',
  find(passage, { edges, political }) {
    return quotedPhrases(passage).flatMap((phrase) => {
      const { text, start, end } = phrase;
      if (text.length > 14 || !/^[㐀-鿿\dA-Za-z·]+$/u.test(text) || /^\d+$/.test(text)) return [];
      const named =
        HEAD_BEHIND.test(passage.text.slice(end, end + 14)) ||
        HEAD_BEFORE.test(passage.text.slice(Math.max(0, start - 6), start));
      // Outside political prose a scheme needs a name that nobody uses otherwise: not “快乐”服务.
      if (!named || (!political && (text.length < 4 || edges.isWord(passage, start, end)))) return [];
      return [proposal(brand, RANK.brand, { ...phrase, quoted: true })];
    });
  },
};
