/** Short forms of the glossary inside ordinary words that only contain their characters. All sentences are invented. */
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../lib/glossary/find-terms';
import { openGlossary, packGlossary } from '../../../lib/glossary/glossary';
import { readEntries } from '../../../modules/data/glossary-entries';
import { blocksOf } from './sample-glossary';

const glossary = openGlossary(packGlossary(readEntries()));
const marked = (text: string) => findTerms(text, blocksOf(text), glossary).map(({ start, end }) => text.slice(start, end));

describe('short forms inside longer words', () => {
  it.each([
    ['她每个月都在手机上交水电煤费用。', '电煤'],
    ['村民自己动手加固废弃的老屋。', '固废'],
    ['小镇的退休牧师养了一只猫。', '休牧'],
    ['这里严禁牧民带狗进帐篷。', '禁牧'],
    ['路面用再生水泥铺成。', '再生水'],
    ['他在一家创新券商当了五年会计。', '创新券'],
    ['湖边那座绿色建筑物是茶馆。', '绿色建筑'],
    ['这位主厨的手艺只能评三星。', '能评'],
    ['第一套房的钱还清后再贷款买第二套。', '再贷款'],
    ['他想填报志愿军校，父母不同意。', '志愿军'],
    ['游戏里要抽到五星卡牌很难。', '五星卡'],
    ['她参加的上海协会每月聚餐一次。', '海协会'],
    ['邻国的监察官员昨天辞职了。', '监察官'],
    ['小店开在解放区的一条巷子里。', '解放区'],
    ['寺里保存着藏传佛教的壁画。', '藏传佛教'],
    ['小说讲一个邪教怎样骗走老人的钱。', '邪教'],
    ['健身房的团课要提前一天预约。', '团课'],
    ['老师列出了期末十大考点。', '大考'],
    ['渔船在惊涛骇浪里漂了一夜。', '惊涛骇浪'],
    ['海鲜市场楼上的饭店可以来料加工。', '来料加工'],
    ['老人凭残疾人证免票入园。', '残疾人证'],
    ['换手机前先备份，注意数据安全。', '数据安全'],
    ['游戏公司对外挂零容忍。', '零容忍'],
    ['下个月我们要去黄石国家公园露营。', '国家公园'],
    ['他一年拍八部戏，是圈里的劳模。', '劳模'],
  ])('%s does not mark %s', (text, form) => {
    expect(marked(text)).not.toContain(form);
  });

  it.each([
    ['各地要全力做好电煤保供。', '电煤'],
    ['草原全面实行禁牧。', '禁牧'],
    ['项目的环评、能评手续已经办结。', '能评'],
    ['人民银行增加支小再贷款，再贷款利率下调。', '再贷款'],
    ['全县固废处置能力不足。', '固废'],
    ['那年冬天，志愿军跨过鸭绿江。', '志愿军'],
    ['外国人凭五星卡可以买火车票。', '五星卡'],
    ['海协会与海基会恢复联系。', '海协会'],
    ['抗战时期，解放区的学校自己印课本。', '解放区'],
    ['公安机关提醒居民识别邪教。', '邪教'],
    ['共青团县委书记给新团员上团课。', '团课'],
    ['疫情是对治理体系和治理能力的一次大考。', '大考'],
    ['山区妇女在家门口做来料加工，增收致富。', '来料加工'],
    ['残联上门为老人办理残疾人证评定。', '残疾人证'],
    ['网信部门检查企业落实数据安全责任的情况。', '数据安全'],
    ['对腐败现象零容忍。', '零容忍'],
    ['三江源国家公园设立四年，生态保护成效明显。', '国家公园'],
    ['工会邀请劳模走进车间。', '劳模'],
  ])('%s marks %s', (text, form) => {
    expect(marked(text)).toContain(form);
  });
});
