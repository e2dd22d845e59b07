/** Names of our lists that the tagger left unmarked: organisations known by name, countries, divisions printed in full. */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

const LISTED_WEIGHT = 2;
const PLACES = NameClass.division | NameClass.country | NameClass.foreignCity;
const SHORTEST = { organisation: 3, place: 2 } as const;

export function findListed(passage: Passage, knowledge: EntityKnowledge): Spot[] {
  const { text, edges } = passage;
  const spots: Spot[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (edges[at] === 0) continue;
    const found = knowledge.longest(text, at, NameClass.organisation | PLACES);
    if (!found || edges[found.end] === 0 || found.bits & NameClass.common) continue;
    const kind = found.bits & NameClass.organisation ? 'organisation' : 'place';
    if (found.end - at < SHORTEST[kind]) continue;
    if (kind === 'place' && found.bits & NameClass.town && found.end - at < 3) continue;
    spots.push({ start: at, end: found.end, kind, weight: LISTED_WEIGHT });
    at = found.end - 1;
  }
  return spots;
}

/** A person whose name is the first part of a doctrine's: 邓小平理论 is one word of the lexicon. */
export function findDoctrines(passage: Passage, lexicon: Lexicon): Spot[] {
  const { text } = passage;
  const spots: Spot[] = [];
  for (const match of text.matchAll(/(?:理论|思想|主义)/gu)) {
    for (const length of [3, 2]) {
      const start = match.index - length;
      if (start < 0) continue;
      const word = lexicon.find(text, start, match.index);
      const person =
        word >= 0 &&
        (lexicon.classes(word) & (WordClass.person | WordClass.foreignName)) !== 0 &&
        !(lexicon.classes(word) & WordClass.common);
      if (!person) continue;
      spots.push({ start, end: match.index, kind: 'person', weight: 4 });
      break;
    }
  }
  return spots;
}

/** Family terms make one name with the surname: 毛阿姨. */
const FAMILY = /^(?:阿姨|大妈|大爷|大娘|大叔|大婶|大姐|大哥|大嫂|奶奶|爷爷|叔叔|伯伯|婆婆|嫂子|师傅)/u;

/** Whether a name is a surname with a family term: a part of the full name that the article may give elsewhere. */
export const isFamilyAddress = (name: string): boolean => name.length === 3 && FAMILY.test(name.slice(1));

/** A surname with a family term after it, as one mention. */
export function withFamilyTerm(text: string, spot: Spot): Spot {
  if (spot.kind !== 'person' || spot.end - spot.start !== 1) return spot;
  const family = FAMILY.exec(text.slice(spot.end, spot.end + 2));
  return family ? { ...spot, end: spot.end + family[0].length, partial: true } : spot;
}

const NEWSROOM = /(?:[A-Z]{2,8}|\p{Script=Han}{2,6}?)(?:全媒体|融媒体)(?=(?:首席|见习|实习|特约)?(?:记者|通讯员))/gu;

/** 某某全媒体 before 记者: the medium of a byline. */
export function findNewsrooms(passage: Passage): Spot[] {
  return [...passage.text.matchAll(NEWSROOM)].flatMap((match) => {
    let { index: start } = match;
    while (start < match.index + match[0].length - 3 && passage.edges[start] === 0) start += 1;
    return [{ start, end: match.index + match[0].length, kind: 'organisation' as const, weight: 4 }];
  });
}

/** People of the byline, wherever the body prints them. */
export function findBylineNames(passage: Passage, names: readonly string[]): Spot[] {
  const spots: Spot[] = [];
  for (const name of names) {
    if (!/^[\p{Script=Han}·]{2,12}$/u.test(name)) continue;
    for (let at = passage.text.indexOf(name); at >= 0; at = passage.text.indexOf(name, at + name.length)) {
      spots.push({ start: at, end: at + name.length, kind: 'person', weight: 4 });
    }
  }
  return spots;
}
