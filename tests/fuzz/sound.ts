/** What holds for every article and every analysis, whatever they were made of. */
import type { Analysis, Article, Span } from '../../lib/contract';
import { hold } from './target';

const ISO = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

function inside({ start, end }: Span, length: number, what: string): void {
  hold(Number.isInteger(start) && Number.isInteger(end), `${what}: offsets are no integers: ${start} to ${end}`);
  hold(start >= 0 && start < end && end <= length, `${what}: ${start} to ${end} of ${length}`);
}

function ascending(spans: readonly Span[], what: string): void {
  let last = new Map<string, number>();
  for (const { start, end, field = 'body' } of spans) {
    hold(start >= (last.get(field) ?? 0), `${what} overlap or do not ascend: ${start} after ${last.get(field)}`);
    last = last.set(field, end);
  }
}

export function articleIsSound(article: Article): void {
  const { text, blocks } = article;
  ascending(blocks, 'blocks');
  let end = -1;
  for (const block of blocks) {
    inside(block, text.length, 'block');
    hold(!text.slice(block.start, block.end).includes('\n'), 'a line feed inside a block');
    hold(
      end < 0 || (block.start === end + 1 && text[end] === '\n'),
      `blocks are not one line feed apart: ${end}, ${block.start}`,
    );
    end = block.end;
  }
  for (const line of [article.headline.kicker, article.headline.title, article.headline.subtitle])
    hold(line === null || !line.includes('\n'), 'a line feed in the headline');
  hold(
    article.published === null || (ISO.test(article.published) && !Number.isNaN(Date.parse(article.published))),
    `published: ${article.published}`,
  );
  for (const { name } of article.bylines) hold(name.trim() !== '', 'a byline without a name');
}

const textOf = (article: Article, field: Span['field']): string => (field ? (article.headline[field] ?? '') : article.text);

export function analysisIsSound(article: Article, analysis: Analysis): void {
  const { sentences, words, terms, entities, summary, facts, difficulty } = analysis;
  const check = (spans: readonly Span[], what: string): void => {
    for (const span of spans) inside(span, textOf(article, span.field).length, what);
  };
  check(sentences, 'sentence');
  check(words, 'word');
  check(terms, 'term');
  check(entities, 'entity');
  check(summary, 'summary');
  check(
    facts.figures.map(({ at }) => at),
    'figure',
  );
  check(
    terms.flatMap(({ parts = [] }) => parts),
    'part of a term',
  );
  check(
    terms.flatMap(({ members = [] }) => members.flatMap(({ at }) => (at ? [at] : []))),
    'member',
  );
  ascending(sentences, 'sentences');
  ascending(words, 'words');
  ascending(summary, 'sentences of the summary');
  for (const word of words) {
    const form = textOf(article, word.field).slice(word.start, word.end);
    hold(word.syllables.length === [...form].length, `${word.syllables.length} syllables for ${JSON.stringify(form)}`);
    hold(
      !/^[\udc00-\udfff]/.test(form) || !/[\ud800-\udbff]$/.test(textOf(article, word.field).slice(0, word.start)),
      'a word begins inside a character',
    );
  }
  const ids = new Set(entities.map(({ id }) => id));
  for (const id of [...facts.who, ...facts.where, ...facts.when]) hold(ids.has(id), `facts name an unknown entity ${id}`);
  for (const entity of entities) {
    if (entity.kind === 'quantity') {
      hold(entity.value === null || Number.isFinite(entity.value), `quantity ${entity.value}`);
      hold(entity.valueTo === null || Number.isFinite(entity.valueTo), `quantity to ${entity.valueTo}`);
      hold(!/NaN|Infinity|undefined|null/.test(entity.english), `quantity in English: ${entity.english}`);
    }
    if (entity.kind === 'date') {
      hold(
        entity.iso === null || entity.iso.split('/').every((part) => ISO.test(part) && !Number.isNaN(Date.parse(part))),
        `date ${entity.iso}`,
      );
      hold(!/NaN|undefined|null/.test(entity.english ?? ''), `date in English: ${entity.english}`);
    }
  }
  for (const share of [...difficulty.byLevel, ...difficulty.byLevel2012]) hold(share >= 0 && share <= 1, `difficulty ${share}`);
  hold(Number.isFinite(difficulty.minutes), 'minutes');
}
