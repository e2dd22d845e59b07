/** What a role word does to the names around it: it opens names to come, or speaks of those before. */
import type { RoleWord } from './data/roles';
import type { Reading } from './reading';
import type { Token } from './tokens';

/** Does the role at `i` speak of the names before it? */
function speaksBack(reading: Reading, i: number, token: Token & { kind: 'role' }): boolean {
  if (!token.after) return false;
  if (!token.before) return true;
  const before = reading.tokens[i - 1];
  const next = reading.signAt(i + 1);
  if (next === ':' || next === '/' || next === '|' || next === '丨') return false;
  const free = reading.people.some((person) => !person.settled && person.role === null);
  if (
    before?.kind === 'sign' &&
    (before.sign === '/' || before.sign === '|') &&
    reading.tokens[i - 2]?.kind === 'text' &&
    reading.role === null
  )
    return true;
  if (i === reading.tokens.length - 1) return reading.people.length > 0;
  return free;
}

/** @returns false where the line makes no sense */
export function takeRole(reading: Reading, i: number, token: Token & { kind: 'role' }): boolean {
  reading.roles += 1;
  if (speaksBack(reading, i, token)) {
    applyBack(reading, token.after as RoleWord);
    reading.role = null;
    reading.affiliation = null;
    return true;
  }
  const word = token.before;
  if (!word) return false;
  if (i - reading.affiliationAt > 2) reading.affiliation = null;
  for (const person of reading.people) person.settled = person.role !== null;
  if (word.role !== 'commentator' || reading.affiliation === null) reading.collective.length = 0;
  reading.role = word.role;
  if (word.role === 'commentator') {
    const start = reading.affiliation ? reading.affiliation[0] : token.start;
    if (reading.affiliation || token.end - token.start > 3) {
      reading.collective.push({ range: [start, token.end], role: 'commentator', affiliation: reading.affiliation });
    }
  }
  return true;
}

function applyBack(reading: Reading, word: RoleWord): void {
  const open = reading.people.filter((person) => !person.settled);
  if (word.role === 'supply' || word.role === 'editor') {
    const nameless = open.filter((person) => person.role === null);
    if (word.role === 'editor') reading.editors.push(...nameless.map((person) => person.range));
    reading.people = reading.people.filter((person) => !nameless.includes(person));
  }
  for (const person of open) {
    if (person.role === null || word.replaces) person.role = word.role;
    person.settled = true;
  }
  for (const person of reading.people) person.settled = true;
}
