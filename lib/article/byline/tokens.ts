/** Cuts a credit line into role words, signs and text. Linear: at each place at most the roles that begin with its character are tried. */
import { ROLE_WORDS, type RoleWord } from './data/roles';
import { isCertainName, isCompoundSurname, isSurname } from './names';

export type Token =
  | { kind: 'role'; before: RoleWord | null; after: RoleWord | null; start: number; end: number }
  | { kind: 'sign'; sign: string; start: number; end: number }
  | { kind: 'text'; start: number; end: number };

interface Entry {
  word: string;
  before: RoleWord | null;
  after: RoleWord | null;
}

const SIGNS = new Set(' ,、;/|:&+()[]<>丨');
/** Role words that nothing else contains: they may stand glued between names (责编李某美编王某). */
const UNMISTAKABLE =
  /^(?:.{0,4}记者|.{0,2}通讯员|.{2}评论员|特约撰稿|特约撰稿人|特约撰稿员|特约作者|责编|责任编辑|美编|审读|审校|校对|排版|组版|选稿|摄影|评论员|编辑|作者|作者单位|作者系|作者为|作者是|撰文|执笔|本版.{2,4}|值班.{2,3}|实习生|摄影报道|摄影并报道|图文报道|报道|采写|撰文|供图|受访者供图|受访者提供|整理|编译|整合|综合报道|综合整理|供稿|摄|译|文\/图|图\/文|文图|联合报道|撰稿|执笔|专电|来稿|新华社发|资料图片)$/u;
/** What makes a longer word of a role: 编辑部, 摄影家, 记者们. */
const LONGER = /^[家部协学展站们从团员节业机棚师]/u;

const ENTRIES = new Map<string, Entry[]>();
for (const entry of ROLE_WORDS) {
  for (const word of entry.words) {
    const list = ENTRIES.get(word.charAt(0)) ?? [];
    let found = list.find((item) => item.word === word);
    if (!found) {
      found = { word, before: null, after: null };
      list.push(found);
    }
    if (entry.place !== 'after') found.before ??= entry;
    if (entry.place !== 'before') found.after ??= entry;
    ENTRIES.set(word.charAt(0), list);
  }
}
for (const list of ENTRIES.values()) list.sort((a, b) => b.word.length - a.word.length);

/** Whether a whole piece of text before `at` is a name: 石长庚摄. */
function endsWithName(line: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start <= 4 && !SIGNS.has(line.charAt(start - 1))) start -= 1;
  return isCertainName(line.slice(start, at));
}

const isEdge = (sign: string): boolean => sign === '' || SIGNS.has(sign);
const binds = (sign: string): boolean => sign === '/' || sign === '|' || sign === ':' || sign === '丨';

/** The role word at `at`, if one stands there in a place where it can be meant. */
function roleAt(line: string, at: number): { entry: Entry; end: number; before: RoleWord | null; after: RoleWord | null } | null {
  const left = line.charAt(at - 1);
  // `文 / 记者`: a space before a binding sign is none.
  const rightOf = (end: number): string =>
    line.charAt(end) === ' ' && binds(line.charAt(end + 1)) ? line.charAt(end + 1) : line.charAt(end);
  for (const entry of ENTRIES.get(line.charAt(at)) ?? []) {
    if (!line.startsWith(entry.word, at)) continue;
    const end = at + entry.word.length;
    const right = rightOf(end);
    if (LONGER.test(right) && !isEdge(right) && !entry.word.endsWith('通讯')) continue;
    const free = isEdge(left) && isEdge(right);
    let { before, after } = entry;
    // Labels whose value may be anything need their colon.
    if (before?.role === 'source' && !binds(right)) before = null;
    if (before?.weak && !(isEdge(left) && binds(right)) && !(binds(right) && UNMISTAKABLE.test(entry.word))) before = null;
    if (after?.weak && !(at > 0 && isEdge(right) && (isEdge(left) || (entry.word === '摄' && endsWithName(line, at)))))
      after = null;
    if (!free && !UNMISTAKABLE.test(entry.word)) {
      // Everyday words must stand free on the side away from their names.
      if (!isEdge(left) || !isEdge(right)) before = null;
      if (!isEdge(right) || !isEdge(left)) after = null;
    }
    if (!isEdge(right)) after = null;
    if (before || after) return { entry, end, before, after };
  }
  return null;
}

const ASCII = /[A-Za-z0-9.'-]/u;

export function tokenise(line: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const sign = line.charAt(at);
    const role = roleAt(line, at);
    if (role) {
      tokens.push({ kind: 'role', before: role.before, after: role.after, start: at, end: role.end });
      at = role.end;
    } else if (SIGNS.has(sign) && !(sign === ' ' && ASCII.test(line.charAt(at - 1)) && /[A-Z]/u.test(line.charAt(at + 1)))) {
      tokens.push({ kind: 'sign', sign, start: at, end: at + 1 });
      at += 1;
    } else {
      const last = tokens.at(-1);
      if (last?.kind === 'text') last.end = at + 1;
      else tokens.push({ kind: 'text', start: at, end: at + 1 });
      at += 1;
    }
  }
  return mergeSpaced(line, squeeze(tokens));
}

/** Several spaces are one; a space beside another sign is nothing. */
function squeeze(tokens: Token[]): Token[] {
  const isSpace = (token: Token | undefined): boolean => token?.kind === 'sign' && token.sign === ' ';
  return tokens
    .filter((token, i) => !isSpace(token) || (tokens[i - 1]?.kind !== 'sign' && i > 0 && i < tokens.length - 1))
    .filter((token, i, all) => !isSpace(token) || all[i + 1]?.kind !== 'sign');
}

/** A space inside a name: 方 敏, 欧阳 敏, 王 小 明. Only characters that stand alone are put together. */
function mergeSpaced(line: string, tokens: Token[]): Token[] {
  const merged: Token[] = [];
  const lone = (token: Token | undefined): boolean =>
    token?.kind === 'text' && token.end - token.start === 1 && /\p{Script=Han}/u.test(line.charAt(token.start));
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'text') {
      const word = line.slice(token.start, token.end);
      const opens = (lone(token) && isSurname(word)) || isCompoundSurname(word);
      const spaceThenLone = (k: number): boolean => {
        const space = tokens[k];
        return space?.kind === 'sign' && space.sign === ' ' && lone(tokens[k + 1]);
      };
      if (opens && spaceThenLone(i + 1)) {
        let last = i + 2;
        // A third lone character belongs to this name only if a fourth does not make a second name of the two.
        if (word.length === 1 && spaceThenLone(last + 1) && !spaceThenLone(last + 3)) last += 2;
        merged.push({ kind: 'text', start: token.start, end: tokens[last]?.end ?? token.end });
        i = last;
        continue;
      }
    }
    merged.push(token);
  }
  return merged;
}
