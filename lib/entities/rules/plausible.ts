/** Whether a stretch that the tagger takes for a person can be one: names are hardly ever common words. */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import { type EntityKnowledge, NamePart } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

/** Nats: what a Chinese name's characters must have in their favour where nothing around tells of a person. */
const ENOUGH_ODDS = -0.4;
export const TRANSCRIBED = 0.15;
/** Words rarer than this rank are no argument against a name. */
const COMMON_RANK = 30_000;

/** Sum of the log odds of the given name's characters, and what the surname's rank adds. */
function oddsOf(name: string, surname: number, knowledge: EntityKnowledge): number {
  const rank = knowledge.surnameRank(name.slice(0, surname));
  if (rank === 0) return Number.NEGATIVE_INFINITY;
  const given = name.slice(surname);
  const worth = rank <= 20 ? 1 : rank <= 100 ? 0.5 : rank <= 200 ? 0 : -2;
  if (given.length === 1) return worth + knowledge.odds(given.charCodeAt(0), NamePart.only);
  return (
    worth + (knowledge.odds(given.charCodeAt(0), NamePart.first) + knowledge.odds(given.charCodeAt(1), NamePart.second)) / 1.5
  );
}

/** Mean log odds (nats) of the characters as parts of a transcription. */
export function transcriptionOdds(name: string, knowledge: EntityKnowledge): number {
  let sum = 0;
  for (let i = 0; i < name.length; i += 1) sum += knowledge.odds(name.charCodeAt(i), NamePart.transcription);
  return sum / name.length;
}

/** Title before or address, speech verb, bracket of sex after: the text itself says that a person is meant. */
export function isIntroduced(passage: Passage, spot: Spot, lexicon: Lexicon, knowledge: EntityKnowledge): boolean {
  const { text } = passage;
  const before = knowledge.longestBefore(text, spot.start, NameClass.office | NameClass.calling, 6);
  if (before >= 0 && spot.start - before >= 2) return true;
  const token = passage.tokens[passage.tokenAt[spot.start - 1] ?? -1];
  if (
    token &&
    token.end === spot.start &&
    token.word >= 0 &&
    token.end - token.start >= 2 &&
    lexicon.classes(token.word) & WordClass.title
  )
    return true;
  const after = knowledge.longest(
    text,
    spot.end,
    NameClass.office | NameClass.address | NameClass.speechVerb,
    Math.min(text.length, spot.end + 5),
  );
  if (after && passage.edges[after.end] === 1) return true;
  return /^(?:（[男女]|[、，]男|[、，]女|（左|（右|（中)/u.test(text.slice(spot.end, spot.end + 3));
}

/** A common word that begins with the name's first character and goes on at least one further: 幸福|感, 连横 (of 合纵连横). */
function holdsCommonWord(passage: Passage, spot: Spot, lexicon: Lexicon): boolean {
  for (let start = spot.start; start < spot.end - 1; start += 1) {
    for (let end = start + 2; end <= spot.end; end += 1) {
      const word = lexicon.find(passage.text, start, end);
      if (word < 0) continue;
      const classes = lexicon.classes(word);
      if (!(classes & WordClass.common) || classes & (WordClass.person | WordClass.foreignName)) continue;
      const rank = lexicon.rank(word);
      if (rank !== null && rank <= COMMON_RANK) return true;
    }
  }
  return false;
}

/** A surname alone is a person only in an address: 陈主任, 老陈, 陈某. */
function isAddressed(passage: Passage, spot: Spot, knowledge: EntityKnowledge): boolean {
  const { text } = passage;
  if (/[老小阿姓]/u.test(text[spot.start - 1] ?? '')) return true;
  return knowledge.longest(text, spot.end, NameClass.office | NameClass.address, Math.min(text.length, spot.end + 5)) !== null;
}

/** Whether to keep a person found by the tagger. */
export function isPlausiblePerson(passage: Passage, spot: Spot, lexicon: Lexicon, knowledge: EntityKnowledge): boolean {
  const name = passage.text.slice(spot.start, spot.end);
  // 丹心向党　清廉为民: a gap parts words, but where it spreads a name of two characters (李　明).
  for (let at = spot.start + 1; at < spot.end; at += 1) if (passage.gaps[at] === 1 && name.length > 2) return false;
  if (name.length === 1) return isAddressed(passage, spot, knowledge);
  if (name.includes('·')) return !holdsCommonWord(passage, spot, lexicon) || isIntroduced(passage, spot, lexicon, knowledge);
  if (!/^\p{Script=Han}+$/u.test(name)) return isIntroduced(passage, spot, lexicon, knowledge);
  const word = lexicon.find(name);
  if (
    word >= 0 &&
    lexicon.classes(word) & (WordClass.person | WordClass.foreignName) &&
    !(lexicon.classes(word) & WordClass.common)
  )
    return true;
  const double = name.length >= 3 && knowledge.surnameRank(name.slice(0, 2)) > 0;
  const surname = double ? 2 : knowledge.surnameRank(name[0] as string) > 0 ? 1 : 0;
  const introduced = isIntroduced(passage, spot, lexicon, knowledge);
  // “连横”: a short word in quotation marks is a catchword.
  if (!introduced && name.length <= 3 && passage.text[spot.start - 1] === '“' && passage.text[spot.end] === '”') return false;
  if (surname > 0 && name.length - surname <= 2 && name.length > surname) {
    const begins = holdsCommonWord(passage, { ...spot, end: Math.min(spot.end, spot.start + 2) }, lexicon);
    const odds = oddsOf(name, surname, knowledge);
    // 黄金厅: the surname is the first half of a common word. 张和平: the given name is one, as given names are.
    if (introduced && (!begins || odds >= ENOUGH_ODDS + 0.8)) return true;
    if (word >= 0 && lexicon.classes(word) & WordClass.common && lexicon.hasFrequency(word)) return false;
    const within = !begins && holdsCommonWord(passage, spot, lexicon);
    return odds >= ENOUGH_ODDS + (begins ? 2.6 : within ? 1 : 0);
  }
  // 培育|选树: words, not a transcription.
  if (holdsCommonWord(passage, spot, lexicon)) return false;
  return introduced || transcriptionOdds(name, knowledge) >= TRANSCRIBED;
}
