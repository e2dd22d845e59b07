/**
 * Every setting: its type, its default, and why it is so.
 *
 * Stored in `storage.local` as what the reader changed, nothing else: defaults are filled in on reading, so that a better default
 * reaches everyone who never touched the setting.
 */
import { storage } from '@wxt-dev/storage';
import type { LevelList } from './contract';
import { areKeys, type OwnKeys } from './keys';
import { HIGHEST_LEVEL } from './lexicon/levels';
import type { PinyinStyle } from './pinyin/styles';

/** How many marks: design, "The marks", density table. */
export type Density = 'off' | 'few' | 'standard' | 'all';
/** Pinyin over words: none, those being learnt, those above the reader's level too, all. */
export type PinyinMode = 'off' | 'learning' | 'new' | 'all';
export type PinyinSize = 'small' | 'standard' | 'large';
export type Theme = 'auto' | 'light' | 'dark';

export interface Settings {
  /** Marks on a page. Standard: a third of a paragraph at most stands under a line. */
  density: Density;
  /** Pinyin on a page. Off: it is the one aid that changes the layout, so it waits to be asked for. */
  pinyin: PinyinMode;
  /** Pinyin over people, places and bodies wherever there is pinyin at all. Off: they are words outside the level list, and new by that. */
  pinyinNames: boolean;
  /** Pinyin over the first occurrence of a word only. Off: a reader who comes back to a paragraph looks for it there. */
  pinyinFirst: boolean;
  /** Over or under the word. Over: the marks are under it. */
  pinyinSide: 'over' | 'under';
  /** How readings are written, on pages and in cards. Marks: the standard of Hanyu Pinyin. */
  pinyinSpelling: PinyinStyle['spelling'];
  /** Tones of the dictionary or as spoken. Dictionary: what the standard writes and what a look-up finds. */
  pinyinTones: PinyinStyle['tones'];
  /** Solid by word, or a syllable over each character. By word: the standard, and it shows where words end. */
  pinyinSpacing: PinyinStyle['spacing'];
  /** Of the word it stands on. Standard: 0.55. */
  pinyinSize: PinyinSize;
  /** Syllables coloured by tone. Off: colour on a page belongs to the marks. */
  toneColours: boolean;
  /** The list that levels are counted by. 2021: the one in force; 2012 is that of most textbooks. */
  levels: LevelList;
  /** Highest level of that list the reader knows, 0 to 7, of HSK 2012 to 6. 4: the level at which people begin to read news. */
  level: number;
  /** Dates and quantities marked too. Off: they are many, and their meaning is plain. */
  quantities: boolean;
  /** Cards open on hover. On; without it they open on click and by key. */
  hover: boolean;
  /** Rest before a card opens, in ms. 60 is long enough to cross a line without opening one. */
  hoverDelay: number;
  /** Colours of cards and pages. Auto: the page's own ground decides for cards, the system for our pages. */
  theme: Theme;
  /** English gist by the browser's own model, where it has one. Off: it may load a model of many MB, and it can be wrong. */
  onDevice: boolean;
  /** Count the phrases of every article that is read, not only of those kept. Off: what was read is nobody's business unasked. */
  history: boolean;
  /** Minutes of review a day, 1 to 60. 10: what learners keep up; the review goes on when they ask for more. */
  reviewMinutes: number;
  /** Days between backups that are written by themselves, 0 for none. Off: it needs the permission for downloads. */
  backupDays: number;
  /** Type of a text on the desk, px. 19: a book's size on a screen. */
  sheetSize: number;
  /** Serif or sans. Serif: what is read at length is set so. */
  sheetFace: 'serif' | 'sans';
  /** Length of a line on the desk, in hanzi. 34: the measure of a book column. */
  sheetMeasure: number;
  /** Distance of lines on the desk, of the type size. 1.85: Chinese without spaces wants more than Latin. */
  sheetLeading: number;
  /** Keys that the reader has moved or switched off; all others are the defaults of {@link DEFAULT_KEYS}. */
  keys: OwnKeys;
  /** Hosts where Tifa stays silent, by the reader's own word. */
  offHosts: string[];
}

export const DEFAULTS: Readonly<Settings> = {
  density: 'standard',
  pinyin: 'off',
  pinyinNames: false,
  pinyinFirst: false,
  pinyinSide: 'over',
  pinyinSpelling: 'marks',
  pinyinTones: 'dictionary',
  pinyinSpacing: 'word',
  pinyinSize: 'standard',
  toneColours: false,
  levels: 'hsk2021',
  level: 4,
  quantities: false,
  hover: true,
  hoverDelay: 60,
  theme: 'auto',
  onDevice: false,
  history: false,
  reviewMinutes: 10,
  backupDays: 0,
  sheetSize: 19,
  sheetFace: 'serif',
  sheetMeasure: 34,
  sheetLeading: 1.85,
  keys: {},
  offHosts: [],
};

/** Raised when a stored shape changes; each step is one function in {@link MIGRATIONS}, with a test from the frozen old shape. */
export const SETTINGS_VERSION = 1;

type Stored = Partial<Settings>;

/** Steps from version n - 1 to n, keyed by n. */
export const MIGRATIONS: Record<number, (old: Record<string, unknown>) => Stored> = {};

const stored = storage.defineItem<Stored>('local:settings', {
  fallback: {},
  version: SETTINGS_VERSION,
  // An empty list would be asked of the storage all the same, at the start of every page and before anything is read.
  ...(Object.keys(MIGRATIONS).length > 0 && { migrations: MIGRATIONS }),
});

const isOneOf =
  <T>(...values: T[]) =>
  (value: unknown): boolean =>
    values.includes(value as T);
const isBetween = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most;
const isBoolean = (value: unknown) => typeof value === 'boolean';

/** A value that does not pass (written by an older build, by hand, by another tool) falls back to its default. */
const VALID: { [K in keyof Settings]: (value: unknown) => boolean } = {
  density: isOneOf<Density>('off', 'few', 'standard', 'all'),
  pinyin: isOneOf<PinyinMode>('off', 'learning', 'new', 'all'),
  pinyinNames: isBoolean,
  pinyinFirst: isBoolean,
  pinyinSide: isOneOf('over', 'under'),
  pinyinSpelling: isOneOf('marks', 'numbers', 'zhuyin'),
  pinyinTones: isOneOf('dictionary', 'spoken'),
  pinyinSpacing: isOneOf('word', 'syllable'),
  pinyinSize: isOneOf<PinyinSize>('small', 'standard', 'large'),
  toneColours: isBoolean,
  levels: isOneOf<LevelList>('hsk2021', 'hsk2012'),
  level: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 7,
  quantities: isBoolean,
  hover: isBoolean,
  hoverDelay: (value) => typeof value === 'number' && value >= 0 && value <= 2000,
  theme: isOneOf<Theme>('auto', 'light', 'dark'),
  onDevice: isBoolean,
  history: isBoolean,
  reviewMinutes: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 60,
  backupDays: isOneOf<number>(0, 1, 7, 30),
  sheetSize: isBetween(12, 40),
  sheetFace: isOneOf('serif', 'sans'),
  sheetMeasure: isBetween(16, 60),
  sheetLeading: isBetween(1.3, 3),
  keys: areKeys,
  offHosts: (value) => Array.isArray(value) && value.every((host) => typeof host === 'string'),
};

/** Defaults under what is stored; invalid values are dropped, not repaired. Who knows more than a list holds knows all of it. */
export function fillDefaults(found: Record<string, unknown> | null | undefined): Settings {
  const settings = { ...DEFAULTS, offHosts: [...DEFAULTS.offHosts] } as Settings & Record<string, unknown>;
  for (const key of Object.keys(DEFAULTS) as (keyof Settings)[]) {
    const value = found?.[key];
    if (value !== undefined && VALID[key](value)) (settings as Record<string, unknown>)[key] = value;
  }
  settings.level = Math.min(settings.level, HIGHEST_LEVEL[settings.levels]);
  return settings;
}

/** What is stored; the defaults where the browser refuses its storage: reading goes on without. */
export async function readSettings(): Promise<Settings> {
  try {
    return fillDefaults(await stored.getValue());
  } catch (error) {
    console.warn('Tifa could not read its settings:', error);
    return fillDefaults(null);
  }
}

/** One change at a time over all contexts of the extension, or of two changes at one moment the second would undo the first. */
async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator ?? {};
  return locks ? await locks.request('tifa-settings', work) : work();
}

/** Writes the given settings; a value equal to its default is forgotten. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return exclusively(async () => {
    const settings = fillDefaults({ ...(await stored.getValue()), ...change });
    const kept = Object.entries(settings).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[key as keyof Settings]),
    );
    await stored.setValue(Object.fromEntries(kept) as Stored);
    return settings;
  });
}

/** Calls back with the filled settings after each change, from any context. Returns the way to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return stored.watch((found) => changed(fillDefaults(found)));
}
