/** Lines to `Article.text` and its blocks: paragraphs, section heads, captions, quotations. */
import type { Block, BlockKind } from '../../contract';
import type { TextRun } from '../located';
import type { Line } from './line';
import { shapeOf } from './prose';

/** Longest section head, in hanzi. */
const SUBHEAD_HANZI = 30;
const CAPTION_HANZI = 90;
const CAPTION_WORDS =
  /^(?:[▲△▼▽■◆↑↓]|图[为:：一二三四五六七八九\d（(]|(?:资料|配)图|上图|下图|左图|右图|.{0,8}(?:供图|图片来源|图源|摄影)[:：])|(?:摄|攝|供图|资料图片?|资料|视觉中国.{0,4}|图片来源.{0,16}|资料照|照片|截图)[）)]?$/;
const SENTENCE_END = /[。！？!?；;：:…，,、]["”』」）)】]?$/;

function kindOf(line: Line, next: Line | undefined): BlockKind {
  const { hanzi } = shapeOf(line);
  if (line.caption) return 'caption';
  // Self-published texts number their sections: a line that is only a number.
  if (hanzi === 0) return /^\d{1,2}[.、]?$/.test(line.text) && next ? 'subhead' : 'paragraph';
  if (hanzi <= CAPTION_HANZI && CAPTION_WORDS.test(line.text) && (line.afterPicture || line.centred || hanzi <= 60))
    return 'caption';
  if (
    line.afterPicture &&
    !SENTENCE_END.test(line.text) &&
    hanzi <= 40 &&
    line.heading === 0 &&
    line.bold < line.text.length * 0.8
  )
    return 'caption';
  if (line.afterPicture && line.centred && hanzi <= CAPTION_HANZI && line.heading === 0) return 'caption';
  if (line.quote) return 'quote';
  if (line.heading > 0 && hanzi <= SUBHEAD_HANZI * 2) return 'subhead';
  const short = hanzi <= SUBHEAD_HANZI && hanzi > 1 && !SENTENCE_END.test(line.text);
  if (!short || !next) return 'paragraph';
  if (line.bold >= line.text.length * 0.8 || line.centred) return 'subhead';
  // A short line without a full stop between paragraphs is a section head; signatures stand last or in brackets.
  if (/^[（(□■●◎]|[）)]$|^文[/／]/.test(line.text)) return 'paragraph';
  return shapeOf(next).prose && next.text.length > line.text.length * 2 ? 'subhead' : 'paragraph';
}

export interface Composed {
  text: string;
  blocks: Block[];
  runs: TextRun[];
}

/** Blocks stand one line feed apart. */
export function compose(lines: readonly Line[]): Composed {
  let text = '';
  const blocks: Block[] = [];
  const runs: TextRun[] = [];
  lines.forEach((line, index) => {
    if (text !== '') text += '\n';
    const start = text.length;
    for (const run of line.runs)
      runs.push({ start: start + run.start, length: run.length, node: run.node, nodeOffset: run.nodeOffset });
    text += line.text;
    blocks.push({ kind: kindOf(line, lines[index + 1]), start, end: text.length });
  });
  return { text, blocks, runs };
}
