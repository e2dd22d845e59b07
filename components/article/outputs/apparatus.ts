/** The article's own glossary: every term and name that it has, each once, in reading order, with what is known of it. */
import type { Analysis, Article, Span } from '../../../lib/contract';
import { inContext } from '../../../lib/glossary/choose-sense';
import { describeOffice, describeOrganisation } from '../../../lib/glossary/describe-office';
import type { GlossaryEntry } from '../../../lib/glossary/entry';
import { readingOf } from '../../../lib/glossary/reading';
import { inReadingOrder } from '../../../lib/overlay/mark';
import { paragraphOf, romanise } from '../places';
import { type NameKind, nameRows, type TermGroup, termRows } from '../rows';

export type NoteGroup = TermGroup | NameKind;

/** In the order in which the kinds are listed. */
export const NOTE_GROUPS: readonly NoteGroup[] = ['numbered', 'term', 'slogan', 'person', 'organisation', 'place'];

export interface Note {
  /** From 1, in reading order of the first places. */
  number: number;
  group: NoteGroup;
  /** As the page writes it. */
  text: string;
  /** In the standard's spelling; empty where it has no reading. */
  pinyin: string;
  /** One line of English; null where nothing is known. */
  gloss: string | null;
  /** One to three sentences of English. */
  explain: string | null;
  /** Members, by the page itself or by the glossary. */
  members: { zh: string; en: string | null }[];
  membersFromPage: boolean;
  /** `Title, 2015`: where the glossary has it from. */
  source: string | null;
  /** Every place, the first one first. */
  spans: Span[];
}

export interface Apparatus {
  article: Article;
  /** In reading order. */
  notes: Note[];
}

/** Glossary entries that the notes of an analysis need. */
export const entryIdsOf = ({ terms }: Analysis): string[] => [...new Set(terms.flatMap(({ id }) => id ?? []))];

type Unnumbered = Omit<Note, 'number'>;

function termNotes(article: Article, analysis: Analysis, entries: ReadonlyMap<string, GlossaryEntry>): Unnumbered[] {
  const groups = termRows(article, analysis);
  return [...groups.numbered, ...groups.term, ...groups.slogan].map((row) => {
    const found = row.id === undefined ? undefined : entries.get(row.id);
    const entry = found && inContext(found, row.spans[0] ? paragraphOf(article, row.spans[0]) : '');
    const sense = entry?.senses[0];
    const own = row.members.map(({ zh, en }) => ({ zh, en: en ?? null }));
    const [source] = entry?.sources ?? [];
    return {
      group: row.group,
      text: row.text,
      pinyin: (entry && readingOf(entry, row.text)) ?? row.pinyin,
      gloss: sense?.gloss ?? row.about?.gloss ?? null,
      explain: sense?.explain ?? row.about?.explain ?? null,
      members: own.length > 0 ? own : (sense?.members ?? []),
      membersFromPage: own.length > 0,
      source: source ? `${source.title}, ${source.date.slice(0, 4)}` : null,
      spans: row.spans,
    };
  });
}

function nameNotes(article: Article, analysis: Analysis): Unnumbered[] {
  const inLetters = (zh: string) => romanise(article, analysis, zh);
  const groups = nameRows(analysis);
  return [...groups.person, ...groups.organisation, ...groups.place].map(({ entity, pinyin, spans }) => {
    const common = { group: entity.kind, text: entity.name, pinyin, members: [], membersFromPage: false, source: null, spans };
    if (entity.kind === 'person') {
      const office = entity.office && describeOffice(entity.office, inLetters);
      return { ...common, gloss: office ?? entity.office, explain: null };
    }
    if (entity.kind === 'organisation') return { ...common, gloss: describeOrganisation(entity.name, inLetters), explain: null };
    return { ...common, gloss: entity.within.length > 1 ? entity.within.join(' ') : (entity.english ?? null), explain: null };
  });
}

/** @param entries of {@link entryIdsOf}; one that is missing leaves its note with what the page says */
export function apparatusOf(article: Article, analysis: Analysis, entries: readonly GlossaryEntry[]): Apparatus {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const first = ({ spans }: Unnumbered): Span => spans[0] ?? { start: 0, end: 0 };
  const notes = [...termNotes(article, analysis, byId), ...nameNotes(article, analysis)]
    .sort((a, b) => inReadingOrder(first(a), first(b)))
    .map((note, n) => ({ number: n + 1, ...note }));
  return { article, notes };
}

/** Notes by kind, in the order of {@link NOTE_GROUPS}; kinds that the article has none of are left out. */
export function byGroup(notes: readonly Note[]): { group: NoteGroup; notes: Note[] }[] {
  return NOTE_GROUPS.map((group) => ({ group, notes: notes.filter((note) => note.group === group) })).filter(
    ({ notes: found }) => found.length > 0,
  );
}
