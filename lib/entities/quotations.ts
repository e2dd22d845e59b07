/**
 * What people say, and who says it. The reporting clause stands before the quotation (某某说：“…”), after it (“…”某某说。) or
 * between its two halves; a quotation that goes on in the next paragraph opens again without having been closed.
 */
import type { EntityKnowledge } from './knowledge';
import type { Mention, QuotationMention } from './mention';
import type { Passage } from './passage';
import { firstFrom, type Quoted, type Speaker, speakerAfter, speakerBefore } from './speakers';

/** UTF-16 units: shorter quotations are terms and names. */
const SHORTEST_SPEECH = 6;
const LONGEST_QUOTATION = 1500;

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
/** Where a verb of speech names the speaker, shorter ones count too: “水位降了，”陈志远说. */
const SHORTEST_ATTRIBUTED = 4;
const isSpeech = (content: string, attributed: boolean): boolean =>
  /[。！？…，；]/u.test(content) && content.length >= (attributed ? SHORTEST_ATTRIBUTED : SHORTEST_SPEECH);
/** “……”的问题: what is quoted is an attribute, unless it ends as a sentence does. */
const isAttribute = (content: string, after: string): boolean => /^(?:的|之|等|这)/u.test(after) && !/[。！？…]$/u.test(content);

/** The person or organisation inside the speaker's words: the last one, which is the name after its office. */
function namedIn(speaker: Speaker, others: readonly Mention[]): Mention | null {
  let found: Mention | null = null;
  for (let n = firstFrom(others, speaker.start); n < others.length; n += 1) {
    const mention = others[n] as Mention;
    if (mention.start >= speaker.end) break;
    if (mention.end > speaker.end) continue;
    if (mention.kind === 'person' || (mention.kind === 'organisation' && found?.kind !== 'person')) found = mention;
  }
  return found;
}

/** The person named last before `at`, in its paragraph or the one before: whom 他说 means where nobody has spoken yet. */
function personBefore(
  passage: Passage,
  others: readonly Mention[],
  at: number,
  block: number,
): { name: string; at: Speaker } | null {
  const from = passage.blocks[Math.max(0, block - 1)]?.start ?? 0;
  for (let n = firstFrom(others, at) - 1; n >= 0; n -= 1) {
    const mention = others[n] as Mention;
    if (mention.start < from) break;
    if (mention.kind === 'person' && mention.end <= at)
      return { name: passage.text.slice(mention.start, mention.end), at: mention };
  }
  return null;
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
    /** End of the quotation before in this block, whose speaker is `last`. */
    let spoken = -1;
    for (const quote of quotedIn(text, block.start, block.end)) {
      const content = text.slice(quote.start + 1, quote.open ? quote.end : quote.end - 1);
      const continued = carried !== null && quote.start === block.start;
      // “…？”周立民连问两句，“…”: the second half of what one person says.
      const resumed =
        spoken >= 0 &&
        text[quote.start - 1] === '，' &&
        last?.block === index &&
        !/[。！？]/u.test(text.slice(spoken, quote.start));
      const at = resumed
        ? null
        : (speakerBefore(passage, knowledge, quote, from, others) ??
          (quote.open ? null : speakerAfter(passage, knowledge, quote, block.end, others)));
      if (
        !continued &&
        !(resumed && isSpeech(content, true)) &&
        (!isSpeech(content, at !== null) ||
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
        if (/^(?:他|她)$/u.test(name)) {
          const meant = last && index - last.block <= 2 ? last : named ? null : personBefore(passage, others, at.start, index);
          if (meant) ({ name, at: where } = meant);
        } else if (!named && last && last.block === index && /^(?:他|她|记者)?$/u.test(name)) ({ name, at: where } = last);
      } else if (continued && carried) ({ name, at: where } = carried);
      else if (last && last.block === index) ({ name, at: where } = last);
      spoken = quote.end;
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
