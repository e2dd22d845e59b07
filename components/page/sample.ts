/**
 * One invented paragraph with its analysis, for showing what a choice does. Written out by hand, so that the options page loads no
 * data; marks and pinyin on it are chosen by the same functions as on a page.
 */
import { plainArticle } from '../../lib/article/plain-article';
import type { Analysis, Article, Entity, Term, TermKind, Word } from '../../lib/contract';
import { syllablesOf } from '../../lib/pinyin/styles';

type Mark = TermKind | 'person' | 'organisation' | 'place' | 'quantity';

/** Word, reading, levels in HSK 2021 and HSK 2012 (null: outside the list). A mark covers the words of one inner list. */
type Token = [text: string, pinyin?: string, level?: number | null, level2012?: number | null];
type Stretch = string | { mark?: Mark; words: Token[] };

const STRETCHES: Stretch[] = [
  {
    mark: 'organisation',
    words: [
      ['东屏', 'Dōngpíng'],
      ['县委', 'xiànwěi'],
    ],
  },
  { words: [['书记', 'shūjì', 7, 6]] },
  { mark: 'person', words: [['周慕白', 'Zhōu Mùbái']] },
  { words: [['来到', 'láidào', 1]] },
  { mark: 'place', words: [['石门镇', 'Shímén Zhèn']] },
  '，',
  {
    words: [
      ['实地', 'shídì', 7],
      ['察看', 'chákàn', null],
    ],
  },
  '“',
  {
    mark: 'numbered',
    words: [
      ['三张', 'sān zhāng', 1, 2],
      ['清单', 'qīngdān', 7],
    ],
  },
  '”',
  {
    words: [
      ['落实', 'luòshí', 6, 6],
      ['情况', 'qíngkuàng', 3, 4],
    ],
  },
  '。',
  {
    words: [
      ['他', 'tā', 1, 1],
      ['强调', 'qiángdiào', 4, 5],
    ],
  },
  '，',
  {
    words: [
      ['清单', 'qīngdān', 7],
      ['上', 'shàng', 1, 1],
      ['的', 'de', 1, 1],
      ['每', 'měi', 2, 2],
      ['一', 'yī', 1, 1],
      ['件', 'jiàn', 2, 2],
      ['事', 'shì', 1],
    ],
  },
  {
    words: [
      ['都', 'dōu', 1, 1],
      ['要', 'yào', 1, 2],
      ['有人', 'yǒu rén', 2],
      ['管', 'guǎn', 3],
    ],
  },
  '，',
  {
    words: [
      ['要', 'yào', 1, 2],
      ['抓好', 'zhuāhǎo', null],
    ],
  },
  { mark: 'term', words: [['移风易俗', 'yífēng-yìsú', null]] },
  '，',
  {
    words: [
      ['让', 'ràng', 2, 2],
      ['群众', 'qúnzhòng', 5, 6],
      ['办事', 'bànshì', 4],
    ],
  },
  {
    mark: 'slogan',
    words: [
      ['少', 'shǎo', 1, 1],
      ['跑腿', 'pǎotuǐ', 7],
    ],
  },
  '。',
  { mark: 'place', words: [['石门镇', 'Shímén Zhèn']] },
  { words: [['把', 'bǎ', 3, 3]] },
  {
    mark: 'numbered',
    words: [
      ['三张', 'sān zhāng', 1, 2],
      ['清单', 'qīngdān', 7],
    ],
  },
  { words: [['分成', 'fēnchéng', 5]] },
  { mark: 'quantity', words: [['132项', '']] },
  '，',
  { words: [['把', 'bǎ', 3, 3]] },
  { mark: 'term', words: [['移风易俗', 'yífēng-yìsú', null]] },
  {
    words: [
      ['写', 'xiě', 1, 1],
      ['进', 'jìn', 1, 2],
      ['村里', 'cūnli', 3],
      ['的', 'de', 1, 1],
      ['约定', 'yuēdìng', 6],
    ],
  },
  '。',
];

/** A word that the reader is taken to have saved. */
export const SAVED_WORD = '察看';

function build(): { article: Article; analysis: Analysis } {
  let text = '';
  const words: Word[] = [];
  const terms: Term[] = [];
  const entities: Entity[] = [];
  for (const stretch of STRETCHES) {
    if (typeof stretch === 'string') {
      text += stretch;
      continue;
    }
    const start = text.length;
    for (const [word, pinyin = '', level = null, level2012 = null] of stretch.words) {
      const span = { start: text.length, end: text.length + word.length };
      words.push({ ...span, pinyin, syllables: syllablesOf(pinyin), level, level2012, rank: 1 });
      text += word;
    }
    const span = { start, end: text.length };
    const name = text.slice(start);
    const { mark } = stretch;
    if (mark === 'person') entities.push({ ...span, kind: mark, id: name, name, office: null });
    else if (mark === 'organisation') entities.push({ ...span, kind: mark, id: name, name, type: null, level: null });
    else if (mark === 'place') entities.push({ ...span, kind: mark, id: name, name, level: null, code: null, within: [] });
    else if (mark === 'quantity') {
      entities.push({ ...span, kind: mark, id: name, name, value: 132, valueTo: null, unit: '项', english: '132' });
    } else if (mark) terms.push({ ...span, kind: mark, id: name });
  }
  const article = plainArticle(text);
  const analysis: Analysis = {
    sentences: [],
    words,
    terms,
    entities,
    summary: [],
    facts: { who: [], where: [], when: [], figures: [] },
    difficulty: {
      characters: text.length,
      words: words.length,
      byLevel: [],
      level: null,
      byLevel2012: [],
      level2012: null,
      minutes: 1,
    },
  };
  return { article, analysis };
}

export const SAMPLE = build();
