/**
 * The marks of Markdown (CommonMark 0.31) as far as texts of news use them: headings, bold, lists, quotations, links, rules and
 * the properties at the head of a file. Marks go, words stay: nothing that holds a Chinese character is dropped.
 */

export interface LineMarks {
  /** The line without its marks. */
  text: string;
  /** Depth of a heading (`## ` is 2), 4 for a short line that is bold as a whole, 0 for any other. */
  level: number;
  bullet: boolean;
  quoted: boolean;
}

const QUOTE = /^>\s*/u;
const HEADING = /^(#{1,6})(?:\s+|(?=[\p{Script=Han}“「《"'‘（(])(?![^#]*#\s*$))/u;
const CLOSING_HASHES = /\s+#+$/u;
const BULLET = /^[-*+]\s+(?=\S)/u;
const WHOLE_BOLD = /^(?:\*\*|__)([^*_]+)(?:\*\*|__)$/u;
const WHOLE_ITALIC = /^([*_])([^*_]+)\1$/u;
const WHOLE_IMAGE = /^!\[[^\]]*\]\([^)]*\)$/u;
/** A line between two dashes is a rule or the underline of a heading. */
const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u;
const UNDERLINE = /^(?:={2,}|-{2,})$/u;
/** Bold longer than this, or that ends a sentence, is emphasis and no heading. In UTF-16 units. */
const LONGEST_BOLD_HEADING = 40;

/** Bold, italic, code, struck text, links and pictures inside a line: their words alone. A link's address goes unless it has words. */
function inline(text: string): string {
  if (!/[*_`~[\\]/u.test(text)) return text;
  return text
    .replace(/!?\[([^[\]]*)\]\([^()\p{Script=Han}]*\)/gu, '$1')
    .replace(/\[\^[\w-]{1,20}\]/gu, '')
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/(?<![\w_])__([^_]+)__(?![\w_])/gu, '$1')
    .replace(/(?<![*\w\\])\*([^*\s](?:[^*]*[^*\s])?)\*(?![*\w])/gu, '$1')
    .replace(/~~([^~]+)~~/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/gu, '$1');
}

/** What the marks of one line say, and the line without them. `line` has no white space at its ends. Linear. */
export function marksOf(line: string): LineMarks {
  let text = line;
  let quoted = false;
  for (let depth = 0; depth < 3 && QUOTE.test(text) && text.length > 1; depth += 1) {
    quoted = true;
    text = text.replace(QUOTE, '');
  }
  if (WHOLE_IMAGE.test(text)) return { text, level: 0, bullet: false, quoted };
  const heading = HEADING.exec(text);
  if (heading) text = text.slice(heading[0].length).replace(CLOSING_HASHES, '');
  const bullet = !heading && BULLET.test(text);
  if (bullet) text = text.replace(BULLET, '');
  const bold = WHOLE_BOLD.exec(text)?.[1]?.trim();
  text = (bold ?? WHOLE_ITALIC.exec(text)?.[2] ?? inline(text)).trim();
  const boldHeading = bold !== undefined && bold.length <= LONGEST_BOLD_HEADING && !/[。；;]$/u.test(bold);
  return { text, level: heading?.[1]?.length ?? (boldHeading && !bullet ? 4 : 0), bullet, quoted };
}

/** Does the text use Markdown's marks, so that a line of dashes is a rule and no line of the page? */
export function isMarkdown(text: string): boolean {
  const sample = text.slice(0, 40_000);
  const marks = sample.match(/^(?:#{1,6} \S|[-*+] \S|> ?\S|!\[)|\*\*[^*\n]+\*\*|\]\(\S/gmu)?.length ?? 0;
  return marks >= 2;
}

/** 1 or 2 where the line below underlines a heading (`===`, `---`), 0 where it does not. */
export function underlined(line: string, below: string): number {
  if (!UNDERLINE.test(below) || line.length > LONGEST_BOLD_HEADING * 2 || /[。！？|]$/u.test(line)) return 0;
  return below.startsWith('=') ? 1 : 2;
}

export function isRule(line: string): boolean {
  return RULE.test(line);
}

const LONGEST_PROPERTIES = 60;

/**
 * The lines of the properties at the head of a file (YAML between two `---`): how many lines they take, with both rules, and the
 * title they give. Zero lines where the file has none.
 */
export function propertiesOf(lines: readonly string[]): { count: number; title: string | null } {
  const none = { count: 0, title: null };
  if (lines[0]?.trim() !== '---') return none;
  const end = lines.slice(1, LONGEST_PROPERTIES).findIndex((line) => line.trim() === '---' || line.trim() === '...');
  if (end < 1) return none;
  const inner = lines.slice(1, end + 1);
  if (!inner.every((line) => line.trim() === '' || /^\s*(?:[\w-]+\s*:|- |#|[\w-]+$)/u.test(line))) return none;
  const title = inner.map((line) => /^title\s*:\s*["']?(.+?)["']?\s*$/u.exec(line)?.[1] ?? '').find((one) => one !== '');
  return { count: end + 2, title: title ?? null };
}
