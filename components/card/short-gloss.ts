/** A few words out of a dictionary sense: what fits beside a word in a list. */

/** Longest gloss in a row, in characters; a longer one is cut at a word and ends in an ellipsis. */
const LONGEST = 36;

/**
 * The first meaning of the first sense that has one: brackets, and whatever follows a semicolon, left out.
 * Empty where there is none.
 */
export function shortGloss(senses: readonly string[]): string {
  for (const sense of senses) {
    const bare = withoutBrackets(sense).split(';')[0]?.trim() ?? '';
    if (bare) return cut(bare);
  }
  return '';
}

/** What is kept with a saved word, in characters: a line or two on the back of a card. */
const LONGEST_KEPT = 90;

/**
 * As many whole senses as fit, the first in any case: 推进 is `to impel; to carry forward; to push on`, which its first sense alone would
 * hide from who reviews it.
 */
export function wholeSenses(senses: readonly string[]): string {
  let kept = senses[0] ?? '';
  for (const sense of senses.slice(1)) {
    const longer = `${kept}; ${sense}`;
    if (longer.length > LONGEST_KEPT) break;
    kept = longer;
  }
  return kept;
}

/** Brackets, nested ones too, in one pass. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept.replace(/\s+/g, ' ').replace(/\s([,;.])/g, '$1');
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST - 1);
  return `${text.slice(0, space > 12 ? space : LONGEST - 1)}…`;
}
