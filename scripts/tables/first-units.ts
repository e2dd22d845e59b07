/**
 * What a match of a regular expression can begin with: a line that begins with another character need not ask it.
 *
 * Understood is what the data of this project use: anchored patterns of literals, classes, groups and quantifiers. Anything else is
 * answered with null, which is always right.
 */

/** UTF-16 units; null where a match may begin with anything. */
type Units = Set<string> | null;

interface First {
  units: Units;
  /** It may match nothing, so that what comes after it may come first. */
  empty: boolean;
}

const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const DIGITS = '0123456789';
/** A class of more units says next to nothing. */
const MOST_UNITS = 100;

const NOTHING: First = { units: new Set(), empty: true };
const ANYTHING: First = { units: null, empty: false };

const union = (a: Units, b: Units): Units => (a && b ? new Set([...a, ...b]) : null);
const only = (units: Iterable<string>): First => ({ units: new Set(units), empty: false });

class Reader {
  private at = 0;
  /** Something stood there that is not understood. */
  private lost = false;

  constructor(private readonly source: string) {}

  private take(token: string): boolean {
    if (!this.source.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  get isDone(): boolean {
    return this.at >= this.source.length;
  }

  /** Of the whole source; null where it has several alternatives, of which only the first is anchored. */
  whole(): First | null {
    const first = this.sequence();
    return this.isDone && !this.lost ? first : null;
  }

  private alternatives(): First {
    let all = this.sequence();
    while (this.take('|')) {
      const next = this.sequence();
      all = { units: union(all.units, next.units), empty: all.empty || next.empty };
    }
    return all;
  }

  private sequence(): First {
    let all = NOTHING;
    while (!this.isDone && !/[|)]/.test(this.source.charAt(this.at))) {
      const next = this.quantified();
      if (all.empty) all = { units: union(all.units, next.units), empty: next.empty };
    }
    return all;
  }

  private quantified(): First {
    const first = this.atom();
    const [quantifier] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12)) ?? [''];
    this.at += quantifier.length;
    return /^(?:[?*]|\{0)/.test(quantifier) ? { ...first, empty: true } : first;
  }

  private atom(): First {
    if (this.take('(?:')) {
      const inner = this.alternatives();
      if (!this.take(')')) this.lost = true;
      return inner;
    }
    if (this.take('[')) return this.characterClass();
    if (this.take('$')) return NOTHING;
    // A look around, a group that captures, an anchor in the middle.
    if (/[(^]/.test(this.source.charAt(this.at))) this.lost = true;
    if (this.take('.')) return ANYTHING;
    return this.character();
  }

  private characterClass(): First {
    const isNegated = this.take('^');
    let units: Units = new Set();
    while (!this.isDone && !this.take(']')) {
      const from = this.character();
      const isRange = this.source.charAt(this.at) === '-' && this.source.charAt(this.at + 1) !== ']';
      if (!isRange) {
        units = union(units, from.units);
        continue;
      }
      this.at += 1;
      units = union(units, rangeOf(from, this.character()));
    }
    return { units: isNegated ? null : units, empty: false };
  }

  private character(): First {
    const unit = this.source.charAt(this.at);
    this.at += 1;
    if (unit !== '\\') return only(unit);
    const escaped = this.source.charAt(this.at);
    this.at += 1;
    if (escaped === 's') return only(SPACES);
    if (escaped === 'd') return only(DIGITS);
    if (escaped === 'u') {
      const code = /^[0-9a-f]{4}/i.exec(this.source.slice(this.at, this.at + 4));
      this.at += 4;
      return code ? only(String.fromCharCode(Number.parseInt(code[0], 16))) : ANYTHING;
    }
    return /[A-Za-z0-9]/.test(escaped) ? { units: null, empty: true } : only(escaped);
  }
}

function rangeOf(from: First, to: First): Units {
  const [first, ...more] = from.units ?? [];
  const [last, ...others] = to.units ?? [];
  if (first === undefined || last === undefined || more.length + others.length > 0) return null;
  const count = last.charCodeAt(0) - first.charCodeAt(0) + 1;
  if (count > MOST_UNITS) return null;
  return new Set(Array.from({ length: count }, (_, n) => String.fromCharCode(first.charCodeAt(0) + n)));
}

/**
 * The UTF-16 units that a match can begin with, in both cases; null where it may be any, or where nobody knows.
 * @param pattern source of a regular expression without the `u` or `v` flag, with or without `i`
 */
export function firstUnits(pattern: string): string | null {
  if (!pattern.startsWith('^')) return null;
  const { units, empty } = new Reader(pattern.slice(1)).whole() ?? ANYTHING;
  if (!units || empty) return null;
  return [...new Set([...units].flatMap((unit) => [unit, unit.toLowerCase(), unit.toUpperCase()]))].join('');
}
