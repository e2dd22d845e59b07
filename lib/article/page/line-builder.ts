/** From text nodes to lines: white space collapses, full-width indents part paragraphs, each character keeps its place. */
import { LONGEST_LINE } from '../bounds';
import type { TextRun } from '../located';
import type { Line } from './line';

/** White space that HTML collapses, and the no-break space, which Chinese pages use to indent. */
const PIECES =
  /[\t\n\f\r \u00a0]+|\u3000+|[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+|[^\t\n\f\r \u00a0\u3000\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u303f“”‘’—…]/;
const SENTENCE_END = /[。！？!?：:；;”"』」）)】]$/;

/** What the elements around a text say about it. */
export interface Inline {
  linked: boolean;
  bold: boolean;
  heading: number;
  caption: boolean;
  quote: boolean;
  centred: boolean;
  preformatted: boolean;
}

/** Collects the pieces of one line and closes it. */
export class LineBuilder {
  private text = '';
  private runs: TextRun[] = [];
  private linked = 0;
  private bold = 0;
  private space: { node: Text; offset: number; character: string; typed: boolean } | null = null;
  private opening: Line['opening'] = 'block';
  private apart = false;
  private picture = false;
  private first: Inline | null = null;
  private block: Element;

  constructor(
    private readonly lines: Line[],
    root: Element,
  ) {
    this.block = root;
  }

  /** Ends the line, if it holds anything. `next` says what sets the following line apart. */
  close(next: Line['opening']): void {
    const first = this.first;
    if (this.text !== '' && first) {
      this.lines.push({
        text: this.text,
        runs: this.runs,
        block: this.block,
        linked: this.linked,
        bold: this.bold,
        heading: first.heading,
        caption: first.caption,
        quote: first.quote,
        centred: first.centred,
        opening: this.opening,
        apart: this.apart,
        afterPicture: this.picture,
      });
      this.apart = false;
      this.picture = false;
      this.opening = next;
    } else {
      if (next === 'break' && this.opening === 'break') this.apart = true;
      if (this.opening !== 'block') this.opening = next === 'indent' ? 'indent' : next;
    }
    if (next === 'block') {
      this.opening = 'block';
      this.apart = false;
    }
    this.text = '';
    this.runs = [];
    this.linked = 0;
    this.bold = 0;
    this.space = null;
    this.first = null;
  }

  indent(): void {
    this.apart = true;
  }

  sawPicture(): void {
    if (this.text === '') this.picture = true;
  }

  isEmpty(): boolean {
    return this.text === '';
  }

  endsSentence(): boolean {
    return SENTENCE_END.test(this.text);
  }

  blank(node: Text, offset: number, character: string, typed: boolean): void {
    if (this.text === '') return;
    if (!this.space) this.space = { node, offset, character, typed };
    else if (typed && !this.space.typed) this.space = { node, offset, character, typed };
  }

  word(node: Text, offset: number, piece: string, inline: Inline, block: Element): void {
    if (this.text.length + piece.length > LONGEST_LINE) {
      this.close('break');
      this.indent();
    }
    if (this.text === '') {
      this.block = block;
      this.first = inline;
    } else if (this.space) {
      this.writeSpace(piece);
    }
    this.push(node, offset, piece, inline);
  }

  /** A line break in the source between two wide characters is no space for the reader (CSS Text 3, 4.1.3). */
  private writeSpace(next: string): void {
    const space = this.space;
    this.space = null;
    if (!space) return;
    if (!space.typed && WIDE.test(this.text[this.text.length - 1] ?? '') && WIDE.test(next[0] ?? '')) return;
    if (space.character === ' ' || space.character === '\u3000') this.push(space.node, space.offset, space.character, null);
    else this.text += ' ';
  }

  private push(node: Text, offset: number, piece: string, inline: Inline | null): void {
    const last = this.runs[this.runs.length - 1];
    const start = this.text.length;
    if (last && last.node === node && last.nodeOffset + last.length === offset && last.start + last.length === start)
      last.length += piece.length;
    else this.runs.push({ start, length: piece.length, node, nodeOffset: offset });
    this.text += piece;
    if (inline?.linked) this.linked += piece.length;
    if (inline?.bold) this.bold += piece.length;
  }
}

/** Adds a text node's characters, and closes lines where its own indents or line feeds part them. */
export function addText(builder: LineBuilder, node: Text, inline: Inline, block: Element): void {
  const data = node.data;
  PIECES.lastIndex = 0;
  for (let match = PIECES.exec(data); match; match = PIECES.exec(data)) {
    const piece = match[0];
    const code = piece.charCodeAt(0);
    if (code <= 0x20 || code === 0xa0) {
      if (inline.preformatted && piece.includes('\n')) {
        builder.close('break');
        if (/\n[^\n]*\n|\n {2,}/.test(piece)) builder.indent();
      } else {
        const space = piece.indexOf(' ');
        const typed = !piece.includes('\n') || piece.includes('\u00a0');
        builder.blank(node, match.index + Math.max(0, space), space >= 0 ? ' ' : '\u00a0', typed);
      }
    } else if (code === 0x3000) {
      if (builder.isEmpty()) builder.indent();
      else if (piece.length >= 2 && builder.endsSentence()) {
        builder.close('indent');
        builder.indent();
      } else builder.blank(node, match.index, '\u3000', true);
    } else if (!isInvisible(code)) {
      for (const { at, part } of partsOf(piece)) builder.word(node, match.index + at, part, inline, block);
    }
  }
}

/** A piece that is longer than a line in parts that are not; a surrogate pair stays together. */
function* partsOf(piece: string): Generator<{ at: number; part: string }> {
  for (let at = 0; at < piece.length; ) {
    let end = Math.min(piece.length, at + LONGEST_LINE);
    if (end < piece.length && (piece.charCodeAt(end) & 0xfc00) === 0xdc00) end -= 1;
    yield { at, part: piece.slice(at, end) };
    at = end;
  }
}

const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || code === 0x2060 || code === 0xfeff;
