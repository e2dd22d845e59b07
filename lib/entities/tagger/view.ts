/**
 * A stretch of text as the tagger looks at it: for each unit its character, its word, what the lists say of the word, the names of
 * the lists that cover it, and how well it fits into a name. Working memory is kept between calls.
 */
import type { Lexicon } from '../../lexicon/lexicon';
import { isDigit, isHanzi, isLetter } from '../../text/characters';
import type { EntityKnowledge } from '../knowledge';
import { NamePart } from '../knowledge';
import type { Passage } from '../passage';
import { MARGIN, ViewBuffers } from './view-buffers';
import { lexiconMask, listMask, Mask, wordMask } from './word-mask';

/** Kinds of names looked for in running text, each with its own track in `tracks`. */
const TRACKS = [
  Mask.place | Mask.foreignPlace | Mask.site,
  Mask.organisation,
  Mask.foreignName,
  Mask.title,
  Mask.person,
  Mask.organisationHead,
  Mask.placeHead,
];
/** Tracks from this one on also take single characters (局, 路). */
const SINGLE_TRACKS = 5;
const LONGEST_NAME = 16;
/** Values of a track: 0 none, 1 begins, 2 ends, 3 inside, 4 single. */
const TRACK_BITS = 3;

const DIGIT = 0x30;
const LETTER = 0x61;
const WORD_BREAKS = new Set([...'的在是了'].map((character) => character.charCodeAt(0)));

/** Six steps for odds, as boundaries in the sixteenths of the table. */
const ODDS_STEP = new Uint8Array(16);
for (let step = 0; step < 16; step += 1) {
  const odds = (step - 9) / 2;
  ODDS_STEP[step] = odds < -3.9 ? 0 : odds < -1.4 ? 1 : odds < -0.2 ? 2 : odds < 0.8 ? 3 : odds < 1.8 ? 4 : 5;
}
const surnameStep = (rank: number): number =>
  rank === 0 ? 0 : rank <= 10 ? 5 : rank <= 40 ? 4 : rank <= 120 ? 3 : rank <= 250 ? 2 : 1;

export const EDGE_BEFORE = 1;
export const EDGE_AFTER = 2;
const EDGE_TAG_BEFORE = 0x300;
const EDGE_TAG_AFTER = 0x301;
const EDGE_MASK_BEFORE = 1 << 20;
const EDGE_MASK_AFTER = 1 << 21;
const EDGE_TRACK = 1 << 25;
/** Added to the tag of a word that is an office, a calling or a surname. */
const TITLED_TAG = 0x400;
const NO_WORD = 7;

export class View extends ViewBuffers {
  private readonly surnameSteps = new Uint8Array(0x10000);

  constructor(
    private readonly lexicon: Lexicon,
    private readonly knowledge: EntityKnowledge,
  ) {
    super();
    for (let unit = 0x3400; unit < 0xa000; unit += 1) {
      this.surnameSteps[unit] = surnameStep(knowledge.surnameRank(String.fromCharCode(unit)));
    }
  }

  /** Looks at `passage.text.slice(start, end)`; no word may cross either edge. */
  open(passage: Passage, start: number, end: number): void {
    this.length = end - start;
    this.reserve(this.length);
    this.gap.set(passage.gaps.subarray(start, end), MARGIN);
    this.gap[MARGIN + this.length] = 0;
    this.readUnits(passage.text, start);
    this.readWords(passage, start, end);
    this.readNames();
    this.readTracks(passage.text, start);
    this.readHeads();
  }

  private readUnits(text: string, start: number): void {
    const { knowledge, length } = this;
    const dot = 0xb7;
    let run = 0;
    for (let i = 0; i < length; i += 1) {
      const unit = text.charCodeAt(start + i);
      const at = MARGIN + i;
      this.unit[at] = isDigit(unit) ? DIGIT : isLetter(unit) ? LETTER : unit;
      this.surname[at] = this.surnameSteps[unit] as number;
      this.first[at] = ODDS_STEP[knowledge.oddsStep(unit, NamePart.first)] as number;
      this.second[at] = ODDS_STEP[knowledge.oddsStep(unit, NamePart.second)] as number;
      this.only[at] = ODDS_STEP[knowledge.oddsStep(unit, NamePart.only)] as number;
      const step = ODDS_STEP[knowledge.oddsStep(unit, NamePart.transcription)] as number;
      this.transcription[at] = step;
      run = step >= 3 || unit === dot ? run + 1 : 0;
      this.runBefore[at] = Math.min(run, 255);
    }
    run = 0;
    for (let at = MARGIN + length - 1; at >= MARGIN; at -= 1) {
      run = (this.runBefore[at] as number) > 0 ? run + 1 : 0;
      this.runAfter[at] = Math.min(run, 255);
    }
    const end = MARGIN + length;
    this.unit.fill(EDGE_BEFORE, 0, MARGIN);
    this.unit.fill(EDGE_AFTER, end, end + MARGIN);
    for (const steps of [this.surname, this.first, this.second, this.only]) steps.fill(0, end, end + MARGIN);
    this.place.fill(NO_WORD, 0, MARGIN);
    this.place.fill(NO_WORD, end, end + MARGIN);
  }

  private readWords(passage: Passage, start: number, end: number): void {
    const { text, tokens } = passage;
    let count = 0;
    for (let t = passage.tokenAt[start] ?? -1; t >= 0 && t < tokens.length; t += 1) {
      const token = tokens[t];
      if (!token || token.start >= end) break;
      const from = Math.max(token.start, start);
      const to = Math.min(token.end, end);
      const { mask, tag } = wordMask(this.lexicon, token.word);
      const node = this.knowledge.trie.find(text, from, to);
      const wholeMask = mask | (node === 0 ? 0 : listMask(this.knowledge.bits(node)));
      const wholeTag = tag !== 0 ? tag : kindTag(token.kind, text.charCodeAt(from));
      const around = wholeTag | (wholeMask & (Mask.title | Mask.surname) ? TITLED_TAG : 0);
      let hash = 0x811c9dc5;
      for (let source = from; source < to; source += 1) {
        const at = MARGIN + source - start;
        hash = Math.imul(hash ^ (this.unit[at] as number), 0x01000193);
        this.wordOf[at] = MARGIN + count;
        this.place[at] = to - from === 1 ? 3 : source === from ? 0 : source === to - 1 ? 2 : 1;
        this.around[at] = around;
      }
      const k = MARGIN + count;
      this.hash[k] = hash;
      this.mask[k] = wholeMask;
      this.tag[k] = wholeTag;
      this.wordEnd[k] = MARGIN + to - start;
      count += 1;
    }
    this.words = count;
    const last = MARGIN + count;
    this.hash[MARGIN - 1] = EDGE_BEFORE;
    this.hash[last] = EDGE_AFTER;
    this.mask[MARGIN - 1] = EDGE_MASK_BEFORE;
    this.mask[last] = EDGE_MASK_AFTER;
    this.tag[MARGIN - 1] = EDGE_TAG_BEFORE;
    this.tag[last] = EDGE_TAG_AFTER;
    this.wordEnd[MARGIN - 1] = MARGIN;
    const end2 = MARGIN + this.length;
    this.around.fill(EDGE_TAG_BEFORE, 0, MARGIN);
    this.around.fill(EDGE_TAG_AFTER, end2, end2 + MARGIN);
  }

  private readNames(): void {
    const { surname, first, second, only, place } = this;
    for (let at = 0; at < MARGIN + this.length; at += 1) {
      const own = surname[at] as number;
      this.longName[at] = own | ((first[at + 1] as number) << 3) | ((second[at + 2] as number) << 6);
      this.shortName[at] = own | ((only[at + 1] as number) << 3);
      this.cuts[at] = (place[at] as number) | ((place[at + 1] as number) << 3) | ((place[at + 2] as number) << 6);
    }
  }

  /** Longest names of each track, from left to right. */
  private readTracks(text: string, start: number): void {
    const { lexicon, knowledge, tracks } = this;
    const end = MARGIN + this.length;
    tracks.fill(0, MARGIN, end);
    tracks[MARGIN - 1] = EDGE_TRACK;
    tracks[end] = EDGE_TRACK;
    const until = new Int32Array(TRACKS.length);
    const best = new Int32Array(TRACKS.length);
    for (let i = 0; i < this.length; i += 1) {
      best.fill(0);
      let node = 0;
      let own = 0;
      let walking = true;
      let ownWalking = true;
      for (let j = i; j < this.length && j < i + LONGEST_NAME && (walking || ownWalking); j += 1) {
        const unit = text.charCodeAt(start + j);
        let mask = 0;
        if (walking) {
          node = lexicon.step(node, unit);
          if (node === 0) walking = false;
          else if (lexicon.isWord(node)) mask = lexiconMask(lexicon.classes(node));
        }
        if (ownWalking) {
          own = knowledge.trie.step(own, unit);
          if (own === 0) ownWalking = false;
          else mask |= listMask(knowledge.bits(own));
        }
        if (mask === 0) continue;
        for (let t = j === i ? SINGLE_TRACKS : 0; t < TRACKS.length; t += 1)
          if (mask & (TRACKS[t] as number)) best[t] = j - i + 1;
      }
      for (let t = 0; t < TRACKS.length; t += 1) {
        const size = best[t] as number;
        if (size === 0 || i < (until[t] as number)) continue;
        for (let j = i; j < i + size; j += 1) {
          const value = size === 1 ? 4 : j === i ? 1 : j === i + size - 1 ? 2 : 3;
          tracks[MARGIN + j] = (tracks[MARGIN + j] as number) | (value << (TRACK_BITS * t));
        }
        until[t] = i + size;
      }
    }
  }

  /** How many words ahead the next head of an organisation or a place stands, within the clause. */
  private readHeads(): void {
    let organisation = 99;
    let head = 0;
    let place = 99;
    for (let k = MARGIN + this.words - 1; k >= MARGIN; k -= 1) {
      const begin = this.wordEnd[k - 1] as number;
      const unit = this.unit[begin] as number;
      const single = (this.wordEnd[k] as number) - begin === 1;
      const mask = this.mask[k] as number;
      const text = isHanzi(unit) || unit === DIGIT || unit === LETTER || unit === 0xb7;
      if (!text || (single && WORD_BREAKS.has(unit))) {
        organisation = 99;
        head = 0;
      } else if (mask & (Mask.organisationHead | Mask.organisation)) {
        organisation = 0;
        head = this.hash[k] as number;
      } else if (organisation < 99) organisation += 1;
      if (!isHanzi(unit)) place = 99;
      else if (mask & Mask.placeHead) place = 0;
      else if (place < 99) place += 1;
      this.headDistance[k] = Math.min(organisation, 7);
      this.headHash[k] = organisation < 8 ? head : 0;
      this.placeDistance[k] = Math.min(place, 4);
    }
  }
}

/** Classes of tokens that are no words of the lexicon. */
function kindTag(kind: string, unit: number): number {
  if (kind === 'number') return 1;
  if (kind === 'latin') return 2;
  if (kind === 'punctuation') return 0x100 + (unit & 0xff);
  return kind === 'other' ? 3 : 4;
}
