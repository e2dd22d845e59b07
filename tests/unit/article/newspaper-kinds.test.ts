import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/article/read-text';
import type { BlockKind } from '../../../lib/contract';

const blocks = (text: string, kind: BlockKind, article = 0): string[] | undefined => {
  const found = readText(text).articles[article];
  return found?.blocks.filter((block) => block.kind === kind).map((block) => found.text.slice(block.start, block.end));
};
const lead = '四月的滨河区，田野里一片繁忙。记者走进田间地头，看到农技员和种粮大户正在为抢农时做最后的准备，水渠里已经放满了水。';
const more =
  '往年这个时候，各家都在等水。今年全区疏通水渠一百二十公里，水比往年早到了十天，插秧的日子也跟着提前，农户心里踏实多了。';

describe('captions', () => {
  it('are known by their numbers in a row, however long they are', () => {
    const long = '①石桥镇的农机手正在检修插秧机，这台机器是去年秋天新买的，一天能插六十亩，是人工的四十倍，等雨停了就下田。';
    expect(blocks(`春耕时节\n\n${lead}\n\n${long}\n\n②农技员讲解育秧技术。\n\n${more}`, 'caption')).toEqual([
      long,
      '②农技员讲解育秧技术。',
    ]);
  });

  it('are known by the squares before several of them, while one square makes a section head', () => {
    expect(blocks(`春耕时节\n\n${lead}\n\n■社员搬运秧盘\n\n■雨后的梯田\n\n${more}`, 'caption')).toEqual([
      '■社员搬运秧盘',
      '■雨后的梯田',
    ]);
    expect(blocks(`春耕时节\n\n${lead}\n\n■水比往年早到\n\n${more}`, 'subhead')).toEqual(['■水比往年早到']);
  });

  it('are known without any mark by saying who does what where', () => {
    expect(blocks(`春耕时节\n\n${lead}\n\n老人们在村口的树下编草帽\n\n${more}`, 'caption')).toEqual(['老人们在村口的树下编草帽']);
  });
});

describe('lists', () => {
  it('of results and hours are lines by themselves', () => {
    const results = ['城北队 2比2 官渡队', '柳河队 0比1 白石队', '15:30 女排决赛 金江队对青澜队'];
    expect(blocks(`联赛第九轮战罢\n\n${lead}\n\n其他比赛结果：\n\n${results.join('\n')}`, 'paragraph')?.slice(-3)).toEqual(
      results,
    );
  });

  it('of sentences under a column name are its items, and open no article each', () => {
    const items = ['■滨河图书馆周末延长开放时间到晚上九点。', '■石桥镇为六十五岁以上老人免费体检。'];
    const { articles } = readText(`${lead}\n\n${more}\n\n简讯\n\n${items.join('\n')}`);
    expect(articles.map((article) => article.headline.title)).toEqual(['', '简讯']);
    expect(articles[1]?.text.split('\n')).toEqual(items);
  });
});

describe('turns of an interview', () => {
  it('are known by a name that returns before a colon', () => {
    const turns = [
      '青澜周刊：最难的是哪一段？',
      '司空远：最难的是开头那两年，没有人相信旧书能修好，工具也要自己做。',
      '青澜周刊：后来呢？',
      '司空远：后来来的人多了，有人坐一夜火车，就为了修一本祖上传下来的县志。',
      '青澜周刊：愿意学的年轻人多吗？',
      '司空远：比从前多，今年收了四个徒弟，最小的二十一岁。',
    ];
    expect(blocks(`与旧书为伴的人\n\n${turns.join('\n\n')}`, 'paragraph')).toEqual(turns);
  });
});

describe('jumps', () => {
  it('that stand above a head belong to what follows', () => {
    const [first, second] = readText(
      `水渠通到田头\n\n${lead}\n\n（柏若楠）\n\n（上接第一版）\n\n老厂房里的新答卷\n\n走进改造后的锻造车间，听不到震耳的锤声，只有机械臂转动的轻响，一根曲轴的加工时间少了一大半。\n\n本报记者 和兰亭`,
    ).articles;
    expect(first?.jump).toEqual({ from: null, to: null });
    expect(second).toMatchObject({
      headline: { title: '老厂房里的新答卷' },
      jump: { from: '上接第一版', to: null },
      complete: false,
    });
  });
});

describe('pages without bylines and blank lines', () => {
  it('part where another story begins', () => {
    const page = [
      '滨河区水渠通到田头',
      lead,
      more,
      '高层楼道里建起消防站',
      '灭火器、防毒面具、破拆工具一应俱全，三分钟内就能到场处置。日前，城北街道在老旧高层住宅的楼道里建成消防站一百三十五个。',
      '每个消防站有三名队员，由物业人员和退役军人组成。上月的一个夜里，幸福里小区一户人家的电动车起火，队员两分钟就赶到扑灭。',
      '夜间门诊开到九点',
      '下班以后再看牙，不耽误上班。市第三医院从九月起开设夜间门诊，口腔科、儿科和推拿科每天看到晚上九点，两个月看了一万多名病人。',
    ].join('\n');
    expect(readText(page).articles.map((article) => article.headline.title)).toEqual([
      '滨河区水渠通到田头',
      '高层楼道里建起消防站',
      '夜间门诊开到九点',
    ]);
  });
});
