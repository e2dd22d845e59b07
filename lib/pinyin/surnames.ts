/** Chinese family names at the head of a person's name. */
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import type { Place } from './context';
import type { Readings } from './readings';

/** Length of the family name that `name` begins with, in UTF-16 units: 2 for 欧阳, 1 for 单, 0 where it is none (约翰·史密斯). */
export function surnameLength(name: string, lexicon: Lexicon): number {
  if (name.length < 2 || /[·•・‧]/u.test(name)) return 0;
  const isSurname = (length: number) => {
    const word = lexicon.find(name, 0, length);
    return word >= 0 && (lexicon.classes(word) & WordClass.surname) !== 0;
  };
  if (name.length >= 3 && isSurname(2)) return 2;
  return name.length <= 3 && isSurname(1) ? 1 : 0;
}

/**
 * Whether the token begins with a family name by what stands beside it, where nobody has marked a name: 单书记, 市长单志远. Only asked of
 * characters that read otherwise as names.
 */
export function besideTitle(place: Place, readings: Readings): boolean {
  const { text, lexicon } = place;
  const { start, end } = place.token(0);
  const surname = readings.surname(text.charCodeAt(start));
  if (surname === null) return false;
  if (place.word(-1) === '姓') return true;
  const before = place.tag(-1);
  const isTitle = (distance: number) => {
    const { word } = place.token(distance);
    return word >= 0 && (lexicon.classes(word) & WordClass.title) !== 0;
  };
  // 刘某任书记, 曾任书记: the same character as a verb.
  if (end - start === 1 && isTitle(1)) {
    if (text[start] === '任' && before !== null && before !== 'w') return false;
    return before !== null && 'wnSOvpcb'.includes(before);
  }
  if (!isTitle(-1)) return false;
  if (end - start > 1) return end - start <= 3;
  // 市长 单 志远: the given name is one or two characters that are no word of grammar or doing.
  const next = place.token(1);
  const tag = place.tag(1);
  return next.kind === 'word' && next.end - next.start <= 2 && tag !== null ? 'ngaPzjbtSsi'.includes(tag) : next.word === -1;
}
