/**
 * British and American spelling made one, for comparing only: the glossary writes British English, CC-CEDICT American, and who asks either.
 * What comes out is no word for anyone to read (`precise` becomes `precize`).
 */

const CHANGES: readonly [RegExp, string][] = [
  [/(?<=[a-z]{3})is(?=e|ing|at)/, 'iz'],
  [/(?<=[a-z]{2})our(?=s?$|ed$|ing$|able$|er)/, 'or'],
  [/(?<=[a-z]{2})tre(?=s?$)/, 'ter'],
  [/(?<=[a-z]{2})tred$/, 'tered'],
  [/(?<=[a-z])ence(?=s?$)/, 'ense'],
  [/(?<=[a-z])ogramme(?=s?$)/, 'ogram'],
  [/(?<=[a-z]{2})ll(?=ed$|ing$|ers?$)/, 'l'],
];

/** @param word lower case */
export function oneSpelling(word: string): string {
  return CHANGES.reduce((spelled, [ending, other]) => spelled.replace(ending, other), word);
}
