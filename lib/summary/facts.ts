/** Who, where, when, how many: a text in one table, most prominent first. */
import type { Analysis, Article, Entity, Facts, Figure, QuantityEntity, Span } from '../contract';
import { FALL, figureLabel } from './figure-label';

const MOST = { who: 8, where: 8, when: 6, figures: 10 };
/** A mention in the headline or in a summary sentence counts for this many in the body. */
const HEADLINE_WORTH = 4;
const SUMMARY_WORTH = 2;
/** The first mention counts the more the earlier it stands: this much at the very beginning. */
const EARLY_WORTH = 2;

type FactInput = Pick<Analysis, 'sentences' | 'summary' | 'entities' | 'words'>;

const within = (span: Span, outer: Span): boolean =>
  span.field === undefined && span.start >= outer.start && span.end <= outer.end;

function worthOf(entity: Entity, length: number, summary: readonly Span[], first: boolean): number {
  if (entity.field !== undefined) return HEADLINE_WORTH;
  let worth = 1;
  if (summary.some((sentence) => within(entity, sentence))) worth += SUMMARY_WORTH;
  if (first && length > 0) worth += EARLY_WORTH * (1 - entity.start / length);
  return worth;
}

/** Ids by prominence: how often, how early, in headline and summary; ties in order of appearance. */
function rank(entities: readonly Entity[], length: number, summary: readonly Span[], most: number): string[] {
  const worth = new Map<string, number>();
  for (const entity of entities) {
    const before = worth.get(entity.id);
    worth.set(entity.id, (before ?? 0) + worthOf(entity, length, summary, before === undefined));
  }
  return [...worth]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([id]) => id);
}

/** `−62%`: a fall is told by the verb before the figure. */
function signed(text: string, figure: QuantityEntity): string {
  const before = text.slice(Math.max(0, figure.start - 6), figure.start);
  const isShare = figure.unit === '%' || /%$/.test(figure.english);
  return isShare && FALL.test(before) ? `−${figure.english}` : figure.english;
}

/** Ages are told of people, minutes of an anecdote; 由5.8天 is what was before; 连续三年 and 两成 only describe another figure. */
function isAside(text: string, figure: QuantityEntity, sentence: Span): boolean {
  const clause = text.slice(Math.max(sentence.start, figure.start - 12), figure.start);
  if (/(?:由|从)(?:原来的?|过去的?)?$/u.test(clause)) return true;
  if (figure.unit === '岁' || clause.endsWith('连续') || /成(?:以上|多)?$/u.test(text.slice(figure.start, figure.end)))
    return true;
  return /^(?:分钟|小时|秒|趟|次)$/u.test(figure.unit ?? '') && !/(?:时限|时间|平均|累计|共)/u.test(clause);
}

/** Inside somebody's direct speech: a quotation that runs over a clause, not the marks around a name. */
function isSpoken(text: string, figure: Span, sentence: Span): boolean {
  const open = text.lastIndexOf('“', figure.start);
  if (open < sentence.start || text.lastIndexOf('”', figure.start) > open) return false;
  const close = text.indexOf('”', figure.end);
  return close < 0 || /[，。！？]/u.test(text.slice(open, close));
}

/** Figures worth a line: percentages, money, large numbers, and what stands in the summary; at most {@link MOST}. */
function findFigures(article: Pick<Article, 'text'>, analysis: FactInput): Figure[] {
  const { text } = article;
  let last: { sentence: Span; label: string } | null = null;
  const candidates: { entity: QuantityEntity; label: string; worth: number }[] = [];
  for (const entity of analysis.entities) {
    if (entity.kind !== 'quantity' || entity.field !== undefined || entity.value === null) continue;
    const sentence = analysis.sentences.find((outer) => within(entity, outer));
    if (!sentence || isAside(text, entity, sentence) || isSpoken(text, entity, sentence)) continue;
    const label: string = figureLabel(text, entity, sentence, analysis.words, last?.sentence === sentence ? last.label : '');
    if (label === '') continue;
    last = { sentence, label };
    const large = Math.min(4, Math.log10(Math.abs(entity.value) + 1));
    const worth =
      large +
      (/%|元|倍/u.test(text.slice(entity.start, entity.end)) ? 2 : 0) +
      (analysis.summary.some((outer) => within(entity, outer)) ? 3 : 0);
    candidates.push({ entity, label, worth });
  }
  return candidates
    .sort((a, b) => b.worth - a.worth || a.entity.start - b.entity.start)
    .slice(0, MOST.figures)
    .sort((a, b) => a.entity.start - b.entity.start)
    .map(({ entity, label }) => ({
      at: { start: entity.start, end: entity.end },
      english: signed(text, entity),
      value: entity.value,
      label,
    }));
}

/**
 * The table of facts. Entities of the headline may be among `entities`; figures come from the body only. Who wrote the article does
 * not act in it.
 */
export function findFacts(article: Pick<Article, 'text' | 'bylines'>, analysis: FactInput): Facts {
  const { summary } = analysis;
  const writers = new Set(article.bylines.map(({ name }) => name));
  const entities = analysis.entities.filter(({ kind, name }) => kind !== 'person' || !writers.has(name));
  const length = article.text.length;
  const of = (...kinds: Entity['kind'][]): Entity[] => entities.filter(({ kind }) => kinds.includes(kind));
  return {
    who: rank(of('person', 'organisation'), length, summary, MOST.who),
    where: rank(of('place'), length, summary, MOST.where),
    when: rank(
      of('date').filter((entity) => entity.kind === 'date' && entity.iso !== null),
      length,
      summary,
      MOST.when,
    ),
    figures: findFigures(article, analysis),
  };
}
