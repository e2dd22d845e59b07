/** Chinese family names at the head of a person's name. */
import { type Lexicon, WordClass } from '../lexicon/lexicon';

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
