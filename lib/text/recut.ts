/**
 * Edges between two words that the cheapest path sets one character off, because frequency lists count 年前, 年间, 及其 and 一个 as words:
 * 三|年前 is 三年|前, 及其|他 is 及|其他, 第|一个 is 第一|个, 大|地上 is 大地|上. For readers only, as the pairs of `pairs.ts`: names are found on the path as it is.
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
const BETTER: Readonly<Record<string, string>> = {
  '及其 他': '及',
  '及其 它': '及',
  '及其 余': '及',
  '及其 餘': '及',
  '难看 出': '难',
  '難看 出': '难',
  '难说 出': '难',
  '難說 出': '难',
};

/** 地上 and 地里 behind what makes a word with 地: 大地|上, 黄土地|上. */
const GROUND = '地'.charCodeAt(0);
const ON = '上'.charCodeAt(0);
const IN = '里'.charCodeAt(0);
const LONGEST_GROUND = 3;
const NOMINAL = new Set(['n', 'a']);

/** 老|人们 is 老人|们: what stands before 人 in words for people. 世|人们 and 对|人们 are left. */
const PEOPLE = new Set('老 军 軍 病 亲 親 诗 詩 猎 獵 主 女 证 證 犯 仆 僕 恋 戀 盲 商 工 客 男 年轻 年輕'.split(' '));
const PERSON = '人'.charCodeAt(0);
const MANY = '们'.charCodeAt(0);

const ORDINAL = '第'.charCodeAt(0);

const isNumber = ({ kind, word }: Token, lexicon: Lexicon) =>
  kind === 'number' || (kind === 'word' && word >= 0 && lexicon.partOfSpeech(word) === 'm');

/** Whether the word of two from `edge` gives its first character to the word before it. */
function oneLater(text: string, start: number, edge: number, lexicon: Lexicon): boolean {
  const first = text.charCodeAt(edge);
  if (first === GROUND) {
    const on = lexicon.fold(text.charCodeAt(edge + 1));
    if ((on !== ON && on !== IN) || edge - start > LONGEST_GROUND) return false;
    const before = lexicon.find(text, start, edge);
    // 落|地上, 在|地上: 落地 and 在地 are words, but what stands before 地 is no noun or adjective.
    return before >= 0 && NOMINAL.has(lexicon.partOfSpeech(before) ?? '') && lexicon.find(text, start, edge + 1) >= 0;
  }
  return first === PERSON && lexicon.fold(text.charCodeAt(edge + 1)) === MANY && PEOPLE.has(text.slice(start, edge));
}

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
    } else if (after.end - edge === 2 && before.kind === 'word') {
      if (oneLater(text, before.start, edge, lexicon)) to = edge + 1;
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
