import { describe, expect, it } from 'vitest';
import { findWorks } from '../../../lib/entities/works';
import { knowledge, passageOf } from './resources';

const found = (text: string) => {
  const passage = passageOf(text);
  return findWorks(passage, knowledge).map(({ start, end, type }) => [passage.text.slice(start, end), type]);
};

describe('works', () => {
  it.each([
    ['印发《青澜市湿地保护条例》', '《青澜市湿地保护条例》', 'regulation'],
    ['出台《关于加快渔港建设的实施意见》', '《关于加快渔港建设的实施意见》', 'notice'],
    ['通过《东屏县旅游发展规划（2023—2030年）》', '《东屏县旅游发展规划（2023-2030年）》', 'plan'],
    ['发布《白石镇人口白皮书》', '《白石镇人口白皮书》', 'report'],
    ['《中华人民共和国渔业法》施行', '《中华人民共和国渔业法》', 'law'],
    ['电影《海边的灯》上映', '《海边的灯》', 'film'],
    ['长篇小说《盐田》出版', '《盐田》', 'book'],
    ['《青澜晚报》报道', '《青澜晚报》', 'newspaper'],
    ['两市签署《友好合作框架协议》', '《友好合作框架协议》', 'agreement'],
    ['合唱《渔光之歌》', '《渔光之歌》', 'song'],
    ['他画的《晒网》', '《晒网》', null],
  ])('%s', (text, printed, type) => {
    expect(found(text)).toEqual([[printed, type]]);
  });

  it('takes the outer title where titles stand within titles', () => {
    expect(found('学习《读〈盐田〉有感》和《关于印发《渔港管理办法》的通知》').map(([printed]) => printed)).toEqual([
      '《读〈盐田〉有感》',
      '《关于印发《渔港管理办法》的通知》',
    ]);
  });

  it.each(['《没有合上的书名', '没有打开的书名》', '《》', '《跨\n行》'])('takes no broken title: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
