/** One syllable in its three spellings: numbered `lve4`, with tone marks `lüè`, in zhuyin `ㄌㄩㄝˋ`. */
import { syllableCode } from '../lexicon/syllables';

const MARKS: Record<string, string> = { a: 'āáǎà', e: 'ēéěè', i: 'īíǐì', o: 'ōóǒò', u: 'ūúǔù', v: 'ǖǘǚǜ', n: 'n̄ńňǹ', m: 'm̄ḿm̌m̀' };
/** Combining tone marks, as canonical decomposition leaves them. */
const TONE_MARKS = '\u0304\u0301\u030c\u0300';

/** Whether `syllable` is one of Standard Chinese in numbered form: `zhong1`, `nv3`, neutral tone 5. */
export function isSyllable(syllable: string): boolean {
  return syllableCode(syllable) > 0;
}

/**
 * Numbered form of any usual spelling: `Zhōng`, `Lu:4`, `lü4`, `nv3`, `de`, `de0`, `de5`. Ü becomes v, no tone becomes 5.
 * Null where it is no syllable.
 */
export function toNumbered(spelling: string): string | null {
  let plain = '';
  let tone = 0;
  for (const character of spelling.toLowerCase().normalize('NFD').replaceAll('u:', 'v').replaceAll('u\u0308', 'v')) {
    const mark = TONE_MARKS.indexOf(character);
    if (mark >= 0) tone = mark + 1;
    else if (/[0-5]/.test(character)) tone = Number(character) || 5;
    else plain += character;
  }
  const numbered = `${plain}${tone || 5}`;
  return isSyllable(numbered) ? numbered : null;
}

/** The place of the tone mark (Hanyu Pinyin Fang'an, 1958): a or e, else the o of ou, else the last vowel. */
function markedLetter(letters: string): number {
  for (const vowel of ['a', 'e', 'ou']) {
    const at = letters.indexOf(vowel);
    if (at >= 0) return at;
  }
  for (let at = letters.length - 1; at >= 0; at -= 1) if ('iouv'.includes(letters[at] as string)) return at;
  return letters.search(/[nm]/);
}

/** Marked forms that have been asked for: about 1,300 syllables make up all text. */
const marked = new Map<string, string>();
/** What is no syllable is not kept, nor more than there are syllables. */
const MOST_MARKED = 2200;

/** `zhong1` as `zhōng`; `nv3` as `nǚ`; the neutral tone without a mark. What is no numbered syllable comes back as it is. */
export function toMarked(numbered: string): string {
  let form = marked.get(numbered);
  if (form === undefined) {
    form = mark(numbered);
    if (marked.size < MOST_MARKED && isSyllable(numbered)) marked.set(numbered, form);
  }
  return form;
}

function mark(numbered: string): string {
  const letters = numbered.slice(0, -1);
  const tone = numbered.charCodeAt(numbered.length - 1) - 48;
  if (!(tone >= 1 && tone <= 5)) return numbered;
  const at = tone === 5 ? -1 : markedLetter(letters);
  let form = '';
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i] as string;
    const row = MARKS[letter];
    if (i !== at || !row) form += letter === 'v' ? 'ü' : letter;
    else form += letter === 'n' || letter === 'm' ? `${letter}${TONE_MARKS[tone - 1]}`.normalize('NFC') : row[tone - 1];
  }
  return form;
}

// biome-ignore format: a table
const INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'ㄓ'], ['ch', 'ㄔ'], ['sh', 'ㄕ'], ['b', 'ㄅ'], ['p', 'ㄆ'], ['m', 'ㄇ'], ['f', 'ㄈ'], ['d', 'ㄉ'], ['t', 'ㄊ'], ['n', 'ㄋ'], ['l', 'ㄌ'],
  ['g', 'ㄍ'], ['k', 'ㄎ'], ['h', 'ㄏ'], ['j', 'ㄐ'], ['q', 'ㄑ'], ['x', 'ㄒ'], ['r', 'ㄖ'], ['z', 'ㄗ'], ['c', 'ㄘ'], ['s', 'ㄙ'],
];

// biome-ignore format: a table
const FINALS: Record<string, string> = {
  a: 'ㄚ', o: 'ㄛ', e: 'ㄜ', ai: 'ㄞ', ei: 'ㄟ', ao: 'ㄠ', ou: 'ㄡ', an: 'ㄢ', en: 'ㄣ', ang: 'ㄤ', eng: 'ㄥ', er: 'ㄦ', ong: 'ㄨㄥ',
  i: 'ㄧ', ia: 'ㄧㄚ', io: 'ㄧㄛ', ie: 'ㄧㄝ', iao: 'ㄧㄠ', iu: 'ㄧㄡ', ian: 'ㄧㄢ', in: 'ㄧㄣ', iang: 'ㄧㄤ', ing: 'ㄧㄥ', iong: 'ㄩㄥ',
  u: 'ㄨ', ua: 'ㄨㄚ', uo: 'ㄨㄛ', uai: 'ㄨㄞ', ui: 'ㄨㄟ', uan: 'ㄨㄢ', un: 'ㄨㄣ', uang: 'ㄨㄤ',
  v: 'ㄩ', ve: 'ㄩㄝ', van: 'ㄩㄢ', vn: 'ㄩㄣ',
};

const WHOLE: Record<string, string> = { m: 'ㄇ', n: 'ㄋ', ng: 'ㄫ', hm: 'ㄏㄇ', hng: 'ㄏㄫ', r: 'ㄦ' };
const ZHUYIN_TONES = ['', 'ˊ', 'ˇ', 'ˋ'];

/** `zhong1` as `ㄓㄨㄥ`; the neutral tone has its dot in front: `˙ㄉㄜ`. What is no numbered syllable comes back as it is. */
export function toZhuyin(numbered: string): string {
  if (!isSyllable(numbered)) return numbered;
  const tone = numbered.charCodeAt(numbered.length - 1) - 48;
  const letters = numbered.slice(0, -1);
  const spelled = WHOLE[letters] ?? spell(letters);
  return tone === 5 ? `˙${spelled}` : `${spelled}${ZHUYIN_TONES[tone - 1]}`;
}

function spell(letters: string): string {
  let rest = letters;
  let initial = '';
  if (rest.startsWith('y'))
    rest = rest.startsWith('yu') ? `v${rest.slice(2)}` : rest.startsWith('yi') ? rest.slice(1) : `i${rest.slice(1)}`;
  else if (rest.startsWith('w')) rest = rest.startsWith('wu') ? rest.slice(1) : `u${rest.slice(1)}`;
  else {
    const found = INITIALS.find(([latin]) => rest.startsWith(latin));
    if (found) {
      initial = found[1];
      rest = rest.slice(found[0].length);
      if ('ㄐㄑㄒ'.includes(initial) && rest.startsWith('u')) rest = `v${rest.slice(1)}`;
      if ('ㄓㄔㄕㄖㄗㄘㄙ'.includes(initial) && rest === 'i') rest = '';
    }
  }
  // you, wei, wen and weng are spelled in full where they stand without an initial.
  const full: Record<string, string> = { iou: 'iu', uei: 'ui', uen: 'un', ueng: 'ong' };
  if (rest === 'iong' && !initial) return 'ㄩㄥ';
  return `${initial}${rest === '' ? '' : (FINALS[full[rest] ?? rest] ?? rest)}`;
}
