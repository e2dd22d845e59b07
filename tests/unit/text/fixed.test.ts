import { beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationEntity, PlaceEntity } from '../../../lib/contract';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { fixedSpans } from '../../../lib/text/fixed';
import { segment } from '../../../lib/text/segment';
import { loadLexicon } from '../lexicon/data';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

const at = (text: string, name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, id: name, name });
const organisation = (text: string, name: string): OrganisationEntity => ({
  ...at(text, name),
  kind: 'organisation',
  type: null,
  level: null,
});
const place = (text: string, name: string): PlaceEntity => ({
  ...at(text, name),
  kind: 'place',
  level: null,
  code: null,
  within: [],
});

const cut = (text: string, spans: ReturnType<typeof fixedSpans>) =>
  segment(text, lexicon, spans).map(({ start, end }) => text.slice(start, end));

describe('fixedSpans', () => {
  it('makes one word of what a body is called, there and by itself', () => {
    const text = '沅泓集团与沅泓员工';
    expect(cut(text, fixedSpans(text, [organisation(text, '沅泓集团')], [], lexicon))).toEqual([
      '沅泓',
      '集团',
      '与',
      '沅泓',
      '员工',
    ]);
  });

  it('leaves classes of divisions and numerals alone', () => {
    const text = '市二中学生';
    expect(cut(text, fixedSpans(text, [organisation(text, '市二中')], [], lexicon))).not.toContain('市二');
  });

  it('keeps a known word that shares characters with a brand', () => {
    const text = '中大集团说，其中大多数';
    expect(cut(text, fixedSpans(text, [organisation(text, '中大集团')], [], lexicon))).toEqual(
      expect.arrayContaining(['其中', '大多数']),
    );
  });

  it('makes one word of a place that the lexicon lacks', () => {
    const text = '在东屏县';
    expect(cut(text, fixedSpans(text, [place(text, '东屏县')], [], lexicon))).toEqual(['在', '东屏县']);
  });
});
