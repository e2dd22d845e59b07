/** What a figure counts, in the page's own words: `个村` for 在全市186个村, `平均办理时限` for 平均办理时限压缩62%. */
import type { QuantityEntity, Span, Word } from '../contract';

const CLAUSE_END = /[，,。；;：:！!？?、\n（）()《》]/u;
/** UTF-16 units on either side of the figure. */
const LONGEST = 16;

const SHORT = 10;
/** Measures that say more than "so many": 候鸟86种 are not 86 birds. */
const KINDS = /^(?:种|類|类|户|戶|家|人次|批|对|對)$/u;
const KIND_BEFORE = /^(?:种|類|类|户|戶|家|人次|批|对|對)/u;
const withKind = (label: string, unit: string | null): string => (label && KINDS.test(unit ?? '') ? `${unit}${label}` : label);

/** After what is counted begins what happens to it: 132项高频事项下放|到镇街, 42个社区|推行“三问四办”. */
const AFTER_NOUN = new Set(
  (
    '的 了 着 过 到 进 入 在 把 将 由 被 向 对 与 和 及 以 从 给 让 使 用 是 为 有 已 已经 均 都 全部 也 还 就 才 并 且 则 带 带着 来 去 走 上 中 里 内 后 前 时 ' +
    '推行 开展 实施 推进 推动 参加 参与 完成 实现 建成 投入 纳入 进入 进行 荣获 获得 获 得到 成为 受到 达到 超过 同比 较 比 占 分别 共同 整合 集中 ' +
    '以上 以下 左右 以内 左右的 分散 落户 落地 开工 竣工 投产 签约 组成 构成 试点 拿到 收到 送到 走进 深入'
  ).split(' '),
);

/** What leads to a figure and says nothing of what it counts; longest first, as the expression tries them in order. */
const LEADING =
  /(?:(?:提高|提升|增加|增长|上升|发展|扩大|下降|降低|降|压缩|缩短|减少)(?:到|至)了?|达到了?|增至|降至|升至|降幅达?|超过|突破|只有|还有|拥有|实现|完成|累计|共有|达|为|共|有|近|约|至|到|已|占|超|逾|仅|是|了|从|由)+$/u;
/** A fall is told by the sign of the figure. */
export const FALL = /(?:下降|减少|降低|回落|缩短|压缩|下滑|下跌|缩减|降幅(?:达|为)?)(?:了|约|近|达)?$/u;
/** Scope that holds for every figure of the article. */
const SCOPE = /^(?:截至[^，]{1,6}|今年以来|目前|至此|其中|全[省市县区镇村街年]|累计|共计?|已|还|又|先后|各类)+/u;
/** A comparison without its subject: that stands in the clause before, with another figure. */
const COMPARISON = /^(?:同比|环比|比上年|较上年|比去年|较去年|年均)?(?:增长|增加|提高|提升|上升)?$/u;

/** A piece of a clause with half of a quotation is cut at its mark. */
function wholeQuotes(label: string, side: 'before' | 'after'): string {
  const balanced = (label.match(/[“「]/gu)?.length ?? 0) === (label.match(/[”」]/gu)?.length ?? 0);
  if (balanced) return label;
  const pieces = label.split(/[“”「」]/u);
  return (side === 'before' ? pieces.at(-1) : pieces[0]) ?? '';
}

const isCounted = (label: string) => /\p{Script=Han}/u.test(label);

function nounAfter(text: string, figure: Span, sentence: Span, words: readonly Word[]): string {
  let end = figure.end;
  for (const word of words) {
    if (word.start < figure.end) continue;
    const printed = text.slice(word.start, word.end);
    const between = text.slice(end, word.start);
    if (word.end > sentence.end || word.end - figure.end > LONGEST || CLAUSE_END.test(between) || CLAUSE_END.test(printed)) break;
    if (AFTER_NOUN.has(printed) || /\d/.test(printed)) break;
    end = word.end;
  }
  // The closing mark of a name that ends the noun: 12支“红马甲”.
  if (/[”」]/u.test(text.charAt(end)) && /[“「]/u.test(text.slice(figure.end, end))) end += 1;
  return wholeQuotes(text.slice(figure.end, end), 'after').trim();
}

function clauseBefore(text: string, figure: Span, sentence: Span, words: readonly Word[]): string {
  let start = figure.start;
  while (start > sentence.start && !CLAUSE_END.test(text[start - 1] as string)) start -= 1;
  // A long clause is cut between words.
  const cut = words.find((word) => word.start >= Math.max(start, figure.start - LONGEST) && word.start < figure.start)?.start;
  return wholeQuotes(text.slice(cut ?? start, figure.start), 'before').trim();
}

/** 平均办理时限由5.8天压缩到 -> 平均办理时限. */
function subjectOf(clause: string): string {
  let label = clause.replace(/(?:由|从)[^由从]*\d[^由从]*$/u, '');
  for (let before = ''; before !== label; ) {
    before = label;
    label = label.replace(LEADING, '').replace(FALL, '').trim();
  }
  return label.replace(SCOPE, '');
}

/**
 * @param words of the body, ascending
 * @param previous label of the figure before in the same sentence: 同比增长5.2% belongs to what stands there
 * @returns empty where the page does not say it in so few words
 */
export function figureLabel(
  text: string,
  figure: QuantityEntity,
  sentence: Span,
  words: readonly Word[],
  previous: string,
): string {
  const isShare = /[%‰元]$|倍$/u.test(text.slice(figure.start, figure.end));
  const noun = isShare ? '' : nounAfter(text, figure, sentence, words);
  if (isCounted(noun)) return `${figure.unit ?? ''}${noun}`;
  const clause = clauseBefore(text, figure, sentence, words);
  if (clause === '') return withKind(previous.replace(KIND_BEFORE, ''), figure.unit);
  if (COMPARISON.test(clause.replace(LEADING, ''))) return previous && `${previous}${clause}`;
  const subject = subjectOf(clause);
  // 今年秋季在湿地停歇的候鸟: the noun says what is counted, once what describes it makes the label long.
  const label = subject.length > SHORT ? subject.slice(subject.lastIndexOf('的') + 1) : subject;
  return withKind(label, figure.unit);
}
