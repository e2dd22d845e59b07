/**
 * An entry of the political glossary, as cards show it and as `entries/*.yaml` hold it (how to write one: `entries/README.md`;
 * what is checked: `schema.ts` and `tests/unit/glossary/entries.test.ts`). Own text, CC BY 4.0.
 */
export const CATEGORIES = [
  'governance',
  'economy',
  'doctrine',
  'party-building',
  'metaphor',
  'cadre',
  'discipline',
  'campaigns',
  'ideology-media',
  'grassroots',
  'rural',
  'foreign',
  'history',
  'law-security',
  'social',
  'hk-tw-ethnic',
  'environment',
  'tech',
  'military',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const KINDS = ['term', 'numbered', 'slogan', 'metaphor', 'institution', 'title', 'campaign', 'event'] as const;
export type GlossaryKind = (typeof KINDS)[number];

export const STATUSES = ['current', 'fading', 'historical'] as const;

export const SOURCE_TYPES = ['document', 'law', 'speech', 'article', 'book', 'web'] as const;

export interface GlossarySource {
  id: string;
  type: (typeof SOURCE_TYPES)[number];
  title: string;
  publisher: string;
  /** ISO 8601 year, month or day. */
  date: string;
}

export interface GlossaryMember {
  zh: string;
  en: string;
  /** The part of a compound formula that it belongs to: 四不 in 四不两直. */
  group?: string;
}

export interface GlossarySense {
  /** Up to 60 characters, shown in line. */
  gloss: string;
  literal?: string;
  /** One to three sentences of plain English. */
  explain: string;
  /** Register, who says it, what it signals: our judgement, shown as such. */
  usage?: string;
  /** Numbered formulas: as many as the number says. Also the parts of an unnumbered contraction (放管服). */
  members?: GlossaryMember[];
  /** A rendering that an official English text prints; `src` is the id of one of the entry's sources. */
  official_en?: { text: string; src: string }[];
  /** First known use, only where `src` says so. */
  since?: { date: string; by?: string; src: string };
  /** Ids of other entries. Said on one side; both sides show it. */
  related?: string[];
  /** Which of several senses: context words that decide for this one. */
  when?: string[];
}

/** Context that a short or ambiguous form needs. Every condition that is given must hold, except as `ambiguous` says. */
export interface MatchRule {
  /** The forms (term or variants) that the rule is for. Absent: all of them. */
  forms?: string[];
  /** A common word in its own right: marked only where a word of `need` stands in the same block, or in quotation marks. */
  ambiguous?: boolean;
  /** One of these within the same block. */
  need?: string[];
  /** None of these around it: longer words that contain the form (党组织 for 党组). */
  not?: string[];
  /** Only directly inside quotation marks. */
  quoted?: boolean;
}

export interface GlossaryEntry {
  /** ASCII, stable, never reused. An own term's begins with `own.`, which no built-in one can. */
  id: string;
  term: string;
  trad: string;
  /** GB/T 16159 with tone marks. */
  pinyin: string;
  /** Other surface forms: short forms, other wordings, misprints seen in papers. */
  variants?: string[];
  match?: MatchRule;
  /** An everyday word of offices and newspapers: explained when asked for, not marked. */
  quiet?: boolean;
  /** `own`: a term of the reader's own. */
  category: Category | 'own';
  kind: GlossaryKind;
  /** nationwide, provincial:<area>, local:<area>, sector:<system>; user for own terms. */
  level: string;
  status: (typeof STATUSES)[number];
  senses: GlossarySense[];
  sources: GlossarySource[];
  review: { state: 'draft' | 'checked' };
}
