/** The characters' readings in memory. Format: `format.ts`. */
import { BinaryFormatError, openSections, type Sections } from '../binary';
import { syllableOf } from '../lexicon/syllables';
import { READINGS_KIND, READINGS_VERSION } from './format';

const NONE: readonly string[] = [];

export class Readings {
  /** 1 + place in the lists, by UTF-16 unit. */
  private readonly places = new Uint16Array(0x10000);
  private readonly first: (string | null)[];
  private readonly starts: Uint32Array;
  private readonly codes: Uint16Array;
  private readonly surnames: Uint16Array;
  private readonly lists: (readonly string[] | undefined)[] = [];

  /** @throws BinaryFormatError where a section is missing or does not fit the others */
  constructor(file: Sections) {
    const units = file.get('units', Uint16Array);
    this.starts = file.get('starts', Uint32Array);
    this.codes = file.get('syllables', Uint16Array);
    this.surnames = file.get('surnames', Uint16Array);
    if (this.starts.length !== units.length + 1 || this.surnames.length !== units.length) {
      throw new BinaryFormatError(`${READINGS_KIND}: sections of different lengths`);
    }
    this.first = new Array(units.length);
    for (let n = 0; n < units.length; n += 1) {
      this.places[units[n] as number] = n + 1;
      this.first[n] = syllableOf(this.codes[this.starts[n] as number] as number);
    }
  }

  /** The reading that holds where nothing says otherwise; null for what has none (and for supplementary planes). */
  default(unit: number): string | null {
    const place = this.places[unit] as number;
    return place === 0 ? null : (this.first[place - 1] as string | null);
  }

  /** All readings, the default first. */
  candidates(unit: number): readonly string[] {
    const place = (this.places[unit] as number) - 1;
    if (place < 0) return NONE;
    let list = this.lists[place];
    if (!list) {
      const codes = this.codes.subarray(this.starts[place] as number, this.starts[place + 1] as number);
      list = [...codes].map(syllableOf).filter((syllable) => syllable !== null);
      this.lists[place] = list;
    }
    return list;
  }

  /** Reading as a family name (单 shan4, 仇 qiu2); null where the character is none, or reads as always. */
  surname(unit: number): string | null {
    const place = this.places[unit] as number;
    return place === 0 ? null : syllableOf(this.surnames[place - 1] as number);
  }
}

/**
 * Opens `readings.bin`.
 * @throws BinaryFormatError where the file is torn, of another kind or of another version
 */
export function openReadings(bytes: Uint8Array): Readings {
  return new Readings(openSections(bytes, READINGS_KIND, READINGS_VERSION));
}
