/** The characters' readings in memory. Format: `format.ts`. */
import { BinaryFormatError, openingSections, type Sections } from '../binary';
import { syllableOf } from '../lexicon/syllables';
import { finish, type Steps } from '../steps';
import { type Candidates, PRIOR_SCALE, SHARED_SIZE, WEIGHT_BITS, WEIGHT_STEP, type Weights } from './classifier';
import { Collocations } from './collocations';
import { FIRST_UNIT, READINGS_KIND, READINGS_VERSION } from './format';

export class Readings {
  /** The classifier's. */
  readonly weights: Weights;
  readonly collocations: Collocations;
  /** Default reading, by unit less FIRST_UNIT. */
  private readonly defaults: (string | null)[];
  /** 1 + place in the lists of characters with several readings, by unit. */
  private readonly places = new Uint16Array(0x10000);
  private readonly starts: Uint32Array;
  private readonly codes: Uint16Array;
  private readonly priors: Int8Array;
  private readonly surnames: Uint16Array;
  private readonly trainedLists: (Candidates | null | undefined)[] = [];

  /** @throws BinaryFormatError where a section is missing or does not fit the others */
  constructor(file: Sections) {
    const low = file.get('defaultsLow', Uint8Array);
    const high = file.get('defaultsHigh', Uint8Array);
    const units = file.get('units', Uint16Array);
    this.starts = file.get('starts', Uint32Array);
    this.codes = file.get('syllables', Uint16Array);
    this.priors = file.get('priors', Int8Array);
    this.surnames = file.get('surnames', Uint16Array);
    this.weights = { hashed: file.get('weights', Int8Array), step: WEIGHT_STEP, shared: file.get('shared', Float32Array) };
    this.collocations = new Collocations(file.get('runs', Uint32Array), file.get('runCodes', Uint16Array));
    if (this.weights.hashed.length !== 1 << WEIGHT_BITS || this.weights.shared.length !== SHARED_SIZE) {
      throw new BinaryFormatError(`${READINGS_KIND}: a classifier of another size`);
    }
    const fits = this.starts.length === units.length + 1 && this.surnames.length === units.length && low.length === high.length;
    if (!fits || this.priors.length !== this.codes.length) {
      throw new BinaryFormatError(`${READINGS_KIND}: sections of different lengths`);
    }
    const names: (string | null)[] = [];
    this.defaults = Array.from(low, (byte, n) => {
      const code = byte | ((high[n] as number) << 8);
      names[code] ??= syllableOf(code);
      return names[code] as string | null;
    });
    units.forEach((unit, n) => {
      this.places[unit] = n + 1;
    });
  }

  /** The reading that holds where nothing says otherwise; null for what has none (and for supplementary planes). */
  default(unit: number): string | null {
    return this.defaults[unit - FIRST_UNIT] ?? null;
  }

  /** All readings, the default first. */
  candidates(unit: number): string[] {
    const place = (this.places[unit] as number) - 1;
    if (place < 0) {
      const only = this.default(unit);
      return only === null ? [] : [only];
    }
    const codes = this.codes.subarray(this.starts[place] as number, this.starts[place + 1] as number);
    return Array.from(codes, syllableOf).filter((syllable) => syllable !== null);
  }

  /** Whether the character has several readings. */
  isPolyphone(unit: number): boolean {
    return this.places[unit] !== 0;
  }

  /** Candidates for the classifier; null where it has not learnt the character. */
  trained(unit: number): Candidates | null {
    const place = (this.places[unit] as number) - 1;
    if (place < 0) return null;
    let list = this.trainedLists[place];
    if (list === undefined) {
      list = this.candidatesAt(place);
      this.trainedLists[place] = list;
    }
    return list;
  }

  private candidatesAt(place: number): Candidates | null {
    const codes: number[] = [];
    const priors: number[] = [];
    for (let at = this.starts[place] as number; at < (this.starts[place + 1] as number); at += 1) {
      const prior = this.priors[at] as number;
      if (prior === 0) continue;
      codes.push(this.codes[at] as number);
      priors.push(prior);
    }
    if (codes.length < 2) return null;
    return orderedCandidates(codes, priors, this.surnames[place] as number);
  }

  /** Reading as a family name (单 shan4, 仇 qiu2); null where the character is none, or has one reading only. */
  surname(unit: number): string | null {
    const place = this.places[unit] as number;
    return place === 0 ? null : syllableOf(this.surnames[place - 1] as number);
  }
}

/**
 * Candidates in ascending order of their codes, which is the order of their weights.
 * @param priors bytes as in the file, without zeros
 */
export function orderedCandidates(codes: readonly number[], priors: readonly number[], surname: number): Candidates {
  const order = codes.map((_, n) => n).sort((a, b) => (codes[a] as number) - (codes[b] as number));
  return {
    codes: Uint16Array.from(order, (n) => codes[n] as number),
    priors: Float32Array.from(order, (n) => -Math.abs(priors[n] as number) / PRIOR_SCALE),
    known: Uint8Array.from(order, (n) => ((priors[n] as number) > 0 ? 1 : 0)),
    surname,
  };
}

/**
 * Opens `readings.bin`.
 * @throws BinaryFormatError where the file is torn, of another kind or of another version
 */
export function openReadings(bytes: Uint8Array): Readings {
  return finish(openingReadings(bytes));
}

/** {@link openReadings} in steps. */
export function* openingReadings(bytes: Uint8Array): Steps<Readings> {
  return new Readings(yield* openingSections(bytes, READINGS_KIND, READINGS_VERSION));
}
