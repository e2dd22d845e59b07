/**
 * The shapes that every room of the program agrees on: what an article is, and what its analysis says.
 * Types only, no imports, so that any room may look here without turning an arrow round.
 *
 * Offsets are UTF-16 code units, `start` inclusive, `end` exclusive. Without `field` they count in `Article.text`;
 * with `field` they count in that part of the headline. `text.slice(start, end)` is what the reader sees.
 */
export interface Span {
  start: number;
  end: number;
  /** Absent: the span lies in the body (`Article.text`). Present: it lies in this part of the headline. */
  field?: HeadlineField;
}

export type HeadlineField = 'kicker' | 'title' | 'subtitle';

export type Lang = 'zh-Hans' | 'zh-Hant';

export type BylineRole =
  | 'reporter' // 记者
  | 'correspondent' // 通讯员
  | 'photographer' // 摄影
  | 'author' // 作者, a signature without a role
  | 'commentator' // 评论员
  | 'compiler' // 整合, 整理
  | 'translator';

export interface Byline {
  role: BylineRole;
  /** As printed, without spaces inside a Chinese name. */
  name: string;
  /** The medium or unit that the page gives with the name: `YMG全媒体`, `本报`, `新华社`. */
  affiliation: string | null;
}

export interface Dateline {
  /** `新华社`, `本报`, `中央社`. */
  agency: string | null;
  place: string | null;
  /** As printed: `9月19日`. */
  date: string | null;
}

export interface Headline {
  /** 引题, the line above the title. */
  kicker: string | null;
  title: string;
  /** 副题, the deck below the title. */
  subtitle: string | null;
}

/** `byline`: a signature that a printed page sets on a line of its own; it names people, but is no prose. */
export type BlockKind = 'paragraph' | 'subhead' | 'caption' | 'quote' | 'byline';

/** A piece of `Article.text`. Blocks ascend, do not overlap, and stand one line feed apart. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
}

export interface Article {
  kind: 'article' | 'newspaper-page';
  lang: Lang;
  url: string | null;
  outlet: string | null;
  headline: Headline;
  bylines: Byline[];
  dateline: Dateline | null;
  /** ISO 8601: a date, or a date and time with its offset. Time zone China unless the page says otherwise. */
  published: string | null;
  /** 责编, 美编, 审读 and the like: never authors. */
  editors: string[];
  /** 作者单位. */
  authorUnit: string | null;
  /** False where the text stops short: a paywall, a jump to another page, a torn page. */
  complete: boolean;
  /** 上接第一版, 下转第三版, as printed. */
  jump: { from: string | null; to: string | null };
  /**
   * The body. Headline, editor line and site lines are not in it; nor is the byline line of a web page. On a newspaper page a
   * signature stays where it is printed, as a block of its own kind.
   */
  text: string;
  blocks: Block[];
}

/** HSK 2021: levels 1 to 6, and 7 for 7-9. HSK 2012: levels 1 to 6. */
export type LevelList = 'hsk2021' | 'hsk2012';

/** A word as a reader looks it up. */
export interface Word extends Span {
  /** Orthography of GB/T 16159 with tone marks: `Bīnhé Qū`. Empty for words without a reading (numbers, Latin). */
  pinyin: string;
  /** One entry for each code point of the word: `zhong1` style, ü as `v`, neutral tone 5; null where it has no reading. */
  syllables: (string | null)[];
  /** HSK 2021: 1 to 6, and 7 for 7-9. Null outside the list. */
  level: number | null;
  /** HSK 2012: 1 to 6. Null outside the list. */
  level2012: number | null;
  /** Frequency rank in the lexicon, 1 is the commonest. Null for words outside it. */
  rank: number | null;
}

/**
 * A reader's own decision about characters, all of them hanzi; it wins over lexicon, names and terms. `lib/text/exceptions.ts` says what
 * is checked and how several of them meet.
 */
export type WordException =
  /** These characters are one word. */
  | { kind: 'join'; text: string }
  /** This word is several: `parts`, which joined give `text`. */
  | { kind: 'split'; text: string; parts: readonly string[] }
  /** This word reads so: one syllable for each hanzi, `zhong1` style, ü as `v`, neutral tone 5. */
  | { kind: 'reading'; text: string; syllables: readonly string[] };

export type TermKind = 'term' | 'slogan' | 'numbered' | 'campaign' | 'metaphor' | 'institution' | 'brand' | 'construction';

/** One member of a numbered formula, or of a list that the page prints. */
export interface TermMember {
  zh: string;
  en?: string;
  /** Where the page itself prints it. */
  at?: Span;
  /** Which part of a compound formula it belongs to: 三问 in 三问四办. */
  group?: string;
}

/** A piece of a term: one half of a couplet, a nested term, the quoted brand inside brand + head noun. */
export interface TermPart extends Span {
  id?: string;
  role?: string;
}

export interface Term extends Span {
  kind: TermKind;
  /** The glossary entry. Absent for constructions, which are explained by their shape. */
  id?: string;
  /** For constructions: which shape, a name from `lib/glossary/constructions`. */
  shape?: string;
  /** Members that this page spells out ("the key"); the glossary's own members live with the entry. */
  members?: TermMember[];
  parts?: TermPart[];
}

export type EntityKind = 'person' | 'organisation' | 'place' | 'date' | 'quantity' | 'work' | 'quotation';

interface EntityBase extends Span {
  /** Mentions of one thing share an id. Unique within an article. */
  id: string;
  /** The fullest form the article uses: the full name of a person called 陈主任 here. */
  name: string;
}

export interface PersonEntity extends EntityBase {
  kind: 'person';
  /** As printed: `市委副书记、市长`. */
  office: string | null;
}

export interface OrganisationEntity extends EntityBase {
  kind: 'organisation';
  /** party, government, congress, consultative, court, military, enterprise, school, hospital, media, association, foreign … */
  type: string | null;
  /** centre, province, city, county, street, village. */
  level: string | null;
}

export interface PlaceEntity extends EntityBase {
  kind: 'place';
  /** province, city, county, town, village, road, river, mountain, site, country, foreign-city. */
  level: string | null;
  /** Administrative code of the statistics bureau, where it is a division. */
  code: string | null;
  /** From large to small, the division itself last: ['山东省', '烟台市', '海阳市']. */
  within: string[];
  /** Of countries: `South Korea`. */
  english?: string;
}

export interface DateEntity extends EntityBase {
  kind: 'date';
  /** ISO 8601 date, month, year or interval (`2026-04/2026-10`); null where the text leaves it open. */
  iso: string | null;
  /** `since April 2026`; absent where the text leaves the date open. */
  english?: string;
}

export interface QuantityEntity extends EntityBase {
  kind: 'quantity';
  value: number | null;
  /** Upper end of a range (1—2次), else null. */
  valueTo: number | null;
  unit: string | null;
  /** `23,000`, `98.6%`. */
  english: string;
}

export interface WorkEntity extends EntityBase {
  kind: 'work';
  type: string | null;
}

export interface QuotationEntity extends EntityBase {
  kind: 'quotation';
  /** As printed: a name, or `市直机关工委负责人`. */
  speaker: string | null;
  /** The person or organisation entity that speaks, where it is one. */
  speakerId: string | null;
}

export type Entity = PersonEntity | OrganisationEntity | PlaceEntity | DateEntity | QuantityEntity | WorkEntity | QuotationEntity;

/** A sentence picked for the summary. Higher is better; in reading order. */
export interface SummarySentence extends Span {
  score: number;
}

export interface Figure {
  /** The number with its unit. */
  at: Span;
  /** `23,000`, `−62%`. */
  english: string;
  value: number | null;
  /** What it counts, as the page words it: `件民生事项办理`, `平均办理时限`. */
  label: string;
}

export interface Facts {
  /** Entity ids, most prominent first. */
  who: string[];
  where: string[];
  when: string[];
  figures: Figure[];
}

export interface Difficulty {
  /** Hanzi in the body. */
  characters: number;
  words: number;
  /** Share of running words (0 to 1) at HSK 2021 level 1 … 7 (index 0 … 6), and outside the list (index 7). Names, numbers and punctuation aside. */
  byLevel: number[];
  /** The level at which 95 % of running words are known; null where none suffices. */
  level: number | null;
  /** The same by HSK 2012: level 1 … 6 (index 0 … 5), and outside the list (index 6). */
  byLevel2012: number[];
  level2012: number | null;
  /** At 250 hanzi a minute. */
  minutes: number;
}

export interface Analysis {
  sentences: Span[];
  words: Word[];
  terms: Term[];
  entities: Entity[];
  summary: SummarySentence[];
  facts: Facts;
  difficulty: Difficulty;
}
