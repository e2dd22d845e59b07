/**
 * The glossary as the analysis holds it: surface forms, and for each the entry, its kind and the rule it is matched by. Definitions
 * are elsewhere (`entries.ts`).
 *
 * File "GLOS", version 2. What is found are keys (`form-key.ts`); they are numbered in their own order, entries in the order in which a key
 * first names them, whatever order they were written in. An entry is known by its id alone.
 *
 *     shared, rests, units, levels   the keys: `trie.ts`
 *     entryOf         u32  by key: 0 names the entry that no key has named before, n the n-th last of those that have been
 *     ruleOf          u16  by key: number of its rule, 0 for none
 *     kinds           u8   by entry: index into KINDS
 *     quiet           u8   by entry: 1 for an everyday word
 *     ids             by entry, UTF-8, one a line
 *     rules           UTF-8, one a line: flags, need words, not words, separated by tab and by blank
 */
import { BinaryFormatError, openingSections, packSections } from '../binary';
import { finish, type Steps } from '../steps';
import { formsOf } from './consistency';
import { type GlossaryEntry, type GlossaryKind, KINDS, type MatchRule } from './entry';
import { keysOf } from './form-key';
import { packStrings, unpackStrings } from './string-list';
import { packKeys, Trie } from './trie';

const KIND = 'GLOS';
const VERSION = 2;
const AMBIGUOUS = 1;
const QUOTED = 2;

export interface FormRule {
  ambiguous: boolean;
  quoted: boolean;
  need: readonly string[];
  /** Keys (see `form-key.ts`) of longer words. */
  not: readonly string[];
}

/** A surface form that was met: which entry it belongs to, and under which rule. */
export interface Form {
  id: string;
  kind: GlossaryKind;
  /** An everyday word: marked only in quotation marks. */
  quiet: boolean;
  rule: FormRule | null;
}

export interface Glossary {
  /** Number of entries that have a form. */
  size: number;
  trie: Trie;
  /** The form that a key of the trie stands for. */
  form(key: number): Form;
}

function ruleLine(rule: MatchRule): string {
  const flags = (rule.ambiguous ? AMBIGUOUS : 0) | (rule.quoted ? QUOTED : 0);
  return [flags, (rule.need ?? []).join(' '), (rule.not ?? []).flatMap(keysOf).join(' ')].join('\t');
}

const words = (list: string | undefined) => (list ? list.split(' ') : []);

function parseRule(line: string): FormRule {
  const [flags, need, not] = line.split('\t');
  const bits = Number(flags);
  return { ambiguous: (bits & AMBIGUOUS) !== 0, quoted: (bits & QUOTED) !== 0, need: words(need), not: words(not) };
}

/** What the page needs of an entry. */
export type PackedEntry = Pick<GlossaryEntry, 'id' | 'term' | 'variants' | 'kind' | 'match' | 'quiet'>;

/** A key, and what is found by it. */
interface Claim {
  entry: PackedEntry;
  rule: number;
}

/** Keys and whose they are. Where two entries claim one, the first entry has it. */
function claimsOf(entries: readonly PackedEntry[]): { claims: Map<string, Claim>; rules: string[] } {
  const claims = new Map<string, Claim>();
  const rules = new Map([['0\t\t', 0]]);
  for (const entry of entries) {
    const { match } = entry;
    const line = match ? ruleLine(match) : '';
    for (const form of formsOf(entry)) {
      let rule = 0;
      if (match && (!match.forms || match.forms.includes(form))) {
        rule = rules.get(line) ?? rules.size;
        rules.set(line, rule);
      }
      for (const key of keysOf(form)) if (key !== '' && !claims.has(key)) claims.set(key, { entry, rule });
    }
  }
  return { claims, rules: [...rules.keys()] };
}

/**
 * Compiles entries into the index of their forms. Built-in data is compiled at build time, own packs in the browser.
 * Where two entries claim one form the first entry has it.
 */
export function packGlossary(entries: readonly PackedEntry[]): Uint8Array {
  const { claims, rules } = claimsOf(entries);
  const keys = [...claims.keys()].sort();
  const numbers = new Map<PackedEntry, number>();
  const entryOf = new Uint32Array(keys.length);
  const ruleOf = new Uint16Array(keys.length);
  for (const [n, key] of keys.entries()) {
    const { entry, rule } = claims.get(key) as Claim;
    const number = numbers.get(entry);
    if (number === undefined) numbers.set(entry, numbers.size);
    else entryOf[n] = numbers.size - number;
    ruleOf[n] = rule;
  }
  const named = [...numbers.keys()];
  return packSections(KIND, VERSION, {
    ...packKeys(keys),
    entryOf,
    ruleOf,
    kinds: Uint8Array.from(named, (entry) => KINDS.indexOf(entry.kind)),
    quiet: Uint8Array.from(named, (entry) => (entry.quiet ? 1 : 0)),
    ids: packStrings(named.map((entry) => entry.id)),
    rules: packStrings(rules),
  });
}

/** @throws BinaryFormatError where the file is damaged, of another kind or of another version */
export function openGlossary(bytes: Uint8Array): Glossary {
  return finish(openingGlossary(bytes));
}

/** The entry of each key, by number. @throws BinaryFormatError where the sections do not fit each other */
function entriesByKey(backs: Uint32Array, size: number): Uint32Array {
  const entryOf = new Uint32Array(backs.length);
  let named = 0;
  for (let key = 0; key < backs.length; key += 1) {
    const back = backs[key] as number;
    if (back > named) throw new BinaryFormatError(`${KIND}: a key of an entry that was not named yet`);
    entryOf[key] = named - back;
    if (back === 0) named += 1;
  }
  if (named !== size) throw new BinaryFormatError(`${KIND}: ${named} entries are named, ${size} have an id`);
  return entryOf;
}

/** {@link openGlossary} in steps. Nothing of the bytes is kept. */
export function* openingGlossary(bytes: Uint8Array): Steps<Glossary> {
  const file = yield* openingSections(bytes, KIND, VERSION);
  const keys = {
    shared: file.get('shared', Uint16Array),
    rests: file.get('rests', Uint16Array),
    units: file.get('units', Uint16Array),
    levels: file.get('levels', Uint32Array),
  };
  const ruleOf = file.get('ruleOf', Uint16Array).slice();
  const kinds = file.get('kinds', Uint8Array).slice();
  const quiet = file.get('quiet', Uint8Array).slice();
  const ids = unpackStrings(file.get('ids', Uint8Array));
  const rules = unpackStrings(file.get('rules', Uint8Array)).map(parseRule);
  const entryOf = entriesByKey(file.get('entryOf', Uint32Array), ids.length);
  const [byKey, byEntry] = [keys.shared.length, ids.length];
  if (entryOf.length !== byKey || ruleOf.length !== byKey || kinds.length !== byEntry || quiet.length !== byEntry)
    throw new BinaryFormatError(`${KIND}: sections of different lengths`);
  if (ruleOf.some((rule) => rule >= rules.length)) throw new BinaryFormatError(`${KIND}: a key with a rule that is missing`);
  yield;
  return {
    size: ids.length,
    trie: new Trie(keys),
    form(key) {
      const entry = entryOf[key] as number;
      const rule = ruleOf[key] as number;
      return {
        id: ids[entry] ?? '',
        kind: KINDS[kinds[entry] as number] ?? 'term',
        quiet: quiet[entry] === 1,
        rule: rule === 0 ? null : (rules[rule] ?? null),
      };
    },
  };
}
