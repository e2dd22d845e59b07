/** How hard a text is to read: its words by HSK level, and the time it takes. */
import type { Analysis, Article, Difficulty, Entity, LevelList, Span, Word } from '../contract';
import { HIGHEST_LEVEL, levelIn } from '../lexicon/levels';

/** Share of running words that must be known for a text to be read without help (Laufer 1989). */
const ENOUGH = 0.95;
/** Hanzi a minute of a fluent reader of news. */
const READING_SPEED = 250;

const HANZI = /\p{Script=Han}/gu;
const IS_WORD = /\p{Script=Han}/u;
const NUMERAL = /^[\d０-９〇零一二两三四五六七八九十百千万亿点年月日时分秒第％%.,]+$/u;

/** A walker over ascending spans that says whether a word lies inside one of them. */
function insideOf(spans: readonly Span[]): (word: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ start, end }) => {
    while (next < sorted.length && (sorted[next] as Span).end <= start) next += 1;
    const span = sorted[next];
    return span !== undefined && start >= span.start && end <= span.end;
  };
}

const isName = ({ kind, field }: Entity): boolean =>
  field === undefined && (kind === 'person' || kind === 'organisation' || kind === 'place');

/**
 * Difficulty of the body. Names, numbers and punctuation are left out of the shares: they are read, not known.
 * `words` are the body's, ascending.
 */
export function measureDifficulty(article: Pick<Article, 'text'>, analysis: Pick<Analysis, 'words' | 'entities'>): Difficulty {
  const characters = (article.text.match(HANZI) ?? []).length;
  const named = insideOf(analysis.entities.filter(isName));
  const vocabulary: Word[] = [];
  let words = 0;
  for (const word of analysis.words) {
    if (word.field !== undefined) continue;
    const printed = article.text.slice(word.start, word.end);
    if (!IS_WORD.test(printed)) continue;
    words += 1;
    if (!named(word) && !NUMERAL.test(printed)) vocabulary.push(word);
  }
  const byLevel = sharesOf(vocabulary, 'hsk2021');
  const byLevel2012 = sharesOf(vocabulary, 'hsk2012');
  return {
    characters,
    words,
    byLevel,
    level: levelOf(byLevel),
    byLevel2012,
    level2012: levelOf(byLevel2012),
    minutes: Math.max(characters > 0 ? 1 : 0, Math.round(characters / READING_SPEED)),
  };
}

/** Share of the words at each level of a list, and outside it in the last place. */
function sharesOf(words: readonly Word[], list: LevelList): number[] {
  const highest = HIGHEST_LEVEL[list];
  const counts = new Array<number>(highest + 1).fill(0);
  for (const word of words) {
    const level = levelIn(word, list);
    const place = level === null ? highest : level - 1;
    counts[place] = (counts[place] as number) + 1;
  }
  return counts.map((count) => (words.length === 0 ? 0 : count / words.length));
}

/** The first level up to which enough of the running words are known, or null. */
function levelOf(byLevel: readonly number[]): number | null {
  let known = 0;
  for (let level = 1; level < byLevel.length; level += 1) {
    known += byLevel[level - 1] ?? 0;
    if (known >= ENOUGH) return level;
  }
  return null;
}
