/** Forms of credits across the Chinese-writing press: mainland, Taiwan, Hong Kong, Singapore, Malaysia, overseas. */
import { describe, expect, it } from 'vitest';
import { parseByline, parseDateline, parseEndline } from '../../../lib/article/byline';
import type { Byline } from '../../../lib/contract';

/** `reporter 李青`, several joined with a comma. */
const write = (bylines: readonly Byline[] = []): string => bylines.map(({ role, name }) => `${role} ${name}`).join(', ');

describe('a line of its own', () => {
  it.each([
    ['全媒体首席记者 沈怀远', 'reporter 沈怀远'],
    ['见习记者 叶知秋 实习生 莫云飞', 'reporter 叶知秋, reporter 莫云飞'],
    ['首席记者 罗启明 文并摄', 'reporter 罗启明'],
    ['记者 王 敏', 'reporter 王敏'],
    ['记者 王 敏 欧阳文轩 李 娜', 'reporter 王敏, reporter 欧阳文轩, reporter 李娜'],
    ['记者张立新王芳李国强', 'reporter 张立新, reporter 王芳, reporter 李国强'],
    ['本报记者 阿布都热合曼·买买提 通讯员 古丽米热·艾尼瓦尔', 'reporter 阿布都热合曼·买买提, correspondent 古丽米热·艾尼瓦尔'],
    ['记者 次仁罗布 洛桑旦增', 'reporter 次仁罗布, reporter 洛桑旦增'],
    ['文 / 本刊记者 陈慕白 图 / 受访者提供', 'reporter 陈慕白'],
    ['文并摄/石长庚', 'author 石长庚'],
    ['圖、文：林德順', 'author 林德順'],
    ['圖／文 鍾佩玲', 'author 鍾佩玲'],
    ['文：蔡添華　圖：黃美玲', 'author 蔡添華, photographer 黃美玲'],
    ['撰文：梁嘉穎　攝影：何偉樂', 'author 梁嘉穎, photographer 何偉樂'],
    ['報道：譚詠詩', 'reporter 譚詠詩'],
    ['采访报道：郑丽珠', 'reporter 郑丽珠'],
    ['編譯／陳佑安', 'translator 陳佑安'],
    ['編譯中心／綜合報導', ''],
    ['國際中心／綜合報導', ''],
    ['記者溫書庭／桃園報導', 'reporter 溫書庭'],
    ['〔記者張文豐、特約記者林佳慧／屏東報導〕', 'reporter 張文豐, reporter 林佳慧'],
    ['地方中心／彭志遠報導', 'reporter 彭志遠'],
    ['生活中心／林昀真報導', 'reporter 林昀真'],
    ['記者 鍾佩玲／澎湖即時報導', 'reporter 鍾佩玲'],
    ['【記者范姜月娥／苗栗縣報導】', 'reporter 范姜月娥'],
    ['中央社記者曾國棟台北3日電', 'reporter 曾國棟'],
    ['青瀾新聞網／記者何書維、郭芝妤', 'reporter 何書維, reporter 郭芝妤'],
    ['文｜段云舟 编辑｜何一帆', 'author 段云舟'],
    ['作者丨庄小满', 'author 庄小满'],
    ['撰文 | 叶知秋 编辑 | 周乙 校对 | 许方', 'author 叶知秋'],
    ['本报驻美国记者 邓海 本报记者 池瑶', 'reporter 邓海, reporter 池瑶'],
    ['■ 青澜晚报首席记者 晏清', 'reporter 晏清'],
    ['□ 青澜日报·东屏融媒记者 葛灵秀 通讯员 甘霖 莫云', 'reporter 葛灵秀, correspondent 甘霖, correspondent 莫云'],
    ['○ 本刊特约撰稿 郁文彬', 'author 郁文彬'],
    ['◎本报记者 安然', 'reporter 安然'],
    ['●文/南岸记者 苏晴 图/南岸记者 程远', 'reporter 苏晴, reporter 程远'],
    ['记者 段云舟 林又青 石长庚 综合报道', 'reporter 段云舟, reporter 林又青, reporter 石长庚'],
    ['新华社记者 方圆 摄', 'photographer 方圆'],
    ['（新华社发 石长庚摄）', 'photographer 石长庚'],
    ['青澜日报全媒体记者 韩雪松/文 高远/摄', 'reporter 韩雪松, photographer 高远'],
    ['作者：沈怀远（青澜大学经济学院教授）', 'author 沈怀远'],
    ['（作者为青澜市社科院研究员 晏清）', 'author 晏清'],
    ['口述/周阿福 整理/本报记者 林又青', 'author 周阿福, reporter 林又青'],
    ['采写/青锐财经记者 段云舟', 'reporter 段云舟'],
    ['实习记者：莫云飞 指导老师：晏清', 'reporter 莫云飞'],
    ['视频记者：高远 剪辑：周乙', 'reporter 高远'],
    ['青澜融媒记者 王梓萱', 'reporter 王梓萱'],
    ['文字记者：何秀兰 摄影记者：石长庚', 'reporter 何秀兰, photographer 石长庚'],
    ['编辑：何一帆 来源：青澜日报', ''],
    ['来源：东屏县融媒体中心', ''],
    ['供稿：县委宣传部', ''],
    ['审核：许方 发布：周乙', ''],
    ['本文来自青澜新闻', ''],
    ['热线电话 0999-1234567', ''],
  ])('%s', (line, names) => expect(write(parseByline(line).bylines)).toBe(names));
});

describe('the start of a text', () => {
  it.each([
    ['（新加坡讯）大巴窑一栋组屋的底层', ''],
    ['（吉隆坡15日讯）教育部长今日宣布', ''],
    ['（怡保15日讯）培德华小董事会宣布', ''],
    ['【本報訊】食物環境衛生署昨日宣布', ''],
    ['【本報記者溫書庭報導】座落在華埠', 'reporter 溫書庭'],
    ['【明報專訊】運輸署公布', ''],
    ['（記者鄭淑芬報導）冠病疫情期間', 'reporter 鄭淑芬'],
    ['中新社青澜7月3日电 (记者 罗启明)7月3日', 'reporter 罗启明'],
    ['青澜日报讯（融媒体记者 葛灵秀 通讯员 郭远山）昨日', 'reporter 葛灵秀, correspondent 郭远山'],
    ['本报青澜3月5日讯 （首席记者 沈怀远）今天', 'reporter 沈怀远'],
    ['本报讯 （见习记者 叶知秋 实习生 莫云飞 文/图）昨天', 'reporter 叶知秋, reporter 莫云飞'],
    ['央视网消息（新闻联播）：眼下', ''],
    ['东屏融媒讯（记者 何秀兰 邓 海）近日', 'reporter 何秀兰, reporter 邓海'],
    ['中国日报青澜10月8日电（记者 池瑶 高远）', 'reporter 池瑶, reporter 高远'],
  ])('%s', (text, names) => {
    const reading = parseDateline(text);
    expect(reading).not.toBeNull();
    expect(write(reading?.bylines)).toBe(names);
  });
});

describe('the end of a text', () => {
  it.each([
    ['一切都会好起来的。（全媒体记者 安然 见习记者 程远）', 'reporter 安然, reporter 程远'],
    ['秋粮已收购九成。（总台央视记者 罗启明 台站记者 邓海）', 'reporter 罗启明, reporter 邓海'],
    ['夜色渐深。（编辑：何一帆 审核：许方）', ''],
    ['他说。（完）', ''],
    ['村里又热闹起来。(葛灵秀 甘霖)', 'author 葛灵秀, author 甘霖'],
    ['明年再见。（本文作者：庄小满，系青澜市作协会员）', 'author 庄小满'],
    ['項目預計年底完成。（記者：譚詠詩）', 'reporter 譚詠詩'],
  ])('%s', (text, names) => expect(write(parseEndline(text)?.bylines)).toBe(names));
});
