/**
 * Edges between two words that the cheapest path sets one character off, because frequency lists count 年前, 年间, 及其 and 一个 as words:
 * 三|年前 is 三年|前, 及其|他 is 及|其他, 第|一个 is 第一|个. For readers only, as the pairs of `pairs.ts`: names are found on the path as it is.
 */
import type { Lexicon } from '../lexicon/lexicon';
import { isCalendarUnit, numberEnd } from './numerals';
import type { Token } from './token';

/** What may follow a number with its unit: 三年|前, 五日|电. Not 级: 三年级 is another thing. */
const AFTER_CALENDAR = new Set([
  '前',
  '后',
  '内',
  '间',
  '中',
  '初',
  '底',
  '末',
  '来',
  '起',
  '夜',
  '晚',
  '电',
  '讯',
  '之久',
  '之前',
  '之后',
  '之内',
  '之间',
]);
AFTER_CALENDAR.add('後').add('內').add('間').add('來').add('電').add('訊').add('之後').add('之內').add('之間');

/** Two words, and the first word of the better cut. */
const BETTER: Readonly<Record<string, string>> = { '及其 他': '及', '及其 它': '及', '及其 余': '及', '及其 餘': '及' };

const ORDINAL = '第'.charCodeAt(0);

const isNumber = ({ kind, word }: Token, lexicon: Lexicon) =>
  kind === 'number' || (kind === 'word' && word >= 0 && lexicon.partOfSpeech(word) === 'm');

/**
 * Moves such edges, in place.
 * @param held whether a name or term has an edge, or its inside, at an offset
 */
export function moveEdges(text: string, tokens: readonly Token[], lexicon: Lexicon, held: (at: number) => boolean): void {
  for (let n = 1; n < tokens.length; n += 1) {
    const before = tokens[n - 1] as Token;
    const after = tokens[n] as Token;
    if (after.kind !== 'word') continue;
    const edge = after.start;
    let to = edge;
    if (isNumber(before, lexicon) && isCalendarUnit(text.charCodeAt(edge)) && !isCalendarUnit(text.charCodeAt(edge - 1))) {
      if (after.end > edge + 1 && AFTER_CALENDAR.has(text.slice(edge + 1, after.end))) to = edge + 1;
    } else if (text.charCodeAt(before.start) === ORDINAL && edge - before.start === 1) {
      to = Math.max(edge, numberEnd(text, before.start));
      if (to >= after.end) to = edge;
    } else if (before.kind === 'word' && after.end - edge === 1 && before.end - before.start === 2) {
      const better = BETTER[`${text.slice(before.start, edge)} ${text.slice(edge, after.end)}`];
      if (better) to = before.start + better.length;
    }
    if (to === edge || held(edge) || held(to)) continue;
    before.end = to;
    after.start = to;
    if (before.kind === 'word') {
      before.word = lexicon.find(text, before.start, to);
      if (before.word < 0 && text.charCodeAt(before.start) === ORDINAL) before.kind = 'number';
    }
    after.word = lexicon.find(text, to, after.end);
  }
}
