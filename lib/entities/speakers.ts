/**
 * Who speaks a quotation: found in the clause before it (某某说：“…”), in the clause after it (“…”某某说。), or, where no verb of speech
 * stands, in what the sentence shows somebody doing (某某打开了话匣子：“…”).
 */
import { NameClass } from './format';
import type { EntityKnowledge } from './knowledge';
import type { Mention } from './mention';
import type { Passage } from './passage';

/** UTF-16 units: a clause further away says nothing of the speaker. */
const REPORTING_REACH = 48;

export interface Quoted {
  start: number;
  end: number;
  /** Open at the end of its paragraph: goes on in the next. */
  open: boolean;
}

/** Index of the first of `mentions`, which ascend, that begins at `at` or later. */
export function firstFrom(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstPerson(mentions: readonly Mention[], from: number, end: number): Speaker | null {
  for (let n = firstFrom(mentions, from); n < mentions.length; n += 1) {
    const mention = mentions[n] as Mention;
    if (mention.start >= end) break;
    if (mention.kind === 'person' && mention.end <= end) return { start: mention.start, end: mention.end };
  }
  return null;
}

export interface Speaker {
  start: number;
  end: number;
}

const CLAUSE_START = /[，。！？；、：\n”》）]/u;
/** Words between the speaker and the verb. */
const ADVERBS =
  /(?:在[^，。]{0,16}?(?:时|中|上)|接受[^，。]{0,12}?(?:采访时|采访)|(?:自豪|激动|高兴|开心|欣慰|感慨|深情|动情|坦率|郑重|明确|一再|多次|反复|当场|随后|同时|还|也|又|则|就|这样|如此|由衷|不无|颇为|十分|非常|笑着|说着|对记者|向记者|对本报记者|告诉记者|日前|近日|昨日|今天|满意|无奈|认真|热情|微笑|充满信心|不好意思|连连|曾|曾经|特别|都|纷纷|地|得|着))+$/u;

/** The longest speech verb that ends at `end`; its start, or -1. */
function verbBefore(passage: Passage, knowledge: EntityKnowledge, end: number): number {
  return knowledge.longestBefore(passage.text, end, NameClass.speechVerb, 9);
}

/** From the clause's beginning to the verb, without adverbs: who speaks. */
function subject(text: string, from: number, verb: number): Speaker | null {
  let start = from;
  let end = verb;
  const adverbs = ADVERBS.exec(text.slice(start, end));
  if (adverbs) end = start + adverbs.index;
  while (start < end && /[，、\s—“”]/u.test(text[start] as string)) start += 1;
  // A subject of one character can only be a pronoun; 的 and its like show that the clause has none.
  const words = text.slice(start, end);
  if (words.length === 1 && !/^[他她我]$/u.test(words)) return null;
  return end > start && end - start <= 30 && !/^[的地得之等这]/u.test(words) ? { start, end } : null;
}

/** 某某说：“ or 某某告诉记者，“ */
export function speakerBefore(
  passage: Passage,
  knowledge: EntityKnowledge,
  quote: Quoted,
  from: number,
  others: readonly Mention[],
): Speaker | null {
  const { text } = passage;
  let end = quote.start;
  const colon = text[end - 1] === '：';
  if (colon || text[end - 1] === '，') end -= 1;
  else return null;
  const verb = verbBefore(passage, knowledge, end);
  if (verb < 0) {
    // 王明：“…” as in interviews: a name alone before the colon.
    if (!colon) return null;
    const start = lastBoundary(text, Math.max(from, end - 12), end);
    if (end - start >= 2 && end - start <= 12 && (start === from || text[start - 1] === '\n')) return { start, end };
    // 周立民打开了话匣子：“…”: whoever acts in the sentence speaks.
    if (WRITTEN.test(text.slice(Math.max(from, end - 4), end))) return null;
    return actor(passage, Math.max(from, end - REPORTING_REACH), end, others);
  }
  const clause = lastBoundary(text, Math.max(from, verb - REPORTING_REACH), verb);
  const speaker = subject(text, clause, verb);
  // 老支书王长河激动得半天没说话，最后才道：“…”: the clause has the verb alone, its subject stands before.
  if (speaker === null || ADVERB_ALONE.test(text.slice(speaker.start, speaker.end)))
    return actor(passage, Math.max(from, verb - REPORTING_REACH), verb, others);
  // 《青澜日报》评论员写道: the work belongs to its writer's name.
  const title = text[speaker.start - 1] === '》' ? text.lastIndexOf('《', speaker.start) : -1;
  return title >= from ? { start: title, end: speaker.end } : speaker;
}

/** 墙上写着：“…” is nobody's speech. */
const WRITTEN = /(?:写着|写有|印着|印有|刻着|标语|口号|主题|题为|名为|显示|如下|包括)$/u;
/** Adverbs by themselves, of which no subject is made: 最后才, 随后又. */
const ADVERB_ALONE =
  /^(?:最后|随后|然后|接着|这才|才|又|再|便|就|终于|忽然|突然|半天|一边|立刻|马上|末了|于是|有点|有些|很|十分|非常)+$/u;

/** The first person of a stretch within one sentence. */
function actor(passage: Passage, from: number, end: number, others: readonly Mention[]): Speaker | null {
  let start = end;
  while (start > from && !/[。！？\n”]/u.test(passage.text[start - 1] as string)) start -= 1;
  return firstPerson(others, start, end);
}

function lastBoundary(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && !CLAUSE_START.test(text[at - 1] as string)) at -= 1;
  return at;
}

/** ”某某说。 or ”某某说，“ */
export function speakerAfter(
  passage: Passage,
  knowledge: EntityKnowledge,
  quote: Quoted,
  stop: number,
  others: readonly Mention[],
): Speaker | null {
  const { text } = passage;
  const from = quote.end + (/[，,]/u.test(text[quote.end] ?? '') ? 1 : 0);
  const limit = Math.min(stop, from + REPORTING_REACH);
  let clause = from;
  while (clause < limit && !/[，。！？；：\n“]/u.test(text[clause] as string)) clause += 1;
  for (let end = clause; end > from; end -= 1) {
    const verb = verbBefore(passage, knowledge, end);
    if (verb < from || passage.edges[verb] !== 1) continue;
    const speaker = verb === from ? null : subject(text, from, verb);
    if (speaker) return speaker;
    break;
  }
  // 这是他常说的一句话
  const pronoun = /[他她](?=[^，。]{0,3}(?:说|讲))/u.exec(text.slice(from, clause));
  if (pronoun) return { start: from + pronoun.index, end: from + pronoun.index + 1 };
  if (!WHOLE.test(text[quote.end - 2] ?? '')) return null;
  // The clause has no verb of speech: 患者秦大伟握着医生的手, 傅长顺这样总结. Its first person speaks; in the next paragraph only one
  // of whom it says so: 说这话的人叫滕秀兰.
  const next = text[quote.end] === '\n' ? quote.end + 1 : from;
  if (next !== from && !/^(?:说|讲)(?:出)?(?:这|此|那|上面)/u.test(text.slice(next, next + 5))) return null;
  const end = sentenceEnd(text, next, Math.min(text.length, next + FOLLOWING_REACH));
  return firstPerson(others, next, end);
}

const WHOLE = /[。！？…]/u;
/** UTF-16 units behind a quotation in which its speaker is shown at work. */
const FOLLOWING_REACH = 36;

function sentenceEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !/[。！？\n“]/u.test(text[at] as string)) at += 1;
  return at;
}
