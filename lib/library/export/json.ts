/**
 * The library's own format, which it also reads back (`import.ts`): everything, as UTF-8 JSON with two spaces an indent, one property a
 * line, records sorted by id and properties by name, so that two backups of one state are the same bytes and two states compare well line by line.
 *
 *     {
 *       "format": "tifa-library",
 *       "version": 2,
 *       "articles": [SavedArticle …], "highlights": [Highlight …], "words": [SavedWord …], …, "removals": [Removal …]
 *     }
 *
 * The lists and their records are those of `records.ts`. The version is raised when an old program could no longer read the new file.
 */
import { sortKeys } from '../merge';
import { COLLECTIONS, type Snapshot } from '../records';

export const JSON_FORMAT = 'tifa-library';
export const JSON_VERSION = 2;

const sorted = <T extends { id: string }>(records: readonly T[]): T[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

export function toJson(snapshot: Snapshot): string {
  // The frame keeps its own order, so that the first lines say what the file is.
  const parts = [...COLLECTIONS, 'removals' as const].map((name) => {
    const text = JSON.stringify(sorted<{ id: string }>(snapshot[name]), sortKeys, 2).replace(/\n/g, '\n  ');
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n  "format": "${JSON_FORMAT}",\n  "version": ${JSON_VERSION},\n${parts.join(',\n')}\n}\n`;
}
