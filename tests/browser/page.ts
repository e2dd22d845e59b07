/** A page made for a test: HTML into the document, and the articles in it located by their text nodes. */
import type { LocatedArticle, TextRun } from '../../lib/article/located';
import { articleOf } from '../unit/overlay/make';

export function setPage(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.id = 'page';
  document.getElementById('page')?.remove();
  holder.innerHTML = html;
  document.body.append(holder);
  return holder;
}

/** The text of the elements, one block each, as an article; white space at the ends of a block is not in it. */
export function locateBlocks(blocks: Iterable<Element>, title?: Element | null): LocatedArticle {
  let text = '';
  const body: TextRun[] = [];
  for (const block of blocks) {
    if (text) text += '\n';
    const from = text.length;
    const runs = runsOf(block, from);
    for (const { node, nodeOffset, length } of runs) text += node.data.slice(nodeOffset, nodeOffset + length);
    body.push(...runs);
  }
  const titleRuns = title ? runsOf(title, 0) : [];
  const titleText = titleRuns.map(({ node, nodeOffset, length }) => node.data.slice(nodeOffset, nodeOffset + length)).join('');
  return { article: articleOf(text, titleText), body, headline: { kicker: [], title: titleRuns, subtitle: [] } };
}

function runsOf(block: Element, start: number): TextRun[] {
  const runs: TextRun[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = start;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const nodeOffset = node.data.length - node.data.trimStart().length;
    const length = node.data.trim().length;
    if (length === 0) continue;
    runs.push({ node, nodeOffset, start: at, length });
    at += length;
  }
  return runs;
}

/** Every stretch of hanzi cut into words of two characters, with a reading of its own: enough to see where things land. */
export function pairsOf(text: string): { start: number; end: number; pinyin: string }[] {
  const words: { start: number; end: number; pinyin: string }[] = [];
  for (const match of text.matchAll(/\p{Script=Han}{1,2}/gu)) {
    words.push({ start: match.index, end: match.index + match[0].length, pinyin: `zì${match.index}` });
  }
  return words;
}

/** The middle of the n-th character of a text node, in window coordinates. */
export function middleOf(node: Text, offset: number): { x: number; y: number } {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const rect = range.getBoundingClientRect();
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}
