/** The number of a printed page, where a web page gives it: `第04版：要闻`, `A12版`, `04版`. */

const NUMBER = /(?:^|[^\p{Script=Han}A-Za-z\d])第?\s*([A-Z]?\d{1,3})\s*版(?!本|权|權|税|面)/u;
const NAMED = /第\s*([A-Z]?\d{1,3})\s*版(?!本|权|權|税|面)/u;

/** The first number in a line that says little else; null where there is none. */
export function pageNumberIn(line: string): string | null {
  const text = line.trim();
  const found = NAMED.exec(text) ?? NUMBER.exec(text);
  return found?.[1] ?? null;
}

/** Longest line that can be a page's label, and how many pieces of text are looked at: a page is not read twice for this. */
const MOST_LABEL = 40;
const MOST_PIECES = 600;

/** The page's own number: in its title, else in the first short piece of text that gives one and only one. */
export function pageNumberOf(document: Document): string | null {
  const titled = pageNumberIn(document.title);
  if (titled || !document.body) return titled;
  const numbers = new Set<string>();
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  for (let n = 0; n < MOST_PIECES; n += 1) {
    const node = walker.nextNode();
    if (!node) break;
    const line = node.nodeValue ?? '';
    if (line.length > MOST_LABEL) continue;
    const number = pageNumberIn(line);
    if (number) numbers.add(number);
  }
  // A list of all pages of the day says nothing of this one.
  const [only] = numbers;
  return numbers.size === 1 && only ? only : null;
}
