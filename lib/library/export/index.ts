/** Every way out of the library, by name. */
import type { Snapshot } from '../records';
import { toAnki } from './anki';
import { toBibtex } from './bibtex';
import { toCslJson } from './csl-json';
import { toCsv } from './csv';
import { toHtml } from './html';
import { toJson } from './json';
import { toMarkdown } from './markdown';
import { toRis } from './ris';
import { toWebAnnotation } from './web-annotation';

export interface ExportFormat {
  /** Ending of the file's name, without the dot. */
  ending: string;
  mime: string;
  write(snapshot: Snapshot): string;
}

export const EXPORT_FORMATS = {
  markdown: { ending: 'md', mime: 'text/markdown', write: toMarkdown },
  json: { ending: 'json', mime: 'application/json', write: toJson },
  html: { ending: 'html', mime: 'text/html', write: toHtml },
  csv: { ending: 'csv', mime: 'text/csv', write: toCsv },
  annotation: { ending: 'jsonld', mime: 'application/ld+json', write: toWebAnnotation },
  csl: { ending: 'csl.json', mime: 'application/vnd.citationstyles.csl+json', write: toCslJson },
  ris: { ending: 'ris', mime: 'application/x-research-info-systems', write: toRis },
  bibtex: { ending: 'bib', mime: 'application/x-bibtex', write: toBibtex },
  anki: { ending: 'txt', mime: 'text/plain', write: toAnki },
} as const satisfies Record<string, ExportFormat>;
