/** Verbs of work that open the three-character members of a run: 抓班子、带队伍; 守纪律、改作风、当标兵. */
export const WORK_VERBS =
  '抓带强促谋惠守改当建树比学赶超办接下访听跟讲知敬明懂转优提增扩稳保防控查纠治破立补解争创亮找聚兴富护爱扬践担敢善勇真暖察问送扶助引领评晒练铸塑育选用管严正肃反倡扛战攻抢拼闯试干做进入走送送除清降减压去通畅连联融合共享安定固夯筑牢斗';

/** Verbs that open ordinary sentences about work: 加强……、提高…… is prose, not a slogan. */
export const PROSE_VERBS =
  /^(?:加强|提高|推进|完善|培养|强化|健全|深化|推动|落实|建立|开展|实施|坚持|坚定|加快|促进|提升|优化|增强|扩大|支持|鼓励|引导|组织|通过|围绕|按照|根据|为了|由于)/u;

/** Verbs of doing behind which a formula stands: 坚持三比三看. */
export const DOING_BEFORE =
  /(?:坚持|开展|推行|实行|落实|推进|做到|创新|实施|建立|打造|构建|围绕|深化|按照|执行|推动|采取|抓好|始终|切实|努力|践行|秉持|牢记|树立|争做|争当|成为|做好|秉承|要)$/u;
