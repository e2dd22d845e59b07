/** What a numbered formula announces: 三问四办 is 三问 (3) and 四办 (4), 1+1+3+8 four sums, 六型机关 six of 机关. */
import { numeralsIn } from './numerals';

export interface FormulaPart {
  /** As written: 三问, 3. */
  text: string;
  /** How many; null for N, any number. */
  count: number | null;
}

export interface Formula {
  parts: FormulaPart[];
  /** Sums and digit codes count what each of their items counts (1个中心、3支队伍); others count items. */
  countsInside: boolean;
  /** What the number counts, without measure word: 机关 in 六型机关. Empty in sums, compounds, and where one bare hanzi would say too little (三农). */
  noun: string;
}

/** A list longer than this is not spelled out in a newspaper, and no number in a formula is larger. */
export const MOST_MEMBERS = 20;

const MEASURE = /^(?:个|项|大|种|类|条|级|步|型|堂|支|张|件|道|位|本|套|条)/u;

/** Null where the text announces nothing that could be counted. */
export function parseFormula(text: string): Formula | null {
  const plain = text.replace(/[“”、]/gu, '');
  if (/^\d{1,2}(?:\+(?:\d{1,2}|[NnXx]))+$/.test(plain)) {
    const parts = plain.split('+').map((part) => ({ text: part, count: /^\d/.test(part) ? Number(part) : null }));
    return { parts, countsInside: true, noun: '' };
  }
  if (/^[1-9]{2,5}$/.test(plain)) {
    return { parts: [...plain].map((digit) => ({ text: digit, count: Number(digit) })), countsInside: true, noun: '' };
  }
  const numerals = numeralsIn(plain).filter(({ value }) => value <= MOST_MEMBERS);
  const [first] = numerals;
  if (first?.start !== 0) return null;
  const parts = numerals.map(({ value, start }, n) => ({
    text: plain.slice(start, numerals[n + 1]?.start ?? plain.length),
    count: value,
  }));
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  if (total < 2 || total > MOST_MEMBERS) return null;
  const counted = parts.length === 1 ? plain.slice(first.end) : '';
  const bare = counted.replace(MEASURE, '');
  const noun = bare.length > 1 || bare !== counted ? bare : '';
  return { parts, countsInside: false, noun };
}

/** How many items a list must have to be the key of the formula. */
export function itemsOf({ parts, countsInside }: Formula): number {
  return countsInside ? parts.length : parts.reduce((sum, part) => sum + (part.count ?? 0), 0);
}
