/**
 * Pinyin above words, and off again without a trace.
 *
 * The reading is generated content of an empty `rt`: the document's text stays what it was, so that copying, find-in-page, other
 * dictionaries and the page's own scripts see the words and nothing else.
 *
 * A text node is cut so that the page can go on using it: the node itself stays in its parent and keeps the text up to the first
 * reading (often none); the rest follows it in nodes of ours. A framework that later writes to the node or removes it finds it where
 * it left it, and our pieces are then taken away (see {@link RubyLayer.remove}).
 */
import { parentOf } from '../article/unclobbered';
import type { SpelledPiece } from '../pinyin/styles';
import type { NodePlan } from './ruby-plan';

export const RUBY_ATTRIBUTE = 'data-tifa';
/** On blocks that hold pinyin: line height and alignment, see `ruby.css`. */
export const BLOCK_ATTRIBUTE = 'data-tifa-pinyin';
/** On the syllables of a reading that is coloured: their tone. */
const TONE_ATTRIBUTE = 'data-tifa-tone';

/** How readings are drawn: words of the block's attribute, see `ruby.css`. */
export interface RubyLook {
  side: 'over' | 'under';
  size: 'small' | 'standard' | 'large';
  zhuyin: boolean;
}

export const PLAIN_LOOK: RubyLook = { side: 'over', size: 'standard', zhuyin: false };

const wordsOf = ({ side, size, zhuyin }: RubyLook): string[] => [
  ...(side === 'under' ? ['under'] : []),
  ...(size === 'standard' ? [] : [`size-${size}`]),
  ...(zhuyin ? ['zhuyin'] : []),
];

/** Text in these keeps its shape: controls, editors, drawings, and ruby that the page brings itself. */
const KEEP_OUT =
  'ruby,rt,rp,button,input,textarea,select,option,svg,math,code,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';

export interface Piece {
  node: Text;
  /** Where the piece stood in the whole node. */
  from: number;
  to: number;
}

interface Cut {
  node: Text;
  /** What the node held before, and what it holds while it is cut. */
  whole: string;
  lead: string;
  /** Our nodes after it, in order. */
  added: ChildNode[];
  pieces: Piece[];
}

/** Type of this size, in px, has leading enough with less: headlines. */
const LARGE_PX = 22;

/** The nearest ancestor that lays out lines, and what is to be said of it in its attribute. */
function blockOf(node: Text): { element: Element; value: string } | null {
  for (let element = parentOf(node); element; element = parentOf(element)) {
    const { display, textAlign, fontSize } = getComputedStyle(element);
    if (display.startsWith('inline') || display === 'contents') continue;
    const signs = [textAlign === 'justify' && 'justified', Number.parseFloat(fontSize) >= LARGE_PX && 'large'];
    return { element, value: signs.filter(Boolean).join(' ') };
  }
  return null;
}

export class RubyLayer {
  private readonly cuts = new Map<Text, Cut>();
  private readonly blocks = new Set<Element>();

  constructor(private readonly document: Document) {}

  /** For what is written from now on. */
  look: RubyLook = PLAIN_LOOK;

  get size(): number {
    return this.cuts.size;
  }

  /**
   * Writes the readings of the plans. Measures first and writes after, so that a call costs one layout.
   * @returns for each node that was cut, its pieces in order
   */
  add(plans: readonly NodePlan[]): Map<Text, readonly Piece[]> {
    const ready = plans.filter(
      ({ node, stretches }) =>
        !this.cuts.has(node) &&
        node.isConnected &&
        parentOf(node)?.closest(KEEP_OUT) === null &&
        stretches.at(-1)?.to === node.data.length,
    );
    const blocks = ready.map(({ node }) => blockOf(node));
    const restore = rememberSelection(this.document);
    const cut = new Map<Text, readonly Piece[]>();
    for (const plan of ready) {
      this.cut(plan);
      const pieces = this.cuts.get(plan.node)?.pieces;
      if (pieces) cut.set(plan.node, pieces);
    }
    for (const block of blocks) {
      if (!block || block.element.hasAttribute(BLOCK_ATTRIBUTE)) continue;
      block.element.setAttribute(BLOCK_ATTRIBUTE, [block.value, ...wordsOf(this.look)].filter(Boolean).join(' '));
      this.blocks.add(block.element);
    }
    restore((node, offset) => this.intoPieces(node, offset));
    return cut;
  }

  private cut({ node, stretches }: NodePlan): void {
    const whole = node.data;
    const first = stretches.findIndex((stretch) => stretch.pinyin !== undefined);
    if (first < 0) return;
    const leadEnd = stretches[first]?.from ?? 0;
    const pieces: Piece[] = [{ node, from: 0, to: leadEnd }];
    const added: ChildNode[] = [];
    const fragment = this.document.createDocumentFragment();
    for (const { from, to, pinyin, pieces: spelled } of stretches.slice(first)) {
      const text = this.document.createTextNode(whole.slice(from, to));
      pieces.push({ node: text, from, to });
      const child = pinyin === undefined ? text : this.ruby(text, spelled ?? pinyin, mayBreakBefore(whole.charAt(to)));
      added.push(child);
      fragment.append(child);
    }
    node.data = whole.slice(0, leadEnd);
    node.after(fragment);
    this.cuts.set(node, { node, whole, lead: node.data, added, pieces });
  }

  private ruby(text: Text, spelled: string | readonly SpelledPiece[], mayBreak: boolean): HTMLElement {
    const ruby = this.document.createElement('ruby');
    const reading = this.document.createElement('rt');
    ruby.setAttribute(RUBY_ATTRIBUTE, mayBreak ? 'break' : '');
    if (typeof spelled === 'string') reading.setAttribute(RUBY_ATTRIBUTE, spelled);
    else {
      reading.setAttribute(RUBY_ATTRIBUTE, '');
      for (const { text: syllable, tone } of spelled) {
        const piece = this.document.createElement('span');
        piece.setAttribute(RUBY_ATTRIBUTE, syllable);
        piece.setAttribute(TONE_ATTRIBUTE, String(tone));
        reading.append(piece);
      }
    }
    ruby.append(text, reading);
    return ruby;
  }

  /** Takes all pinyin away. What the page itself changed meanwhile stays as the page wants it. */
  remove(): void {
    const restore = rememberSelection(this.document);
    const back = new Map<Node, { node: Text; from: number }>();
    for (const cut of this.cuts.values()) {
      for (const piece of cut.pieces) back.set(piece.node, { node: cut.node, from: piece.from });
      for (const child of cut.added) child.remove();
      // The page wrote to its node: what it wrote is the truth, and our pieces were leftovers of the old text.
      if (cut.node.data === cut.lead) cut.node.data = cut.whole;
    }
    this.cuts.clear();
    for (const block of this.blocks) block.removeAttribute(BLOCK_ATTRIBUTE);
    this.blocks.clear();
    restore((node, offset) => {
      const piece = back.get(node);
      return piece ? { node: piece.node, offset: Math.min(piece.from + offset, piece.node.data.length) } : { node, offset };
    });
  }

  private intoPieces(node: Node, offset: number): { node: Node; offset: number } {
    const piece = this.cuts.get(node as Text)?.pieces.find(({ to }) => offset <= to);
    return piece ? { node: piece.node, offset: offset - piece.from } : { node, offset };
  }

  /** Whether a node is one of ours: a watcher of the page's changes skips those. */
  owns(node: Node): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest(`ruby[${RUBY_ATTRIBUTE}],rt[${RUBY_ATTRIBUTE}]`) != null;
  }
}

/** Whether a line may end before a character: not before a closing mark, nor where the node ends and what follows is not known. */
const mayBreakBefore = (next: string): boolean => next !== '' && !/[\p{Pe}\p{Pf}，。、；：！？…—～·,.;:!?%％‰”’]/u.test(next);

type Move = (node: Node, offset: number) => { node: Node; offset: number };

/** Keeps the reader's selection on the same characters while text nodes are cut or joined. */
function rememberSelection(document: Document): (move: Move) => void {
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || selection.isCollapsed) return () => {};
  return (move) => {
    const anchor = move(anchorNode, anchorOffset ?? 0);
    const focus = move(focusNode, focusOffset ?? 0);
    if (anchor.node === anchorNode && focus.node === focusNode && selection.anchorNode === anchorNode) return;
    if (anchor.node.isConnected && focus.node.isConnected) {
      selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
    }
  };
}
