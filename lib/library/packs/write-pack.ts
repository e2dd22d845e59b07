/** Every way out of a glossary of one's own, by name. */
import { writeCedict } from './formats/cedict';
import { writeJson } from './formats/json';
import { writePleco } from './formats/pleco';
import { writeTable } from './formats/table';
import { writeYomitan } from './formats/yomitan';
import type { PackFile } from './pack-term';

export interface PackFormat {
  /** Ending of the file's name, without the dot. */
  ending: string;
  mime: string;
  /** @param date ISO 8601, of the export */
  write(pack: PackFile, date: string): string | Uint8Array<ArrayBuffer>;
}

export type PackFormatName = 'json' | 'tsv' | 'csv' | 'pleco' | 'yomitan' | 'cedict';

export const PACK_FORMATS: Readonly<Record<PackFormatName, PackFormat>> = {
  json: { ending: 'json', mime: 'application/json', write: writeJson },
  tsv: { ending: 'tsv', mime: 'text/tab-separated-values', write: (pack) => writeTable(pack, '\t') },
  csv: { ending: 'csv', mime: 'text/csv', write: (pack) => writeTable(pack, ',') },
  pleco: { ending: 'txt', mime: 'text/plain', write: writePleco },
  yomitan: { ending: 'zip', mime: 'application/zip', write: writeYomitan },
  cedict: { ending: 'u8', mime: 'text/plain', write: writeCedict },
};
