/** 国家零碳产业示范区, 全国科普教育基地, 全省先进基层党组织: titles that one level of government awards to those below it. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';
import { AWARDING, HONOURED, SITES, ZONES } from './designation-table';
import { englishOf } from './institution-table';
import { anyOf } from './two-part-names';

const TITLES = [...ZONES, ...SITES, ...HONOURED];

/** What the field of a title does not hold: words of a sentence. */
const FIELD = '(?:(?![的了在将被对为由把等第个有是从向至获属共]|创建|打造|建设|以上|以及|其中|范围)[㐀-鿿]){0,16}?';

const SHAPE = new RegExp(
  `(?<![欧洲盟线中义展员方主大多各]|发达|周边)(${anyOf(AWARDING)}|(?:黑龙江|(?![^省市]?[全我本各])[㐀-鿿]{2})[省市](?=[㐀-鿿]{0,4}(?:${anyOf(HONOURED)})))(${FIELD})(${anyOf(TITLES)})(?![内外里中人经办管])`,
  'gu',
);

/** Verbs of winning, naming and building, behind which a title stands without its level: 建设海洋生态文明综合试验区. */
const UNLEVELLED = new RegExp(
  `(?<=建设|打造|创建|获批|争创|成为|评为|列为|入选)((?:(?![的了在将被为由把等第个有是从向至和与]|国家|全国|[全本我]?[省市县])[㐀-鿿]){2,10}?(?:综合|先行|创新)?)(${anyOf(ZONES)})(?![内外里中人经办管])`,
  'gu',
);

export const designation: Construction = {
  name: 'designation',
  kind: 'term',
  explain:
    'A title that a government gives to a place, a body or a person. Places apply and compete for it; it brings money, inspections and a line in the annual report.',
  gloss(parts) {
    const [level, title] = parts.length > 1 ? parts : [undefined, parts[0]];
    const name = title && englishOf(TITLES, title.zh);
    const awarding = level && (englishOf(AWARDING, level.zh) ?? (level.zh.endsWith('省') ? 'provincial' : 'city'));
    return name ? [awarding, name].filter(Boolean).join(' ') : null;
  },
  find(passage, { edges, political }) {
    const levelled = matchesOf(passage.text, SHAPE).map((match) => {
      const { start, end } = spanOf(match);
      const level = { start, end: start + (match[1] as string).length, role: 'level' };
      return { start, end, parts: [level, { start: end - (match[3] as string).length, end, role: 'title' }] };
    });
    const others = political
      ? matchesOf(passage.text, UNLEVELLED).map((match) => {
          const { start, end } = spanOf(match);
          return { start, end, parts: [{ start: end - (match[2] as string).length, end, role: 'title' }] };
        })
      : [];
    return [...levelled, ...others].flatMap(({ start, end, parts }) => {
      if (!edges.isEdge(passage, start) || !edges.isEdge(passage, end)) return [];
      const quoted = passage.isQuoted(start, end);
      return [{ ...proposal(designation, RANK.institution, { start, end, quoted }, parts), isName: true }];
    });
  },
};
