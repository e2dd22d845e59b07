/** Organisations that the tagger finds with a verb before them, or that are no names but common words. */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

/** Parts of speech that no organisation's name begins with, unless the whole word is one: verbs, adverbs, prepositions, particles. */
const NO_BEGINNING = new Set(['v', 'd', 'p', 'c', 'u', 'r', 'a']);
/** Verbs that lead to an organisation in news; the word list takes some of them for nouns. */
const LEADING_VERB =
  /^(?:利用|代表|通过|依托|打造|建立|组建|深化|加强|推动|推进|走进|来到|参观|邀请|成为|获评|荣获|作为|兼任|面向|围绕|委托|联系|对接|协调|配合|会同|隶属|进驻|入驻|落户|毕业于|就读于|供职于|任职于|考入|调入|加入|退出)/u;
const GENERIC_BEGINNING =
  /^(?:全区|全市|全省|全县|各|该|本|某|有关|相关|一些|许多|公办|民办|新建|国家级|省级|市级|地市级|常态化|中小|大型)/u;
const NAMED =
  WordClass.proper | WordClass.place | WordClass.foreignPlace | WordClass.organisation | WordClass.person | WordClass.foreignName;
const SHORTEST = 2;

/** Whether the words say nothing but a kind: 服务中心, 科普教育基地. Words outside the lexicon and single characters count as a name's. */
function isGeneric(passage: Passage, spot: Spot, lexicon: Lexicon, knowledge: EntityKnowledge): boolean {
  const { text, tokens, tokenAt } = passage;
  if (knowledge.classesOf(text, spot.start, spot.end) & (NameClass.organisation | NameClass.organisationHead)) return false;
  for (let at = spot.start; at < spot.end; ) {
    const token = tokens[tokenAt[at] ?? -1];
    if (!token) return false;
    if (
      token.kind !== 'word' ||
      token.word < 0 ||
      token.end - token.start < 2 ||
      token.start < spot.start ||
      token.end > spot.end
    )
      return false;
    const classes = lexicon.classes(token.word);
    if (classes & NAMED && !(classes & WordClass.common)) return false;
    if (!lexicon.hasFrequency(token.word)) return false;
    const own = knowledge.classesOf(text, token.start, token.end);
    if (
      own &
      (NameClass.division |
        NameClass.shortDivision |
        NameClass.country |
        NameClass.organisation |
        NameClass.foreignCity |
        NameClass.site)
    )
      return false;
    at = token.end;
  }
  return true;
}

const HEADS = NameClass.organisationHead | NameClass.organisation | NameClass.placeHead;

/** Whether the last word is a common one that heads no organisation: 教育事业高地, 主题党日. */
function endsInCommonWord(passage: Passage, end: number, start: number, lexicon: Lexicon, knowledge: EntityKnowledge): boolean {
  if (knowledge.longestBefore(passage.text, end, HEADS, Math.min(12, end - start)) >= 0) return false;
  const token = passage.tokens[passage.tokenAt[end - 1] ?? -1];
  if (!token || token.word < 0 || token.end !== end || token.end - token.start < 2) return false;
  const classes = lexicon.classes(token.word);
  return (classes & WordClass.common) !== 0 && !(classes & NAMED) && lexicon.hasFrequency(token.word);
}

/** The organisation as it should be marked, or null where there is none. */
export function correctOrganisation(passage: Passage, spot: Spot, lexicon: Lexicon, knowledge: EntityKnowledge): Spot | null {
  const { text, tokens, tokenAt } = passage;
  let { start } = spot;
  if (!(knowledge.classesOf(text, start, spot.end) & NameClass.organisation)) {
    for (;;) {
      const token = tokens[tokenAt[start] ?? -1];
      if (!token || token.start !== start || token.end >= spot.end || token.word < 0) break;
      const part = lexicon.partOfSpeech(token.word);
      const verb = LEADING_VERB.exec(text.slice(start, spot.end));
      const generic = GENERIC_BEGINNING.exec(text.slice(start, spot.end));
      if (generic && generic[0].length <= token.end - start) start = token.end;
      else if (verb && verb[0].length <= token.end - start && spot.end - token.end >= 3) start = token.end;
      else if (
        part !== null &&
        NO_BEGINNING.has(part) &&
        token.end - start >= 2 &&
        spot.end - token.end >= 3 &&
        !(lexicon.classes(token.word) & NAMED)
      )
        start = token.end;
      else break;
    }
  }
  if (spot.end - start < SHORTEST || endsInCommonWord(passage, spot.end, start, lexicon, knowledge)) return null;
  const trimmed = { ...spot, start };
  const bare = knowledge.longestBefore(text, spot.end, NameClass.organisationHead, 12) <= start;
  if (start === spot.start && !(bare && /^(?:服务中心|党群|科普|幼儿园|中小学)/u.test(text.slice(start)))) return spot;
  return isGeneric(passage, trimmed, lexicon, knowledge) || bare ? null : trimmed;
}
