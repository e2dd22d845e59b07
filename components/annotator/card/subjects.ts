/** From a thing in the article to what its card shows: what the analysis knows at once, then what the background knows. */

import type { Article, Entity, PlaceEntity, Span, Term, Word } from '../../../lib/contract';
import { inContext } from '../../../lib/glossary/choose-sense';
import { describeOffice, describeOrganisation, divisionName } from '../../../lib/glossary/describe-office';
import { describeShape } from '../../../lib/glossary/describe-shape';
import { readingOf } from '../../../lib/glossary/reading';
import { type Item, mentionsOf, nestedIn, wordsIn } from '../../../lib/overlay/found';
import { overlaps, textOf } from '../../../lib/overlay/mark';
import { sendMessage } from '../../../lib/protocol';
import { placeStem } from '../../../lib/text/fixed';
import { paragraphOf, placeOf, romanise, textAt as slice } from '../../article/places';
import type {
  FigureSubject,
  GlossedWord,
  PersonSubject,
  PlaceSubject,
  Subject,
  TermSubject,
  WordSubject,
} from '../../card/subject';
import type { ReadArticle } from '../live-page';
import { entriesFor, entryOfForm, gloss, relatedTo, translated } from './books';

/** Terms and names inside another that are named in its card, at most. */
const MOST_INSIDE = 6;

const asGlossed =
  (article: Article) =>
  (word: Word): GlossedWord => ({ text: slice(article, word), pinyin: word.pinyin });

/** Readings of the words of a span, as they would be printed: words apart, punctuation kept. */
function pinyinOf({ article, analysis }: ReadArticle, span: Span): string {
  const text = textOf(article, span);
  let spelled = '';
  let at = span.start;
  for (const word of wordsIn(analysis, span)) {
    const between = text.slice(at, word.start);
    if (spelled) spelled += /[，、；：]/.test(between) ? ', ' : ' ';
    spelled += word.pinyin;
    at = word.end;
  }
  return spelled;
}

/** The words of a piece of text that the article prints somewhere (an office, the name of a county). */
function wordsOfText(read: ReadArticle, text: string): GlossedWord[] {
  const start = read.article.text.indexOf(text);
  if (start < 0) return [{ text, pinyin: '' }];
  const words = wordsIn(read.analysis, { start, end: start + text.length }).map(asGlossed(read.article));
  // Part of a longer word, or marks between: the text in one piece rather than with a gap.
  const isWhole = words.map((word) => word.text).join('') === text.replace(/[、，\s]/gu, '');
  return isWhole ? words : [{ text, pinyin: '' }];
}

function pinyinOfText(read: ReadArticle, text: string): string {
  const start = read.article.text.indexOf(text);
  return start < 0 ? '' : pinyinOf(read, { start, end: start + text.length });
}

const inLetters =
  ({ article, analysis }: ReadArticle) =>
  (zh: string): string =>
    romanise(article, analysis, zh);

/** Ends of names of divisions, longest first. */
const LEVEL_ENDS: readonly [end: RegExp, level: string][] = [
  [/(?:省|自治区|特别行政区)$/, 'province'],
  [/(?:街道|镇|乡|鎮|鄉|苏木)$/, 'town'],
  [/(?:村|社区|居委会|嘎查)$/, 'village'],
  [/(?:县|區|区|縣|旗|自治县)$/, 'county'],
  [/(?:市|自治州|盟|州)$/, 'city'],
];

const levelOf = (name: string): string | null => LEVEL_ENDS.find(([end]) => end.test(name))?.[1] ?? null;

function chainOf(read: ReadArticle, entity: PlaceEntity, chain: readonly PlaceEntity[]): PlaceSubject['chain'] {
  const names = [...entity.within];
  for (const { name } of chain) if (!names.includes(name)) names.push(name);
  if (names.at(-1) !== entity.name) names.push(entity.name);
  return [...new Set(names)].map((name) => ({
    name,
    level: name === entity.name ? (entity.level ?? levelOf(name)) : levelOf(name),
    pinyin: pinyinOfText(read, name),
  }));
}

/** The paragraph, from 1, in which the page lists the members, and where in it. */
function keyOf(article: Article, term: Term): TermSubject['key'] {
  const places = (term.members ?? []).flatMap(({ at }) => (at && !at.field ? [at] : []));
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return null;
  const place = placeOf(article, first);
  return place.kind === 'paragraph' ? { paragraph: place.number, at: { start: first.start, end: last.end } } : null;
}

const isNamed = (kind: Term['kind']): boolean => kind === 'slogan' || kind === 'construction';

/** In the name of a body 市 is the city, whatever the dictionary gives first. */
const asPartOfName = (word: GlossedWord): GlossedWord => ({ ...word, gloss: divisionName(word.text) ?? word.gloss });

/** Everything that is known without asking anyone. */
export function subjectOf(read: ReadArticle, item: Item): Subject {
  const { article, analysis } = read;
  const mentions = mentionsOf(analysis, item);
  const number = mentions.findIndex((mention) => overlaps(mention, item.at)) + 1;
  const words = wordsIn(analysis, item.at).map(asGlossed(article));
  const inside = new Set(nestedIn(analysis, item).map((other) => slice(article, other)));
  inside.delete(slice(article, item.at));
  const common = {
    text: slice(article, item.at),
    lang: article.lang,
    pinyin: pinyinOf(read, item.at),
    words: words.length > 1 ? words : [],
    inside: [...inside].slice(0, MOST_INSIDE),
    ...(number > 0 && { mention: { number, of: mentions.length } }),
  };
  if (item.kind === 'word') {
    const { level, level2012, rank } = item.word;
    const shortFor = analysis.entities.find((entity) => entity.kind === 'place' && placeStem(entity.name) === common.text)?.name;
    const known = { level, level2012, rank, entries: null, characters: [], words: [], ...(shortFor && { shortFor }) };
    return { ...common, kind: 'word', ...known };
  }
  if (item.kind === 'term') {
    const { term } = item;
    return {
      ...common,
      kind: 'term',
      term: term.kind,
      shape: term.shape,
      entry: term.id === undefined ? null : undefined,
      members: term.members ?? [],
      memberWords: (term.members ?? []).map(({ at, en }) => (at && !en ? wordsIn(analysis, at).map(asGlossed(article)) : [])),
      key: keyOf(article, term),
      about: describeShape(term, textOf(article, term)),
      context: paragraphOf(article, term),
      parts: isNamed(term.kind)
        ? (term.parts ?? []).map((part) => wordsIn(analysis, part).map(asGlossed(article))).filter((part) => part.length > 0)
        : [],
      related: [],
    };
  }
  return subjectOfEntity(read, item.entity, item.chain, common);
}

type Common = Omit<FigureSubject, 'kind' | 'entity'>;

function subjectOfEntity(read: ReadArticle, entity: Entity, chain: readonly PlaceEntity[], common: Common): Subject {
  switch (entity.kind) {
    case 'person':
      return {
        ...common,
        kind: 'person',
        entity,
        office: entity.office ? wordsOfText(read, entity.office) : [],
        english: entity.office && describeOffice(entity.office, inLetters(read)),
        words: [],
      };
    case 'organisation':
      return { ...common, kind: 'organisation', entity, english: describeOrganisation(entity.name, inLetters(read)) };
    case 'place': {
      // Of a chain the card is about its last member; the others are above it.
      const text = chain.length > 1 ? slice(read.article, entity) : common.text;
      const pinyin = chain.length > 1 ? pinyinOf(read, entity) : common.pinyin;
      return { ...common, text, pinyin, kind: 'place', entity, chain: chainOf(read, entity, chain) };
    }
    case 'quotation':
      throw new TypeError('Quotations have no card');
    case 'quantity':
      // Of 186个 only the measure word would be read.
      return { ...common, pinyin: /\d/.test(common.text) ? '' : common.pinyin, kind: 'figure', entity };
    default:
      return { ...common, kind: 'figure', entity };
  }
}

/** Fills in what the background knows. A new object: the old one may be on screen. */
export async function enrich(subject: Subject, termId: string | undefined): Promise<Subject> {
  switch (subject.kind) {
    case 'word':
      return enrichWord(subject);
    case 'term': {
      const [found] = termId === undefined ? [] : await sendMessage('explain', { ids: [termId] });
      const entry = found && inContext(found, subject.context ?? '');
      const parts = await Promise.all(subject.parts.map(gloss));
      const words = entry || parts.length > 0 ? subject.words : await gloss(subject.words);
      const members = await translated(subject.members, subject.memberWords ?? []);
      const related = entry ? await relatedTo(entry, subject.lang) : [];
      return {
        ...subject,
        members,
        entry: entry ?? null,
        related,
        parts,
        words,
        pinyin: (entry && readingOf(entry, subject.text)) ?? subject.pinyin,
      };
    }
    case 'person':
      return { ...subject, office: await gloss(subject.office) } satisfies PersonSubject;
    case 'organisation':
      return { ...subject, words: (await gloss(subject.words)).map(asPartOfName) };
    case 'figure':
      return subject.entity.kind === 'work' ? { ...subject, words: await gloss(subject.words) } : subject;
    case 'place':
      return subject;
  }
}

export async function enrichWord(subject: WordSubject): Promise<WordSubject> {
  const [entries, political] = await Promise.all([
    entriesFor(subject.text, subject.pinyin),
    entryOfForm(subject.text).catch(() => null),
  ]);
  const [first] = entries;
  if (first) {
    const level = subject.level ?? first.level;
    const level2012 = subject.level2012 ?? first.level2012;
    return { ...subject, entries, political, level, level2012, rank: subject.rank ?? first.rank };
  }
  const characters = [...subject.text].map((text) => ({ text, pinyin: '' }));
  return { ...subject, entries, political, characters: political ? [] : await gloss(characters) };
}

/** The subject with its meaning, waited for where that is still being looked up: what is saved at once is saved whole. */
export async function settled(subject: Subject, termId: string | undefined): Promise<Subject> {
  const isAwaited =
    (subject.kind === 'word' && subject.entries === null) || (subject.kind === 'term' && subject.entry === undefined);
  return isAwaited ? enrich(subject, termId).catch(() => withoutMeaning(subject)) : subject;
}

/** A subject for which no answer came: nothing is awaited any more. */
export function withoutMeaning(subject: Subject): Subject {
  if (subject.kind === 'term') return { ...subject, entry: subject.entry ?? null };
  if (subject.kind === 'word') return { ...subject, entries: subject.entries ?? [] };
  return subject;
}
