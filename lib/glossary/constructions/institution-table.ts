/**
 * How Chinese offices are named: a level, an organ, a form. The table explains names that no list holds.
 * Sources: the constitution (2018) for state organs; the Party constitution (2022) for committees and working committees.
 */

export interface Row {
  /** As written. */
  zh: string;
  en: string;
}

/** English of a row; undefined where the table has none. */
export const englishOf = (rows: readonly Row[], zh: string): string | undefined => rows.find((row) => row.zh === zh)?.en;

/** Levels, from the centre down. */
export const LEVELS: readonly Row[] = [
  { zh: '全国', en: 'national' },
  { zh: '自治区', en: 'regional' },
  { zh: '省', en: 'provincial' },
  { zh: '市', en: 'city' },
  { zh: '自治州', en: 'prefectural' },
  { zh: '州', en: 'prefectural' },
  { zh: '县', en: 'county' },
  { zh: '区', en: 'district' },
  { zh: '旗', en: 'banner' },
  { zh: '街道', en: 'subdistrict' },
  { zh: '乡镇', en: 'township' },
  { zh: '镇街', en: 'township and subdistrict' },
  { zh: '镇', en: 'town' },
  { zh: '乡', en: 'township' },
  { zh: '社区', en: 'neighbourhood' },
  { zh: '村', en: 'village' },
];

/** Organs whose name begins with the level: 市 + 委组织部. */
export const ORGANS: readonly Row[] = [
  { zh: '委', en: 'Party committee' },
  { zh: '政府', en: 'government' },
  { zh: '人大', en: "people's congress" },
  { zh: '人大常委会', en: "standing committee of the people's congress" },
  { zh: '政协', en: "committee of the people's political consultative conference" },
  { zh: '纪委', en: 'commission for discipline inspection (of the Party)' },
  { zh: '监委', en: 'supervisory commission (of the state)' },
  { zh: '纪委监委', en: 'discipline and supervisory commission (Party and state under one roof)' },
  { zh: '委办公室', en: 'general office of the Party committee' },
  { zh: '委办', en: 'general office of the Party committee' },
  { zh: '委组织部', en: 'organisation department of the Party committee (appointments)' },
  { zh: '委宣传部', en: 'publicity department of the Party committee' },
  { zh: '委统战部', en: 'united front department of the Party committee' },
  { zh: '委政法委', en: 'political and legal affairs commission of the Party committee' },
  { zh: '委社会工作部', en: 'social work department of the Party committee' },
  { zh: '委网信办', en: 'internet office of the Party committee' },
  { zh: '委编办', en: 'office that controls posts and bodies' },
  { zh: '委党校', en: 'Party school' },
  { zh: '委巡察办', en: 'inspection office of the Party committee' },
  { zh: '委常委会', en: 'standing committee of the Party committee' },
  { zh: '政府办公室', en: 'general office of the government' },
  { zh: '政府办', en: 'general office of the government' },
  { zh: '直机关工委', en: 'Party working committee of the offices directly under that level' },
  { zh: '直机关', en: 'offices directly under that level' },
  { zh: '总工会', en: 'federation of trade unions' },
  { zh: '妇联', en: "women's federation" },
  { zh: '工商联', en: 'federation of industry and commerce' },
  { zh: '残联', en: "disabled persons' federation" },
  { zh: '文联', en: 'federation of literature and art' },
  { zh: '科协', en: 'association for science and technology' },
  { zh: '红十字会', en: 'Red Cross' },
  { zh: '法院', en: 'court' },
  { zh: '检察院', en: 'procuratorate (public prosecutor)' },
  { zh: '发改委', en: 'development and reform commission (planning)' },
  { zh: '发改局', en: 'development and reform bureau (planning)' },
  { zh: '卫健委', en: 'health commission' },
  { zh: '卫健局', en: 'health bureau' },
  { zh: '国资委', en: 'commission for state-owned assets' },
  { zh: '人社局', en: 'bureau of human resources and social security' },
  { zh: '住建局', en: 'bureau of housing and construction' },
  { zh: '文旅局', en: 'bureau of culture and tourism' },
  { zh: '市场监管局', en: 'bureau for market regulation' },
  { zh: '行政审批局', en: 'bureau for permits' },
  { zh: '行政审批服务局', en: 'bureau for permits and services' },
  { zh: '党委', en: 'Party committee' },
  { zh: '党工委', en: 'Party working committee (sent by the level above)' },
  { zh: '党支部', en: 'Party branch' },
  { zh: '党总支', en: 'general Party branch' },
  { zh: '办事处', en: 'office (of the district government)' },
];

/** Mass organisations that put the level in the middle: 团 + 市 + 委. */
export const LEAGUE: Row = { zh: '团', en: 'committee of the Communist Youth League' };
