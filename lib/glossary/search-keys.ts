/** Strings as a search compares them: hanzi simplified, pinyin run together, English as words. */
import { oneSpelling } from '../english-spelling';
import { keysOf } from './form-key';

const TONES = /[\u0300\u0301\u0304\u030C]/gu;

/** Pinyin in lower case without blanks, hyphens and apostrophes; `v` and `u:` are ü. Tone marks stay. */
export function pinyinKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('u:', 'ü')
    .replaceAll('v', 'ü')
    .replace(/[^\p{Script=Latin}\p{M}\d+]/gu, '');
}

/** A pinyin key without tones, whether written as marks or as digits. */
export function withoutTones(key: string): string {
  return key
    .normalize('NFD')
    .replace(TONES, '')
    .normalize('NFC')
    .replace(/([a-zü])[1-5]/gu, '$1');
}

export function hasToneMarks(text: string): boolean {
  return text.normalize('NFD').search(TONES) >= 0;
}

/** Lower-case English words and numbers, in one spelling. */
export function englishWords(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(oneSpelling);
}

/** The key of a form as the search compares it, separators aside. */
export function hanziKey(text: string): string {
  return keysOf(text.replace(/\s/gu, '')).at(-1) ?? '';
}
