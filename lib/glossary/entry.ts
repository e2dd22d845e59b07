/**
 * An entry of the political glossary, as `entries/*.yaml` hold it (see the how-to in `entries/README.md`) and as cards show it.
 * Own text, CC BY 4.0.
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

export interface GlossarySource {
  id: string;
  type: 'document' | 'law' | 'speech' | 'article' | 'book' | 'web';
  title: string;
  publisher: string;
  /** ISO 8601 year, month or day. */
  date: string;
}

export interface GlossarySense {
  /** Up to 60 characters, shown in line. */
  gloss: string;
  literal?: string;
  /** One to three sentences of plain English. */
  explain: string;
  /** Register, who says it, what it signals: our judgement, shown as such. */
  usage?: string;
  members?: { zh: string; en: string }[];
  official_en?: { text: string; src: string }[];
  since?: { date: string; by?: string; src: string };
  related?: string[];
  /** Which of several senses: context words that decide for this one. */
  when?: string[];
}

/** Context that a short or ambiguous form needs. */
export interface MatchRule {
  /** A common word in its own right: marked only where `need` is met. */
  ambiguous?: boolean;
  /** One of these within the same block. */
  need?: string[];
  /** None of these directly around it: the longer words that contain the form. */
  not?: string[];
  /** Only inside quotation marks. */
  quoted?: boolean;
}

export interface GlossaryEntry {
  id: string;
  term: string;
  trad: string;
  pinyin: string;
  variants?: string[];
  match?: MatchRule;
  category: Category;
  kind: GlossaryKind;
  /** nationwide, provincial:<area>, local:<area>, sector:<system>; user for own terms. */
  level: string;
  status: (typeof STATUSES)[number];
  senses: GlossarySense[];
  sources: GlossarySource[];
  review: { state: 'draft' | 'checked' };
}
