/** Verbs of work that open the three-character members of a run: 抓班子、带队伍; 守纪律、改作风、当标兵. */
export const WORK_VERBS =
  '抓带强促谋惠守改当建树比学赶超办接下访听跟讲知敬明懂转优提增扩稳保防控查纠治破立补解争创亮找聚兴富护爱扬践担敢善勇真暖察问送扶助引领评晒练铸塑育选用管严正肃反倡扛战攻抢拼闯试干做进入走送送除清降减压去通畅连联融合共享安定固夯筑牢';
