/**
 * A page as the lines that a reader sees: one for each block element, `<br>` or full-width indent.
 *
 * Everything after this step works on lines, never on the DOM, so that `<p>` pages, `<br>` pages, table pages and bare text nodes are
 * one case. The DOM is only read. Each line keeps runs into the live text nodes.
 */
import type { TextRun } from '../located';

export interface Line {
  text: string;
  /** Runs of `text`; starts count from the line's start. */
  runs: TextRun[];
  /** The nearest block element. */
  block: Element;
  /** UTF-16 units inside links with an address. */
  linked: number;
  /** UTF-16 units inside `b` or `strong`. */
  bold: number;
  /** 1 to 6 inside h1 to h6, else 0. */
  heading: number;
  caption: boolean;
  quote: boolean;
  centred: boolean;
  /** A picture stands between the line before and this one. */
  afterPicture: boolean;
  /** What set the line apart from the one before. */
  opening: 'block' | 'break' | 'indent';
  /** Whether an empty line (a doubled `<br>`) or a full-width indent stands before it. */
  apart: boolean;
}

export interface LineRange {
  from: number;
  to: number;
}

export interface Flow {
  lines: Line[];
  /** For each block element walked: its lines, `from` inclusive, `to` exclusive. */
  ranges: Map<Element, LineRange>;
}

export interface FlowOptions {
  /** Elements to leave out, children and all. */
  skip?: (element: Element) => boolean;
  /** Elements to read although they are hidden. */
  reveal?: (element: Element) => boolean;
  /** Stop after this many nodes. Default 60,000: twice the largest real page seen, a bound against hostile ones. */
  nodeLimit?: number;
}

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME FRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO SELECT OPTION BUTTON TEXTAREA INPUT RT RP HEAD TITLE MAP MATH DIALOG'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const CAPTION =
  /caption|img-?(?:desc|info|note|title)|pic-?(?:desc|info|note|text|title)|photo-?(?:desc|info)|image-?(?:desc|note)|tuzhu|tushuo/i;
const CENTRED = /text-align\s*:\s*center/i;

/** White space that HTML collapses, and the no-break space, which Chinese pages use to indent. */
const PIECES =
  /[\t\n\f\r \u00a0]+|\u3000+|[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+|[^\t\n\f\r \u00a0\u3000\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u303f“”‘’—…]/;
const SENTENCE_END = /[。！？!?：:；;”"』」）)】]$/;

interface Inline {
  linked: boolean;
  bold: boolean;
  heading: number;
  caption: boolean;
  quote: boolean;
  centred: boolean;
  preformatted: boolean;
}

/** Collects the pieces of one line and closes it. */
class LineBuilder {
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

function addText(builder: LineBuilder, node: Text, inline: Inline, block: Element): void {
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
      builder.word(node, match.index, piece, inline, block);
    }
  }
}

const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || code === 0x2060 || code === 0xfeff;

/** Hidden by its own attributes. What style sheets hide is the caller's matter (`skip`). */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

function inlineOf(element: Element, tag: string, outer: Inline): Inline {
  const linked = outer.linked || (tag === 'A' && element.hasAttribute('href'));
  const bold = outer.bold || tag === 'B' || tag === 'STRONG';
  const heading = /^H[1-6]$/.test(tag) ? Number(tag[1]) : outer.heading;
  const quote = outer.quote || tag === 'BLOCKQUOTE';
  const name = BLOCKS.has(tag) ? element.getAttribute('class') : null;
  const caption = outer.caption || tag === 'FIGCAPTION' || tag === 'CAPTION' || (name !== null && CAPTION.test(name));
  const preformatted = outer.preformatted || tag === 'PRE';
  const centred =
    outer.centred ||
    tag === 'CENTER' ||
    element.getAttribute('align') === 'center' ||
    CENTRED.test(element.getAttribute('style') ?? '');
  if (
    linked === outer.linked &&
    bold === outer.bold &&
    heading === outer.heading &&
    quote === outer.quote &&
    caption === outer.caption &&
    preformatted === outer.preformatted &&
    centred === outer.centred
  ) {
    return outer;
  }
  return { linked, bold, heading, quote, caption, preformatted, centred };
}

const PLAIN: Inline = {
  linked: false,
  bold: false,
  heading: 0,
  caption: false,
  quote: false,
  centred: false,
  preformatted: false,
};

interface Frame {
  element: Element;
  next: Node | null;
  inline: Inline;
  block: Element;
  isBlock: boolean;
  from: number;
}

/**
 * Reads the lines below `root`. Linear in the number of nodes, and without recursion: hostile pages nest a hundred thousand deep.
 */
export function readFlow(root: Element, options: FlowOptions = {}): Flow {
  const lines: Line[] = [];
  const ranges = new Map<Element, LineRange>();
  const builder = new LineBuilder(lines, root);
  const stack: Frame[] = [];
  let budget = options.nodeLimit ?? 60_000;

  const enter = (element: Element, outer: Inline, block: Element): void => {
    const tag = element.tagName.toUpperCase();
    const isBlock = element === root || BLOCKS.has(tag) || tag.includes('-') || tag.includes(':');
    if (isBlock) builder.close('block');
    stack.push({
      element,
      next: element.firstChild,
      inline: inlineOf(element, tag, outer),
      block: isBlock ? element : block,
      isBlock,
      from: lines.length,
    });
  };

  enter(root, PLAIN, root);
  for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
    const node = frame.next;
    if (!node || budget <= 0) {
      stack.pop();
      if (frame.isBlock) {
        builder.close('block');
        ranges.set(frame.element, { from: frame.from, to: lines.length });
      }
      continue;
    }
    frame.next = node.nextSibling;
    budget--;
    if (node.nodeType === 3) {
      addText(builder, node as Text, frame.inline, frame.block);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (tag === 'BR') builder.close('break');
      else if (tag === 'IMG') builder.sawPicture();
      else if (SKIPPED.has(tag)) continue;
      else if (isHidden(element) && !options.reveal?.(element)) continue;
      else if (!options.skip?.(element)) enter(element, frame.inline, frame.block);
    }
  }
  return { lines, ranges };
}

/** Several lines as one, a space between them where neither side is wide punctuation. Runs are moved along. */
export function joinLines(lines: readonly Line[], separator: string): { text: string; runs: TextRun[] } {
  let text = '';
  const runs: TextRun[] = [];
  for (const line of lines) {
    if (text !== '') text += separator;
    for (const run of line.runs) runs.push({ ...run, start: run.start + text.length });
    text += line.text;
  }
  return { text, runs };
}

/** A part of a line, as a line. Surrounding white space goes. */
export function sliceLine(line: Line, start: number, end: number): Line {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(line.text[from] ?? '')) from++;
  while (to > from && /\s/.test(line.text[to - 1] ?? '')) to--;
  const runs: TextRun[] = [];
  for (const run of line.runs) {
    const left = Math.max(from, run.start);
    const right = Math.min(to, run.start + run.length);
    if (right > left)
      runs.push({ start: left - from, length: right - left, node: run.node, nodeOffset: run.nodeOffset + left - run.start });
  }
  const share = line.text.length === 0 ? 0 : (to - from) / line.text.length;
  return {
    ...line,
    text: line.text.slice(from, to),
    runs,
    linked: Math.round(line.linked * share),
    bold: Math.round(line.bold * share),
  };
}
