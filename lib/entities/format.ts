/**
 * The file format of the entity data (`public/data/entities.bin`, kind ENTI, container `lib/binary.ts`).
 *
 * A trie over simplified UTF-16 units, breadth first, children ascending. A name is the node where it ends; the root is node 0.
 *
 *     labels      Uint16   unit of each node (0 for the root)
 *     children    Uint16   number of children of each node
 *     profile     Uint16   index into `profiles` of the name that ends here; 0: none
 *     profiles    Uint32   pairs: NameClass bits, and bits 0-3 organisation type, 4-7 organisation level, 8-11 place level,
 *                          12-15 work kind, 16-19 unit class (each an index into the lists below, 0 for none)
 *     noteNodes   Uint32   nodes with a note, ascending
 *     notes       Uint8    UTF-8, one line for each of `noteNodes`, `kind:text` parted by tabs: `country` of a city, `full` form
 *                          of an organisation or letter, `english` of a country, `unit`, `rule` of a time word, rank of a `surname`
 *     divNode     3 planes administrative divisions of China in the order of their codes: node of the full name (`lib/planes.ts`),
 *     divCode     4 planes statistics bureau's code (2, 4, 6 or 9 digits; 0 where it has none) as distances,
 *     divParent   Uint16   index + 1 of the division above, 0 for none
 *     shortNode   Uint32   short forms (烟台): node, ascending by division
 *     shortDiv    Uint16   and the division meant
 *     characters  Uint16   for U+4E00 … U+9FFF, four steps of 4 bits: log odds as first (bits 0-3), second (4-7), only (8-11)
 *                          given-name character, and as a character of transcriptions (12-15)
 *     model*               the tagger's weights, see `tagger/model-file.ts`
 */
export const ENTITY_KIND = 'ENTI';
export const ENTITY_VERSION = 3;

/** What a name of the trie can be, as bits; a name may be several things. */
export const NameClass = {
  /** Administrative division of China, full name. */
  division: 1 << 0,
  /** Short form of one: 烟台. */
  shortDivision: 1 << 1,
  country: 1 << 2,
  foreignCity: 1 << 3,
  /** River, mountain, sea, region, sight. */
  site: 1 << 4,
  /** One character that stands for a province or a country: 鲁, 美. */
  abbreviation: 1 << 5,
  surname: 1 << 6,
  /** Office: stands before a name and after one (陈主任). */
  office: 1 << 7,
  /** Calling: stands before a name only (记者). */
  calling: 1 << 8,
  /** Form of address: stands after a name only (毛阿姨). */
  address: 1 << 9,
  /** Organisation known by this name. */
  organisation: 1 << 10,
  /** Last word of organisations: 公司, 委员会. */
  organisationHead: 1 << 11,
  /** Last word of places: 路, 社区. */
  placeHead: 1 << 12,
  unit: 1 << 13,
  timeWord: 1 << 14,
  speechVerb: 1 << 15,
  workKind: 1 << 16,
  /** Also a common word: 和平 (区), 黄山. */
  common: 1 << 17,
  /** Town, street or village level. */
  town: 1 << 18,
  /** Stands inside names, between what they begin with and their head, though it is a verb or an adverb elsewhere: 救助, 自然. */
  nameField: 1 << 19,
  /** A head that ends too many other things to make a name of the words before it: 科技, 汽车, 联盟. */
  weakHead: 1 << 20,
  /** Short form of what a body does or is, whose full form its note gives: 人社, 住建, 妇联. */
  organForm: 1 << 21,
  /** Trade at the end of a firm's short name: 智能, 重工. */
  firmTail: 1 << 22,
} as const;

/** Index 0 means none. The order is part of the format. */
export const ORGANISATION_TYPES = [
  null,
  'party',
  'government',
  'congress',
  'consultative',
  'court',
  'military',
  'enterprise',
  'school',
  'hospital',
  'media',
  'association',
  'foreign',
  'research',
  'culture',
] as const;
export const ORGANISATION_LEVELS = [null, 'centre', 'province', 'city', 'county', 'street', 'village'] as const;
export const PLACE_LEVELS = [
  null,
  'province',
  'city',
  'county',
  'town',
  'village',
  'road',
  'river',
  'lake',
  'mountain',
  'sea',
  'island',
  'region',
  'zone',
  'site',
  'history',
] as const;
export const WORK_KINDS = [
  null,
  'law',
  'regulation',
  'plan',
  'notice',
  'report',
  'agreement',
  'speech',
  'newspaper',
  'book',
  'song',
  'film',
  'programme',
  'picture',
] as const;
export const UNIT_CLASSES = [null, 'count', 'time', 'unit', 'money', 'ratio'] as const;

/** First and last character of the table `characters`. */
export const FIRST_CHARACTER = 0x4e00;
export const LAST_CHARACTER = 0x9fff;
/** Log odds (nats) of step n: (n - ODDS_ZERO) / ODDS_STEPS. */
export const ODDS_STEPS = 2;
export const ODDS_ZERO = 9;
