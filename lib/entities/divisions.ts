/** The administrative divisions of China: which ones a name may mean, and what lies above each. */
import { BinaryFormatError } from '../binary';
import type { NameTrie } from './name-trie';

export interface Division {
  /** 2, 4, 6 or 9 digits; null where the statistics bureau gives none. */
  code: string | null;
  level: 'province' | 'city' | 'county' | 'town';
  /** Full names from the province down, the division itself last. */
  within: string[];
}

const LEVELS = ['province', 'city', 'county', 'town'] as const;

export class Divisions {
  /** What was asked for already. */
  private readonly meanings = new Map<number, number[]>();

  constructor(
    private readonly trie: NameTrie,
    private readonly nodes: Uint32Array,
    private readonly codes: Uint32Array,
    private readonly parents: Uint16Array,
    private readonly shortNodes: Uint32Array,
    private readonly shortMeanings: Uint16Array,
  ) {
    if (codes.length !== nodes.length || parents.length !== nodes.length || shortNodes.length !== shortMeanings.length) {
      throw new BinaryFormatError('ENTI: sections of different lengths');
    }
  }

  get count(): number {
    return this.nodes.length;
  }

  /** Indices of the divisions that the name ending at `node` may mean, largest level first. */
  of(node: number): readonly number[] {
    let found = this.meanings.get(node);
    if (!found) {
      // A few names of a text are looked for in typed arrays faster than a map of all 40,000 is made.
      found = [];
      for (let n = this.nodes.indexOf(node); n >= 0; n = this.nodes.indexOf(node, n + 1)) found.push(n);
      for (let n = this.shortNodes.indexOf(node); n >= 0; n = this.shortNodes.indexOf(node, n + 1))
        found.push(this.shortMeanings[n] as number);
      this.meanings.set(node, found);
    }
    return found;
  }

  /** The division above, or -1. */
  parent(division: number): number {
    return (this.parents[division] as number) - 1;
  }

  /** Depth below the country: 0 province to 3 town. */
  depth(division: number): number {
    const digits = String(this.codes[division] as number).length;
    if ((this.codes[division] as number) > 0) return digits >= 9 ? 3 : digits / 2 - 1;
    let depth = 0;
    for (let at = this.parent(division); at >= 0; at = this.parent(at)) depth += 1;
    return Math.min(3, depth);
  }

  /** Division indices from the province down, itself last. */
  chain(division: number): number[] {
    const chain = [division];
    for (let at = this.parent(division); at >= 0; at = this.parent(at)) chain.unshift(at);
    return chain;
  }

  describe(division: number): Division {
    const code = this.codes[division] as number;
    return {
      code: code === 0 ? null : String(code).padEnd(6, '0'),
      level: LEVELS[this.depth(division)] ?? 'town',
      within: this.chain(division).map((at) => this.nameOf(at)),
    };
  }

  /** Full name of a division. */
  nameOf(division: number): string {
    return this.trie.spell(this.nodes[division] ?? 0);
  }
}
