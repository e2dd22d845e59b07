/** What the slots draw from: our own lists, the divisions, names of the word lists, and one row of random numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordClass } from '../../../lib/lexicon/format';
import { ROOT } from '../../../modules/data/dataset';
import { type CodedDivision, readCodedDivisions, shortFormOf } from '../../../modules/data/entities/divisions';
import { rowsOf } from '../../../modules/data/entities/lists';
import { readCedict } from '../../../modules/data/lexicon/cedict';
import { classesOf } from '../../../modules/data/lexicon/classes';
import { readJieba } from '../../../modules/data/lexicon/jieba';
import type { Random } from '../random';

export type Kind = 'PER' | 'ORG' | 'LOC' | null;
/** A piece of a sentence: text, and the kind of name that it is. UNIT: the unit of the organisation right before it, whose name it ends. */
export type Piece = readonly [text: string, kind: Kind | 'UNIT'];

/** Draws with given weights, in time logarithmic in their number. */
export class Weighted<T> {
  private readonly sums: number[] = [];

  constructor(
    private readonly values: readonly T[],
    weights: readonly number[],
  ) {
    let sum = 0;
    for (const weight of weights) {
      sum += weight;
      this.sums.push(sum);
    }
  }

  draw(random: Random): T {
    const goal = random.next() * (this.sums[this.sums.length - 1] as number);
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] as number) > goal) high = middle;
      else low = middle + 1;
    }
    return this.values[low] as T;
  }
}

export interface DivisionName {
  name: string;
  short: string | null;
  /** Indices of the divisions above in `all`, largest first. */
  above: number[];
}

const FOLDER = 'lib/entities/training';
const HAN = /^\p{Script=Han}+$/u;

/** The parts list: name to entries. */
function readParts(): Map<string, string[]> {
  const rows = readFileSync(join(ROOT, FOLDER, 'parts.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    rows.map((row) => row.split('\t') as [string, string]).map(([name, entries]) => [name, entries.split(' ').filter(Boolean)]),
  );
}

const flat = (list: string, field: number): string[] =>
  rowsOf(list).flatMap((row) => (row[field] ?? '').split(' ').filter(Boolean));

export class Source {
  readonly parts = readParts();
  readonly divisions: DivisionName[] = [];
  readonly provinces: DivisionName[] = [];
  readonly cities: DivisionName[] = [];
  readonly counties: DivisionName[] = [];
  readonly towns: DivisionName[] = [];
  readonly streets: DivisionName[] = [];
  readonly countries: string[];
  readonly regions: string[];
  readonly foreignCities = flat('foreign-cities', 1);
  readonly sites = rowsOf('sites').flatMap(([level, names]) =>
    level === 'history' ? [] : (names ?? '').split(' ').filter(Boolean),
  );
  readonly offices: string[];
  readonly callings: string[];
  readonly addresses: string[];
  readonly central: string[];
  readonly known: string[];
  readonly enterprises: string[];
  readonly localOffices: string[];
  readonly countryLetters: string[];
  readonly provinceLetters = [...'京京京津沪沪渝冀晋辽吉苏浙皖闽赣鲁鲁豫鄂湘粤粤桂琼川川黔滇藏陕港港澳台'];
  readonly foreignNames: string[] = [];
  readonly chinesePersons: string[] = [];
  readonly surnames: Weighted<string>;
  readonly first: Weighted<string>;
  readonly second: Weighted<string>;
  readonly only: Weighted<string>;

  constructor(readonly random: Random) {
    const coded = readCodedDivisions();
    for (const [n, division] of coded.entries()) this.addDivision(coded, division, n);
    const countryRows = rowsOf('countries');
    const isRegion = (name: string): boolean =>
      /洲|亚$|欧$|非$|美$|东$|太$|尔干|加勒比/u.test(name) &&
      !/^(?:利比|澳大利|保加利|肯尼|罗马尼|赞比|冈比|纳米比|沙特|白俄|圭|东帝|加纳|玻利|毛里|埃塞|叙利|阿尔巴尼|爱沙尼|拉脱维|格鲁吉|亚美尼|塞尔维|克罗地|斯洛|突尼斯|哥伦比|尼日利|阿尔及利|坦桑|索马里|厄立特里|利比里|几内亚|印度尼西|马来西|密克罗尼西|斯洛文尼|斯洛伐|约旦)/u.test(
        name,
      );
    this.regions = countryRows.map(([name]) => name as string).filter(isRegion);
    this.countries = countryRows
      .flatMap(([name, , , others]) => [name as string, ...(others ?? '').split(' ')])
      .filter((name) => name.length >= 2 && HAN.test(name) && !isRegion(name));
    // As often as newspapers print them; the rare ones are left to the whole names.
    this.countryLetters = [
      ...'中中中中中中美美美美美美日日日日俄俄俄英英法法德德韩韩朝朝印印巴巴欧欧以阿澳加意越菲泰埃伊非葡墨苏蒙叙土波匈捷缅柬',
    ];
    const offices = (kind: string): string[] =>
      rowsOf('offices').flatMap(([own, words]) => (own === kind ? (words ?? '').split(' ').filter(Boolean) : []));
    this.offices = offices('office');
    this.callings = offices('calling').filter((word) => word.length >= 2);
    this.addresses = offices('address');
    const groups = rowsOf('organisations');
    const named = (test: (type: string, level: string) => boolean): string[] =>
      groups.flatMap(([type, level, list]) =>
        test(type as string, level ?? '') ? (list ?? '').split(/[ =]/u).filter(Boolean) : [],
      );
    this.central = named((type, level) => level === 'centre' && !['school', 'research', 'media'].includes(type));
    this.enterprises = named((type) => type === 'enterprise');
    this.known = named(() => true);
    const local = rowsOf('organisation-heads').flatMap(([, level, words]) =>
      level && level !== 'street' ? (words ?? '').split(' ').filter(Boolean) : [],
    );
    const bureaus = (this.parts.get('bureau') ?? []).flatMap((bureau) => ['市', '省', '县', '区'].map((level) => level + bureau));
    // 市政府 by itself is no name in the corpora's way of marking; 市委 is.
    const marked = local.filter((name) => !name.endsWith('政府'));
    this.localOffices = [...marked, ...marked, ...marked, ...bureaus];
    ({ surnames: this.surnames, first: this.first, second: this.second, only: this.only } = this.readNames());
  }

  private addDivision(coded: readonly CodedDivision[], division: CodedDivision, index: number): void {
    const above: number[] = [];
    for (let at = division.parent; at >= 0; at = (coded[at] as CodedDivision).parent) above.unshift(at);
    const short = shortFormOf(division.name, division.level);
    const entry = { name: division.name, short: short !== null && short.length <= 4 ? short : null, above };
    this.divisions[index] = entry;
    if (division.level === 0) this.provinces.push(entry);
    else if (division.level === 1) this.cities.push(entry);
    else if (division.level === 2 && division.code > 0) this.counties.push(entry);
    else if (/街道$/u.test(division.name)) this.streets.push(entry);
    else if (/[镇乡]$/u.test(division.name) && division.name.length <= 5) this.towns.push(entry);
  }

  /** Surnames by rank; characters of given names by how often the word lists' names have them. */
  private readNames(): { surnames: Weighted<string>; first: Weighted<string>; second: Weighted<string>; only: Weighted<string> } {
    const surnames = [...new Set(flat('surnames', 0))];
    const single = new Set(surnames.filter((name) => name.length === 1));
    const counts = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
    const bump = (n: 0 | 1 | 2, character: string): void => void counts[n].set(character, (counts[n].get(character) ?? 0) + 1);
    for (const [word, { tag }] of readJieba()) {
      if (!HAN.test(word)) continue;
      if (tag === 'nrt' && word.length >= 2 && word.length <= 6 && !/[人文语的帝王教党派主义式]$/u.test(word))
        this.foreignNames.push(word);
      if (tag !== 'nr' && tag !== 'nrfg') continue;
      if (!single.has(word[0] as string)) continue;
      if (word.length === 3) {
        bump(0, word[1] as string);
        bump(1, word[2] as string);
      } else if (word.length === 2) bump(2, word[1] as string);
    }
    for (const entry of readCedict()) {
      const classes = classesOf(entry);
      const name = entry.simplified;
      if (!HAN.test(name)) continue;
      if (classes & WordClass.person && name.length >= 2 && name.length <= 4) this.chinesePersons.push(name);
      if (classes & WordClass.foreignName && name.length >= 2 && name.length <= 6 && !/[人文语的帝王教党派主义式]$/u.test(name))
        this.foreignNames.push(name);
    }
    const weighted = (map: Map<string, number>): Weighted<string> => new Weighted([...map.keys()], [...map.values()]);
    return {
      surnames: new Weighted(
        surnames,
        surnames.map((name, rank) => (name.length === 2 ? 0.4 : 1) / (rank + 14)),
      ),
      first: weighted(counts[0]),
      second: weighted(counts[1]),
      only: weighted(counts[2]),
    };
  }

  part(name: string): string {
    const list = this.parts.get(name);
    if (!list) throw new RangeError(`Training parts: no list "${name}"`);
    return this.random.pick(list);
  }
}
