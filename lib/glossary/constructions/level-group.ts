/** 县市区, 镇街, 省市县三级: levels of government named together. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPE =
  /(?<![设直辖自州])(?:县市区|市县区|区县市|县（市、区）|市（县、区）|区（县、市）|区县|县区|区市|镇街|街镇|乡街|镇村街|乡镇街道|(?:(?:中央|中|省|市|县|区|乡|镇|街|村){3,5})[三四五]级)(?![㐀-鿿]?[长民人级直委])/gu;

export const levelGroup: Construction = {
  name: 'level-group',
  kind: 'institution',
  explain:
    'Levels of government named together, from the top down: 省 province, 市 city, 县 county, 区 district, 乡 township, 镇 town, 街 subdistrict, 村 village. All of that kind in the place that the text is about.',
  find(passage, { edges, political }) {
    if (!political) return [];
    return matchesOf(passage.text, SHAPE).flatMap((match) => {
      const { start, end } = spanOf(match);
      if (!edges.isEdge(passage, start) || !edges.isEdge(passage, end)) return [];
      return [proposal(levelGroup, RANK.institution, { start, end, quoted: passage.isQuoted(start, end) })];
    });
  },
};
