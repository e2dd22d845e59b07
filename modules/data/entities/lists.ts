/** Reads the hand-written lists under `lib/entities/data` into named profiles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  NameClass,
  ORGANISATION_LEVELS,
  ORGANISATION_TYPES,
  PLACE_LEVELS,
  UNIT_CLASSES,
  WORK_KINDS,
} from '../../../lib/entities/format';
import { ROOT } from '../dataset';

const FOLDER = 'lib/entities/data';

export interface Profile {
  bits: number;
  organisationType: number;
  organisationLevel: number;
  placeLevel: number;
  workKind: number;
  unitClass: number;
  /** Notes by what they say, `kind:text`. */
  notes: string[];
}

/** Of a name that no list knows. A new one each time: it is filled in. */
export const unknownProfile = (): Profile => ({
  bits: 0,
  organisationType: 0,
  organisationLevel: 0,
  placeLevel: 0,
  workKind: 0,
  unitClass: 0,
  notes: [],
});

/** Rows of a list: fields parted by tabs; comments begin with #. */
export function rowsOf(name: string): string[][] {
  return readFileSync(join(ROOT, FOLDER, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

const wordsOf = (field: string | undefined): string[] => (field ?? '').split(' ').filter((word) => word !== '');

/** @throws RangeError for a value that the format does not know */
function indexIn(list: readonly (string | null)[], value: string | undefined): number {
  if (!value) return 0;
  const index = list.indexOf(value);
  if (index < 0) throw new RangeError(`Entity lists: unknown value "${value}"`);
  return index;
}

/** Everything the lists say, by name. What two lists say of one name is joined; the first note stays. */
export function readLists(): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  const add = (name: string, part: Partial<Omit<Profile, 'notes'>> & { bits: number; note?: string | null }): void => {
    const before = profiles.get(name);
    const profile = before ?? unknownProfile();
    profile.bits |= part.bits;
    profile.organisationType ||= part.organisationType ?? 0;
    profile.organisationLevel ||= part.organisationLevel ?? 0;
    profile.placeLevel ||= part.placeLevel ?? 0;
    profile.workKind ||= part.workKind ?? 0;
    profile.unitClass ||= part.unitClass ?? 0;
    if (part.note) profile.notes.push(part.note);
    profiles.set(name, profile);
  };

  let rank = 0;
  for (const [line] of rowsOf('surnames')) {
    for (const name of wordsOf(line)) {
      if (profiles.has(name)) continue;
      rank += 1;
      add(name, { bits: NameClass.surname, note: `surname:${rank}` });
    }
  }
  for (const [abbreviation, province] of rowsOf('provinces')) {
    add(abbreviation as string, { bits: NameClass.abbreviation, note: province ? `full:${province}` : null });
  }
  for (const [name, english, abbreviation, others] of rowsOf('countries')) {
    add(name as string, { bits: NameClass.country, note: english ? `english:${english}` : null });
    for (const other of wordsOf(others))
      add(other, { bits: other.length === 1 ? NameClass.abbreviation : NameClass.country, note: name ? `full:${name}` : null });
    if (abbreviation) add(abbreviation, { bits: NameClass.abbreviation, note: name ? `full:${name}` : null });
  }
  for (const [country, cities] of rowsOf('foreign-cities')) {
    for (const city of wordsOf(cities)) add(city, { bits: NameClass.foreignCity, note: country ? `country:${country}` : null });
  }
  for (const [level, names] of rowsOf('sites')) {
    for (const name of wordsOf(names)) add(name, { bits: NameClass.site, placeLevel: indexIn(PLACE_LEVELS, level) });
  }
  for (const [level, heads] of rowsOf('place-heads')) {
    for (const word of wordsOf(heads)) {
      const head = word.replace(/~$/u, '');
      const bits = NameClass.placeHead | (head === word ? 0 : NameClass.weakHead);
      add(head, { bits, placeLevel: indexIn(PLACE_LEVELS, level) });
    }
  }
  for (const [type, level, heads] of rowsOf('organisation-heads')) {
    for (const word of wordsOf(heads)) {
      const head = word.replace(/~$/u, '');
      add(head, {
        bits: NameClass.organisationHead | (head === word ? 0 : NameClass.weakHead),
        organisationType: indexIn(ORGANISATION_TYPES, type),
        organisationLevel: indexIn(ORGANISATION_LEVELS, level),
      });
    }
  }
  for (const [type, level, groups] of rowsOf('organisations')) {
    for (const group of wordsOf(groups)) {
      const [full, ...short] = group.split('=') as [string, ...string[]];
      const part = {
        bits: NameClass.organisation,
        organisationType: indexIn(ORGANISATION_TYPES, type),
        organisationLevel: indexIn(ORGANISATION_LEVELS, level),
      };
      for (const name of [full, ...short]) add(name, { ...part, note: short.length > 0 ? `full:${full}` : null });
    }
  }
  const classes: Record<string, number> = { office: NameClass.office, calling: NameClass.calling, address: NameClass.address };
  for (const [kind, words] of rowsOf('offices')) {
    const bits = classes[kind as string];
    if (bits === undefined) throw new RangeError(`Entity lists: unknown office class "${kind}"`);
    for (const word of wordsOf(words)) add(word, { bits });
  }
  for (const [kind, words] of rowsOf('work-kinds')) {
    for (const word of wordsOf(words)) add(word, { bits: NameClass.workKind, workKind: indexIn(WORK_KINDS, kind) });
  }
  for (const [unitClass, words] of rowsOf('units')) {
    for (const word of wordsOf(words)) {
      const [unit, english] = word.split('=');
      if (unit)
        add(unit, {
          bits: NameClass.unit,
          unitClass: indexIn(UNIT_CLASSES, unitClass),
          note: english ? `unit:${english.replaceAll('_', ' ')}` : null,
        });
    }
  }
  for (const [rule, words] of rowsOf('time-words')) {
    for (const word of wordsOf(words)) add(word, { bits: NameClass.timeWord, note: rule ? `rule:${rule}` : null });
  }
  for (const [full, words] of rowsOf('organ-forms')) {
    for (const word of wordsOf(words)) add(word, { bits: NameClass.organForm, note: full ? `organ:${full}` : null });
  }
  for (const [words] of rowsOf('firm-tails')) for (const word of wordsOf(words)) add(word, { bits: NameClass.firmTail });
  for (const [words] of rowsOf('name-fields')) for (const word of wordsOf(words)) add(word, { bits: NameClass.nameField });
  for (const [words] of rowsOf('speech-verbs')) for (const word of wordsOf(words)) add(word, { bits: NameClass.speechVerb });
  return profiles;
}
