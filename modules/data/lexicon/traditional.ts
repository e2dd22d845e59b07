/** Traditional to simplified characters, from OpenCC (package opencc-js, Apache-2.0). */
import { Converter } from 'opencc-js/t2cn';

/**
 * Characters that OpenCC leaves alone by themselves, or that it folds only inside phrases, yet that a page in traditional
 * characters writes where a simplified one writes another.
 */
const ADDED: readonly (readonly [string, string])[] = [
  ['妳', '你'],
  ['甦', '苏'],
  ['衹', '只'],
  ['祇', '只'],
  ['喫', '吃'],
  ['傢', '家'],
  ['佈', '布'],
];

/** Both characters of simplified text: 乾隆, 著名, 瞭望, 覆盖, 狼藉. And 薴, whose simplified form is itself folded. */
const KEPT = new Set('乾著瞭覆藉薴');

/** Two strings of equal length: traditional characters, and the simplified character of each. */
export function traditionalPairs(): [string, string] {
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs = new Map<string, string>();
  for (let code = 0x3400; code < 0xa000; code += 1) {
    const character = String.fromCharCode(code);
    const folded = convert(character);
    if (folded !== character && folded.length === 1) pairs.set(character, folded);
  }
  for (const [from, to] of ADDED) pairs.set(from, to);
  for (const character of KEPT) pairs.delete(character);
  const sorted = [...pairs].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
  return [sorted.map(([a]) => a).join(''), sorted.map(([, b]) => b).join('')];
}
