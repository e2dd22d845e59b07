/** Names whose kind the next word tells: 库马拉通加总统 is a person, 贾拉拉巴德州 a place. */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Spot } from '../spot';

const PLACES =
  NameClass.division |
  NameClass.shortDivision |
  NameClass.country |
  NameClass.foreignCity |
  NameClass.site |
  NameClass.abbreviation;
const PERSON_AFTER =
  /^(?:总统|总理|首相|副总理|副总统|外长|外相|议长|先生|女士|小姐|夫人|教授|博士|院士|主席|将军|上将|中将|少将|国王|女王|大使|表示|认为|强调|指出)/u;
const PLACE_END = /[州省县镇乡岛村郡]$/u;

/** The spot, as the kind that its surroundings say. */
export function correctKind(text: string, spot: Spot, lexicon: Lexicon, knowledge: EntityKnowledge): Spot {
  const name = text.slice(spot.start, spot.end);
  if (spot.kind === 'place') {
    const word = lexicon.find(name);
    const classes = word < 0 ? 0 : lexicon.classes(word);
    const place = WordClass.place | WordClass.foreignPlace | WordClass.common | WordClass.organisation;
    // 孙权, 拉宾: the word list knows it as a person and as nothing else.
    if (classes & WordClass.person && !(classes & place) && !(knowledge.classesOf(name) & PLACES))
      return { ...spot, kind: 'person' };
  }
  if (spot.kind === 'place' && name.length >= 2 && PERSON_AFTER.test(text.slice(spot.end, spot.end + 4))) {
    const word = lexicon.find(name);
    const known =
      knowledge.classesOf(name) & PLACES || (word >= 0 && lexicon.classes(word) & (WordClass.place | WordClass.foreignPlace));
    const headed = knowledge.longestBefore(text, spot.end, NameClass.placeHead, 4) > spot.start;
    return known || headed ? spot : { ...spot, kind: 'person' };
  }
  if (spot.kind === 'person' && PLACE_END.test(name) && name.length >= 3) {
    const chinese = name.length <= 3 && knowledge.surnameRank(name[0] as string) > 0;
    return chinese ? spot : { ...spot, kind: 'place' };
  }
  return spot;
}
