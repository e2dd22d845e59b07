/** Reads `lib/glossary/entries/*.yaml` and resolves the documents that they cite by key. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { GlossaryEntry, GlossarySource } from '../../lib/glossary/entry';
import { type SharedSource, SharedSourceSchema, type WrittenEntry, WrittenEntrySchema } from '../../lib/glossary/schema';
import { ROOT } from './dataset';

export const ENTRIES = 'lib/glossary/entries';
export const SHARED_SOURCES = 'lib/glossary/sources.yaml';

/** An entry as it stands in a file, before any check. */
export interface RawEntry {
  /** File name without `.yaml`. */
  file: string;
  /** Position in the file, from 0. */
  position: number;
  value: unknown;
}

/** Every entry of every file, unchecked, in the order of file names. @throws where a file is no YAML list */
export function readRawEntries(): RawEntry[] {
  const folder = join(ROOT, ENTRIES);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return names.flatMap((name) => {
    const list: unknown = parse(readFileSync(join(folder, name), 'utf8')) ?? [];
    if (!Array.isArray(list)) throw new Error(`${ENTRIES}/${name}: not a list of entries`);
    return list.map((value, position) => ({ file: name.slice(0, -'.yaml'.length), position, value }));
  });
}

/** The documents that entries cite by key. @throws ValiError where one does not fit the schema */
export function readSharedSources(): Map<string, SharedSource> {
  const table = v.parse(v.record(v.string(), SharedSourceSchema), parse(readFileSync(join(ROOT, SHARED_SOURCES), 'utf8')) ?? {});
  return new Map(Object.entries(table));
}

/** What an entry is called in an error message. */
export function nameOf(raw: RawEntry): string {
  const { id, term } = (raw.value ?? {}) as { id?: unknown; term?: unknown };
  return `${raw.file}.yaml #${raw.position + 1} ${String(id ?? '?')} ${String(term ?? '?')}`;
}

/** @throws Error that names the entry and says what is wrong with it */
export function checkEntry(raw: RawEntry): WrittenEntry {
  const result = v.safeParse(WrittenEntrySchema, raw.value);
  if (result.success) return result.output;
  const complaints = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`${nameOf(raw)}: ${complaints.join('; ')}`);
}

/** Puts the cited documents in place of their keys. @throws Error for a key that `sources.yaml` does not hold */
export function resolveSources(entry: WrittenEntry, shared: ReadonlyMap<string, SharedSource>): GlossaryEntry {
  const sources = entry.sources.map((source): GlossarySource => {
    if (typeof source !== 'string') return source;
    const found = shared.get(source);
    if (!found) throw new Error(`${entry.id}: no source "${source}" in ${SHARED_SOURCES}`);
    return { id: source, ...found };
  });
  return { ...entry, sources };
}

/** Every entry, checked against the schema, with its sources. */
export function readEntries(): GlossaryEntry[] {
  const shared = readSharedSources();
  return readRawEntries().map((raw) => resolveSources(checkEntry(raw), shared));
}
