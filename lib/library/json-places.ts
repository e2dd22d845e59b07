/** Where things stand in a JSON text, to say in which line a file is wrong. */

/** Line of an offset, the first being 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The line that a JSON parser's complaint names, in the words of Chrome, Node or Firefox; the last line where the text stops short. */
export function lineOfError(text: string, message: string): number | null {
  const line = /line (\d+)/.exec(message);
  if (line) return Number(line[1]);
  const position = /position (\d+)/.exec(message);
  if (position) return lineOf(text, Number(position[1]));
  return /unexpected end|unterminated/i.test(message) ? lineOf(text, text.length) : null;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s[\]{}:,"]+/gs;

interface Level {
  /** Index in a list, or null in an object. */
  index: number | null;
  key: string | null;
}

/**
 * Offset of the value at a path in valid JSON, for instance `['highlights', 3, 'anchor']`; null where there is none.
 * Linear, and flat: depth costs no stack.
 */
export function offsetOf(text: string, path: readonly (string | number)[]): number | null {
  const levels: Level[] = [];
  let expectsKey = false;
  const here = () => levels.length === path.length && levels.every(({ index, key }, n) => (index ?? key) === path[n]);
  for (const { 0: token, index: offset } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === ',') {
      if (level?.index !== null && level?.index !== undefined) level.index += 1;
      else expectsKey = true;
    } else if (token === ']' || token === '}') {
      levels.pop();
      expectsKey = false;
    } else if (token === ':') expectsKey = false;
    else if (expectsKey && level) level.key = JSON.parse(token) as string;
    else {
      if (here()) return offset;
      if (token === '{') levels.push({ index: null, key: null });
      if (token === '[') levels.push({ index: 0, key: null });
      expectsKey = token === '{';
    }
  }
  return null;
}
