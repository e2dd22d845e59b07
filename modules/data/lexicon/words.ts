/** The word list: who is in it, at what cost, in which classes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { MAX_WORD, WordClass } from '../../../lib/lexicon/format';
import { toNumbered } from '../../../lib/pinyin/syllable';
import { ROOT } from '../dataset';
import { type CedictEntry, readCedict } from './cedict';
import { classesOf } from './classes';
import { DIVISION_SUFFIX, readDivisions } from './divisions';
import { foldKey } from './fold';
import { lowerLevel, readHsk } from './hsk';
import { readJieba } from './jieba';
import { readOtherPlanes } from './other-planes';

export const READINGS_FILE = 'lib/lexicon/readings.tsv';

/** How many of jieba's words are taken, the most frequent first. */
const JIEBA_WORDS = 150_000;

export interface LexiconWord {
  /** Folded form, under which it is found. */
  key: string;
  /** −ln p in nats, or null where no list counts the word. */
  cost: number | null;
  classes: number;
  /** HSK 2021, 7 for 7-9; 0 outside the list. */
  level: number;
  /** HSK 2012, 0 outside the list. */
  level2012: number;
  /** Letter of PART_OF_SPEECH, or empty. */
  tag: string;
  /** Dictionary entries with this key, common words first. */
  entries: CedictEntry[];
  /** Reading in the HSK list, `zhong4 dian3`, or empty. */
  pinyin: string;
  /** Readings from `lib/lexicon/readings.tsv`, which win over the dictionary's. */
  corrected: string[];
  /** Key of the word that this is another way of writing: 反复 of 反覆. */
  variantOf: string | null;
}

/** The mainland's standard into traditional characters, and into those of Taiwan. */
const TO_TRADITIONAL = [Converter({ from: 'cn', to: 't' }), Converter({ from: 'cn', to: 'tw' })];

const HANZI_WORD = /^(?=.*[\p{Script=Han}〇])[\p{Script=Han}〇a-z0-9·]+$/u;

const NAME_TAGS = new Set(['P', 'S', 'O', 'F', 'Z']);

/** Numbers that frequency lists have as words; the segmenter makes them itself. */
const NUMBER = /^(?:第[〇零一二三四五六七八九十百千万亿两几]+.?|[〇零一二三四五六七八九十百千万亿两]{2,}|[0-9]+[年月日])$/u;

// biome-ignore format: a table
const TAGS: Record<string, string> = {
  nr: 'P', nrfg: 'P', ns: 'S', nt: 'O', nrt: 'F', nz: 'Z', vn: 'N', an: 'a', ad: 'a', zg: 'g', ng: 'g', vg: 'g', ag: 'g', tg: 'g',
  mq: 'm', mg: 'm', vq: 'v', vi: 'v', vd: 'v', rr: 'r', rz: 'r', dg: 'd', df: 'd', uz: 'u', ul: 'u', uj: 'u', ug: 'u', ud: 'u',
};

/** Rows of a table of ours, without comments and empty lines. */
function readTable(path: string): string[][] {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  return lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
}

type Level = Pick<LexiconWord, 'level' | 'level2012' | 'pinyin'>;

/**
 * The HSK lists by key. Where a word stands twice in a list (长 cháng, zhǎng) the lower level counts and no reading is the usual one.
 * Readings are those of 2021.
 */
function levels(): Map<string, Level> {
  const map = new Map<string, Level>();
  for (const { word, level, level2012, spelling } of readHsk()) {
    const key = foldKey(word);
    const before = map.get(key);
    map.set(key, {
      level: lowerLevel(level, before?.level ?? 0),
      level2012: lowerLevel(level2012, before?.level2012 ?? 0),
      pinyin: level === 0 ? (before?.pinyin ?? '') : before?.level ? '' : readingOf(spelling, key),
    });
  }
  return map;
}

/** `zhong4 dian3` of a reading as the list prints it; empty where it has not a syllable for each character. */
function readingOf(spelling: string, key: string): string {
  const syllables = spelling.split(/[\s’']+/).map((syllable) => toNumbered(syllable));
  return syllables.length === key.length && !syllables.includes(null) ? syllables.join(' ') : '';
}

/**
 * Gives taught words their levels. The list of 2012 has a few phrases (打篮球, 系领带) that readers and segmenters cut, and a spoken form
 * (纽扣儿): those count for the longest word of the lexicon that they end with, or begin with before 儿.
 */
function addLevels(words: Map<string, LexiconWord>, get: (key: string) => LexiconWord, fits: (key: string) => boolean): void {
  const taught = levels();
  for (const [key, found] of taught) {
    if (!fits(key)) continue;
    if (found.level > 0 || words.has(key)) Object.assign(get(key), found);
    else {
      const parts = key.endsWith('儿') ? [key.slice(0, -1)] : Array.from(key, (_, n) => key.slice(n + 1));
      const part = parts.find((one) => words.has(one));
      if (part && !taught.get(part)?.level2012) get(part).level2012 = found.level2012;
    }
  }
}

/**
 * Adds traditional forms that fold to other characters than the simplified ones (反覆 is 反复, 傢俱 is 家具), where no word has that key:
 * folding goes by the character, and 覆 is simplified too.
 */
function addVariants(words: Map<string, LexiconWord>, fits: (key: string) => boolean): void {
  for (const main of [...words.values()]) {
    for (const entry of main.entries) {
      const key = foldKey(entry.traditional);
      const known = words.get(key);
      if (key === main.key || key.length !== main.key.length || !fits(key) || (known && known.variantOf !== main.key)) continue;
      const word = known ?? { ...main, key, classes: 0, entries: [], variantOf: main.key };
      word.classes |= classesOf(entry);
      word.entries.push(entry);
      words.set(key, word);
    }
  }
}

/**
 * Nats for a word that is taught but not counted (有的, 老是): those of its parts where they stand side by side, so that it is as likely
 * as they are. Null where a part is not counted either.
 */
function apart(key: string, words: ReadonlyMap<string, LexiconWord>): number | null {
  const best: number[] = [0];
  for (let end = 1; end <= key.length; end += 1) {
    best[end] = Number.POSITIVE_INFINITY;
    for (let start = 0; start < end; start += 1) {
      const part = end - start < key.length ? words.get(key.slice(start, end))?.cost : null;
      if (part != null) best[end] = Math.min(best[end] as number, (best[start] as number) + part);
    }
  }
  const cost = best[key.length] as number;
  return Number.isFinite(cost) ? cost : null;
}

const isTaught = ({ level, level2012 }: LexiconWord): boolean => level > 0 || level2012 > 0;

/** The same for the words of the HSK lists, by what OpenCC makes of them (回覆, 項鍊): the level holds in either script. */
function addTaught(words: Map<string, LexiconWord>): void {
  for (const main of [...words.values()]) {
    if (!isTaught(main)) continue;
    for (const convert of TO_TRADITIONAL) {
      const key = foldKey(convert(main.key));
      if (key === main.key || key.length !== main.key.length) continue;
      const known = words.get(key);
      if (!known) words.set(key, { ...main, key, variantOf: main.key });
      else {
        known.level ||= main.level;
        known.level2012 ||= main.level2012;
      }
    }
  }
}

/** Builds the list, sorted by key. */
export function buildWords(): LexiconWord[] {
  const words = new Map<string, LexiconWord>();
  const get = (key: string): LexiconWord => {
    const word = words.get(key) ?? {
      key,
      cost: null,
      classes: 0,
      level: 0,
      level2012: 0,
      tag: '',
      entries: [],
      pinyin: '',
      corrected: [],
      variantOf: null,
    };
    words.set(key, word);
    return word;
  };
  const fits = (key: string) => key.length <= MAX_WORD && HANZI_WORD.test(key);

  for (const entry of readCedict()) {
    const key = foldKey(entry.simplified);
    if (!fits(key)) continue;
    const word = get(key);
    word.classes |= classesOf(entry);
    word.entries.push(entry);
  }
  addVariants(words, fits);
  for (const [text, ...readings] of readTable(READINGS_FILE)) {
    const word = get(foldKey(text as string));
    word.corrected = readings;
    word.classes |= WordClass.common;
  }
  for (const [character, syllable] of readOtherPlanes()) {
    const word = get(character);
    if (word.entries.length === 0) Object.assign(word, { corrected: [syllable], classes: word.classes | WordClass.common });
  }
  const jieba = readJieba();
  let total = 0;
  for (const { frequency } of jieba.values()) total += frequency;
  const ordered = [...jieba].sort(([, a], [, b]) => b.frequency - a.frequency);
  ordered.forEach(([text, { frequency, tag }], place) => {
    const key = foldKey(text);
    if (!fits(key) || (NUMBER.test(key) && !words.has(key)) || (place >= JIEBA_WORDS && !words.has(key) && key.length > 1))
      return;
    const word = get(key);
    const cost = -Math.log(frequency / total);
    // 著/着 and the like share a key: the commoner form decides.
    if (word.cost === null || cost < word.cost) {
      word.cost = cost;
      word.tag = TAGS[tag] ?? tag.charAt(0);
    }
    if (tag === 'i' && key.length >= 4) word.classes |= WordClass.idiom;
    if (key.length < 2) return;
    // jieba takes 高高兴兴 for a place: what a dictionary has as a common word is no name by its word alone.
    if ((word.classes & (WordClass.common | WordClass.proper)) === WordClass.common) {
      if (NAME_TAGS.has(word.tag)) word.tag = '';
      return;
    }
    if (tag === 'ns') word.classes |= WordClass.place;
    if (tag === 'nt') word.classes |= WordClass.organisation;
    if (tag === 'nrt') word.classes |= WordClass.foreignName;
  });
  for (const { name, level } of readDivisions()) {
    const key = foldKey(name);
    if (!fits(key)) continue;
    get(key).classes |= WordClass.place;
    const stem = key.replace(DIVISION_SUFFIX, '');
    if (stem !== key && stem.length >= 2 && level <= 2 && ((words.get(stem)?.classes ?? 0) & WordClass.common) === 0) {
      get(stem).classes |= WordClass.place;
    }
  }
  addLevels(words, get, fits);
  for (const word of words.values()) if (isTaught(word) && word.cost === null) word.cost = apart(word.key, words);
  addTaught(words);
  for (const word of words.values()) {
    const main = word.variantOf === null ? undefined : words.get(word.variantOf);
    if (!main) continue;
    const { level, level2012, pinyin } = main;
    Object.assign(word, { level, level2012, pinyin, cost: word.cost ?? main.cost, tag: word.tag || main.tag });
  }
  return [...words.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
