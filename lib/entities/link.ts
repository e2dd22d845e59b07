/**
 * Which mentions are one thing. Persons: a full name, and later its surname with an office or an address (陈主任). Organisations: a
 * full form and its short ones (烟台市委宣传部, 市委宣传部, 宣传部). Places: one division. Other kinds: the same words.
 */

import { lowerBound } from '../text/lower-bound';
import type { Mention, MentionOf } from './mention';

export interface Linked {
  id: string;
  /** The fullest form that the article uses. */
  name: string;
}

const PREFIX: Record<Mention['kind'], string> = {
  person: 'p',
  organisation: 'o',
  place: 'l',
  date: 'd',
  quantity: 'q',
  work: 'w',
  quotation: 's',
};

/** What companies drop when they are named again: 白石航天 for 白石航天科技有限公司. */
const COMPANY_TAIL = /^(?:科技|实业|股份|控股|集团|投资|发展|有限|责任|总|公司)+$/u;
const SHORTEST_FORM = 3;

/** A short form keeps the end of the full one and drops words from its beginning; a company's drops its legal form. */
function isShortForm(short: string, full: string): boolean {
  if (short.length < SHORTEST_FORM || short.length >= full.length) return false;
  if (full.endsWith(short)) return true;
  const at = full.indexOf(short);
  return at >= 0 && at <= 4 && COMPANY_TAIL.test(full.slice(at + short.length));
}

class Groups {
  private readonly parent: number[];

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, n) => n);
  }

  root(n: number): number {
    let at = n;
    while (this.parent[at] !== at) at = this.parent[at] as number;
    return at;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x !== y) this.parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/** Indices by key, in order of first appearance. */
function by(mentions: readonly Mention[], key: (mention: Mention) => string | null): Map<string, number[]> {
  const map = new Map<string, number[]>();
  mentions.forEach((mention, n) => {
    const value = key(mention);
    if (value === null) return;
    const list = map.get(value);
    if (list) list.push(n);
    else map.set(value, [n]);
  });
  return map;
}

/** For each mention its id and name; `spellOut` gives an organisation's name without short forms. Ids count up by kind in order of first appearance. */
export function linkMentions(
  mentions: readonly Mention[],
  text: string,
  spellOut: (name: string) => string = (name) => name,
): Linked[] {
  const words = mentions.map(({ start, end }) => text.slice(start, end));
  const groups = new Groups(mentions.length);
  const joinAll = (list: number[]): void => {
    for (const n of list) groups.join(list[0] as number, n);
  };
  const keyOf = (mention: Mention): string | null => {
    const word = text.slice(mention.start, mention.end);
    if (mention.kind === 'quotation') return null;
    if (mention.kind === 'place' && mention.code !== null) return `place ${mention.code}`;
    if (mention.kind === 'organisation' && mention.full) return `organisation ${mention.full}`;
    return `${mention.kind} ${word}`;
  };
  for (const list of by(mentions, keyOf).values()) joinAll(list);
  linkPersons(mentions, words, groups);
  const spelt = mentions.map(({ kind }, n) => (kind === 'organisation' ? spellOut(words[n] as string) : (words[n] as string)));
  linkOrganisations(mentions, spelt, groups);

  const names = new Map<number, string>();
  mentions.forEach((mention, n) => {
    const root = groups.root(n);
    const before = names.get(root);
    const own = words[n] as string;
    if (before === undefined || (own.length > before.length && mention.kind !== 'quotation')) names.set(root, own);
  });
  const counts: Record<string, number> = {};
  const ids = new Map<number, string>();
  return mentions.map((mention, n) => {
    const root = groups.root(n);
    let id = ids.get(root);
    if (id === undefined) {
      const prefix = PREFIX[mention.kind];
      counts[prefix] = (counts[prefix] ?? 0) + 1;
      id = `${prefix}${counts[prefix]}`;
      ids.set(root, id);
    }
    return { id, name: names.get(root) as string };
  });
}

/** Indices of mentions, ascending, by what another mention may call them. */
class Callings {
  private readonly lists = new Map<string, number[]>();

  add(calling: string, n: number): void {
    const list = this.lists.get(calling);
    if (!list) this.lists.set(calling, [n]);
    else if (list[list.length - 1] !== n) list.push(n);
  }

  /** The nearest before `n` that fits, else the nearest after it; -1 where there is none. */
  nearest(calling: string, n: number, fits: (m: number) => boolean = () => true): number {
    const list = this.lists.get(calling) ?? [];
    let after = lowerBound(list.length, (at) => list[at] as number, n);
    for (let at = after - 1; at >= 0 && at > after - MOST_TRIED; at -= 1) if (fits(list[at] as number)) return list[at] as number;
    if (list[after] === n) after += 1;
    for (let at = after; at < list.length && at < after + MOST_TRIED; at += 1)
      if (fits(list[at] as number)) return list[at] as number;
    return -1;
  }
}

/** Mentions that are tried for one, on each side: more than one only where a name has a name within it. */
const MOST_TRIED = 50;
/** Longest name whose parts are looked at, in UTF-16 units. */
const LONGEST_FULL = 60;

/** A part of a name goes to the nearest full name before it that begins with it (陈主任), or to the nearest after it. */
function linkPersons(mentions: readonly Mention[], words: readonly string[], groups: Groups): void {
  const bySurname = new Callings();
  const byPart = new Callings();
  mentions.forEach((mention, n) => {
    if (mention.kind !== 'person' || mention.partial) return;
    const name = words[n] as string;
    bySurname.add(name.slice(0, 1), n);
    // 亚历山大·王 and later 王; 张晓明 and later 晓明.
    for (let at = 1; at <= Math.min(name.length, LONGEST_FULL) - 2; at += 1) byPart.add(name.slice(at), n);
    if (name.includes('·')) for (const part of name.slice(0, LONGEST_FULL).split('·')) if (part.length >= 2) byPart.add(part, n);
  });
  mentions.forEach((mention, n) => {
    if (mention.kind !== 'person') return;
    const word = words[n] as string;
    const best = mention.partial ? bySurname.nearest(word.replace(/^[老小阿]/u, '').slice(0, 1), n) : byPart.nearest(word, n);
    if (best >= 0) groups.join(best, n);
  });
}

function linkOrganisations(mentions: readonly Mention[], words: readonly string[], groups: Groups): void {
  const callings = new Callings();
  const all = mentions.flatMap((mention, n) => (mention.kind === 'organisation' ? [n] : []));
  for (const n of all) {
    const name = (words[n] as string).slice(0, LONGEST_FULL);
    callings.add(words[n] as string, n);
    for (let at = 1; at <= name.length - SHORTEST_FORM; at += 1) callings.add(name.slice(at), n);
    for (let end = name.length - 1; end >= SHORTEST_FORM && COMPANY_TAIL.test(name.slice(end)); end -= 1)
      for (let at = 0; at <= 4 && end - at >= SHORTEST_FORM; at += 1) callings.add(name.slice(at, end), n);
  }
  for (const n of all) {
    const word = words[n] as string;
    // Backwards: the nearest fuller form before, which itself may be a short form of one before it.
    const best = callings.nearest(word, n, (m) => (m < n && word === words[m]) || isShortForm(word, words[m] as string));
    const type = (mentions[n] as MentionOf<'organisation'>).type;
    if (
      best >= 0 &&
      ((mentions[best] as MentionOf<'organisation'>).type ?? type) ===
        (type ?? (mentions[best] as MentionOf<'organisation'>).type)
    ) {
      groups.join(best, n);
    }
  }
}
