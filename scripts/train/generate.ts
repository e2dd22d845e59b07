/** Sentences made from `lib/entities/training/templates.txt`, with the labels of their names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../modules/data/dataset';
import { Random } from './random';
import { KIND_INDEX, type Labelled } from './sentences';
import { anyOrganisation, brand, company, hospital, medium, ministry, school, team } from './slots/organisations';
import { addressed, anyName, chineseName, foreignName } from './slots/people';
import { anyPlace, chinesePlace, city, community, park, province, sight, street, village } from './slots/places';
import { type Piece, Source } from './slots/source';

const TEMPLATES = 'lib/entities/training/templates.txt';
/** UTF-16 units; longer sentences are cut at a piece. */
const LONGEST = 220;
/** Templates are used this often in turn before they are drawn by chance. */
const TURNS = 4;
const SECOND_SENTENCE = 0.25;

/** Names that templates print in full: [O新华社]. */
const PRINTED = /\[([POL])([^\]]+)\]/u;
const PRINTED_KINDS: Record<string, Piece[1]> = { P: 'PER', O: 'ORG', L: 'LOC' };

const repeat = (count: number, between: () => string, make: () => Piece[]): Piece[] => {
  const pieces: Piece[] = [];
  for (let n = 0; n < count; n += 1) {
    if (n > 0) pieces.push([between(), null]);
    pieces.push(...make());
  }
  return pieces;
};

function time(source: Source): string {
  const { random } = source;
  const month = 1 + random.below(12);
  const day = 1 + random.below(28);
  const year = 1990 + random.below(35);
  return random.pick([
    `${month}月${day}日`,
    `${day}日`,
    `${day}日上午`,
    `${day}日下午`,
    `${day}日晚`,
    '今天',
    '昨天',
    '日前',
    '近日',
    '今天下午',
    '今天上午',
    '昨日',
    '连日来',
    '前不久',
    '最近',
    `${year}年`,
    `${year}年${month}月`,
    '本周',
    '去年',
    '今年以来',
    '今晚',
    '上周末',
    '不久前',
    '目前',
  ]);
}

type Slot = (source: Source) => Piece[];
const name =
  (make: (source: Source) => string): Slot =>
  (source) => [[make(source), 'PER']];
const place =
  (make: (source: Source) => string): Slot =>
  (source) => [[make(source), 'LOC']];
const organisation =
  (make: (source: Source) => string): Slot =>
  (source) => [[make(source), 'ORG']];
const plain =
  (make: (source: Source) => string): Slot =>
  (source) => [[make(source), null]];
const letter = (source: Source): Piece => [source.random.pick(source.countryLetters), 'LOC'];
const brandOf = (source: Source) => () => brand(source);
const commas = (source: Source) => () => source.random.pick(['、', '、', '、', '和', '及', '与', '，']);

const SLOTS: Record<string, Slot> = {
  P: name(anyName),
  H: name(chineseName),
  F: name(foreignName),
  s: addressed,
  y: name((source) => source.surnames.draw(source.random)),
  M: (source) =>
    repeat(
      2 + source.random.below(4),
      () => source.random.pick(['、', '、', '、', ' ', '　']),
      () => [[chineseName(source), 'PER']],
    ),
  R: (source) =>
    repeat(
      3 + source.random.below(8),
      () => '',
      () => [[chineseName(source), 'PER']],
    ),
  L: (source) => anyPlace(source, true),
  l: place(chinesePlace),
  c: place(city),
  v: place(province),
  n: place((source) => source.random.pick(source.countries)),
  x: place((source) =>
    source.random.chance(0.85) ? source.random.pick(source.foreignCities) : source.random.pick(['香港', '澳门', '台北']),
  ),
  g: place((source) => source.random.pick(source.regions)),
  a: (source) => [letter(source)],
  b: place((source) => source.random.pick(source.provinceLetters)),
  2: (source) => (source.random.chance(0.15) ? [letter(source), ['、', null], letter(source)] : [letter(source), letter(source)]),
  3: (source) => [letter(source), letter(source), letter(source)],
  U: (source) => repeat(2 + source.random.below(4), commas(source), () => anyPlace(source, false)),
  w: place((source) => (source.random.chance(0.7) ? village(source) : source.random.pick(source.towns).name)),
  t: (source) => sight(source, brandOf(source)),
  d: place(street),
  q: place(community),
  z: place((source) => park(source, brandOf(source))),
  O: organisation(anyOrganisation),
  o: organisation((source) => source.random.pick(source.localOffices)),
  T: organisation((source) => source.random.pick(source.central)),
  K: organisation(company),
  k: organisation(school),
  h: organisation(hospital),
  m: organisation(medium),
  e: organisation(team),
  j: organisation(ministry),
  B: organisation((source) => `${source.random.pick(source.countries)}${source.part('ministry-stem')}部`),
  N: (source) => repeat(2 + source.random.below(3), commas(source), () => [[anyOrganisation(source), 'ORG']]),
  S: (source) => [[source.part('subunit'), 'UNIT']],
  J: plain((source) => source.random.pick(source.offices)),
  i: plain((source) => source.random.pick(source.callings)),
  D: plain(time),
  '#': plain((source) => String(2 + source.random.below(988))),
  A: plain((source) => source.part('acts')),
  I: plain((source) => source.part('issues')),
  C: plain((source) => source.part('things')),
  G: plain((source) => source.part('commodity')),
};

/** Text between slots, with the few names that it prints. */
function printed(text: string): Piece[] {
  const parts = text.split(PRINTED);
  const pieces: Piece[] = [];
  for (let n = 0; n < parts.length; n += 3) {
    if (parts[n]) pieces.push([parts[n] as string, null]);
    if (n + 2 < parts.length) pieces.push([parts[n + 2] as string, PRINTED_KINDS[parts[n + 1] as string] ?? null]);
  }
  return pieces;
}

/** @throws RangeError for a slot that does not exist */
export function expand(template: string, source: Source): Piece[] {
  // Innermost choices first: a choice may hold slots, and one choice may stand inside another.
  let line = template;
  while (/<[^<>]*>/u.test(line))
    line = line.replace(/<([^<>]*)>/gu, (_, choices: string) => source.random.pick(choices.split('|')));
  line = line.replace(/(?<!\{)#/gu, () => String(2 + source.random.below(98)));
  return line.split(/(\{.\})/u).flatMap((part): Piece[] => {
    if (!/^\{.\}$/u.test(part)) return printed(part);
    const slot = SLOTS[part[1] as string];
    if (!slot) throw new RangeError(`Training templates: no slot ${part}`);
    return slot(source);
  });
}

function label(pieces: readonly Piece[]): Labelled {
  let text = '';
  const spans: Labelled['spans'] = [];
  for (const [part, kind] of pieces) {
    if (text.length + part.length > LONGEST) break;
    const last = spans[spans.length - 1];
    if (kind === 'UNIT') {
      if (last && last.kind === KIND_INDEX.ORG && last.end === text.length) last.end += part.length;
    } else if (kind !== null && part !== '')
      spans.push({ start: text.length, end: text.length + part.length, kind: KIND_INDEX[kind] as number });
    text += part;
  }
  return { text, spans };
}

export function readTemplates(): string[] {
  return readFileSync(join(ROOT, TEMPLATES), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** `count` sentences, the same ones each time. */
export function generate(count: number): Labelled[] {
  const random = new Random(7);
  const source = new Source(random);
  const templates = readTemplates();
  return Array.from({ length: count }, (_, n) => {
    const template = n < templates.length * TURNS ? (templates[n % templates.length] as string) : random.pick(templates);
    const pieces = expand(template, source);
    if (random.chance(SECOND_SENTENCE)) pieces.push(...expand(random.pick(templates), source));
    return label(pieces);
  });
}
