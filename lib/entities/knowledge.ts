/** What the program knows about names: our lists, the divisions of China, name characters. Format: `format.ts`. */
import { BinaryFormatError, openingSections, type Sections } from '../binary';
import { unpackDistances, unpackPlanes } from '../planes';
import { finish, type Steps } from '../steps';
import { Divisions } from './divisions';
import {
  ENTITY_KIND,
  ENTITY_VERSION,
  FIRST_CHARACTER,
  LAST_CHARACTER,
  NameClass,
  ODDS_STEPS,
  ODDS_ZERO,
  ORGANISATION_LEVELS,
  ORGANISATION_TYPES,
  PLACE_LEVELS,
  UNIT_CLASSES,
  WORK_KINDS,
} from './format';
import { NameTrie } from './name-trie';
import { type ModelWeights, unpackingModel } from './tagger/model-file';

/** Places of a character in names, as `odds` takes them. */
export const NamePart = { first: 0, second: 4, only: 8, transcription: 12 } as const;

/** Rank of a surname, country of a city, full form of an organisation or a letter, or of a body's kind, English of a country or a unit, rule of a time word. */
export type NoteKind = 'surname' | 'country' | 'full' | 'organ' | 'english' | 'unit' | 'rule';

export interface FoundName {
  end: number;
  node: number;
  bits: number;
}

export class EntityKnowledge {
  private readonly notes = new Map<number, string>();

  constructor(
    readonly trie: NameTrie,
    private readonly profile: Uint16Array,
    private readonly profiles: Uint32Array,
    noteNodes: Uint32Array,
    notes: string[],
    private readonly characters: Uint16Array,
    readonly divisions: Divisions,
    readonly model: ModelWeights | null,
  ) {
    if (
      profile.length !== trie.size ||
      notes.length < noteNodes.length ||
      characters.length <= LAST_CHARACTER - FIRST_CHARACTER
    ) {
      throw new BinaryFormatError('ENTI: sections of different lengths');
    }
    for (const [n, node] of noteNodes.entries()) this.notes.set(node, notes[n] as string);
  }

  /** NameClass bits of a node, 0 where no name ends. */
  bits(node: number): number {
    return this.profiles[(this.profile[node] as number) * 2] as number;
  }

  private details(node: number): number {
    return this.profiles[(this.profile[node] as number) * 2 + 1] as number;
  }

  /** NameClass bits of `text.slice(start, end)`. */
  classesOf(text: string, start = 0, end = text.length): number {
    const node = this.trie.find(text, start, end);
    return node === 0 ? 0 : this.bits(node);
  }

  /** The longest name at `at` that has one of `mask`'s classes, or null. */
  longest(text: string, at: number, mask: number, stop = text.length): FoundName | null {
    let node = 0;
    let best: FoundName | null = null;
    for (let i = at; i < stop; i += 1) {
      node = this.trie.step(node, text.charCodeAt(i));
      if (node === 0) break;
      const bits = this.bits(node);
      if (bits & mask) best = { end: i + 1, node, bits };
    }
    return best;
  }

  /** The longest name that ends at `end` and has one of `mask`'s classes; its start, or -1. Names of at most `most` units are tried. */
  longestBefore(text: string, end: number, mask: number, most = 8): number {
    for (let start = Math.max(0, end - most); start < end; start += 1) {
      if (this.classesOf(text, start, end) & mask) return start;
    }
    return -1;
  }

  organisationType(node: number): string | null {
    return ORGANISATION_TYPES[this.details(node) & 15] ?? null;
  }

  organisationLevel(node: number): string | null {
    return ORGANISATION_LEVELS[(this.details(node) >> 4) & 15] ?? null;
  }

  placeLevel(node: number): string | null {
    return PLACE_LEVELS[(this.details(node) >> 8) & 15] ?? null;
  }

  workKind(node: number): string | null {
    return WORK_KINDS[(this.details(node) >> 12) & 15] ?? null;
  }

  unitClass(node: number): string | null {
    return UNIT_CLASSES[(this.details(node) >> 16) & 15] ?? null;
  }

  /** What the lists say of a name beyond its classes; null where they say nothing of that kind. */
  note(node: number, kind: NoteKind): string | null {
    const note = this.notes.get(node);
    if (note === undefined) return null;
    for (const part of note.split('\t'))
      if (part.startsWith(kind) && part[kind.length] === ':') return part.slice(kind.length + 1);
    return null;
  }

  /** Rank of a surname, 1 the commonest; 0 where it is none. */
  surnameRank(surname: string): number {
    const node = this.trie.find(surname);
    return this.bits(node) & NameClass.surname ? Number(this.note(node, 'surname') ?? 400) : 0;
  }

  /** Step of 0 to 15 of a character's odds in a part of names; 0 for other characters. */
  oddsStep(unit: number, part: number): number {
    return unit < FIRST_CHARACTER || unit > LAST_CHARACTER
      ? 0
      : ((this.characters[unit - FIRST_CHARACTER] as number) >> part) & 15;
  }

  /** Log odds (nats) that a character stands in this part of a name rather than in another word. */
  odds(unit: number, part: number): number {
    return (this.oddsStep(unit, part) - ODDS_ZERO) / ODDS_STEPS;
  }
}

function* openingTagger(file: Sections): Steps<ModelWeights | null> {
  try {
    file.get('modelUsed', Uint8Array);
  } catch (error) {
    // The training script itself opens the data before there is a model.
    if (error instanceof BinaryFormatError) return null;
    throw error;
  }
  return yield* unpackingModel(file);
}

/**
 * Opens `entities.bin`.
 * @throws BinaryFormatError where the file is torn, of another kind or of another version
 */
export function openEntityKnowledge(bytes: Uint8Array): EntityKnowledge {
  return finish(openingEntityKnowledge(bytes));
}

/** {@link openEntityKnowledge} in steps. */
export function* openingEntityKnowledge(bytes: Uint8Array): Steps<EntityKnowledge> {
  const file = yield* openingSections(bytes, ENTITY_KIND, ENTITY_VERSION);
  const trie = new NameTrie(file.get('labels', Uint16Array), file.get('children', Uint16Array));
  yield;
  const model = yield* openingTagger(file);
  return new EntityKnowledge(
    trie,
    file.get('profile', Uint16Array),
    file.get('profiles', Uint32Array),
    file.get('noteNodes', Uint32Array),
    new TextDecoder().decode(file.get('notes', Uint8Array)).split('\n'),
    file.get('characters', Uint16Array),
    new Divisions(
      trie,
      unpackPlanes(file.get('divNode', Uint8Array), 3),
      unpackDistances(file.get('divCode', Uint8Array), 4),
      file.get('divParent', Uint16Array),
      file.get('shortNode', Uint32Array),
      file.get('shortDiv', Uint16Array),
    ),
    model,
  );
}
