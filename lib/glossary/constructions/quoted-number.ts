/** “七进”, “六型机关”, “双报到”, “九小场所”: a number and what it counts, quoted because somebody coined it. */
import { RANK } from '../candidate';
import { type Construction, proposal, quotedPhrases, SCHEME } from './construction';

/** A number and a word that would be ordinary counting, did no scheme follow: “三名”工程. */
const SCHEMED = new RegExp(`^”(?:(?![的和与及等在是了])[㐀-鿿]){0,4}?${SCHEME}`, 'u');
const NUMBERED = /^(?:[二两双三四五六七八九十]|十[一二三四五六七八九])[㐀-鿿]{1,4}$/u;

const SHAPE =
  /^(?:[二两双三四五六七八九十]|十[一二三四五六七八九]|\d{1,3})[个项大种类条级步型]?(?![年月日号天岁点分秒元块角米人位名次度周届世家本万亿后%％]|公里|公斤|小时|平方|立方|分钟)[㐀-鿿]{1,4}$/u;

/** Counts of everyday things and fixed dates that are quoted for other reasons. */
const ORDINARY =
  /^(?:两者|五五|[二两三四五六七八九十]+国$|三八|五一|六一|七一|八一|十一|双十一|五四|九一八|二战|三伏|三九)|^(?:两|三|四|五|六|七|八|九|十|\d+)[个](?:人|字|月|小时|孩子|苹果|问题)$/u;

export const quotedNumber: Construction = {
  name: 'quoted-number',
  kind: 'numbered',
  explain:
    'A number and a word in quotation marks: shorthand for a list that insiders know by heart. The number says how many points the list has.',
  find(passage, { edges, political }) {
    return quotedPhrases(passage)
      .filter(({ text, start, end }) => {
        if (ORDINARY.test(text) || (!political && edges.isWord(passage, start, end))) return false;
        return SHAPE.test(text) || (NUMBERED.test(text) && SCHEMED.test(passage.text.slice(end, end + 12)));
      })
      .map((phrase) => proposal(quotedNumber, RANK.numbered, { ...phrase, quoted: true }));
  },
};
