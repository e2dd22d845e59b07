/** People whom the text itself introduces: an office or a calling right before a surname and a given name (调度员|司徒|振华). */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

/** Less than the tagger's: this is for names that it left out. */
const TITLED_WEIGHT = 2.3;
const MOST_GIVEN = 2;
const TITLE = NameClass.office | NameClass.calling;
/** Parts of speech that a surname's character has as a word of its own where it is none: 从, 和, 要. */
const FUNCTION_WORDS = 'pcdurmqfvy';
const NO_SURNAME =
  /[于和与从向对为由让有是在把被将要会能可都也还就才又再只先后别全各该本原任时应成单方连经那曾包当两高常正副总代新前兼均]/u;

/** Callings that no list has: 调度员, 船工, 摊主. */
const CALLING = /(?:\p{Script=Han}[员师工匠]|\p{Script=Han}{2}[手主家]|[馆园站社队店会]长)$/u;

const titleEnds = (passage: Passage, at: number, lexicon: Lexicon, knowledge: EntityKnowledge): boolean => {
  const listed = knowledge.longestBefore(passage.text, at, TITLE, 6);
  if (listed >= 0 && at - listed >= 2) return true;
  const token = passage.tokens[passage.tokenAt[at - 1] ?? -1];
  if (!token || token.end !== at || at - token.start < 2 || token.word < 0) return false;
  if (lexicon.classes(token.word) & WordClass.title) return true;
  return lexicon.partOfSpeech(token.word) === 'n' && CALLING.test(passage.text.slice(token.start, at));
};

export function findTitled(passage: Passage, lexicon: Lexicon, knowledge: EntityKnowledge): Spot[] {
  const { text, tokens, tokenAt, edges } = passage;
  const spots: Spot[] = [];
  for (const token of tokens) {
    const length = token.end - token.start;
    if (token.kind !== 'word' || length > 2 || token.start === 0 || passage.gaps[token.start] === 1) continue;
    const surname = text.slice(token.start, token.end);
    if (knowledge.surnameRank(surname) === 0 || (length === 1 && NO_SURNAME.test(surname))) continue;
    const part = token.word < 0 ? null : lexicon.partOfSpeech(token.word);
    if (part !== null && FUNCTION_WORDS.includes(part)) continue;
    if (!titleEnds(passage, token.start, lexicon, knowledge)) continue;
    const end = givenEnd(passage, token.end, lexicon, knowledge);
    if (end > token.end && edges[end] === 1) spots.push({ start: token.start, end, kind: 'person', weight: TITLED_WEIGHT });
  }
  // 强某, 明某某: in reports of courts and police.
  for (const match of text.matchAll(/某/gu)) {
    const start = match.index - 1;
    if (start < 0 || edges[start] === 0 || knowledge.surnameRank(text[start] as string) === 0) continue;
    if (tokens[tokenAt[start] ?? -1]?.start === start)
      spots.push({ start, end: start + 1, kind: 'person', weight: TITLED_WEIGHT, partial: true });
  }
  return spots;
}

/** End of a given name of one or two characters at `from`: one word of two that is no common verb, or one or two single characters. */
function givenEnd({ text, tokens, tokenAt }: Passage, from: number, lexicon: Lexicon, knowledge: EntityKnowledge): number {
  let end = from;
  while (end - from < MOST_GIVEN) {
    const token = tokens[tokenAt[end] ?? -1];
    if (!token || token.start !== end || token.kind !== 'word' || token.end - from > MOST_GIVEN) break;
    const part = token.word < 0 ? null : lexicon.partOfSpeech(token.word);
    const single = token.end - token.start === 1;
    if (part !== null && (single ? 'pcur'.includes(part) : part === 'v' || part === 'd')) break;
    if (knowledge.classesOf(text, token.start, token.end) & (NameClass.speechVerb | NameClass.address | NameClass.office)) break;
    end = token.end;
  }
  return end;
}
