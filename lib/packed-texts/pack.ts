/** Texts into the sections that `packed-texts.ts` reads. Takes seconds for megabytes: it is done when the data are compiled. */
import type { Section } from '../binary';
import { packPlanes } from '../planes';
import { BitWriter, wordsFor } from './codes';
import { type Grammar, grammarOf } from './grammar';
import { END } from './packed-texts';

/** First and last byte of each symbol, as terminals. */
function edgesOf({ terminals, lefts, rights }: Grammar): { first: Uint8Array; last: Uint8Array } {
  const first = new Uint8Array(terminals.length + lefts.length);
  const last = new Uint8Array(first.length);
  for (let symbol = 0; symbol < terminals.length; symbol += 1) first[symbol] = last[symbol] = symbol;
  for (const [phrase, left] of lefts.entries()) {
    first[terminals.length + phrase] = first[left] as number;
    last[terminals.length + phrase] = last[rights[phrase] as number] as number;
  }
  return { first, last };
}

function joined(texts: readonly string[]): Uint8Array {
  if (texts.some((text) => text.includes(String.fromCharCode(END))))
    throw new RangeError('A text to be packed holds a line feed');
  return new TextEncoder().encode(texts.map((text) => text + String.fromCharCode(END)).join(''));
}

/**
 * Sections that hold `texts`.
 * @param blockTexts texts that are read in vain before the last of a block, plus one: more of them make the file smaller
 * @throws RangeError for a text with a line feed
 */
export function packTexts(texts: readonly string[], blockTexts: number): Record<string, Section> {
  const grammar = grammarOf(joined(texts), END);
  const { terminals, lefts, rights, sequence } = grammar;
  const { first, last } = edgesOf(grammar);
  const count = terminals.length;
  const meetings = new Uint32Array(count * count);
  const uses = new Uint32Array(first.length);
  let before = 0;
  for (const symbol of sequence) {
    const pair = before * count + (first[symbol] as number);
    meetings[pair] = (meetings[pair] as number) + 1;
    if (symbol !== 0) uses[symbol] = (uses[symbol] as number) + 1;
    before = last[symbol] as number;
  }
  const firsts = wordsFor(
    Uint8Array.from(meetings, (_, pair) => Math.floor(pair / count)),
    meetings,
    count,
  );
  const symbols = wordsFor(first, uses, count);

  const bits = new BitWriter();
  const blocks: number[] = [];
  let written = 0;
  let ended = 0;
  before = 0;
  for (const symbol of sequence) {
    const pair = before * count + (first[symbol] as number);
    bits.write(firsts.words[pair] as number, firsts.lengths[pair] as number);
    if (symbol !== 0) bits.write(symbols.words[symbol] as number, symbols.lengths[symbol] as number);
    before = last[symbol] as number;
    if (symbol === 0 && (++ended % blockTexts === 0 || ended === texts.length)) {
      const now = bits.align();
      blocks.push(now - written);
      written = now;
    }
  }
  // Numbered as their words are; what has none stands behind.
  const numbered = [...symbols.order];
  for (const [symbol, used] of uses.entries()) if (used === 0) numbered.push(symbol);
  const numberOf = new Uint16Array(numbered.length);
  for (const [number, symbol] of numbered.entries()) numberOf[symbol] = number;
  const part = (parts: readonly number[], symbol: number) => numberOf[parts[symbol - count] as number] as number;
  return {
    textShape: Uint32Array.of(texts.length, blockTexts),
    terminals: Uint8Array.from(terminals),
    firstCounts: firsts.counts,
    firsts: Uint8Array.from(firsts.order, (pair) => pair % count),
    symbolCounts: symbols.counts,
    lefts: Uint16Array.from(numbered, (symbol) => (symbol < count ? (terminals[symbol] as number) : part(lefts, symbol))),
    rights: Uint16Array.from(numbered, (symbol, number) => (symbol < count ? number : part(rights, symbol))),
    textBlocks: packPlanes(blocks, 2),
    textBits: bits.bytes(),
  };
}
