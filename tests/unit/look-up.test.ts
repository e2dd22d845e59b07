import { beforeAll, expect, it } from 'vitest';
import { openEntries, packEntries } from '../../lib/glossary/entries';
import { type LookUpSources, lookUp } from '../../lib/look-up';
import { realDictionary } from './dictionary/open';
import { entry } from './glossary/sample-glossary';

const term = (name: string, pinyin: string, gloss: string) =>
  entry(name, { id: pinyin, pinyin, senses: [{ gloss, explain: 'An explanation.' }] });
const TERMS = [
  term('放管服', 'fàng-guǎn-fú', 'cutting red tape'),
  term('营商环境', 'yíngshāng huánjìng', 'business environment'),
  term('营商环境创新试点', 'yíngshāng huánjìng chuàngxīn shìdiǎn', 'business environment trials'),
  term('主题', 'zhǔtí', 'theme of a campaign'),
  term('乡村振兴', 'xiāngcūn zhènxīng', 'rural revitalisation'),
  term('整风肃纪', 'zhěngfēng sùjì', 'rectify conduct'),
];

let sources: LookUpSources;
beforeAll(async () => {
  sources = { dictionary: await realDictionary(), glossary: openEntries(packEntries(TERMS)) };
}, 120_000);

const find = (query: string, limit = 6) =>
  lookUp(query, sources, limit).hits.map((hit) => (hit.kind === 'term' ? `【${hit.entry.term}】` : hit.entry.simplified));

it.each([
  ['fangguanfu', '放管服'],
  ['fàng guǎn fú', '放管服'],
  ['ying shang huan jing', '营商环境'],
  ['business environment', '营商环境'],
  ['Cutting red tape', '放管服'],
])('puts the term first whose reading or English was typed in full: %s', (query, expected) => {
  expect(find(query)[0]).toBe(`【${expected}】`);
});

it.each(['rural revitalisation', 'Rural Revitalization'])('takes either spelling of English: %s', (query) => {
  expect(find(query)[0]).toBe('【乡村振兴】');
});

it('finds a phrase of the dictionary in British spelling', () => {
  expect(find('labour union')).toEqual(expect.arrayContaining(find('labor union').slice(0, 2)));
  expect(find('city centre')[0]).toBe(find('city center')[0]);
});

it('lets the commonest words of a short reading lead, and shows the term that sounds like them within six', () => {
  const found = find('zhuti');
  expect(found[0]).toBe('主体');
  expect(found).toContain('【主题】');
});

it('puts what merely begins so below the words', () => {
  expect(find('zhengfeng')[0]).toBe('整风');
  expect(find('yingshang', 20)).toEqual(expect.arrayContaining(['【营商环境】', '【营商环境创新试点】']));
});

it('puts the form itself before words for hanzi, in either script', () => {
  expect(find('营商环境')[0]).toBe('【营商环境】');
  expect(find('環境')[0]).toBe('环境');
});
