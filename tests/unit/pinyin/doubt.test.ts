import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { Place } from '../../../lib/pinyin/context';
import { isDoubted } from '../../../lib/pinyin/doubt';
import { readWords } from '../../../lib/pinyin/read-words';
import type { Readings } from '../../../lib/pinyin/readings';
import { segment } from '../../../lib/text/segment';
import { loadLexicon, loadReadings } from '../lexicon/data';

let lexicon: Lexicon;
let readings: Readings;

beforeAll(async () => {
  lexicon = await loadLexicon();
  readings = await loadReadings();
}, 60_000);

/** The place of the character at `at`, in the text cut as `words`. */
function placeIn(words: readonly string[], at: number): Place {
  let start = 0;
  const tokens = words.map((word) => {
    const token = { start, end: start + word.length, word: lexicon.find(word, 0, word.length), kind: 'word' as const };
    start = token.end;
    return token;
  });
  const place = new Place(words.join(''), tokens, lexicon);
  place.index = tokens.findIndex((token) => token.start <= at && at < token.end);
  place.at = at;
  return place;
}

describe('words in doubt', () => {
  it.each<[string[], number, boolean]>([
    // 大家 lies across the edge.
    [['老大', '家里'], 1, true],
    [['银行', '开门'], 1, false],
    // A particle, whatever the words are.
    [['人', '为主', '队'], 1, true],
    // A name and a long word stay what they are.
    [['重庆', '人'], 0, false],
    [['重整旗鼓', '再'], 0, false],
  ])('%j: the character at %i', (words, at, doubted) => {
    expect(isDoubted(placeIn(words, at))).toBe(doubted);
  });

  it('is not in doubt where the word is all there is, unless it has a particle', () => {
    fc.assert(
      fc.property(fc.constantFrom('银行', '音乐', '重要', '长江', '处理', '会计', '还原'), fc.nat(1), (word, at) => {
        expect(isDoubted(placeIn([word], at))).toBe(false);
      }),
    );
  });
});

describe('readings across the edges of words', () => {
  it.each([
    ['这点活他一个人干得了。', '得', 'de5'],
    ['一直得不到信任，他很难过。', '得', 'de2'],
    ['名著里的人物活了。', '著', 'zhu4'],
    ['他在银行里数钱。', '行', 'hang2'],
    ['知识就是力量。', '识', 'shi5'],
  ])('%s %s is %s', (text, character, reading) => {
    const at = text.indexOf(character);
    const word = readWords(text, segment(text, lexicon), { lexicon, readings }).find(({ start, end }) => start <= at && at < end);
    expect(word?.syllables[at - (word?.start ?? 0)]).toBe(reading);
  });
});
