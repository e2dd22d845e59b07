/** 打造教育高地, 建设绿色低碳产业发展新高地: the place that is to stand above others in something. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPE =
  /(?<=打造|建设|构筑|筑牢|成为|迈向|形成|抢占)((?:(?![的了在将被为由把等和与成]|打造|建设)[㐀-鿿]){2,14}?)(新?高地)(?![㐀-鿿]?[上区])/gu;

export const highGround: Construction = {
  name: 'high-ground',
  kind: 'metaphor',
  explain: 'High ground, a military picture: the place that is to be ahead of all others in this field.',
  find(passage, { edges, political }) {
    if (!political || !passage.text.includes('高地')) return [];
    return matchesOf(passage.text, SHAPE).flatMap((match) => {
      const span = spanOf(match);
      if (!edges.isEdge(passage, span.start)) return [];
      const middle = span.start + (match[1] as string).length;
      const parts = [
        { start: span.start, end: middle, role: 'field' },
        { start: middle, end: span.end, role: 'ground' },
      ];
      return [proposal(highGround, RANK.institution, { ...span, quoted: passage.isQuoted(span.start, span.end) }, parts)];
    });
  },
};
