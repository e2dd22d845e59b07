/** Clauses between separators, and whether they are built alike. */

/** Offsets in the text of the passage. */
export interface Clause {
  start: number;
  end: number;
  /** Without quotation marks. */
  text: string;
}

/** Splits `text` at every unit that `separates`; `shift` is added to the offsets. Empty clauses are left out. */
export function splitClauses(
  text: string,
  shift: number,
  separates: (unit: string, at: number) => 'before' | 'here' | null,
): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) clauses.push({ start: start + shift, end: end + shift, text: text.slice(start, end).replace(/[“”]/gu, '') });
  };
  for (let at = 0; at < text.length; at += 1) {
    const how = separates(text[at] as string, at);
    if (how === null) continue;
    close(at);
    start = how === 'here' ? at + 1 : at;
  }
  close(text.length);
  return clauses;
}

/** Whether all clauses have one length within the limits. */
export function areEven(clauses: readonly Clause[], least: number, most: number): boolean {
  const length = clauses[0]?.text.length ?? 0;
  return clauses.length > 1 && length >= least && length <= most && clauses.every((clause) => clause.text.length === length);
}

/** Whether every clause has a neighbour of its own length: 3 3 4 4 4 4. */
export function areEvenInPairs(clauses: readonly Clause[], least: number, most: number): boolean {
  return (
    clauses.length > 1 &&
    clauses.every(({ text }, n) => {
      const { length } = text;
      const neighbours = [clauses[n - 1]?.text.length, clauses[n + 1]?.text.length];
      return length >= least && length <= most && neighbours.includes(length);
    })
  );
}

/** Slots in which all clauses have the same character. */
export function sharedSlots(clauses: readonly Clause[]): number {
  const [first] = clauses;
  if (!first) return 0;
  return [...first.text].filter((character, slot) => clauses.every(({ text }) => text[slot] === character)).length;
}

/** Characters that the first clause has in common with every other, wherever they stand: 知行者之始，行者知之成 has four. */
export function sharedCharacters(clauses: readonly Clause[]): number {
  const [first, ...others] = clauses;
  return first ? [...new Set(first.text)].filter((character) => others.every(({ text }) => text.includes(character))).length : 0;
}

/** Whether clauses are hanzi only: names of products and numbers make no slogan. */
export function areHanzi(clauses: readonly Clause[]): boolean {
  return clauses.every(({ text }) => /^[㐀-鿿]+$/u.test(text));
}
