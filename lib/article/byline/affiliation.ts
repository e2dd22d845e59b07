/** Is this the name of a medium, a newsroom or a body that stands beside a name? All input is folded. */
import { BODY_ENDS, COLLECTIVE, MEDIA_ENDS, MEDIA_NAMES, SELF, TITLES } from './data/media';
import { isCertainName } from './names';

const NAMES = new Set([...SELF, ...MEDIA_NAMES]);
const GROUPS = new Set(COLLECTIVE);
const ALLOWED = /^[\p{Script=Han}A-Za-z0-9·+\-."“”《》@]{2,30}$/u;
const LONGEST_END = 6;

function endsWithOne(text: string, ends: ReadonlySet<string>): boolean {
  for (let size = Math.min(LONGEST_END, text.length); size > 0; size -= 1) if (ends.has(text.slice(-size))) return true;
  return false;
}

const MEDIUM = new Set(MEDIA_ENDS);
const BODY = new Set(BODY_ENDS);
const TITLE = [...TITLES].sort((a, b) => b.length - a.length);

/** 本报, 新华社, YMG全媒体, 东屏县融媒体中心. */
export function isMedium(text: string): boolean {
  if (NAMES.has(text)) return true;
  return ALLOWED.test(text) && text.length >= 3 && endsWithOne(text, MEDIUM) && !(text.length <= 4 && isCertainName(text));
}

/** A body or office that is no medium: 东屏县委宣传部, 青澜大学经济学院教授. */
export function isBody(text: string): boolean {
  return ALLOWED.test(text) && text.length >= 4 && endsWithOne(text, BODY) && !(text.length <= 4 && isCertainName(text));
}

/** Anything that could be the name of a medium, for the place right before 记者. */
export function couldBeMedium(text: string): boolean {
  return ALLOWED.test(text) && text.length <= 24;
}

/** A name that stands for a group: 本报评论员, 任仲平. */
export function isCollective(text: string): boolean {
  return GROUPS.has(text);
}

/** Where a title ends inside `text` and something follows that could be a name (研究员徐某某): the offset, or -1. */
export function endOfTitle(text: string): number {
  for (const size of [2, 3, 4]) {
    const at = text.length - size;
    if (at > 2 && TITLE.some((title) => text.slice(0, at).endsWith(title)) && isCertainName(text.slice(at))) return at;
  }
  return -1;
}

const BODY_START = /^(?:中国|国家|中央|全国|中共|本报|北京|上海|天津|重庆|[^\s]{2}[省市县区])/u;

/** The name that opens a text whose rest is a body or title (方某北京大学教授): its length, or 0. */
export function nameBeforeBody(text: string): number {
  const sizes = [3, 2, 4].filter(
    (size) => text.length > size + 3 && isCertainName(text.slice(0, size)) && isBody(text.slice(size)),
  );
  return sizes.find((size) => BODY_START.test(text.slice(size))) ?? sizes[0] ?? 0;
}
