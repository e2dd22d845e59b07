/**
 * Party work and what it is given: 党建 + 联盟, 党员 + 活动室, 红色 + 物业. The first word says whose it is, the second what it is; any place may
 * have any of them, and no list holds them all.
 */
import type { Row } from './institution-table';

interface PartyWork {
  owner: Row;
  things: readonly Row[];
}

/** What several owners have. */
const SHARED: readonly Row[] = [
  { zh: '阵地', en: 'premises' },
  { zh: '驿站', en: 'stop (a room to rest and be helped)' },
  { zh: '网格', en: 'grid cell' },
  { zh: '联盟', en: 'alliance' },
  { zh: '示范点', en: 'model site' },
  { zh: '示范带', en: 'belt of model sites' },
  { zh: '议事厅', en: 'meeting room' },
  { zh: '议事会', en: 'talks' },
  { zh: '工作室', en: 'workroom' },
  { zh: '服务站', en: 'service station' },
];

export const PARTY_WORK: readonly PartyWork[] = [
  {
    owner: { zh: '党建', en: 'Party building' },
    things: [
      ...SHARED,
      { zh: '片区', en: 'area (several bodies doing it together)' },
      { zh: '活动小组', en: 'activity group' },
      { zh: '协作组', en: 'cooperation group' },
      { zh: '协作区', en: 'cooperation area' },
      { zh: '联合体', en: 'union' },
      { zh: '共同体', en: 'community' },
      { zh: '矩阵', en: 'set of schemes' },
      { zh: '纽带', en: 'bond' },
      { zh: '责任制', en: 'responsibility system' },
      { zh: '观察员', en: 'observer' },
      { zh: '特派员', en: 'envoy' },
      { zh: '专员', en: 'officer' },
      { zh: '助理', en: 'assistant' },
      { zh: '顾问', en: 'adviser' },
      { zh: '展厅', en: 'exhibition hall' },
      { zh: '公园', en: 'park' },
      { zh: '广场', en: 'square' },
      { zh: '长廊', en: 'gallery' },
      { zh: '书屋', en: 'reading room' },
      { zh: '生态圈', en: 'circle of partners' },
      { zh: '朋友圈', en: 'circle of partners' },
      { zh: '示范区', en: 'model area' },
      { zh: '工作站', en: 'work station' },
    ],
  },
  {
    owner: { zh: '党员', en: 'Party members' },
    things: [
      ...SHARED,
      { zh: '活动室', en: 'meeting room' },
      { zh: '中心户', en: 'households that others gather at' },
      { zh: '示范户', en: 'model households' },
      { zh: '联系户', en: 'households that look after others' },
      { zh: '服务队', en: 'service team' },
      { zh: '志愿服务队', en: 'volunteer team' },
      { zh: '志愿者', en: 'volunteers' },
      { zh: '攻坚队', en: 'team for hard tasks' },
      { zh: '突击组', en: 'task group' },
      { zh: '教育基地', en: 'education site' },
      { zh: '服务岗', en: 'service post' },
      { zh: '政治生日', en: '"political birthday" (the day of joining)' },
      { zh: '承诺书', en: 'written pledge' },
      { zh: '积分制', en: 'points system' },
      { zh: '积分管理', en: 'management by points' },
      { zh: '责任田', en: '"field" (what each answers for)' },
      { zh: '楼长', en: 'heads of buildings' },
      { zh: '代办员', en: 'errand runners' },
    ],
  },
  {
    owner: { zh: '党群', en: 'Party and public' },
    things: [
      ...SHARED,
      { zh: '合力', en: 'joint strength' },
      { zh: '连心桥', en: '"bridge between hearts"' },
      { zh: '工作者', en: 'workers' },
      { zh: '干群', en: 'relations with officials' },
      { zh: '广场', en: 'square' },
    ],
  },
  {
    owner: { zh: '党务', en: 'Party affairs' },
    things: [
      { zh: '干部', en: 'officials' },
      { zh: '工作者', en: 'workers' },
      { zh: '公开', en: 'openness (publishing them)' },
    ],
  },
  {
    owner: { zh: '红色', en: '"red" (Party-led)' },
    things: [
      ...SHARED,
      { zh: '领航', en: 'steering' },
      { zh: '引擎', en: 'engine' },
      { zh: '物业', en: 'property management' },
      { zh: '管家', en: 'stewards' },
      { zh: '合伙人', en: 'partners' },
      { zh: '代办', en: 'errands done for residents' },
      { zh: '细胞', en: '"cells" (the smallest units)' },
      { zh: '堡垒', en: 'fortress (the branch)' },
      { zh: '先锋', en: 'vanguard' },
      { zh: '讲解员', en: 'guides' },
      { zh: '宣讲团', en: 'lecturers' },
    ],
  },
  {
    owner: { zh: '先锋', en: 'vanguard' },
    things: [
      ...SHARED,
      { zh: '旗帜', en: 'banner' },
      { zh: '指数', en: 'index (a score)' },
      { zh: '带头作用', en: 'role of leading the way' },
      { zh: '引领', en: 'leading by example' },
    ],
  },
];

/** Who the members are: 青年党员, 在职党员, and with a team behind: 青年党员突击队. */
export const MEMBERS_WHO: readonly Row[] = [
  { zh: '青年', en: 'young' },
  { zh: '在职', en: 'employed (registered at work, active at home)' },
  { zh: '流动', en: 'migrant' },
  { zh: '离退休', en: 'retired' },
  { zh: '退休', en: 'retired' },
  { zh: '无职', en: 'without a post' },
  { zh: '预备', en: 'probationary' },
  { zh: '困难', en: 'needy' },
  { zh: '大学生', en: 'student' },
  { zh: '退役军人', en: 'veteran' },
];

/** Teams of members. */
export const TEAMS: readonly Row[] = [
  { zh: '突击队', en: 'task team' },
  { zh: '先锋队', en: 'vanguard team' },
  { zh: '服务队', en: 'service team' },
  { zh: '志愿服务队', en: 'volunteer team' },
  { zh: '宣讲队', en: 'team of speakers' },
];
