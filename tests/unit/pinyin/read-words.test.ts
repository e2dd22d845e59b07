import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BinaryFormatError } from '../../../lib/binary';
import type { Entity } from '../../../lib/contract';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { readWords } from '../../../lib/pinyin/read-words';
import { openReadings, type Readings } from '../../../lib/pinyin/readings';
import { isHanzi } from '../../../lib/text/characters';
import { fixedSpans } from '../../../lib/text/fixed';
import { segment } from '../../../lib/text/segment';
import { loadLexicon, loadReadings, readingsBytes } from '../lexicon/data';

let lexicon: Lexicon;
let readings: Readings;

beforeAll(async () => {
  lexicon = await loadLexicon();
  readings = await loadReadings();
}, 60_000);

/** `{单志刚:person}说`: the text, and the names marked in it. */
function parse(marked: string): { text: string; entities: Entity[] } {
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\{([^:}]+):(person|place|organisation)\}/g)) {
    text += marked.slice(at, match.index);
    const [, name, kind] = match as unknown as [string, string, 'person'];
    entities.push({ id: String(at), kind, name, start: text.length, end: text.length + name.length, office: null });
    text += name;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), entities };
}

function read(marked: string) {
  const { text, entities } = parse(marked);
  const tokens = segment(text, lexicon, fixedSpans(text, entities, [], lexicon));
  return { text, words: readWords(text, tokens, { lexicon, readings, entities }) };
}

const pinyin = (marked: string) =>
  read(marked)
    .words.map((word) => word.pinyin)
    .filter(Boolean)
    .join(' ');

describe('words as they are taught', () => {
  it.each(['落实清单，火车站', '落實清單，火車站'])('%s has its levels in both lists', (text) => {
    const levels = read(text).words.map(({ level, level2012 }) => [level, level2012]);
    expect(levels).toEqual([
      [5, 6],
      [7, null],
      [null, 1],
    ]);
  });

  it.each([
    ['10月16日', 1],
    ['一次会议', 1],
    ['2.3万件', 2],
    ['第二天上午', 1],
    ['一百三十九条', 1],
    ['三十多年', 1],
  ])('%s: a number is as hard as its numerals and what it counts', (text, level) => {
    expect(read(text).words[0]?.level).toBe(level);
  });

  it.each(['三农工作', '一刀切问题', '两会代表'])('%s: a name with a numeral in it is not', (text) => {
    expect(read(text).words[0]?.level).toBeNull();
  });
});

describe('spelling by GB/T 16159', () => {
  it.each([
    ['社会主义', 'shèhuì zhǔyì'],
    ['方案', "fāng'àn"],
    ['西安', "Xī'ān"],
    ['女儿玩儿', "nǚ'ér wánr"],
    ['层出不穷', 'céngchū-bùqióng'],
    ['总而言之', "zǒng'éryánzhī"],
    ['战略', 'zhànlüè'],
    ['毛泽东', 'Máo Zédōng'],
    ['中华人民共和国', 'Zhōnghuá Rénmín Gònghéguó'],
    ['第十三届', 'dì-shísān jiè'],
    ['三千五百六十二人', "sānqiān wǔbǎi liùshí'èr rén"],
    ['2023年8月', '2023 nián 8 yuè'],
    ['增长3.5%', 'zēngzhǎng'],
    ['12345热线', 'rèxiàn'],
    ['24小时', 'xiǎoshí'],
    ['九亿零七万二千三百五十六', 'jiǔyì líng qīwàn èrqiān sānbǎi wǔshíliù'],
    ['二〇〇八年', 'èrlínglíngbā nián'],
    ['两千零八年', 'liǎngqiān líng bā nián'],
    ['YMG报道', 'bàodào'],
  ])('%s is %s', (text, wanted) => {
    expect(pinyin(text)).toBe(wanted);
  });

  it.each([
    ['{单志刚:person}', 'Shàn Zhìgāng'],
    ['{欧阳明:person}', 'Ōuyáng Míng'],
    ['{尉迟敬:person}', 'Yùchí Jìng'],
    ['{任晓峰:person}', 'Rén Xiǎofēng'],
    ['{约翰·史密斯:person}', 'Yuēhàn Shǐmìsī'],
    ['{台州市:place}', 'Tāizhōu Shì'],
    ['{单县:place}', 'Shànxiàn'],
    ['{六安:place}', "Lù'ān"],
    ['{牟平区:place}', 'Mùpíng Qū'],
    ['{东屏县:place}', 'Dōngpíng Xiàn'],
    ['{山东烟台:place}', 'Shāndōng Yāntái'],
    // Called by its stem, in a headline say: it is the same name.
    ['{青澜市:place}。青澜推行', 'Qīnglán Shì Qīnglán tuīxíng'],
    ['青澜推行', 'qīng lán tuīxíng'],
    ['{青岛市人民政府:organisation}', 'Qīngdǎo Shì Rénmín Zhèngfǔ'],
  ])('%s is %s', (text, wanted) => {
    expect(pinyin(text)).toBe(wanted);
  });
});

describe('readings in context', () => {
  /** Reading of the character in brackets. */
  const of = (marked: string) => {
    const at = marked.indexOf('[');
    const { words } = read(marked.replace(/[[\]]/g, ''));
    const word = words.find(({ start, end }) => start <= at && at < end);
    return word?.syllables[at - word.start];
  };
  it.each([
    ['村里推行河[长]制', 'zhang3'],
    ['大坝[长]五百米', 'chang2'],
    ['在滨河区[长]桥街道，党员干部', 'chang2'],
    ['滨河区区[长]王村生说', 'zhang3'],
    ['[为]企业提供服务', 'wei4'],
    ['以工业[为]主', 'wei2'],
    ['认真[地]检查', 'de5'],
    ['两[地]往来', 'di4'],
    ['跑[得]很快', 'de5'],
    ['还[得]靠大家', 'dei3'],
    ['退耕[还]湖', 'huan2'],
    ['雨[还]在下', 'hai2'],
    ['三[只]羊', 'zhi1'],
    ['每[只]羊都肥', 'zhi1'],
    ['市长[单]志远到场', 'shan4'],
    ['[单]位负责人', 'dan1'],
    ['重[重]困难', 'chong2'],
    ['[發]展', 'fa1'],
    ['重[慶]', 'qing4'],
  ])('%s', (text, wanted) => {
    expect(of(text)).toBe(wanted);
  });
});

describe('every reading', () => {
  const pieces = fc.constantFrom(
    ...'为人民服务长得地还都只单书记市中国發展重庆一二三百年月日第１２ab％，。“”\n 𠮷鿫',
    '青澜市',
    '玩儿',
    '层出不穷',
    'AA制',
    '2023年',
  );

  it('has one syllable for each hanzi and none for anything else; words ascend and leave out only marks and blanks', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { words } = read(text);
        let at = 0;
        let rest = '';
        for (const { start, end, syllables } of words) {
          expect(start).toBeGreaterThanOrEqual(at);
          rest += text.slice(at, start);
          const characters = [...text.slice(start, end)];
          expect(syllables.length).toBe(characters.length);
          characters.forEach((character, n) => {
            const code = character.codePointAt(0) as number;
            // Beyond the basic plane only some hanzi have a reading in the data: 𠮷 has.
            const hasReading = isHanzi(code) && (code <= 0xffff || character === '𠮷');
            expect(syllables[n] === null, `${character} in ${text}`).toBe(!hasReading);
          });
          at = end;
        }
        rest += text.slice(at);
        expect([...rest].some((character) => isHanzi(character.codePointAt(0) as number))).toBe(false);
      }),
    );
  });
});

describe('openReadings', () => {
  it('refuses torn, damaged and old files', async () => {
    const bytes = await readingsBytes();
    expect(() => openReadings(bytes.slice(0, 100))).toThrow(BinaryFormatError);
    const damaged = bytes.slice();
    damaged[damaged.length - 1] = (damaged[damaged.length - 1] as number) ^ 1;
    expect(() => openReadings(damaged)).toThrow(/damaged/);
    const old = bytes.slice();
    old[8] = 77;
    expect(() => openReadings(old)).toThrow(/version 77/);
  });
});
