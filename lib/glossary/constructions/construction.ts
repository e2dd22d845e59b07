/** What every construction offers, and small helpers that several share. H in comments stands for one hanzi. */
import type { TermKind } from '../../contract';
import type { WordEdges } from '../boundaries';
import type { Candidate, CandidatePart } from '../candidate';
import type { Passage } from '../passage';

export interface FindContext {
  edges: WordEdges;
  /** The text is political prose: shapes that novels and sports pages share are believed only there. */
  political: boolean;
  /** Terms of the glossary in the passage, nested and everyday ones included. */
  known: readonly Candidate[];
}

/** A piece of a found term as a construction names it in English. */
export interface NamedPart {
  role: string;
  /** Normalised. */
  zh: string;
}

export interface Construction {
  /** The shape's name, as `Term.shape` carries it. */
  name: string;
  kind: TermKind;
  /** What a reader is told about any phrase of this shape; plain English. */
  explain: string;
  /**
   * A frame of ordinary official grammar, not a phrase: found for those who ask (`FindTermsOptions.frames`), not marked. Readers who
   * marked terms on newspaper pages marked what stands inside a frame, never the frame.
   */
  frame?: true;
  /** A name in English, where the parts yield one. */
  gloss?(parts: readonly NamedPart[]): string | null;
  /** Finds in time linear in the length of the passage. */
  find(passage: Passage, context: FindContext): Candidate[];
}

/** A candidate of a construction. */
export function proposal(
  { name, kind }: Pick<Construction, 'name' | 'kind'>,
  rank: number,
  span: { start: number; end: number; quoted?: boolean },
  parts?: CandidatePart[],
): Candidate {
  return { start: span.start, end: span.end, kind, shape: name, rank, quoted: span.quoted ?? false, ...(parts ? { parts } : {}) };
}

/** The content of each pair of quotation marks, innermost and outermost alike. */
export interface Quotation {
  start: number;
  end: number;
  text: string;
}

/** Longest quoted content that any construction looks at, in UTF-16 units. */
const LONGEST = 48;

/** Words after which a quotation is somebody's speech, not a phrase: 说, 问, 喊道 …, with or without colon. */
const SPEECH = /(?:[:：]|[说道问答喊称曰][，,]?)$/u;

const known = new WeakMap<Passage, Quotation[]>();

/** Quoted phrases: short, without sentence marks, not spoken by anybody. */
export function quotedPhrases(passage: Passage): readonly Quotation[] {
  const before = known.get(passage);
  if (before) return before;
  const found: Quotation[] = [];
  for (const { open, close } of passage.quotes) {
    const length = close - open - 1;
    if (length < 2 || length > LONGEST) continue;
    const text = passage.text.slice(open + 1, close);
    if (/[。！？…?!]/u.test(text) || /[，、：；]$/u.test(text)) continue;
    if (SPEECH.test(passage.text.slice(Math.max(0, open - 2), open)) && /[，我你您他她咱]/u.test(text)) continue;
    found.push({ start: open + 1, end: close, text });
  }
  known.set(passage, found);
  return found;
}

const NONE: readonly RegExpExecArray[] = [];

/** Every match of a global expression. Most passages have none: those cost no allocation. */
export function matchesOf(text: string, shape: RegExp): readonly RegExpExecArray[] {
  shape.lastIndex = 0;
  const first = shape.exec(text);
  if (!first) return NONE;
  const all: RegExpExecArray[] = [];
  for (let match: RegExpExecArray | null = first; match; match = shape.exec(text)) all.push(match);
  return all;
}

/** Whole quoted sentences with one full stop, at the end: verse and mottoes are quoted so too. The stop is left out. */
export function quotedSentences(passage: Passage): Quotation[] {
  return passage.quotes.flatMap(({ open, close }) => {
    const text = passage.text.slice(open + 1, close - 1);
    const stopped = /[。！]/u.test(passage.text[close - 1] ?? '') && text.length >= 2 && text.length <= LONGEST;
    return stopped && !/[。！？…?!]/u.test(text) ? [{ start: open + 1, end: close - 1, text }] : [];
  });
}

/** A match of a regular expression as a span. */
export function spanOf(match: RegExpMatchArray, shift = 0): { start: number; end: number } {
  const start = (match.index ?? 0) + shift;
  return { start, end: start + match[0].length };
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether a clause begins at `at`: start of the block, punctuation, a mark, or white space on the page. */
export function isClauseStart(passage: Passage, at: number): boolean {
  return at === 0 || passage.hasGap(at) || !WORD.test(passage.text[at - 1] as string);
}

/** Whether a clause ends at `at`. */
export function isClauseEnd(passage: Passage, at: number): boolean {
  return at === passage.text.length || passage.hasGap(at) || !WORD.test(passage.text[at] as string);
}

/** Head nouns that turn a quoted name into the name of a scheme: “海岛先锋”工程. */
export const SCHEME =
  '(?:品牌|工程|活动|行动|模式|机制|制度|体系|工作法|精神|计划|方案|项目|平台|战略|战役|格局|布局|改革|试点|工作室|服务队|突击队|先锋队|志愿队|论坛|讲堂|课堂|学堂|大赛|竞赛|专项|专题|清单|矩阵|标准|指标|理念|思维|措施|做法|方式|载体|阵地|基地|驿站|党课|教育|管理|服务|治理|建设|创建|评选|巡礼|链条|联盟|共同体|示范区|示范点|样板)';
