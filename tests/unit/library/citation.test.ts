import { describe, expect, it } from 'vitest';
import { citeChicago, citeGbt7714 } from '../../../lib/library/citation';
import type { SavedArticle } from '../../../lib/library/records';
import version1 from './migrations/version-1.json';

const article = version1.articles[0] as SavedArticle;
const url = 'https://m.qinglan-daily.example/news/2026/0412/1001.html?from=timeline';
const title = '东屏县推进老旧小区改造 让群众住得更舒心：今年计划惠及居民一万二千户';

describe('GB/T 7714', () => {
  it('cites a newspaper', () => {
    expect(citeGbt7714(article, '2026-05-01T08:00:00Z')).toBe(
      `陆一鸣, 方可. ${title}[N/OL]. 青澜日报, 2026-04-12[2026-05-01]. ${url}`,
    );
  });

  it('cites other sites, many authors, none, and no date', () => {
    const site = {
      ...article,
      outlet: '青澜网',
      authors: ['甲一', '乙二', '丙三', '丁四'],
      published: '2026-04-12T08:00:00+08:00',
    };
    expect(citeGbt7714(site)).toBe(`甲一, 乙二, 丙三, 等. ${title}[EB/OL]. 青澜网, (2026-04-12)[2026-04-12]. ${url}`);
    const bare = { ...article, outlet: null, authors: [], published: null, subtitle: null, kicker: '引题' };
    expect(citeGbt7714(bare)).toBe(`引题 东屏县推进老旧小区改造 让群众住得更舒心[EB/OL]. [2026-04-12]. ${url}`);
  });
});

it('joins a subtitle that brings its own dash without a colon', () => {
  const letter = { ...article, kicker: null, title: '这条路修好了', subtitle: '——一封来信的回音' };
  expect(citeGbt7714(letter)).toContain('. 这条路修好了——一封来信的回音[N/OL]');
});

describe('Chicago', () => {
  it('cites with the date in words', () => {
    expect(citeChicago(article)).toBe(`陆一鸣, and 方可. “${title}.” 青澜日报, April 12, 2026. ${url}.`);
  });

  it('names the day of access where no date is known', () => {
    expect(citeChicago({ ...article, published: null, authors: ['方可'] })).toBe(
      `方可. “${title}.” 青澜日报, accessed April 12, 2026. ${url}.`,
    );
    expect(citeChicago({ ...article, published: '2026-04' })).toContain('青澜日报, April 2026. ');
  });
});
