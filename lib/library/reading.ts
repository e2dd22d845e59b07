/** What is kept of an article that was read: its text, the summary's sentences, its people, and how often each phrase stands in it. */
import type { Analysis, Article, Span, Term } from '../contract';
import { toSimplified } from '../text/fold';
import type { ReadingDraft, TalliedTerm } from './records';

/** Bounds of what one article sends: no page of a newspaper comes near. */
const MOST_TERMS = 2_000;
const MOST_PEOPLE = 100;
const MOST_SENTENCE = 500;

const textOf = ({ text, headline }: Article, { field }: Span): string => (field ? (headline[field] ?? '') : text);

/** The sentence that a span begins in; of a headline all of it. */
function sentenceOf(article: Article, { sentences }: Analysis, span: Span): string {
  const text = textOf(article, span);
  const around = sentences.find((one) => one.field === span.field && one.start <= span.start && span.start < one.end);
  return (around ? text.slice(around.start, around.end) : span.field ? text : '').trim().slice(0, MOST_SENTENCE);
}

/** Shapes are explained by what they do in one place; over time only phrases are followed. */
const isPhrase = ({ kind }: Term): boolean => kind !== 'construction';

function tally(article: Article, analysis: Analysis): TalliedTerm[] {
  const counted = new Map<string, TalliedTerm>();
  for (const term of analysis.terms) {
    if (!isPhrase(term)) continue;
    const form = toSimplified(textOf(article, term).slice(term.start, term.end)).replace(/\s/g, '');
    if (form === '' || form.length > 200) continue;
    const key = `${term.id ?? ''} ${form}`;
    const there = counted.get(key);
    if (there) there.count += 1;
    else if (counted.size < MOST_TERMS) {
      const sentence = sentenceOf(article, analysis, term);
      counted.set(key, { form, termId: term.id ?? null, kind: term.kind, count: 1, sentence });
    }
  }
  return [...counted.values()];
}

/** People by full name, those most often mentioned first. */
function peopleIn({ entities }: Analysis): string[] {
  const mentions = new Map<string, number>();
  for (const { kind, name } of entities) if (kind === 'person' && name) mentions.set(name, (mentions.get(name) ?? 0) + 1);
  return [...mentions]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_PEOPLE)
    .map(([name]) => name);
}

/** Counts are of headline and body; `characters` are the body's hanzi. */
export function readingOf(article: Article, analysis: Analysis): ReadingDraft {
  return {
    text: article.text,
    blocks: article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    summary: analysis.summary.flatMap(({ start, end, field }) => (field ? [] : [{ start, end }])),
    characters: analysis.difficulty.characters,
    terms: tally(article, analysis),
    people: peopleIn(analysis),
  };
}
