import { describe, expect, it } from 'vitest';
import { chooseMarks } from '../../../lib/overlay/density';
import { itemAt, mentionsOf, nestedIn } from '../../../lib/overlay/found';
import { analysisOf, articleOf, entity, placeOf, term } from './make';

const article = articleOf(
  '东屏县白石镇杨柳坪村以党建引领基层治理，沈怀远说要放管服，沈怀远还说放管服。这里还有一些没有标注的文字。',
);
const analysis = analysisOf({
  terms: [
    term(article, '以党建引领基层治理', 'slogan'),
    term(article, '基层治理', 'term'),
    term(article, '放管服', 'term'),
    term(article, '放管服', 'term', 1),
  ],
  entities: [
    ...['东屏县', '白石镇', '杨柳坪村'].map((name) => entity(article, name, 'place')),
    entity(article, '沈怀远', 'person'),
    entity(article, '沈怀远', 'person', 1),
  ],
  words: [placeOf(article, '还'), placeOf(article, '治理')],
});
const marks = chooseMarks(article, analysis, { density: 'all', quantities: false, saved: new Set() });
const at = (part: string, n = 0) => itemAt(analysis, marks, undefined, placeOf(article, part, n).start);

describe('the thing at an offset', () => {
  it('is what is marked there: the slogan, not the term inside it', () => {
    const item = at('基层治理');
    expect(item).toMatchObject({ kind: 'term', term: { id: '以党建引领基层治理' } });
    expect(item && nestedIn(analysis, item)).toMatchObject([{ id: '基层治理' }]);
  });

  it('is the smallest of places that run together, with the chain', () => {
    expect(at('东屏县')).toMatchObject({ kind: 'entity', entity: { name: '杨柳坪村' }, at: { start: 0, end: 10 } });
    expect(at('东屏县')).toMatchObject({ chain: [{ name: '东屏县' }, { name: '白石镇' }, { name: '杨柳坪村' }] });
  });

  it('keeps the chain of a place even where marks are off', () => {
    const item = itemAt(analysis, [], undefined, placeOf(article, '杨柳坪村').start);
    expect(item).toMatchObject({
      at: placeOf(article, '杨柳坪村'),
      chain: [{ name: '东屏县' }, { name: '白石镇' }, { name: '杨柳坪村' }],
    });
    const first = itemAt(analysis, [], undefined, placeOf(article, '东屏县').start);
    expect(first).toMatchObject({ entity: { name: '东屏县' }, chain: [] });
  });

  it('is the word where nothing else is, and nothing where no word is', () => {
    expect(at('还')).toMatchObject({ kind: 'word' });
    expect(at('，')).toBeNull();
  });

  it('is a term or a name even where marks are off', () => {
    const item = itemAt(analysis, [], undefined, placeOf(article, '沈怀远').start);
    expect(item).toMatchObject({ kind: 'entity', entity: { name: '沈怀远' } });
  });

  it('knows its mentions in reading order', () => {
    const person = at('沈怀远', 1);
    expect(person && mentionsOf(analysis, person)).toEqual([placeOf(article, '沈怀远'), placeOf(article, '沈怀远', 1)]);
    const word = at('还');
    expect(word && mentionsOf(analysis, word)).toEqual([]);
  });
});
