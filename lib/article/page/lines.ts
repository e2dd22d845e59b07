/**
 * A page as the lines that a reader sees: one for each block element, `<br>` or full-width indent.
 *
 * Everything after this step works on lines, never on the DOM, so that `<p>` pages, `<br>` pages, table pages and bare text nodes are
 * one case. The DOM is only read. Each line keeps runs into the live text nodes.
 */
import { LONGEST_NAME, MOST_LEVELS, MOST_NODES, MOST_UNITS } from '../bounds';
import { isClobbered, stepsOf } from '../unclobbered';
import type { Line, LineRange } from './line';
import { addText, type Inline, LineBuilder } from './line-builder';

export interface Flow {
  lines: Line[];
  /** For each block element walked: its lines, `from` inclusive, `to` exclusive. */
  ranges: Map<Element, LineRange>;
  /** There was more than a page has: the walk ended here, or left something out. */
  cut: boolean;
}

export interface FlowOptions {
  /** Elements to leave out, children and all. */
  skip?: (element: Element) => boolean;
  /** Elements to read although they are hidden. */
  reveal?: (element: Element) => boolean;
  /** Stop after this many nodes. Default: {@link MOST_NODES}. */
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
  return style !== null && /display\s*:\s*none/i.test(style.slice(0, LONGEST_NAME));
}

function inlineOf(element: Element, tag: string, outer: Inline): Inline {
  const linked = outer.linked || (tag === 'A' && element.hasAttribute('href'));
  const bold = outer.bold || tag === 'B' || tag === 'STRONG';
  const heading = /^H[1-6]$/.test(tag) ? Number(tag[1]) : outer.heading;
  const quote = outer.quote || tag === 'BLOCKQUOTE';
  const name = BLOCKS.has(tag) ? element.getAttribute('class') : null;
  const caption =
    outer.caption || tag === 'FIGCAPTION' || tag === 'CAPTION' || (name !== null && CAPTION.test(name.slice(0, LONGEST_NAME)));
  const preformatted = outer.preformatted || tag === 'PRE';
  const centred =
    outer.centred ||
    tag === 'CENTER' ||
    element.getAttribute('align') === 'center' ||
    CENTRED.test((element.getAttribute('style') ?? '').slice(0, LONGEST_NAME));
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

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1 || typeof node.nodeType !== 'number';

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
  let budget = options.nodeLimit ?? MOST_NODES;
  let units = MOST_UNITS;
  let cut = false;

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

  /** A form that its fields hide is read for what is in it, and never asked about itself. */
  const enterForm = (element: Element, { inline, block }: Frame): void => {
    builder.close('block');
    stack.push({ element, next: stepsOf(element).first, inline, block, isBlock: false, from: lines.length });
  };

  enter(root, PLAIN, root);
  for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
    const node = frame.next;
    const spent = budget <= 0 || units <= 0;
    if (node && spent) cut = true;
    if (!node || spent) {
      stack.pop();
      if (frame.isBlock) {
        builder.close('block');
        ranges.set(frame.element, { from: frame.from, to: lines.length });
      }
      continue;
    }
    frame.next = stepsOf(node).next;
    budget--;
    if (isText(node)) {
      units -= node.length;
      // Nothing a reader would finish stands in a piece of text as large as that.
      if (units > 0) addText(builder, node, frame.inline, frame.block);
      else cut = true;
    } else if (isElement(node)) {
      const clobbered = isClobbered(node);
      const tag = clobbered ? 'FORM' : node.tagName.toUpperCase();
      if (tag === 'BR') builder.close('break');
      else if (tag === 'IMG') builder.sawPicture();
      else if (SKIPPED.has(tag)) continue;
      else if (stack.length >= MOST_LEVELS) cut = true;
      else if (clobbered) enterForm(node, frame);
      else if (isHidden(node) && !options.reveal?.(node)) continue;
      else if (!options.skip?.(node)) enter(node, frame.inline, frame.block);
    }
  }
  return { lines, ranges, cut };
}
