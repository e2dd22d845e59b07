/**
 * Reads Universal NER files (IOB2 over the Chinese GSD and PUD treebanks, CC BY-SA 4.0) and brings their labels to the way newspapers'
 * corpora mark names: nested places apart (山东省 | 济南市), every known place marked, the country in 美军 and 访华 marked, teams
 * of countries as organisations. The encyclopaedia's own marking is uneven in these, and a model learns the unevenness.
 */
import { readFileSync } from 'node:fs';
import { NameClass } from '../../lib/entities/format';
import type { EntityKnowledge } from '../../lib/entities/knowledge';
import type { TaggedSpan } from '../../lib/entities/tagger/labels';
import { normalise } from '../../lib/text/normalise';
import { KIND_INDEX, type Labelled } from './sentences';

const PERSON = 0;
const ORGANISATION = 1;
const PLACE = 2;
const PLACES = NameClass.division | NameClass.shortDivision | NameClass.country | NameClass.foreignCity | NameClass.site;

/** One character that stands for a country where a pattern says so. */
const COUNTRY = '中美俄日英法德韩朝苏印台';
const PAIR = new RegExp(`([${COUNTRY}])([${COUNTRY}])(?=[两关双建贸友战边首外之三海]|$)`, 'gu');
const TOWARDS = /(?<=[访驻赴旅侵抗反])[华美日俄英法德韩]/gu;
const AFTER_COUNTRY = /^(?:人|语|文|军|籍|裔|式|产|系|队)$/u;

interface Word {
  start: number;
  text: string;
  label: string;
}

function readBlock(block: string): { text: string; words: Word[] } {
  const words: Word[] = [];
  let text = '';
  for (const line of block.split('\n')) {
    const [number, word, label] = line.split('\t');
    if (!number || !/^\d+$/.test(number) || word === undefined || label === undefined) continue;
    // Word by word, so that offsets stay known; interpuncts and traditional characters are folded here once.
    const folded = normalise(word).text;
    words.push({ start: text.length, text: folded, label });
    text += folded;
  }
  return { text, words };
}

function spansOfWords(words: readonly Word[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let open: TaggedSpan | null = null;
  for (const { start, text, label } of words) {
    const kind = KIND_INDEX[label.slice(2)];
    if (label.startsWith('I-') && open) open.end = start + text.length;
    else if (label.startsWith('B-') && kind !== undefined) {
      open = { start, end: start + text.length, kind };
      spans.push(open);
    } else open = null;
  }
  return spans;
}

/** 山东省济南市历下区 into its parts; what is no chain of known places stays whole. */
function splitPlaces(text: string, span: TaggedSpan, knowledge: EntityKnowledge): TaggedSpan[] {
  const parts: TaggedSpan[] = [];
  let start = span.start;
  for (;;) {
    const rest = span.end - start;
    const found =
      rest >= 4
        ? knowledge.longest(text, start, NameClass.division | NameClass.country | NameClass.shortDivision, span.end - 2)
        : null;
    if (!found || found.end - start < 2 || /^[省市县区州国人海湾河江山湖岛寺站路街线桥港]/u.test(text.slice(found.end))) break;
    const tail = text.slice(found.end, span.end);
    const known = (knowledge.classesOf(tail) & PLACES) !== 0;
    const shaped = /[省市县区州镇乡村路街山河湖岛寺站宫园桥城屯庄]$/u.test(tail) && tail.length >= 3;
    if (!known && !shaped && !(found.bits & NameClass.division)) break;
    parts.push({ start, end: found.end, kind: PLACE });
    start = found.end;
  }
  parts.push({ start, end: span.end, kind: span.kind });
  return parts;
}

function adapt(text: string, span: TaggedSpan, knowledge: EntityKnowledge): TaggedSpan[] {
  const name = text.slice(span.start, span.end);
  if (span.kind === PLACE) {
    if (/.(?:中学|小学|大学|学院|医院|公司|银行|研究所|学校)$/u.test(name)) return [{ ...span, kind: ORGANISATION }];
    return splitPlaces(text, span, knowledge);
  }
  if (span.kind === ORGANISATION && name.length === 2 && name.endsWith('军') && COUNTRY.includes(name[0] as string)) {
    return name[0] === '苏' || COUNTRY.indexOf(name[0] as string) >= 0
      ? [{ start: span.start, end: span.start + 1, kind: PLACE }]
      : [];
  }
  return [span];
}

/** Places that the annotators left unmarked: a whole word that is one, or one before 人, 语, 军. */
function unmarkedPlaces(words: readonly Word[], taken: Uint8Array, knowledge: EntityKnowledge): TaggedSpan[] {
  return words.flatMap(({ start, text }): TaggedSpan[] => {
    for (let at = start; at < start + text.length; at += 1) if (taken[at]) return [];
    const sure = NameClass.country | NameClass.foreignCity | NameClass.division | NameClass.site;
    const is = (name: string): boolean => {
      const bits = knowledge.classesOf(name);
      return (
        name.length >= 2 &&
        (bits & NameClass.common) === 0 &&
        ((bits & sure) !== 0 || ((bits & NameClass.shortDivision) !== 0 && name.length >= 2))
      );
    };
    if (is(text)) return [{ start, end: start + text.length, kind: PLACE }];
    for (let cut = text.length - 1; cut >= 2; cut -= 1) {
      if (AFTER_COUNTRY.test(text.slice(cut)) && knowledge.classesOf(text.slice(0, cut)) & NameClass.country) {
        return [{ start, end: start + cut, kind: PLACE }];
      }
    }
    return [];
  });
}

function patternPlaces(text: string, taken: Uint8Array): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  const add = (at: number): void => {
    if (taken[at]) return;
    taken[at] = 1;
    spans.push({ start: at, end: at + 1, kind: PLACE });
  };
  for (const match of text.matchAll(PAIR)) {
    add(match.index);
    add(match.index + 1);
  }
  for (const match of text.matchAll(TOWARDS)) add(match.index);
  return spans;
}

/** A country with 队, 男队, 女排 and the like behind it is an organisation. */
function nationalTeams(text: string, spans: TaggedSpan[], knowledge: EntityKnowledge): TaggedSpan[] {
  return spans.map((span) => {
    if (span.kind !== PLACE || !(knowledge.classesOf(text, span.start, span.end) & NameClass.country)) return span;
    const team = /^(?:国家|男子|女子|男|女)?(?:足球|篮球|排球|足|篮|排)?队/u.exec(text.slice(span.end, span.end + 8));
    return team ? { start: span.start, end: span.end + team[0].length, kind: ORGANISATION } : span;
  });
}

/** Labelled sentences of one file. */
export function readUner(file: string, knowledge: EntityKnowledge): Labelled[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/u)
    .flatMap((block): Labelled[] => {
      const { text, words } = readBlock(block);
      if (text === '') return [];
      let spans = spansOfWords(words)
        .flatMap((span) => adapt(text, span, knowledge))
        .filter(({ start, end, kind }) => end > start && kind >= PERSON);
      const taken = new Uint8Array(text.length);
      const take = (list: readonly TaggedSpan[]): void => {
        for (const { start, end } of list) taken.fill(1, start, end);
      };
      take(spans);
      const added = unmarkedPlaces(words, taken, knowledge);
      take(added);
      spans = [...spans, ...added, ...patternPlaces(text, taken)];
      spans = nationalTeams(text, spans, knowledge).sort((a, b) => a.start - b.start);
      return [{ text, spans: spans.filter((span, n) => n === 0 || span.start >= (spans[n - 1] as TaggedSpan).end) }];
    });
}
