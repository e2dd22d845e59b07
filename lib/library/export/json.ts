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

/** Records between two pieces: some 20 ms of work. */
const PIECE = 1_000;

/** The file piece by piece; joined they are {@link toJson}. After each the page may have its turn. */
export function* jsonPieces(snapshot: Snapshot): Generator<string, void> {
  // The frame keeps its own order, so that the first lines say what the file is.
  yield `{\n  "format": "${JSON_FORMAT}",\n  "version": ${JSON_VERSION}`;
  for (const name of [...COLLECTIONS, 'removals' as const]) {
    const records = sorted<{ id: string }>(snapshot[name]);
    yield `,\n  ${JSON.stringify(name)}: [`;
    for (let at = 0; at < records.length; at += PIECE) {
      const text = JSON.stringify(records.slice(at, at + PIECE), sortKeys, 2).replace(/\n/g, '\n  ');
      // Without the brackets of the piece's own list.
      yield `${at > 0 ? ',' : ''}${text.slice(1, -4)}`;
    }
    yield records.length > 0 ? '\n  ]' : ']';
  }
  yield '\n}\n';
}

export const toJson = (snapshot: Snapshot): string => [...jsonPieces(snapshot)].join('');
