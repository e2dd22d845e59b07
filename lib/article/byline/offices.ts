/** Names with offices, and media beside names: whom somebody writes for, and where somebody works. */
import { endOfTitle, nameBeforeBody } from './affiliation';
import type { RoleWord } from './data/roles';
import { MAY_HAVE_MEDIUM } from './may-have-medium';
import type { Range } from './names';
import type { Reading } from './reading';

export function takeAffiliation(reading: Reading, i: number, range: Range, before: RoleWord | null): number {
  const ahead = reading.tokens.slice(i + 1).some((token) => token.kind === 'text');
  if (before && MAY_HAVE_MEDIUM.has(before.role)) reading.belongTo(range, i);
  else if (reading.people.some((person) => person.affiliation === null)) {
    for (const person of reading.people) person.affiliation ??= range;
  } else if (ahead || reading.roles > 0) reading.belongTo(range, i);
  else return -1;
  return i;
}

/** （作者：方某北京大学教授）, （作者：中国某某学会研究员徐某某）. */
export function takeNameWithOffice(reading: Reading, i: number, range: Range, text: string): number {
  const named = nameBeforeBody(text);
  if (named > 0) {
    reading.unit ??= [range[0] + named, range[1]];
    return reading.takeNames(i, [[range[0], range[0] + named]]);
  }
  const title = endOfTitle(text);
  if (title < 0) return officeGoesOn(reading, i) ? i : -1;
  reading.unit ??= [range[0], range[0] + title];
  return reading.takeNames(i, [[range[0] + title, range[1]]]);
}

/** 某某部部长，某某研究员徐某某: offices in a row, the name behind the last of them. */
export function officeGoesOn(reading: Reading, i: number): boolean {
  if (reading.role !== 'author') return false;
  for (let k = i + 1; k < reading.tokens.length; k += 1) {
    const token = reading.tokens[k];
    if (token?.kind === 'role') return false;
    if (token?.kind === 'text' && endOfTitle(reading.line.slice(token.start, token.end)) >= 0) return true;
  }
  return false;
}
