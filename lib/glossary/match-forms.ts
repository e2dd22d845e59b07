/** Occurrences of glossary forms in a passage, nested ones included. */
import type { TermKind } from '../contract';
import { cutsNumeral, cutsWord, SHORT_FORM, type WordEdges } from './boundaries';
import { type Candidate, RANK } from './candidate';
import type { GlossaryKind } from './entry';
import { type KeyText, keyTextOf } from './form-key';
import type { FormRule, Glossary } from './glossary';
import type { Passage } from './passage';

/** How marks show an entry's kind. Offices and events are terms like any other. */
const SHOWN_AS: Record<GlossaryKind, TermKind> = {
  term: 'term',
  numbered: 'numbered',
  slogan: 'slogan',
  metaphor: 'metaphor',
  institution: 'institution',
  title: 'term',
  campaign: 'campaign',
  event: 'term',
};

/**
 * The span of a match once quotation marks are counted in: a pair that opens right before the match and closes inside it is part
 * of it (“十四五”规划), and so is one that closes right behind it. Null where a quotation begins or ends in the middle of the match.
 */
function spanWithQuotes(passage: Passage, start: number, end: number): { start: number; end: number } | null {
  let from = start;
  let to = end;
  for (let at = start; at < end; at += 1) {
    const partner = passage.partnerOf(at);
    if (partner < 0 || (partner >= start && partner < end)) continue;
    if (partner === start - 1) from = partner;
    else if (partner === end) to = partner + 1;
    else return null;
  }
  return { start: from, end: to };
}

/** Whether one of the rule's longer words stands here, around the match. */
function insideLongerWord(rule: FormRule, key: KeyText, at: number, length: number): boolean {
  return rule.not.some((word) => {
    const first = Math.max(0, at + length - word.length);
    for (let from = first; from <= at; from += 1) {
      if (from + word.length > key.length) return false;
      let same = 0;
      while (same < word.length && key.units[from + same] === word.charCodeAt(same)) same += 1;
      if (same === word.length) return true;
    }
    return false;
  });
}

function ruleAllows(rule: FormRule, passage: Passage, quoted: boolean): boolean {
  if (rule.quoted && !quoted) return false;
  if (rule.need.length === 0 || (rule.ambiguous && quoted)) return true;
  return rule.need.some((word) => passage.text.includes(word));
}

/**
 * @param rank place in the order of decision
 * @param edges where words begin and end, for short forms
 */
export function matchForms(passage: Passage, glossary: Glossary, edges: WordEdges, rank: number = RANK.glossary): Candidate[] {
  const found: Candidate[] = [];
  const key = keyTextOf(passage.text);
  for (let at = 0; at < key.length; at += 1) {
    glossary.trie.keysAt(key.units, at, key.length, (keyEnd, number) => {
      const start = key.offsets[at] as number;
      const end = (key.offsets[keyEnd - 1] as number) + 1;
      if (cutsWord(passage.text, start) || cutsWord(passage.text, end) || cutsNumeral(passage.text, start)) return;
      const span = spanWithQuotes(passage, start, end);
      if (!span) return;
      const form = glossary.form(number);
      const quoted = passage.isQuoted(start, end);
      if (form.rule) {
        if (insideLongerWord(form.rule, key, at, keyEnd - at)) return;
        if (!ruleAllows(form.rule, passage, quoted)) return;
      }
      if (keyEnd - at <= SHORT_FORM && !quoted && !(edges.isEdge(passage, start) && edges.isEdge(passage, end))) return;
      found.push({
        ...span,
        kind: SHOWN_AS[form.kind],
        id: form.id,
        rank,
        quoted: quoted || passage.text[span.start] === '“',
        quiet: form.quiet && !quoted,
      });
    });
  }
  return withoutWiderQuoted(passage, found);
}

/** Where a quotation is a term by itself and also part of a wider one (“一站式”, “一站式”服务), the page has set off the first. */
function withoutWiderQuoted(passage: Passage, found: Candidate[]): Candidate[] {
  const filled = new Set(found.filter(({ start, end }) => passage.isQuoted(start, end)).map(({ start }) => start - 1));
  if (filled.size === 0) return found;
  return found.filter(({ start, end }) => {
    const closes = passage.partnerOf(end - 1);
    return !filled.has(start) && !(passage.text[end - 1] === '”' && closes > start && filled.has(closes));
  });
}
