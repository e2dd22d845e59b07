import { expect, it } from 'vitest';
import { applySandhi } from '../../../lib/pinyin/sandhi';

it.each([
  ['一个', 'yi1 ge4', 'yi2 ge4'],
  ['一天', 'yi1 tian1', 'yi4 tian1'],
  ['一起', 'yi1 qi3', 'yi4 qi3'],
  ['第一', 'di4 yi1', 'di4 yi1'],
  ['第一个', 'di4 yi1 ge4', 'di4 yi1 ge4'],
  ['统一', 'tong3 yi1', 'tong3 yi1'],
  ['一月', 'yi1 yue4', 'yi1 yue4'],
  ['十一', 'shi2 yi1', 'shi2 yi1'],
  ['看一看', 'kan4 yi1 kan4', 'kan4 yi5 kan4'],
  ['不对', 'bu4 dui4', 'bu2 dui4'],
  ['不好', 'bu4 hao3', 'bu4 hao3'],
  ['你好', 'ni3 hao3', 'ni2 hao3'],
  ['展览馆', 'zhan3 lan3 guan3', 'zhan2 lan2 guan3'],
])('speaks %s %s as %s', (text, written, spoken) => {
  expect(applySandhi(text, written.split(' ')).join(' ')).toBe(spoken);
});

it('keeps the places of what has no reading', () => {
  expect(applySandhi('A好', [null, 'hao3'])).toEqual([null, 'hao3']);
});
