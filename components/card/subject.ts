/** What a card shows: plain data, put together by whoever opens it (the page, the desk, a test). */
import type {
  DateEntity,
  Lang,
  OrganisationEntity,
  PersonEntity,
  PlaceEntity,
  QuantityEntity,
  Span,
  TermKind,
  TermMember,
  WorkEntity,
} from '@/lib/contract';
import type { DictionaryEntry } from '@/lib/dictionary/entry';
import type { ShapeDescription } from '@/lib/glossary/describe-shape';
import type { GlossaryEntry } from '@/lib/glossary/entry';

/** A word with its reading and, once known, a few words of English. */
export interface GlossedWord {
  text: string;
  pinyin: string;
  /** Undefined while it is looked up, empty where nothing is known. */
  gloss?: string;
}

/** One half of a couplet, one leg of a parallel run: its words in order. */
export type GlossedPart = GlossedWord[];

interface Common {
  /** As the page prints it. */
  text: string;
  lang: Lang;
  pinyin: string;
  /** The words inside, where there are several: each can be looked up in the same card. */
  words: GlossedWord[];
  /** Terms and names inside that have no mark of their own on the page. */
  inside?: string[];
  /** Which mention of how many on this page, from 1. */
  mention?: { number: number; of: number };
}

export interface WordSubject extends Common {
  kind: 'word';
  /** HSK 2021, 7 for 7-9. */
  level: number | null;
  /** HSK 2012, 1 to 6. */
  level2012: number | null;
  /** Place among the words of the lexicon by how often they are used, 1 is the commonest; null outside of it. */
  rank?: number | null;
  /** Entries for exactly this word, the reading of the context first. Null while they are looked up. */
  entries: DictionaryEntry[] | null;
  /** What the word means in politics, where the glossary has it too. */
  political?: GlossaryEntry | null;
  /** Where there is no entry: character by character; of a phrase, word by word. */
  characters: GlossedWord[];
  /** The place on this page that goes by this name for short: 青澜市 of 青澜. */
  shortFor?: string;
}

export interface TermSubject extends Common {
  kind: 'term';
  term: TermKind;
  shape?: string;
  /** Null: no glossary entry. Undefined: not there yet. */
  entry: GlossaryEntry | null | undefined;
  /** Members that the page itself lists, and the paragraph (from 1) in which it does. */
  members: TermMember[];
  /** The words of each of them, for English word for word. */
  memberWords?: GlossedWord[][];
  key: { paragraph: number; at: Span } | null;
  /** The paragraph around it: it decides between senses. */
  context?: string;
  /** What its shape says where no entry explains it. */
  about?: ShapeDescription | null;
  parts: GlossedPart[];
  /** Other entries worth reading, in the form to look up. */
  related: string[];
}

export interface PersonSubject extends Common {
  kind: 'person';
  entity: PersonEntity;
  /** The office, word by word. */
  office: GlossedWord[];
  /** The office in English, where every part of it is known. */
  english?: string | null;
}

export interface OrganisationSubject extends Common {
  kind: 'organisation';
  entity: OrganisationEntity;
  /** The name in English, where every part of it is known. */
  english?: string | null;
}

export interface PlaceSubject extends Common {
  kind: 'place';
  entity: PlaceEntity;
  /** From large to small, the place itself last. */
  chain: { name: string; level: string | null; pinyin: string }[];
}

export interface FigureSubject extends Common {
  kind: 'figure';
  entity: DateEntity | QuantityEntity | WorkEntity;
}

export type Subject = WordSubject | TermSubject | PersonSubject | OrganisationSubject | PlaceSubject | FigureSubject;

/** What can be done from a card. Anything left out is not offered. */
export interface CardActions {
  /** Save the word, or take it out of the library again. */
  save?: () => void;
  highlight?: () => void;
  copy?: (form: CopyForm) => void;
  say?: () => void;
  /** Asked where there is no {@link say}: whether it is for want of a voice. Voices arrive late. */
  isVoiceless?: () => boolean;
  panel?: () => void;
  note?: () => void;
  /** Opens a card for Chinese inside this one. @param at the place in the text that was pointed at, in UTF-16 units */
  lookUp?: (text: string, at?: number) => void;
  /** A few words on what {@link lookUp} would show. */
  glance?: (text: string, at?: number) => Promise<GlossedWord | null>;
  back?: () => void;
  close?: () => void;
  step?: (direction: 1 | -1) => void;
  /** What the reader says of this word or phrase, and the ways to say something else. */
  state?: { now: 'known' | 'learning' | 'ignored' | null; set: (state: 'known' | 'learning' | 'ignored' | null) => void };
  /** Keep the article for its own sake, with its text. */
  keep?: () => void;
  /** Open the form that cuts or reads this word otherwise. */
  correct?: () => void;
  /** Show a place of the page: the paragraph that lists the members. */
  goTo?: (at: Span) => void;
}

export const COPY_FORMS = ['plain', 'reading', 'cite', 'sentence'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];
