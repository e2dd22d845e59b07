/** “精神之钙”, “领头雁”, “强引擎”: a quoted picture for a political thing. */
import { RANK } from '../candidate';
import { type Construction, proposal, quotedPhrases } from './construction';

const SHAPE =
  /^(?:[㐀-鿿]{1,6}(?:线|雁|圈|皮|棋|之钙|之舵|之基|之魂|公里)|[㐀-鿿]{0,6}(?:引擎|战场|名片|堡垒|阵地|钥匙|密码|底色|底盘|桥梁|纽带|抓手|杠杆|支点|旗帜|灯塔|指挥棒|牛鼻子|硬骨头|紧箍咒|压舱石|稳定器|助推器|加速器|发动机|孵化器|探头|防火墙|护城河|晴雨表|定盘星|风向标|试金石|磨刀石|主心骨|领头羊|排头兵|尖刀班|突击手|贴心人|娘家人|店小二|直通车|快车道|绿色通道|大熔炉|练兵场|演武场|赛马场|蓄水池|聚宝盆|摇钱树|金钥匙|活水|红利|答卷|考卷|必答题|加减法|组合拳|先手棋|连心桥|暖心桥))$/u;

export const quotedMetaphor: Construction = {
  name: 'quoted-metaphor',
  kind: 'metaphor',
  explain: 'A picture in quotation marks: the writer means it of work, officials or policy.',
  find(passage, { political }) {
    if (!political) return [];
    return quotedPhrases(passage)
      .filter(({ text }) => SHAPE.test(text))
      .map((phrase) => proposal(quotedMetaphor, RANK.other, { ...phrase, quoted: true }));
  },
};
