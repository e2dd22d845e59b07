/** Short names of firms: a brand that is no word, and a trade (白泽|智能, 海拓|传动). */
import { type Lexicon, WordClass } from '../../lexicon/lexicon';
import { NameClass } from '../format';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import type { Spot } from '../spot';

/** UTF-16 units: brands are coined of two characters. */
const BRAND = 2;
const FIRM_WEIGHT = 3.1;
/** Characters that are words of their own wherever they stand alone, and hardly ever half of a brand. */
const NO_BRAND =
  /[的了在是和与及对向从为被把将以之其这那该各每某等或而但并也都还又不无未已更最很太就才再只可能会要应须请让使给比较到至于由自按据因所上下左右内外前后中间里旁东南西北一二三四五六七八九十百千万亿两几多少第新老大小高低本我你他她它们个家名位次年月日时分元省市县区镇乡村]/u;
const ENDS_CLAUSE = /[\p{P}\s]/u;

/** Where a brand of two characters that are no word begins, which ends at `end`; -1 where none does. */
export function brandBefore(passage: Passage, end: number, lexicon: Lexicon, knowledge: EntityKnowledge): number {
  const { text, tokens, tokenAt, edges } = passage;
  const start = end - BRAND;
  if (start < 0 || edges[start] === 0 || passage.gaps[end] === 1) return -1;
  const brand = text.slice(start, end);
  if (!/^\p{Script=Han}{2}$/u.test(brand) || NO_BRAND.test(brand)) return -1;
  if (lexicon.find(brand) >= 0 || knowledge.classesOf(brand) !== 0) return -1;
  const token = tokens[tokenAt[start] ?? -1];
  // Two characters by themselves: a word of which the second is the first half, or a verb and its object, is none.
  if (!token || token.end - token.start > BRAND) return -1;
  if (token.word >= 0 && token.end - token.start === 1 && lexicon.partOfSpeech(token.word) === 'v') return -1;
  const before = tokens[tokenAt[start - 1] ?? -1];
  const free =
    start === 0 ||
    ENDS_CLAUSE.test(text[start - 1] as string) ||
    (before !== undefined && before.word >= 0 && 'pcvdufr'.includes(lexicon.partOfSpeech(before.word) ?? '-')) ||
    (before !== undefined && before.word >= 0 && (lexicon.classes(before.word) & WordClass.place) !== 0);
  return free ? start : -1;
}

export function findFirms(passage: Passage, lexicon: Lexicon, knowledge: EntityKnowledge): Spot[] {
  const spots: Spot[] = [];
  for (const tail of passage.tokens) {
    if (tail.kind !== 'word' || tail.end - tail.start < 2) continue;
    if (!(knowledge.classesOf(passage.text, tail.start, tail.end) & NameClass.firmTail)) continue;
    const start = brandBefore(passage, tail.start, lexicon, knowledge);
    if (start >= 0) spots.push({ start, end: tail.end, kind: 'organisation', weight: FIRM_WEIGHT });
  }
  return spots;
}
