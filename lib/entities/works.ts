/** Works in 《…》: laws, plans, reports, books, films. The marks belong to the mention, as readers mark them. */
import { NameClass } from './format';
import type { EntityKnowledge } from './knowledge';
import type { WorkMention } from './mention';
import type { Passage } from './passage';

/** UTF-16 units; a longer pair of marks is a mark that was never closed. */
const LONGEST_TITLE = 90;

/** Kind by the longest ending of the title that the list knows: …三年行动计划 is a plan. Years and drafts in brackets do not count. */
function kindOf(title: string, knowledge: EntityKnowledge): string | null {
  const bare = title.replace(/(?:（[^）]*）|\d+年?版?|[·:：].*)+$/u, '') || title;
  for (const candidate of [bare, title]) {
    const start = knowledge.longestBefore(candidate, candidate.length, NameClass.workKind);
    if (start >= 0) return knowledge.workKind(knowledge.trie.find(candidate, start, candidate.length));
  }
  return null;
}

/** What stands before the title may say the kind: 电影《…》, 长篇小说《…》. */
function kindBefore(passage: Passage, at: number): string | null {
  const before = passage.text.slice(Math.max(0, at - 8), at);
  if (
    /(?:电影|影片|纪录片|电视剧|话剧|歌剧|舞剧|京剧|豫剧|越剧|大片|动画片|短剧|网剧|音乐剧|剧目|短片|微电影|故事片|连续剧)$/u.test(
      before,
    )
  )
    return 'film';
  if (/(?:歌曲|主题曲|合唱|民歌|组歌|交响乐|乐曲|曲目|演唱|高唱|齐唱)$/u.test(before)) return 'song';
  if (/(?:小说|诗集|专著|著作|新书|一书|图书|散文|传记|绘本|诗歌|教材|丛书|巨著|名著|史书|小册子)$/u.test(before)) return 'book';
  if (/(?:油画|国画|画作|雕塑|书法作品|版画|摄影作品)$/u.test(before)) return 'picture';
  if (/(?:节目|栏目|综艺|晚会)$/u.test(before)) return 'programme';
  if (/(?:报纸|杂志|期刊|日报|晚报|[美英法德日韩俄]国?)$/u.test(before)) return 'newspaper';
  return null;
}

/** Every work, the outermost where titles stand within titles. */
export function findWorks(passage: Passage, knowledge: EntityKnowledge): WorkMention[] {
  const { text } = passage;
  const mentions: WorkMention[] = [];
  for (let start = text.indexOf('《'); start >= 0; start = text.indexOf('《', start + 1)) {
    let depth = 0;
    let end = -1;
    for (let at = start; at < text.length && at - start <= LONGEST_TITLE; at += 1) {
      const sign = text[at];
      if (sign === '\n') break;
      if (sign === '《') depth += 1;
      else if (sign === '》') {
        depth -= 1;
        if (depth === 0) {
          end = at + 1;
          break;
        }
      }
    }
    if (end < 0 || end - start < 3) continue;
    const type = kindBefore(passage, start) ?? kindOf(text.slice(start + 1, end - 1), knowledge);
    mentions.push({ kind: 'work', start, end, weight: 20, type });
    start = end - 1;
  }
  return mentions;
}
