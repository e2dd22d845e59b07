/** Wordings that tell a sentence's part in a news text. Each is worth a share of the score, set on short news with the author's headline. */

interface Cue {
  pattern: RegExp;
  worth: number;
}

/** Looked for in the first units of the sentence unless anchored otherwise. */
export const CUES: readonly Cue[] = [
  // The lead and the nut paragraph: what is new, and from whom we know.
  { pattern: /^(?:.{0,6}讯|.{0,12}(?:日电|电))/u, worth: 0.1 },
  { pattern: /记者(?:.{0,12})(?:获悉|了解到)|据.{2,14}(?:消息|报道|通报|公布|显示)/u, worth: 0.08 },
  { pattern: /(?:宣布|公布|发布|印发|出台|启动|通过|召开|举行|揭晓|签署|成立|推出|决定|正式)/u, worth: 0.1 },
  { pattern: /^(?:近年来|今年以来|去年以来|今年|去年|目前|近日|昨日|日前|下一步|据悉|截至|\d{4}年|\d{1,2}月)/u, worth: 0.1 },
  // The nut paragraph behind an anecdote, and how far things are.
  { pattern: /^(?:近年来|近几年|今年以来|去年以来|党的.{2,8}以来|自.{2,14}以来|截至目前|目前|如今|得益于)/u, worth: 0.06 },
  // An anecdote: a time of day, a scene, somebody at work.
  {
    pattern:
      /^(?:一大早|大清早|清晨|傍晚|午后|天刚亮|走进|推开|来到|放眼|远远|只见|.{0,8}(?:日|早上|上午|下午)，(?:记者)?(?:来到|走进|在.{2,14}[里内上前旁]，))/u,
    worth: -0.15,
  },
  // One point of a list, with the others elsewhere.
  { pattern: /^(?:[一二三四五六七八九]是|首先|其次|再次|最后|——|[（(][一二三四五六][）)])/u, worth: -0.08 },
  { pattern: /^(?:原料|做法|步骤|地址|电话|时间|地点|票价|小贴士|Tips|注)[：:]/u, worth: -0.5 },
  // What is only the end of another page's sentence, or a heading run into the text.
  { pattern: /^[（(]?上接/u, worth: -0.6 },
  // Results.
  { pattern: /(?:达到|实现|突破|增长|下降|同比|超过|累计|完成|荣获|位居|提升至)/u, worth: 0.05 },
  { pattern: /(?:表明|显示|意味着|指出|认为|强调|关键|核心|根本|最大)/u, worth: 0.05 },
  // Sentences that lean on the one before, or only lead over.
  {
    pattern:
      /^(?:此外|另外|同时|其中|而且|并且|但是|但|不过|然而|因此|所以|于是|对此|为此|随后|之后|例如|比如|此前|这|那|他|她|它|其|该)/u,
    worth: -0.12,
  },
  { pattern: /[？?]”?$/u, worth: -0.18 },
  { pattern: /[！!]”?$/u, worth: -0.06 },
  // Direct speech, or the torn half of it.
  { pattern: /^[“"「‘']/u, worth: -0.2 },
  { pattern: /”[^，。”]{1,16}(?:说|表示|介绍|认为|道|坦言)。$/u, worth: -0.1 },
  { pattern: /^(?:我|咱|你|您)/u, worth: -0.1 },
  { pattern: /(?:责编|责任编辑|点击|扫码|关注公众号|来源：|记者手记|图为|图片|摄影|资料图|下图|上图)/u, worth: -0.4 },
  { pattern: /(?:；.*){2,}/u, worth: -0.08 },
];

/** Sum of the cues that a sentence shows. */
export function cueWorth(sentence: string): number {
  let worth = 0;
  for (const cue of CUES) if (cue.pattern.test(sentence)) worth += cue.worth;
  return worth;
}
