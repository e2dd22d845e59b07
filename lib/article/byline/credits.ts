/**
 * Reads a line that is nothing but credits: who wrote, photographed, edited, and for whom. The whole line must make sense;
 * one word that is neither a role, a name nor an affiliation, and nothing is returned: an invented author is worse than none.
 */
import type { Byline, BylineRole } from '../../contract';
import { couldBeMedium, endOfTitle, isBody, isCollective, isMedium, nameBeforeBody } from './affiliation';
import { DATELINE_PLACES } from './data/datelines';
import type { CreditRole, RoleWord } from './data/roles';
import { isCertainName, isPossibleName, looksGlued, type Range, splitNames } from './names';
import { type Token, tokenise } from './tokens';

export interface Credits {
  bylines: Byline[];
  editors: string[];
  authorUnit: string | null;
  /** How many words that name a role the line holds: 0 for a bare signature. */
  roles: number;
}

interface Person {
  range: Range;
  role: CreditRole | null;
  affiliation: Range | null;
  /** Set once a role behind the name has spoken: later roles leave it alone. */
  settled: boolean;
}

const PLACES = [...DATELINE_PLACES].sort((a, b) => b.length - a.length);
const LONGEST_CREDIT = 400;
const LONGEST_VALUE = 80;
const LONGEST_SUPPLIER = 24;
const NOT_A_NAME_BUT_HARMLESS =
  /^(?:[A-Z]{0,4}[-_]?\d{1,8}|电话|热线|邮箱|信箱|电子邮箱|邮编|实习|实习生|图|文|资料|等|报道|统稿|[\w.+-]+@[\w.-]+|[\d-]{7,15}|署名除外|除署名外|均|由|本版|见习|左|右|上|下)$/u;
const MAY_HAVE_MEDIUM: ReadonlySet<CreditRole> = new Set([
  'reporter',
  'correspondent',
  'photographer',
  'commentator',
  'author',
  'compiler',
  'editor',
  'translator',
]);

/** Roles that make nobody a writer: what stands before them need not be a name. */
const NOT_AHEAD: ReadonlySet<CreditRole> = new Set(['editor', 'supply', 'source']);

/** One pass over the tokens of one line. */
class Reader {
  private people: Person[] = [];
  private editors: Range[] = [];
  private unit: Range | null = null;
  private role: CreditRole | null = null;
  private affiliation: Range | null = null;
  private affiliationAt = -1;
  private roles = 0;
  private collective: { range: Range; role: BylineRole; affiliation: Range | null }[] = [];

  constructor(
    private readonly line: string,
    private readonly tokens: Token[],
  ) {}

  read(printed: string): Credits | null {
    for (let i = 0; i < this.tokens.length; i += 1) {
      const token = this.tokens[i] as Token;
      if (token.kind === 'role') {
        if (!this.takeRole(i, token)) return null;
      } else if (token.kind === 'text') {
        const next = this.takeText(i, token);
        if (next < 0) return null;
        i = next;
      }
    }
    return this.result(printed);
  }

  private at(range: Range): string {
    const text = this.line.slice(range[0], range[1]);
    return /\p{Script=Han}/u.test(text) ? text.replace(/ /gu, '') : text;
  }

  private belongTo(range: Range, i: number): void {
    this.affiliation = range;
    this.affiliationAt = i;
  }

  private signAt(i: number): string {
    const token = this.tokens[i];
    return token?.kind === 'sign' ? token.sign : '';
  }

  /** Does the role at `i` speak of the names before it? */
  private speaksBack(i: number, token: Token & { kind: 'role' }): boolean {
    if (!token.after) return false;
    if (!token.before) return true;
    const before = this.tokens[i - 1];
    const next = this.signAt(i + 1);
    if (next === ':' || next === '/' || next === '|' || next === '丨') return false;
    const free = this.people.some((person) => !person.settled && person.role === null);
    if (
      before?.kind === 'sign' &&
      (before.sign === '/' || before.sign === '|') &&
      this.tokens[i - 2]?.kind === 'text' &&
      this.role === null
    )
      return true;
    if (i === this.tokens.length - 1) return this.people.length > 0;
    return free;
  }

  private takeRole(i: number, token: Token & { kind: 'role' }): boolean {
    this.roles += 1;
    if (this.speaksBack(i, token)) {
      this.applyBack(token.after as RoleWord);
      this.role = null;
      this.affiliation = null;
      return true;
    }
    const word = token.before;
    if (!word) return false;
    if (i - this.affiliationAt > 2) this.affiliation = null;
    for (const person of this.people) person.settled = person.role !== null;
    if (word.role !== 'commentator' || this.affiliation === null) this.collective.length = 0;
    this.role = word.role;
    if (word.role === 'commentator') {
      const start = this.affiliation ? this.affiliation[0] : token.start;
      if (this.affiliation || token.end - token.start > 3) {
        this.collective.push({ range: [start, token.end], role: 'commentator', affiliation: this.affiliation });
      }
    }
    return true;
  }

  private applyBack(word: RoleWord): void {
    const open = this.people.filter((person) => !person.settled);
    if (word.role === 'supply' || word.role === 'editor') {
      const nameless = open.filter((person) => person.role === null);
      if (word.role === 'editor') this.editors.push(...nameless.map((person) => person.range));
      this.people = this.people.filter((person) => !nameless.includes(person));
    }
    for (const person of open) {
      if (person.role === null || word.replaces) person.role = word.role;
      person.settled = true;
    }
    for (const person of this.people) person.settled = true;
  }

  /** Takes the text at `i`; gives the index of the last token used, or -1 where the line makes no sense. */
  private takeText(i: number, token: Token & { kind: 'text' }): number {
    if (this.role === 'unit' || this.role === 'source') return this.takeValue(i, token);
    const range: Range = [token.start, token.end];
    const text = this.at(range);
    const next = this.tokens[i + 1];
    const glued = next?.kind === 'role';
    const nextRole = glued
      ? next
      : this.tokens[i + 2]?.kind === 'role' && this.signAt(i + 1) === ' '
        ? this.tokens[i + 2]
        : undefined;
    const before = nextRole?.kind === 'role' ? nextRole.before : null;
    const after = glued && next.kind === 'role' ? next.after : null;
    if (glued && before && !after && MAY_HAVE_MEDIUM.has(before.role)) return this.takeBeforeRole(i, range, text);
    if (after && this.dropPlace(i, range, text)) return i;
    if (isCertainName(text)) return this.takeNames(i, [[range[0], range[1]]]);
    if (isCollective(text)) {
      this.collective.push({ range, role: 'author', affiliation: null });
      return i;
    }
    if (this.role === 'author' && nameBeforeBody(text) > 0) return this.takeNameWithOffice(i, range, text);
    if (this.role === 'author' && isBody(text) && this.officeGoesOn(i)) return i;
    if (isMedium(text) || isBody(text)) return this.takeAffiliation(i, range, before);
    if (this.role === 'supply') return text.length <= LONGEST_SUPPLIER && !/[？！。?!]/u.test(text) ? i : -1;
    if (this.tokens[i - 1]?.kind === 'role' && this.role !== null && !looksGlued(text))
      return this.takeNameWithOffice(i, range, text);
    const harmless = NOT_A_NAME_BUT_HARMLESS.test(text) && (this.role !== null || this.people.length > 0);
    if (harmless) return i;
    const names = this.namesIn(range, text);
    if (names) return this.takeNames(i, names);
    if (before && this.people.length === 0 && this.role === null && couldBeMedium(text) && MAY_HAVE_MEDIUM.has(before.role)) {
      this.belongTo(range, i);
      return i;
    }
    if (this.role === 'author' || this.role === 'reporter') return this.takeNameWithOffice(i, range, text);
    return -1;
  }

  /** The value of a label such as 作者单位 or 来源 goes to the next role, or to the end. */
  private takeValue(i: number, token: Token & { kind: 'text' }): number {
    let last = i;
    while (this.tokens[last + 1] && this.tokens[last + 1]?.kind !== 'role') last += 1;
    while (this.tokens[last]?.kind !== 'text' && last > i) last -= 1;
    if ((this.tokens[last]?.end ?? 0) - token.start > LONGEST_VALUE) return -1;
    if (this.role === 'unit') this.unit = [token.start, this.tokens[last]?.end ?? token.end];
    return last;
  }

  /** Text right before 记者 and the like: a medium, or the names of the role before. */
  private takeBeforeRole(i: number, range: Range, text: string): number {
    const clear = isMedium(text) || isBody(text);
    if (clear && !this.endsWithMedium(i, range, text)) {
      this.belongTo(range, i);
      return i;
    }
    const names = this.role !== null ? this.namesIn(range, text) : null;
    if (names?.every((name) => this.plausible(name))) return this.takeNames(i, names);
    if (this.endsWithMedium(i, range, text)) return i;
    if (clear || (this.role === null && this.people.length === 0 && couldBeMedium(text))) {
      this.belongTo(range, i);
      return i;
    }
    return names ? this.takeNames(i, names) : -1;
  }

  private plausible(range: Range): boolean {
    return splitNames(this.at(range)) !== null;
  }

  /** 张某某新华社: names of the role before, and the medium of the role to come, without a sign between them. */
  private endsWithMedium(i: number, range: Range, text: string): boolean {
    if (this.role === null) return false;
    for (let cut = 2; cut <= Math.min(9, text.length - 2); cut += 1) {
      const names = splitNames(text.slice(0, cut));
      if (names?.every(([a, b]) => isCertainName(text.slice(a, b))) && isMedium(text.slice(cut)) && !isMedium(text)) {
        this.takeNames(
          0,
          names.map(([a, b]) => [a + range[0], b + range[0]]),
        );
        this.belongTo([range[0] + cut, range[1]], i);
        return true;
      }
    }
    return false;
  }

  /** `台北` in 記者張某某／台北報導, also glued to the name. */
  private dropPlace(i: number, range: Range, text: string): boolean {
    const apart = this.signAt(i - 1) === '/' || (text.length <= 4 && !isCertainName(text));
    if (this.people.length > 0 && (PLACES.includes(text) || apart)) return true;
    const place = PLACES.find((name) => text.endsWith(name) && text.length >= name.length + 2);
    if (!place) return false;
    const names = this.namesIn([range[0], range[1] - place.length], text.slice(0, -place.length));
    return names !== null && this.takeNames(i, names) >= 0;
  }

  private namesIn(range: Range, text: string): Range[] | null {
    if (isCertainName(text)) return [range];
    const believed = this.role !== null || this.roleAhead();
    if (text.length < range[1] - range[0]) return believed && isPossibleName(text) ? [range] : null;
    const split = splitNames(text);
    const shift = (list: Range[]): Range[] => list.map(([a, b]) => [a + range[0], b + range[0]]);
    if (split && split.length > 1 && split.every(([a, b]) => isCertainName(text.slice(a, b)))) return shift(split);
    if (!believed) return null;
    if (split && (split.length === 1 || text.length > 4)) return shift(split);
    if (isPossibleName(text)) return [range];
    return split ? shift(split) : null;
  }

  /** Does a role follow that stands before its names? Roles behind names (摄, 报道) are too common to make a name of anything. */
  private roleAhead(): boolean {
    return this.tokens.some((token) => token.kind === 'role' && token.before !== null && !NOT_AHEAD.has(token.before.role));
  }

  private takeNames(i: number, names: Range[]): number {
    if (this.role === 'editor') this.editors.push(...names);
    else if (this.role !== 'supply') {
      for (const range of names) this.people.push({ range, role: this.role, affiliation: this.affiliation, settled: false });
      if (this.role === 'commentator') this.collective.length = 0;
    }
    return i;
  }

  private takeAffiliation(i: number, range: Range, before: RoleWord | null): number {
    const ahead = this.tokens.slice(i + 1).some((token) => token.kind === 'text');
    if (before && MAY_HAVE_MEDIUM.has(before.role)) this.belongTo(range, i);
    else if (this.people.some((person) => person.affiliation === null)) {
      for (const person of this.people) person.affiliation ??= range;
    } else if (ahead || this.roles > 0) this.belongTo(range, i);
    else return -1;
    return i;
  }

  /** （作者：方某北京大学教授）, （作者：中国某某学会研究员徐某某）. */
  private takeNameWithOffice(i: number, range: Range, text: string): number {
    const named = nameBeforeBody(text);
    if (named > 0) {
      this.unit ??= [range[0] + named, range[1]];
      return this.takeNames(i, [[range[0], range[0] + named]]);
    }
    const title = endOfTitle(text);
    if (title < 0) return this.officeGoesOn(i) ? i : -1;
    this.unit ??= [range[0], range[0] + title];
    return this.takeNames(i, [[range[0] + title, range[1]]]);
  }

  /** 某某部部长，某某研究员徐某某: offices in a row, the name behind the last of them. */
  private officeGoesOn(i: number): boolean {
    if (this.role !== 'author') return false;
    for (let k = i + 1; k < this.tokens.length; k += 1) {
      const token = this.tokens[k];
      if (token?.kind === 'role') return false;
      if (token?.kind === 'text' && endOfTitle(this.line.slice(token.start, token.end)) >= 0) return true;
    }
    return false;
  }

  /** Without a name a line is a credit only if it is more than one word of a menu: 受访者供图, 本报记者, 责编：. */
  private saysEnough(): boolean {
    if (this.roles === 0) return false;
    const [first] = this.tokens;
    const supplied = first?.kind === 'role' && [first.before, first.after].some((word) => word?.role === 'supply');
    if (supplied && first.end - first.start >= 3) return true;
    if (this.affiliation !== null) return isMedium(this.at(this.affiliation)) && this.line.length <= 16;
    return first?.kind === 'role' && this.tokens.some((token) => token.kind === 'sign' && token.sign === ':');
  }

  private result(printed: string): Credits | null {
    const word = (range: Range): string => {
      const text = printed.slice(range[0], range[1]);
      return /\p{Script=Han}/u.test(text) ? text.replace(/\s+/gu, '') : text;
    };
    const medium = (range: Range | null): string | null => range && (word(range).replace(/驻[^报社网台]{1,8}$/u, '') || null);
    const bylines: Byline[] = [];
    const add = (byline: Byline): void => {
      if (!bylines.some((other) => other.name === byline.name)) bylines.push(byline);
    };
    for (const person of this.people) {
      const role = person.role ?? 'author';
      if (role === 'editor' || role === 'supply' || role === 'source' || role === 'unit') continue;
      add({ role, name: word(person.range), affiliation: medium(person.affiliation) });
    }
    for (const group of this.collective)
      add({ role: group.role, name: word(group.range), affiliation: medium(group.affiliation) });
    const editors = [...new Set(this.editors.map(word))];
    if (bylines.length === 0 && editors.length === 0 && !this.unit && !this.saysEnough()) return null;
    return { bylines, editors, authorUnit: this.unit ? printed.slice(...this.unit).trim() : null, roles: this.roles };
  }
}

/**
 * Reads `printed`, a line or the inside of a bracket; `folded` is the same line folded, unit for unit. Null where it is not
 * wholly a credit. Lines longer than 400 units are never credits.
 */
export function readCredits(printed: string, folded: string): Credits | null {
  if (printed.length > LONGEST_CREDIT) return null;
  return new Reader(folded, tokenise(folded)).read(printed);
}
