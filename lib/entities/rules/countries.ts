/** A country at the head of what the tagger took for one name: 荷兰人维姆, 中方, 美国公司. */
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Spot } from '../spot';

const SIDE = /^[中美俄日英法德韩朝印巴欧以阿澳加意越伊埃葡台港]方$/u;
/** What is no organisation although a country stands before it. */
const ANY =
  /^(?:公司|工厂|军队|企业|政府|媒体|警方|警察|当局|官方|油田|市场|商人|专家|科学家|农民|学生|学者|.{0,4}[业界坛]|工商企业界)$/u;
const PLACES = NameClass.country | NameClass.division | NameClass.shortDivision;

/** The spot, or the country and what is left of it. */
export function partCountry(text: string, spot: Spot, knowledge: EntityKnowledge): Spot[] {
  const name = text.slice(spot.start, spot.end);
  if (SIDE.test(name)) return [{ ...spot, end: spot.start + 1, kind: 'place' }];
  if (spot.kind === 'person') {
    const country = knowledge.longest(text, spot.start, NameClass.country, spot.end);
    if (!country || !/[人籍]/u.test(text[country.end] ?? '') || spot.end - country.end < 3) return [spot];
    return [
      { ...spot, end: country.end, kind: 'place' },
      { ...spot, start: country.end + 1 },
    ];
  }
  if (spot.kind !== 'organisation') return [spot];
  const place = knowledge.longest(text, spot.start, PLACES, spot.end);
  return place && place.end < spot.end && ANY.test(text.slice(place.end, spot.end))
    ? [{ ...spot, end: place.end, kind: 'place' }]
    : [spot];
}
