/** Lines that pages print around and inside an article: editors, sharing, related reading, disclaimers. The patterns are data. */
import furniture from '../furniture.json';
import first from '../furniture-first.json';

/** `head`: before the text only. `tail`: after it only. `end`: nothing of the article follows. `anywhere`: drop the line, go on. */
export type FurniturePlace = 'anywhere' | 'head' | 'tail' | 'end';

export interface FurnitureKind {
  id: string;
  where: FurniturePlace;
  what: 'site' | 'editor';
  /** An end that holds however much follows: comments, the next post of a list. */
  firm: boolean;
}

interface Pattern extends FurnitureKind {
  /**
   * UTF-16 units that a line of this kind begins with; null where that is not known. Compiling all patterns takes a page 12 ms at their first
   * and second use: most lines need not ask most of them.
   */
  first: string | null;
  test: RegExp;
}

const PATTERNS: readonly Pattern[] = furniture.map(({ id, where, what, firm, pattern }) => ({
  id,
  where: where as FurniturePlace,
  what: what as FurnitureKind['what'],
  firm: firm === true,
  first: (first as Record<string, string | null>)[id] ?? null,
  test: new RegExp(pattern, 'i'),
}));

/** Longer lines are prose with a disclaimer's words in it, unless they are a disclaimer's own long text. */
const LONGEST = 400;

/** What kind of furniture a line is, or null. Place is the caller's to judge. */
export function furnitureOf(text: string): FurnitureKind | null {
  if (text.length > LONGEST) return null;
  const unit = text.charAt(0);
  for (const pattern of PATTERNS) {
    if (pattern.first?.includes(unit) !== false && pattern.test.test(text)) return pattern;
  }
  return null;
}
