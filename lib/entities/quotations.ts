/**
 * What people say, and who says it. The reporting clause stands before the quotation (某某说：“…”), after it (“…”某某说。) or
 * between its two halves; a quotation that goes on in the next paragraph opens again without having been closed.
 */
import { NameClass } from './format';
import type { EntityKnowledge } from './knowledge';
import type { Mention, QuotationMention } from './mention';
import type { Passage } from './passage';

/** UTF-16 units: shorter quotations are terms and names; a clause further away says nothing of the speaker. */
const SHORTEST_SPEECH = 6;
const REPORTING_REACH = 48;
const LONGEST_QUOTATION = 1500;

interface Quoted {
  start: number;
  end: number;
  /** Open at the end of its paragraph: goes on in the next. */
  open: boolean;
}

/** Pairs of “ ” in one block; an unclosed one runs to the block's end. Nested pairs belong to the outer one. */
function quotedIn(text: string, start: number, end: number): Quoted[] {
  const found: Quoted[] = [];
  let opened = -1;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (text[at] === '“') {
      if (depth === 0) opened = at;
      depth += 1;
    } else if (text[at] === '”' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start: opened, end: at + 1, open: false });
    }
  }
  if (depth > 0 && opened >= 0) found.push({ start: opened, end, open: true });
  return found.filter(({ start: a, end: b }) => b - a <= LONGEST_QUOTATION);
}

interface Speaker {
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
function speakerBefore(passage: Passage, knowledge: EntityKnowledge, quote: Quoted, from: number): Speaker | null {
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
    return end - start >= 2 && end - start <= 12 && (start === from || text[start - 1] === '\n') ? { start, end } : null;
  }
  return subject(text, lastBoundary(text, Math.max(from, verb - REPORTING_REACH), verb), verb);
}

function lastBoundary(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && !CLAUSE_START.test(text[at - 1] as string)) at -= 1;
  return at;
}

/** ”某某说。 or ”某某说，“ */
function speakerAfter(passage: Passage, knowledge: EntityKnowledge, quote: Quoted, stop: number): Speaker | null {
  const { text } = passage;
  const from = quote.end + (/[，,]/u.test(text[quote.end] ?? '') ? 1 : 0);
  const limit = Math.min(stop, from + REPORTING_REACH);
  let clause = from;
  while (clause < limit && !/[，。！？；：\n“]/u.test(text[clause] as string)) clause += 1;
  for (let end = clause; end > from; end -= 1) {
    const verb = verbBefore(passage, knowledge, end);
    if (verb >= from && passage.edges[verb] === 1) return subject(text, from, verb);
  }
  return null;
}

const isSpeech = (content: string): boolean => /[。！？…，；]/u.test(content) && content.length >= SHORTEST_SPEECH;
/** “……”的问题: what is quoted is an attribute, unless it ends as a sentence does. */
const isAttribute = (content: string, after: string): boolean => /^(?:的|之|等|这)/u.test(after) && !/[。！？…]$/u.test(content);

/** The person or organisation inside the speaker's words: the last one, which is the name after its office. */
function namedIn(speaker: Speaker, others: readonly Mention[]): Mention | null {
  let found: Mention | null = null;
  for (const mention of others) {
    if (mention.start < speaker.start || mention.end > speaker.end) continue;
    if (mention.kind === 'person' || (mention.kind === 'organisation' && found?.kind !== 'person')) found = mention;
  }
  return found;
}

/**
 * Quotations of the passage in order. `others` are the mentions already decided, so that a speaker is one of them where it
 * can; 他说 speaks for the last named speaker of the two paragraphs before.
 */
export function findQuotations(passage: Passage, knowledge: EntityKnowledge, others: readonly Mention[]): QuotationMention[] {
  const { text } = passage;
  const mentions: QuotationMention[] = [];
  let carried: { name: string; at: Speaker } | null = null;
  let last: { name: string; at: Speaker; block: number } | null = null;
  passage.blocks.forEach((block, index) => {
    let from = block.start;
    for (const quote of quotedIn(text, block.start, block.end)) {
      const content = text.slice(quote.start + 1, quote.open ? quote.end : quote.end - 1);
      const continued = carried !== null && quote.start === block.start;
      const at =
        speakerBefore(passage, knowledge, quote, from) ??
        (quote.open ? null : speakerAfter(passage, knowledge, quote, block.end));
      if (
        !continued &&
        (!isSpeech(content) ||
          isAttribute(content, text.slice(quote.end, quote.end + 2)) ||
          (at === null && (quote.start !== block.start || content.length < 15)))
      ) {
        from = quote.end;
        continue;
      }
      let name: string | null = null;
      let where: Speaker | null = null;
      if (at) {
        const named = namedIn(at, others);
        // A person is called by name; 市直机关工委负责人 is no name, though an organisation stands in it.
        name = named?.kind === 'person' ? text.slice(named.start, named.end) : text.slice(at.start, at.end);
        where = named ?? at;
        if (/^(?:他|她)$/u.test(name) && last && index - last.block <= 2) ({ name, at: where } = last);
        else if (!named && last && last.block === index && /^(?:他|她|记者)?$/u.test(name)) ({ name, at: where } = last);
      } else if (continued && carried) ({ name, at: where } = carried);
      else if (last && last.block === index) ({ name, at: where } = last);
      if (name !== null && where !== null && name.length <= 30) last = { name, at: where, block: index };
      else name = null;
      carried = quote.open && name !== null && where !== null ? { name, at: where } : null;
      mentions.push({
        kind: 'quotation',
        start: quote.start,
        end: quote.end,
        weight: 1,
        speaker: name,
        speakerAt: name === null ? null : where,
      });
      from = quote.end;
    }
  });
  return mentions;
}
