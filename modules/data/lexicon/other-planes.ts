/**
 * Characters beyond the first plane, with their readings, as pinyin-pro (MIT) has them: those of the Table of General Standard Chinese
 * Characters of 2013, which stand in names of people and places (𬱖, 𬭎, 𣲘).
 */
import { createRequire } from 'node:module';

const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');

/** The planes of the ideographic extensions B to H. */
const FIRST = 0x20000;
const PAST = 0x323b0;

export function* readOtherPlanes(): Generator<[character: string, syllable: string]> {
  for (let code = FIRST; code < PAST; code += 1) {
    const character = String.fromCodePoint(code);
    const [syllable] = pinyin(character, { toneType: 'num', type: 'array', v: true });
    if (syllable && /^[a-z]+[0-5]$/.test(syllable)) yield [character, syllable.replace(/0$/, '5')];
  }
}
