/** What a piece of text between roles and signs is: names, a medium, an office, or nothing that belongs into a credit. */
import { couldBeMedium, isBody, isCollective, isMedium, nameBeforeBody } from './affiliation';
import { MAY_HAVE_MEDIUM } from './may-have-medium';
import { isCertainName, looksGlued, type Range } from './names';
import { dropPlace, endsWithMedium, namesIn, plausible } from './names-in-text';
import { officeGoesOn, takeAffiliation, takeNameWithOffice } from './offices';
import type { Reading } from './reading';
import type { Token } from './tokens';

const LONGEST_VALUE = 80;
const LONGEST_SUPPLIER = 24;
const NOT_A_NAME_BUT_HARMLESS =
  /^(?:[A-Z]{0,4}[-_]?\d{1,8}|电话|热线|邮箱|信箱|电子邮箱|邮编|实习|实习生|图|文|资料|等|报道|统稿|[\w.+-]+@[\w.-]+|[\d-]{7,15}|署名除外|除署名外|均|由|本版|见习|左|右|上|下|发自.{2,16})$/u;

/** 作者：庄某，系某某协会会员. */
const WORKS_AT = /^(?:系|现为|现任|供职于|就职于|任职于)(?=.{4})/u;

/** Takes the text at `i`; gives the index of the last token used, or -1 where the line makes no sense. */
export function takeText(reading: Reading, i: number, token: Token & { kind: 'text' }): number {
  if (reading.role === 'unit' || reading.role === 'source') return takeValue(reading, i, token);
  const range: Range = [token.start, token.end];
  const text = reading.at(range);
  const next = reading.tokens[i + 1];
  const glued = next?.kind === 'role';
  const nextRole = glued
    ? next
    : reading.tokens[i + 2]?.kind === 'role' && reading.signAt(i + 1) === ' '
      ? reading.tokens[i + 2]
      : undefined;
  const before = nextRole?.kind === 'role' ? nextRole.before : null;
  const after = glued && next.kind === 'role' ? next.after : null;
  if (glued && before && !after && MAY_HAVE_MEDIUM.has(before.role)) return takeBeforeRole(reading, i, range, text);
  if (after && dropPlace(reading, i, range, text)) return i;
  if (isCertainName(text)) return reading.takeNames(i, [[range[0], range[1]]]);
  if (isCollective(text)) {
    reading.collective.push({ range, role: 'author', affiliation: null });
    return i;
  }
  const works = reading.role === 'author' && reading.people.length > 0 ? WORKS_AT.exec(text) : null;
  if (works) {
    reading.unit ??= [range[0] + works[0].length, range[1]];
    return i;
  }
  if (reading.role === 'author' && nameBeforeBody(text) > 0) return takeNameWithOffice(reading, i, range, text);
  if (reading.role === 'author' && isBody(text) && officeGoesOn(reading, i)) return i;
  if (isMedium(text) || isBody(text)) return takeAffiliation(reading, i, range, before);
  if (reading.role === 'supply') return text.length <= LONGEST_SUPPLIER && !/[？！。?!]/u.test(text) ? i : -1;
  if (reading.tokens[i - 1]?.kind === 'role' && reading.role !== null && !looksGlued(text))
    return takeNameWithOffice(reading, i, range, text);
  const harmless = NOT_A_NAME_BUT_HARMLESS.test(text) && (reading.role !== null || reading.people.length > 0);
  if (harmless) return i;
  const names = namesIn(reading, range, text);
  if (names) return reading.takeNames(i, names);
  if (before && reading.people.length === 0 && reading.role === null && couldBeMedium(text) && MAY_HAVE_MEDIUM.has(before.role)) {
    reading.belongTo(range, i);
    return i;
  }
  if (reading.role === 'author' || reading.role === 'reporter') return takeNameWithOffice(reading, i, range, text);
  return -1;
}

/** The value of a label such as 作者单位 or 来源 goes to the next role, or to the end. */
function takeValue(reading: Reading, i: number, token: Token & { kind: 'text' }): number {
  let last = i;
  while (reading.tokens[last + 1] && reading.tokens[last + 1]?.kind !== 'role') last += 1;
  while (reading.tokens[last]?.kind !== 'text' && last > i) last -= 1;
  if ((reading.tokens[last]?.end ?? 0) - token.start > LONGEST_VALUE) return -1;
  if (reading.role !== 'unit') return last;
  const end = reading.tokens[last]?.end ?? token.end;
  // 作者为某某社科院研究员 晏清: the name behind the office.
  const name = reading.tokens[last];
  if (name && last > i && reading.signAt(last - 1) === ' ' && isCertainName(reading.at([name.start, name.end]))) {
    reading.people.push({ range: [name.start, name.end], role: 'author', affiliation: null, settled: true });
    reading.unit = [token.start, reading.tokens[last - 2]?.end ?? token.end];
  } else reading.unit = [token.start, end];
  return last;
}

/** Text right before 记者 and the like: a medium, or the names of the role before. */
function takeBeforeRole(reading: Reading, i: number, range: Range, text: string): number {
  const clear = isMedium(text) || isBody(text);
  // 文/某某记者 …: right behind the label of a role stands the medium, unless it is clearly a name.
  const labelled = ['/', ':', '|', '丨'].includes(reading.signAt(i - 1)) && reading.tokens[i - 2]?.kind === 'role';
  if (labelled && !isCertainName(text) && couldBeMedium(text)) {
    reading.belongTo(range, i);
    return i;
  }
  if (clear && !endsWithMedium(reading, i, range, text)) {
    reading.belongTo(range, i);
    return i;
  }
  const names = reading.role !== null ? namesIn(reading, range, text) : null;
  if (names?.every((name) => plausible(reading, name))) return reading.takeNames(i, names);
  if (endsWithMedium(reading, i, range, text)) return i;
  if (clear || (reading.role === null && reading.people.length === 0 && couldBeMedium(text))) {
    reading.belongTo(range, i);
    return i;
  }
  return names ? reading.takeNames(i, names) : -1;
}
