/**
 * The glossary as a page holds it: surface forms, and for each the entry, its kind and the rule it is matched by. Definitions
 * are elsewhere (`entries.ts`).
 *
 * File "GLOS", version 1:
 *
 *     labels, children, values   the trie over form keys; a value is a form number + 1
 *     entryOf, ruleOf, quietOf   of each form: entry number; rule number (0: no rule); 1 for an everyday word
 *     kinds                      of each entry: index into KINDS
 *     ids                        of each entry, UTF-8, one a line
 *     rules                      UTF-8, one a line: flags, need words, not words, separated by tab and by blank
 */
import { openingSections, packSections } from '../binary';
import { finish, type Steps } from '../steps';
import { formsOf } from './consistency';
import { type GlossaryEntry, type GlossaryKind, KINDS, type MatchRule } from './entry';
import { keysOf } from './form-key';
import { packStrings, unpackStrings } from './string-list';
import { buildTrie, Trie } from './trie';

const KIND = 'GLOS';
const VERSION = 1;
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
  entry: number;
  id: string;
  kind: GlossaryKind;
  /** An everyday word: marked only in quotation marks. */
  quiet: boolean;
  rule: FormRule | null;
}

export interface Glossary {
  /** Number of entries. */
  size: number;
  trie: Trie;
  /** The form that a trie value stands for. */
  form(value: number): Form;
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

/**
 * Compiles entries into the page's index. Built-in data is compiled at build time, own packs in the browser.
 * Where two entries claim one form the first entry has it.
 */
export function packGlossary(entries: readonly PackedEntry[]): Uint8Array {
  const keys: string[] = [];
  const values: number[] = [];
  const entryOf: number[] = [];
  const ruleOf: number[] = [];
  const quietOf: number[] = [];
  const rules: string[] = ['0\t\t'];
  entries.forEach((entry, number) => {
    const { match } = entry;
    const line = match ? ruleLine(match) : null;
    for (const form of formsOf(entry)) {
      let rule = 0;
      if (match && line !== null && (!match.forms || match.forms.includes(form))) {
        rule = rules.indexOf(line);
        if (rule < 0) rule = rules.push(line) - 1;
      }
      entryOf.push(number);
      ruleOf.push(rule);
      quietOf.push(entry.quiet ? 1 : 0);
      for (const key of keysOf(form)) {
        keys.push(key);
        values.push(entryOf.length);
      }
    }
  });
  const { labels, children, values: ends } = buildTrie(keys, values);
  return packSections(KIND, VERSION, {
    labels,
    children,
    values: ends,
    entryOf: Uint16Array.from(entryOf),
    ruleOf: Uint16Array.from(ruleOf),
    quietOf: Uint8Array.from(quietOf),
    kinds: Uint8Array.from(entries, (entry) => KINDS.indexOf(entry.kind)),
    ids: packStrings(entries.map((entry) => entry.id)),
    rules: packStrings(rules),
  });
}

/** @throws BinaryFormatError where the file is damaged, of another kind or of another version */
export function openGlossary(bytes: Uint8Array): Glossary {
  return finish(openingGlossary(bytes));
}

/** {@link openGlossary} in steps. */
export function* openingGlossary(bytes: Uint8Array): Steps<Glossary> {
  const file = yield* openingSections(bytes, KIND, VERSION);
  const entryOf = file.get('entryOf', Uint16Array);
  const ruleOf = file.get('ruleOf', Uint16Array);
  const kinds = file.get('kinds', Uint8Array);
  const quietOf = file.get('quietOf', Uint8Array);
  const ids = unpackStrings(file.get('ids', Uint8Array));
  const rules = unpackStrings(file.get('rules', Uint8Array)).map(parseRule);
  return {
    size: kinds.length,
    trie: new Trie({
      labels: file.get('labels', Uint16Array),
      children: file.get('children', Uint16Array),
      values: file.get('values', Uint16Array),
    }),
    form(value) {
      const entry = entryOf[value - 1] ?? 0;
      const rule = ruleOf[value - 1] ?? 0;
      return {
        entry,
        id: ids[entry] ?? '',
        kind: KINDS[kinds[entry] ?? 0] ?? 'term',
        quiet: quietOf[value - 1] === 1,
        rule: rule === 0 ? null : (rules[rule] ?? null),
      };
    },
  };
}
