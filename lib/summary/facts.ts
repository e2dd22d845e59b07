/** Who, where, when, how many: a text in one table, most prominent first. */
import type { Analysis, Article, Entity, Facts, Figure, QuantityEntity, Span } from '../contract';

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

const CLAUSE_END = /[，。；：！？、\n（）“”《》]/u;
/** Words that lead to a figure and say nothing of what it counts. */
const LEADING =
  /(?:达到了?|达|为|超过|突破|共有|共|有|近|约|至|了|累计|实现|完成|已|增至|降至|占|超|逾|仅|只有|还有|拥有|是|到)+$/u;
const LABEL_LENGTH = 14;

/** What a figure counts: the words after it in its clause, or those before it where nothing follows (平均办理时限下降62%). */
function labelOf(text: string, figure: Span, sentence: Span): string {
  let end = figure.end;
  while (end < sentence.end && end - figure.end < LABEL_LENGTH && !CLAUSE_END.test(text[end] as string)) end += 1;
  const after = text.slice(figure.end, end).replace(/^的/u, '').trim();
  if (/\p{Script=Han}{2}/u.test(after) && !/^(?:以上|以下|左右|以内|多|余|的)$/u.test(after)) return after;
  let start = figure.start;
  while (start > sentence.start && figure.start - start < LABEL_LENGTH && !CLAUSE_END.test(text[start - 1] as string)) start -= 1;
  return text.slice(start, figure.start).replace(LEADING, '').trim();
}

/** `−62%`: a fall is told by the verb before the figure. */
function signed(text: string, figure: QuantityEntity): string {
  const before = text.slice(Math.max(0, figure.start - 6), figure.start);
  return figure.unit === '%' || /%$/.test(figure.english)
    ? /(?:下降|减少|降低|回落|缩短|压缩|下滑|下跌|缩减|降幅(?:达|为)?)(?:了|约|近|达)?$/u.test(before)
      ? `−${figure.english}`
      : figure.english
    : figure.english;
}

/** Figures worth a line: percentages, money, large numbers, and what stands in the summary; at most {@link MOST}. */
function findFigures(article: Pick<Article, 'text'>, analysis: FactInput): Figure[] {
  const candidates = analysis.entities.flatMap((entity) => {
    if (entity.kind !== 'quantity' || entity.field !== undefined || entity.value === null) return [];
    const sentence = analysis.sentences.find((outer) => within(entity, outer));
    if (!sentence) return [];
    const label = labelOf(article.text, entity, sentence);
    if (label === '') return [];
    const large = Math.min(4, Math.log10(Math.abs(entity.value) + 1));
    const worth =
      large +
      (/%|元|倍/u.test(article.text.slice(entity.start, entity.end)) ? 2 : 0) +
      (analysis.summary.some((outer) => within(entity, outer)) ? 3 : 0);
    return [{ entity, label, worth }];
  });
  return candidates
    .sort((a, b) => b.worth - a.worth || a.entity.start - b.entity.start)
    .slice(0, MOST.figures)
    .sort((a, b) => a.entity.start - b.entity.start)
    .map(({ entity, label }) => ({
      at: { start: entity.start, end: entity.end },
      english: signed(article.text, entity),
      value: entity.value,
      label,
    }));
}

/** The table of facts. Entities of the headline may be among `entities`; figures come from the body only. */
export function findFacts(article: Pick<Article, 'text'>, analysis: FactInput): Facts {
  const { entities, summary } = analysis;
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
