import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseByline, parseDateline, parseEndline } from '../../../lib/article/byline';
import type { Byline } from '../../../lib/contract';

/** `reporter 李青 @ 本报`, several joined with a comma. */
const write = (bylines: Byline[]): string =>
  bylines.map((one) => `${one.role} ${one.name}${one.affiliation ? ` @ ${one.affiliation}` : ''}`).join(', ');

describe('a line that is a byline', () => {
  it.each([
    ['本报记者 李青澜 方 敏', 'reporter 李青澜 @ 本报, reporter 方敏 @ 本报'],
    ['□ 本报记者 葛灵秀', 'reporter 葛灵秀 @ 本报'],
    ['■ 青澜日报全媒体记者 林一川 周 禾', 'reporter 林一川 @ 青澜日报全媒体, reporter 周禾 @ 青澜日报全媒体'],
    ['通讯员 郭远山', 'correspondent 郭远山'],
    ['青澜新闻·滨海商报记者马骏山/文受访者供图', 'reporter 马骏山 @ 青澜新闻·滨海商报'],
    ['QLM全媒体记者 邵成 王遥 摄影报道', 'reporter 邵成 @ QLM全媒体, reporter 王遥 @ QLM全媒体'],
    ['本报记者 李青 通讯员 王明 赵云', 'reporter 李青 @ 本报, correspondent 王明, correspondent 赵云'],
    ['(文/图 刘文玺 易兰赛)', 'author 刘文玺, author 易兰赛'],
    ['整合 青澜日报·青澜客户端记者 李青', 'reporter 李青 @ 青澜日报·青澜客户端'],
    ['（总台央视记者 李青 王小明）', 'reporter 李青 @ 总台央视, reporter 王小明 @ 总台央视'],
    ['李青/青澜青年报', 'author 李青 @ 青澜青年报'],
    ['文｜财新 李青', 'author 李青 @ 财新'],
    ['执笔/甲木、乙云&丙山', 'author 甲木, author 乙云, author 丙山'],
    ['▶ 晁山 本报特约通讯员 郭健', 'author 晁山, correspondent 郭健 @ 本报'],
    ['记者李青王小明', 'reporter 李青, reporter 王小明'],
    ['邵壮王瑶', 'author 邵壮, author 王瑶'],
    ['记者 欧阳明 司马青云', 'reporter 欧阳明, reporter 司马青云'],
    ['记者 李 青 王 明 通讯员 赵 小 云', 'reporter 李青, reporter 王明, correspondent 赵小云'],
    ['作者：约翰·史密斯', 'author 约翰·史密斯'],
    ['编译/李青', 'translator 李青'],
    ['文/张青 图/李云', 'author 张青, photographer 李云'],
    ['张青/文 李云/图', 'author 张青, photographer 李云'],
    ['本报记者 李青 摄', 'photographer 李青 @ 本报'],
    ['本报驻华盛顿记者 李青', 'reporter 李青 @ 本报'],
    ['采写：青澜报记者 李青 摄影：王小明', 'reporter 李青 @ 青澜报, photographer 王小明'],
    ['記者張文豐／台北報導', 'reporter 張文豐'],
    ['記者張文豐台北報導', 'reporter 張文豐'],
    ['本报评论员', 'commentator 本报评论员'],
    ['本报特约评论员 许立新', 'commentator 许立新 @ 本报'],
    ['任仲平', 'author 任仲平'],
    ['□ 庄小满', 'author 庄小满'],
    ['(作者：方敏北京大学经济学院教授)', 'author 方敏'],
    ['东屏县融媒体中心 李青 王小明', 'author 李青 @ 东屏县融媒体中心, author 王小明 @ 东屏县融媒体中心'],
  ])('%s', (line, expected) => {
    const reading = parseByline(line);
    expect(write(reading.bylines)).toBe(expected);
    expect(reading.credit).toBe(true);
    expect(reading.editors).toEqual([]);
  });

  it.each([
    ['责编：薛某', ['薛某']],
    ['责任编辑 李某 美编 王某 审读 赵某 排版 孙某', ['李某', '王某', '赵某', '孙某']],
    ['责编李某美编王某审读赵某', ['李某', '王某', '赵某']],
    ['【编辑:陈海】', ['陈海']],
    ['（編輯：蘇龍）', ['蘇龍']],
    ['选稿 张晓', ['张晓']],
    ['责任编辑：杜智 PX209', ['杜智']],
    ['策划：李青 统筹：王小明 执行：赵云', ['李青', '王小明', '赵云']],
    ['(责编：萧某、张某)', ['萧某', '张某']],
  ])('%s names editors, and no author', (line, editors) => {
    expect(parseByline(line)).toMatchObject({ bylines: [], editors, credit: true });
  });

  it('keeps the unit of an author', () => {
    expect(parseByline('(作者单位:青澜市奇山医院)')).toMatchObject({ bylines: [], authorUnit: '青澜市奇山医院', credit: true });
    expect(parseByline('（作者系东屏县委党史研究中心副主任）').authorUnit).toBe('东屏县委党史研究中心副主任');
  });

  it('knows a credit without a name', () => {
    for (const line of ['受访者供图', '图片由受访者提供', '本报记者'])
      expect(parseByline(line)).toMatchObject({ bylines: [], credit: true });
  });
});

describe('a line that is no byline', () => {
  it.each([
    '高考',
    '新时代新征程',
    '青澜市大学生创业园',
    '记者从市公安局获悉',
    '奋进新征程 建功新时代',
    '编辑部',
    '摄影家协会',
    '文化',
    '综合新华社电',
    '本报综合消息',
    '黄金周',
    '金融街',
    '平安夜',
    '方向',
    '时间',
    '高新区',
    '白石镇',
    '据介绍,改造后的管网采用新型保温材料,热损失可降低三成。',
    '我们的记者在现场看到',
    '第一书记 王同志来了',
    '',
    '   ',
    '谢。',
    '石油',
    '于是',
    '成就',
    '让作者感动的是读者的来信',
    '2024年11月19日 星期二',
    '路透',
    '责任重于泰山',
  ])('%s', (line) => {
    expect(parseByline(line)).toEqual({ bylines: [], editors: [], authorUnit: null, credit: false });
  });

  it('leaves bare names alone where none is expected', () => {
    expect(parseByline('李青澜', { bare: false }).bylines).toEqual([]);
    expect(parseByline('记者 李青澜', { bare: false }).bylines).toHaveLength(1);
  });
});

describe('the start of a paragraph', () => {
  it.each([
    ['本报讯（记者 李青 通讯员 王明）近日', '本报讯（记者 李青 通讯员 王明）', '本报||', 'reporter 李青, correspondent 王明'],
    [
      '本报讯(QLM全媒体记者 李青 通讯员 王明 赵云)近日',
      '本报讯(QLM全媒体记者 李青 通讯员 王明 赵云)',
      '本报||',
      'reporter 李青 @ QLM全媒体, correspondent 王明, correspondent 赵云',
    ],
    [
      '新华社北京9月19日电（记者戴某、印某）近日',
      '新华社北京9月19日电（记者戴某、印某）',
      '新华社|北京|9月19日',
      'reporter 戴某, reporter 印某',
    ],
    [
      '新华社北京5月19日电（刘青、杨明）今天',
      '新华社北京5月19日电（刘青、杨明）',
      '新华社|北京|5月19日',
      'reporter 刘青, reporter 杨明',
    ],
    ['青澜网10月4日讯（记者李青 整合）今天', '青澜网10月4日讯（记者李青 整合）', '青澜网||10月4日', 'compiler 李青'],
    ['（中央社記者溫文香台北21日電）行政', '（中央社記者溫文香台北21日電）', '中央社|台北|21日', 'reporter 溫文香 @ 中央社'],
    ['（法新社巴黎21日電）法國', '（法新社巴黎21日電）', '法新社|巴黎|21日', ''],
    ['〔記者張文豐／台北報導〕近日', '〔記者張文豐／台北報導〕', '', 'reporter 張文豐'],
    ['本报讯近日，青澜市', '本报讯', '本报||', ''],
    ['本报讯 记者李青 通讯员王明报道：近日', '本报讯 记者李青 通讯员王明报道：', '本报||', 'reporter 李青, correspondent 王明'],
    ['据新华社北京9月1日电 国务院', '据新华社北京9月1日电 ', '新华社|北京|9月1日', ''],
    ['青澜网·海角新闻9月1日讯 今天', '青澜网·海角新闻9月1日讯 ', '青澜网·海角新闻||9月1日', ''],
    ['　　本报北京3月5日电（记者李青）今天', '　　本报北京3月5日电（记者李青）', '本报|北京|3月5日', 'reporter 李青'],
    ['（记者 李青）近日', '（记者 李青）', '', 'reporter 李青'],
  ])('%s', (paragraph, taken, dateline, bylines) => {
    const reading = parseDateline(paragraph);
    expect(paragraph.slice(0, reading?.length)).toBe(taken);
    expect(reading?.dateline ? [reading.dateline.agency, reading.dateline.place, reading.dateline.date].join('|') : '').toBe(
      dateline,
    );
    expect(write(reading?.bylines ?? [])).toBe(bylines);
  });

  it.each([
    '记者从市公安局获悉，近日',
    '本报通讯员从事',
    '消息传来，人们',
    '据央视新闻消息，近日',
    '近日，本报记者来到',
    '北京电视台昨日播出',
    '上海电气公司',
    '（图为现场）近日',
    '',
  ])('%s is the story already', (paragraph) => expect(parseDateline(paragraph)).toBeNull());
});

describe('the end of a paragraph', () => {
  it.each([
    ['事情到此结束。（记者 李青）', '（记者 李青）', 'reporter 李青'],
    ['大家都说好。(文/图 刘青 易明)', '(文/图 刘青 易明)', 'author 刘青, author 易明'],
    ['大家都说好。（方敏 林一清）', '（方敏 林一清）', 'author 方敏, author 林一清'],
    ['大家都说好。（作者：李青） （责编：王明）', '（作者：李青） （责编：王明）', 'author 李青'],
  ])('%s', (paragraph, taken, bylines) => {
    const reading = parseEndline(paragraph);
    expect(paragraph.slice(reading?.start)).toBe(taken);
    expect(write(reading?.bylines ?? [])).toBe(bylines);
  });

  it.each(['这是一个政党（简称中共）', '说这话的人（李青）', '他说。（完）', '今天晴。', '（'])(
    '%s is no signature',
    (paragraph) => {
      expect(parseEndline(paragraph)).toBeNull();
    },
  );
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    '本报',
    '记者',
    '通讯员',
    '李青',
    '王',
    ' ',
    '　',
    '、',
    '：',
    '/',
    '（',
    '）',
    '摄',
    '文/图',
    '电',
    '讯',
    '新华社',
    '9月1日',
    '责编',
    '。',
    'Jane',
    '台北',
    '報導',
    '作者单位',
    '据',
    '中国',
  );
  const lines = fc.array(words, { maxLength: 24 }).map((parts) => parts.join(''));

  it('every name stands in the line, without its spaces', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const bare = line.replace(/\s/gu, '');
        const reading = parseByline(line);
        for (const byline of reading.bylines) expect(bare).toContain(byline.name.replace(/\s/gu, ''));
        for (const editor of reading.editors) expect(bare).toContain(editor.replace(/\s/gu, ''));
      }),
    );
  });

  it('offsets lie in the paragraph', () => {
    fc.assert(
      fc.property(fc.oneof(lines, fc.string()), (text) => {
        const start = parseDateline(text);
        if (start) expect(start.length).toBeLessThanOrEqual(text.length);
        const end = parseEndline(text);
        if (end) expect(end.start).toBeLessThan(text.length);
      }),
    );
  });

  it('two to four certain names come back from every form of the line', () => {
    const name = fc
      .tuple(fc.constantFrom('王', '李', '张', '刘', '陈', '赵'), fc.constantFrom('伟', '芳', '娜', '建国', '晓明', '文静'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(' ', '、', '　', ' / '),
        (names, sign) => {
          expect(parseByline(`本报记者 ${names.join(sign)}`).bylines.map((one) => one.name)).toEqual(names);
        },
      ),
    );
  });
});
