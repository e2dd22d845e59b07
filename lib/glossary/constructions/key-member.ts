/**
 * 专业机关, where the page lists the six 机关 of 六型机关; 招商小分队, where it lists 1+1+3+8: the members of a formula are names too.
 * They are known once the key of the formula has been found, so they are made from its members and not looked for in the text.
 */
import type { Span, Term, TermMember } from '../../contract';
import type { Construction } from './construction';

export const keyMember: Construction = {
  name: 'key-member',
  kind: 'term',
  explain: 'One of the points of a numbered formula, as this page lists them. The card of the formula shows them all.',
  find: () => [],
};

/** UTF-16 units of a name. What is longer says what is to be done. */
const [SHORTEST, LONGEST] = [3, 12];

/** 3个产业链招商团队: how many there are. */
const COUNT = /^[\d一二两三四五六七八九十]+[个项支家名类条张本]/u;

/** The name in a member: without its number and without what is said of it (能力本领过硬的专业机关). */
function nameIn(text: string, { start, end, ...where }: Span): Span {
  const printed = text.slice(start, end);
  const count = COUNT.exec(printed)?.[0].length ?? 0;
  return { start: start + Math.max(count, printed.lastIndexOf('的') + 1), end, ...where };
}

/** What a list of demands ends in: 认识到位、措施到位 are not names. */
const DEMAND = /(?:到位|到底|到边|到人|优先|先行|为本|为先|过硬|满意|见效)$/u;

/** Whether members are names: each with its number, or all of one thing (…机关, …机关). A list of deeds is none. */
function areNames(members: readonly TermMember[], names: readonly string[]): boolean {
  const ofOneThing = new Set(names.map((name) => name.slice(-2))).size === 1 && !DEMAND.test(names[0] ?? '');
  return members.length > 1 && (ofOneThing || members.every(({ zh }) => COUNT.test(zh)));
}

/** Names in the keys of the formulas among `terms`, each once. */
function namesInKeys(text: string, terms: readonly Term[]): Span[] {
  const named = new Map<number, Span>();
  const keys = new Set(terms.flatMap(({ members }) => (members ? [members] : [])));
  for (const members of keys) {
    const spans = members.flatMap(({ at }) => (at ? [nameIn(text, at)] : []));
    const names = spans.map(({ start, end }) => text.slice(start, end));
    if (!areNames(members, names)) continue;
    for (const [n, span] of spans.entries()) {
      const name = names[n] as string;
      if (name.length >= SHORTEST && name.length <= LONGEST && /^[㐀-鿿]+$/u.test(name)) named.set(span.start, span);
    }
  }
  return [...named.values()].sort((a, b) => a.start - b.start);
}

/**
 * `terms` with the members of their formulas that are names. A member that touches another term is left out: the term says more.
 * @param text the text that all offsets count in
 * @param terms ascending, none overlapping another; so is what is returned
 */
export function withMembers(text: string, terms: readonly Term[]): Term[] {
  const all: Term[] = [];
  let next = 0;
  for (const span of namesInKeys(text, terms)) {
    for (; next < terms.length && (terms[next] as Term).start < span.start; next += 1) all.push(terms[next] as Term);
    const isFree = (all.at(-1)?.end ?? 0) <= span.start && (terms[next]?.start ?? span.end) >= span.end;
    if (isFree) all.push({ ...span, kind: keyMember.kind, shape: keyMember.name });
  }
  return [...all, ...terms.slice(next)];
}
