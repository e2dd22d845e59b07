/** Made-up and real organisations: place + brand + field + head, and what newspapers name without any of these. */
import { foreignName, transcription } from './people';
import { chinesePlace, city, province } from './places';
import type { Source } from './source';

export function brand(source: Source): string {
  const { random } = source;
  const draw = random.next();
  const syllables = (): string => source.part('brand-syllable') + source.part('brand-syllable');
  if (draw < 0.72) return syllables();
  if (draw < 0.88) return syllables() + source.part('brand-syllable');
  return transcription(source);
}

function seat(source: Source): string {
  const { random } = source;
  const draw = random.next();
  if (draw < 0.55) return city(source);
  if (draw < 0.75) return chinesePlace(source);
  if (draw < 0.92) return province(source);
  return random.pick(source.countries);
}

export function company(source: Source): string {
  const { random } = source;
  if (random.chance(0.14)) return random.pick(source.enterprises);
  if (random.chance(0.06))
    return transcription(source) + random.pick(['公司', '集团', '银行', '航空公司', '石油公司', '汽车公司', '电子', '制药']);
  const where = random.chance(0.6) ? seat(source) : '';
  const name = random.chance(0.75) || where === '' ? brand(source) : '';
  const field = random.chance(0.7) || name === '' ? source.part('field') : '';
  // 科海 without any head: a short form that the text has introduced.
  if (field !== '' && random.chance(0.06)) return where + name + field;
  return where + name + field + source.part('company-head');
}

export function school(source: Source): string {
  const { random } = source;
  if (random.chance(0.85)) return seat(source) + (random.chance(0.15) ? source.part('field') : '') + source.part('school');
  return brand(source) + random.pick(['大学', '学院', '中学', '小学', '学校', '幼儿园', '实验学校']);
}

export const hospital = (source: Source): string =>
  (source.random.chance(0.9) ? seat(source) : brand(source)) + source.part('hospital');
export const medium = (source: Source): string =>
  source.random.chance(0.3)
    ? source.random.pick(['新华社', '人民日报', '新华网', '中央电视台', '路透社', '法新社', '美联社', '本报'].slice(0, 7))
    : seat(source) + source.part('media');
export const ministry = (source: Source): string => source.random.pick(source.countries) + source.part('ministry');

export function team(source: Source): string {
  const { random } = source;
  const where = random.chance(0.6) ? random.pick(source.countries) : random.chance(0.6) ? province(source) : city(source);
  if (random.chance(0.08))
    return (random.chance(0.6) ? city(source) : '') + brand(source) + random.pick(['队', '队', '足球俱乐部', '俱乐部', '']);
  return where + (random.chance(0.2) ? brand(source) : '') + source.part('team');
}

/** 烟台市公安局, 平度县委宣传部. */
export function localOffice(source: Source): string {
  const { random } = source;
  const where = chinesePlace(source);
  if (random.chance(0.4)) {
    const direct = /[市县区]$/u.test(where);
    return (
      where +
      (direct
        ? random.pick(['委', '政府', '人民政府', '委宣传部', '委组织部', '人大常委会', '政协', '纪委'])
        : random.pick([
            '市委',
            '县委',
            '区委',
            '市政府',
            '县政府',
            '省委',
            '省政府',
            '党委',
            '政府',
            '市委宣传部',
            '地委',
            '行署',
          ]))
    );
  }
  return where + source.part('bureau');
}

export function society(source: Source): string {
  const { random } = source;
  const head = random.pick([
    '中国',
    '中国',
    '中国',
    '全国',
    '国家',
    '世界',
    '国际',
    '亚洲',
    '欧洲',
    '中华',
    '中国国际',
    '美国',
    '日本',
    province(source),
    city(source),
  ]);
  const second = random.chance(0.12) ? source.part('society-field') : '';
  return head + source.part('society-field') + second + source.part('society-head');
}

export function anyOrganisation(source: Source): string {
  const { random } = source;
  const draw = random.next();
  if (draw < 0.15) return random.pick(source.central);
  if (draw < 0.22) return random.pick(source.known);
  if (draw < 0.29) return random.pick(source.localOffices);
  if (draw < 0.42) return localOffice(source);
  if (draw < 0.5) return ministry(source);
  if (draw < 0.55) return team(source);
  if (draw < 0.67) return company(source);
  if (draw < 0.75) return school(source);
  if (draw < 0.79) return hospital(source);
  if (draw < 0.82) return medium(source);
  if (draw < 0.84) return seat(source) + source.part('troupe');
  if (draw < 0.87) return (random.chance(0.5) ? '中国' : seat(source)) + source.part('research');
  if (draw < 0.93) return society(source);
  if (draw < 0.945)
    return (
      random.pick(['北京', '南京', '沈阳', '济南', '兰州', '成都', '广州']) +
      '军区' +
      random.pick(['', '某部', '某团', '某集团军', '空军', '政治部', '总医院'])
    );
  if (draw < 0.965)
    return (
      seat(source) +
      random.pick([
        '铁路局',
        '铁路分局',
        '海关',
        '港务局',
        '机场',
        '边防检查站',
        '武警总队',
        '消防总队',
        '监狱',
        '出入境边防检查站',
        '军分区',
        '公路局',
      ])
    );
  if (draw < 0.975) return foreignName(source).replace('·', '') + random.pick(['基金会', '党', '政府', '集团', '俱乐部']);
  return anyOrganisation(source) + source.part('subunit');
}
