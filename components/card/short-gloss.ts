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
