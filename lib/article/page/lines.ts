/**
 * A page as the lines that a reader sees: one for each block element, `<br>` or full-width indent.
 *
 * Everything after this step works on lines, never on the DOM, so that `<p>` pages, `<br>` pages, table pages and bare text nodes are
 * one case. The DOM is only read. Each line keeps runs into the live text nodes.
 */
import type { Line, LineRange } from './line';
import { addText, type Inline, LineBuilder } from './line-builder';

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
