/** Compiles `entities.bin`: hand-written lists, administrative divisions, name odds and the tagger's weights. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSections, type Section } from '../../lib/binary';
import { ENTITY_KIND, ENTITY_VERSION, NameClass } from '../../lib/entities/format';
import { MODEL_FILE, modelSections } from '../../lib/entities/tagger/model-file';
import { packDistances, packPlanes } from '../../lib/planes';
import { type DataSet, ROOT } from './dataset';
import { type CodedDivision, DIVISION_FILES, readCodedDivisions, shortFormOf } from './entities/divisions';
import { readLists, unknownProfile } from './entities/lists';
import { nameOdds } from './entities/name-odds';
import { packTrie } from './entities/trie';
import { CEDICT_FILE, readCedict } from './lexicon/cedict';
import { JIEBA_FILE } from './lexicon/jieba';

/** Place level of a division by its depth, and of the numbering in PLACE_LEVELS: province, city, county, town. */
const DIVISION_LEVELS = [1, 2, 3, 4];

interface ShortForm {
  name: string;
  division: number;
}

/** Short forms in use: a county's only where it is no common word, so that 和平 is not 和平区. */
function shortForms(divisions: readonly CodedDivision[], common: ReadonlySet<string>): ShortForm[] {
  return divisions.flatMap(({ name, level }, division) => {
    const short = shortFormOf(name, level);
    return short === null || (level === 2 && common.has(short)) ? [] : [{ name: short, division }];
  });
}

export async function compileEntities(model: Uint8Array | null): Promise<Uint8Array> {
  const profiles = readLists();
  const divisions = readCodedDivisions();
  const common = new Set(
    readCedict().flatMap((entry) => (entry.capitals === 0 && entry.simplified.length >= 2 ? [entry.simplified] : [])),
  );
  const shorts = shortForms(divisions, common);
  const mark = (name: string, bits: number, placeLevel: number): void => {
    const profile = profiles.get(name) ?? unknownProfile();
    profile.bits |= bits;
    profile.placeLevel ||= placeLevel;
    profiles.set(name, profile);
  };
  for (const { name, level } of divisions) {
    mark(name, NameClass.division | (level === 3 ? NameClass.town : 0), DIVISION_LEVELS[level] as number);
  }
  for (const { name, division } of shorts)
    mark(name, NameClass.shortDivision, DIVISION_LEVELS[(divisions[division] as CodedDivision).level] as number);
  for (const [name, profile] of profiles) if (common.has(name)) profile.bits |= NameClass.common;

  const trie = packTrie(profiles.keys());
  const kinds: number[] = [0, 0];
  const kindOf = new Map<string, number>();
  const profile = new Uint16Array(trie.labels.length);
  const notes: [number, string][] = [];
  for (const [name, entry] of profiles) {
    const node = trie.nodeOf.get(name) as number;
    const details =
      entry.organisationType |
      (entry.organisationLevel << 4) |
      (entry.placeLevel << 8) |
      (entry.workKind << 12) |
      (entry.unitClass << 16);
    const key = `${entry.bits} ${details}`;
    let kind = kindOf.get(key);
    if (kind === undefined) {
      kind = kinds.length / 2;
      kindOf.set(key, kind);
      kinds.push(entry.bits, details);
    }
    profile[node] = kind;
    if (entry.notes.length > 0) notes.push([node, entry.notes.join('\t')]);
  }
  notes.sort((a, b) => a[0] - b[0]);
  const nodeOf = (name: string): number => trie.nodeOf.get(name) as number;
  const surnames = new Set(
    [...profiles].flatMap(([name, { bits }]) => (bits & NameClass.surname && name.length === 1 ? [name] : [])),
  );
  const sections: Record<string, Section> = {
    labels: trie.labels,
    children: trie.children,
    profile,
    profiles: Uint32Array.from(kinds),
    noteNodes: Uint32Array.from(notes, ([node]) => node),
    notes: new TextEncoder().encode(notes.map(([, note]) => note).join('\n')),
    divNode: packPlanes(
      divisions.map(({ name }) => nodeOf(name)),
      3,
    ),
    divCode: packDistances(
      divisions.map(({ code }) => code),
      4,
    ),
    divParent: Uint16Array.from(divisions, ({ parent }) => parent + 1),
    shortNode: Uint32Array.from(shorts, ({ name }) => nodeOf(name)),
    shortDiv: Uint16Array.from(shorts, ({ division }) => division),
    characters: nameOdds(surnames),
    ...(model ? modelSections(model) : {}),
  };
  return packSections(ENTITY_KIND, ENTITY_VERSION, sections);
}

export const entities: DataSet = {
  name: 'entities',
  inputs: [
    'lib/entities/data',
    'lib/entities/format.ts',
    'lib/entities/tagger/model-file.ts',
    'lib/entities/tagger/labels.ts',
    'lib/planes.ts',
    'modules/data/entities.ts',
    'modules/data/entities',
    'modules/data/lexicon/cedict.ts',
    'modules/data/lexicon/classes.ts',
    'modules/data/lexicon/jieba.ts',
    'lib/lexicon/format.ts',
    CEDICT_FILE,
    JIEBA_FILE,
    ...DIVISION_FILES,
  ],
  outputs: ['entities.bin'],
  async compile() {
    const file = join(ROOT, MODEL_FILE);
    return { 'entities.bin': await compileEntities(existsSync(file) ? readFileSync(file) : null) };
  },
};
