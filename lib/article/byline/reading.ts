/** What has been understood of a credit line so far: one pass over its tokens fills it. */
import type { BylineRole } from '../../contract';
import type { CreditRole } from './data/roles';
import type { Range } from './names';
import type { Token } from './tokens';

export interface Person {
  range: Range;
  role: CreditRole | null;
  affiliation: Range | null;
  /** Set once a role behind the name has spoken: later roles leave it alone. */
  settled: boolean;
}

/** Roles that make nobody a writer: what stands before them need not be a name. */
const NOT_AHEAD: ReadonlySet<CreditRole> = new Set(['editor', 'supply', 'source']);

export class Reading {
  people: Person[] = [];
  editors: Range[] = [];
  unit: Range | null = null;
  /** The role that the next names have. */
  role: CreditRole | null = null;
  affiliation: Range | null = null;
  affiliationAt = -1;
  /** How many words that name a role the line holds. */
  roles = 0;
  collective: { range: Range; role: BylineRole; affiliation: Range | null }[] = [];

  constructor(
    readonly line: string,
    readonly tokens: Token[],
  ) {}

  at(range: Range): string {
    const text = this.line.slice(range[0], range[1]);
    return /\p{Script=Han}/u.test(text) ? text.replace(/ /gu, '') : text;
  }

  belongTo(range: Range, i: number): void {
    this.affiliation = range;
    this.affiliationAt = i;
  }

  signAt(i: number): string {
    const token = this.tokens[i];
    return token?.kind === 'sign' ? token.sign : '';
  }

  /** Does a role follow that stands before its names? Roles behind names (摄, 报道) are too common to make a name of anything. */
  roleAhead(): boolean {
    return this.tokens.some((token) => token.kind === 'role' && token.before !== null && !NOT_AHEAD.has(token.before.role));
  }

  takeNames(i: number, names: Range[]): number {
    // 新华社发 石长庚摄: who is named took the picture.
    const next = this.tokens[i + 1];
    const supplied = this.role === 'supply';
    const took = supplied && next?.kind === 'role' && next.after?.role === 'photographer';
    if (this.role === 'editor') this.editors.push(...names);
    else if (!supplied || took) {
      const role = took ? null : this.role;
      for (const range of names) this.people.push({ range, role, affiliation: this.affiliation, settled: false });
      if (this.role === 'commentator') this.collective.length = 0;
    }
    return i;
  }
}
