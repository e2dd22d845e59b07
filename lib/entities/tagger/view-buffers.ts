/** The working memory of a view: typed arrays, grown as needed and kept between texts. */

/** Places of margin before the first unit and the first word, so that neighbours can be read without asking where the text ends. */
export const MARGIN = 4;

/** Arrays of units and of words begin {@link MARGIN} places in. */
export class ViewBuffers {
  length = 0;
  /** Folded units: every digit is one, every letter is one. */
  unit = new Int32Array(0);
  /** 1 where white space stood before the unit. */
  gap = new Uint8Array(0);
  /** Index of the word of each unit, and its place in the word: 0 first, 1 middle, 2 last, 3 whole. */
  wordOf = new Int32Array(0);
  place = new Uint8Array(0);
  /** Packed tracks of each unit. */
  tracks = new Int32Array(0);
  transcription = new Uint8Array(0);
  /** Length of the run of transcription characters up to and from each unit. */
  runBefore = new Uint8Array(0);
  runAfter = new Uint8Array(0);
  /** How well a name of three (two) characters would begin at each unit: surname step and given-name steps, three bits each. */
  longName = new Int32Array(0);
  shortName = new Int32Array(0);
  /** Places in their words of the unit and the two after it, three bits each. */
  cuts = new Int32Array(0);
  /** Tag of the unit's word, with {@link TITLED_TAG}. */
  around = new Int32Array(0);

  words = 0;
  /** For each word: hash of its units, bits of `Mask`, part of speech, end; words to the next organisation head, that head's hash; words to the next place head. */
  hash = new Int32Array(0);
  mask = new Int32Array(0);
  tag = new Int32Array(0);
  wordEnd = new Int32Array(0);
  headDistance = new Uint8Array(0);
  headHash = new Int32Array(0);
  placeDistance = new Uint8Array(0);

  protected surname = new Uint8Array(0);
  protected first = new Uint8Array(0);
  protected second = new Uint8Array(0);
  protected only = new Uint8Array(0);

  protected reserve(length: number): void {
    if (this.unit.length >= length + 2 * MARGIN) return;
    const room = Math.max(512, length * 2) + 2 * MARGIN;
    this.unit = new Int32Array(room);
    this.gap = new Uint8Array(room);
    this.wordOf = new Int32Array(room);
    this.place = new Uint8Array(room);
    this.tracks = new Int32Array(room);
    this.transcription = new Uint8Array(room);
    this.runBefore = new Uint8Array(room);
    this.runAfter = new Uint8Array(room);
    this.longName = new Int32Array(room);
    this.shortName = new Int32Array(room);
    this.cuts = new Int32Array(room);
    this.around = new Int32Array(room);
    this.surname = new Uint8Array(room);
    this.first = new Uint8Array(room);
    this.second = new Uint8Array(room);
    this.only = new Uint8Array(room);
    this.hash = new Int32Array(room);
    this.mask = new Int32Array(room);
    this.tag = new Int32Array(room);
    this.wordEnd = new Int32Array(room);
    this.headDistance = new Uint8Array(room);
    this.headHash = new Int32Array(room);
    this.placeDistance = new Uint8Array(room);
  }
}
