/** A library of the size that the design promises, drawn from a seed: invented headlines and sentences. */
import { emptySnapshot, type Snapshot } from '../../lib/library/records';
import { article as inventArticle, randomFrom } from '../unit/library/mutations';

const OUTLETS = ['青澜日报', '东屏晚报', '白石新闻网', '滨河发布', '云岭时报'];
const TAGS = ['民生', '数字', '对照', '引语', '论文', '基层', '生态', '口号'];
const TERMS = ['高质量发展', '放管服', '基层治理', '营商环境', '急难愁盼', '新质生产力', '乡村振兴', '接诉即办', '四不两直'];
const COLOURS = ['straw', 'peach', 'sage', 'sky', 'mauve'] as const;

const DAY_MS = 86_400_000;
const START = Date.parse('2019-01-01T00:00:00.000Z');

/** Texts are drawn from this many articles: what differs is headline, day and place. */
const DIFFERENT = 400;

export function libraryOf(articles: number, highlights: number): Snapshot {
  const random = randomFrom(20_261_120);
  const texts = Array.from({ length: DIFFERENT }, (_, n) => inventArticle(randomFrom(n + 1)));
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const snapshot = emptySnapshot();
  for (let n = 0; n < articles; n += 1) {
    const text = texts[n % DIFFERENT] as string;
    const created = new Date(START + random(2500) * DAY_MS + random(80_000_000)).toISOString();
    const id = `article-${String(n).padStart(5, '0')}`;
    snapshot.articles.push({
      id,
      address: `https://qinglan-daily.example/${n}`,
      url: `https://www.qinglan-daily.example/${n}`,
      title: `${text.slice(0, 18).replace(/\n/g, '')} ${n}`,
      kicker: null,
      subtitle: null,
      outlet: pick(OUTLETS),
      authors: ['陆一鸣'],
      published: created.slice(0, 10),
      lang: 'zh-Hans',
      kept: n % 3 === 0,
      created,
      modified: created,
    });
    snapshot.tallies.push({
      id,
      articleId: id,
      characters: text.length,
      people: ['陆一鸣', '方可'],
      terms: TERMS.filter(() => random(3) === 0).map((form) => ({
        form,
        termId: null,
        kind: 'term',
        count: 1 + random(4),
        sentence: text.slice(0, 60),
      })),
      created,
      modified: created,
    });
  }
  for (let n = 0; n < highlights; n += 1) {
    const source = random(articles);
    const article = snapshot.articles[source];
    if (!article) continue;
    const text = texts[source % DIFFERENT] as string;
    const length = 10 + random(70);
    const start = random(Math.max(1, text.length - length));
    const created = new Date(Date.parse(article.created) + random(86_400_000)).toISOString();
    snapshot.highlights.push({
      id: `highlight-${String(n).padStart(6, '0')}`,
      articleId: article.id,
      anchor: {
        quote: {
          exact: text.slice(start, start + length),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(start + length, start + length + 32),
        },
        position: { start, end: start + length },
      },
      colour: pick(COLOURS),
      note: random(4) === 0 ? `Compare with the figure of 20${10 + random(16)}; 与上年对照` : '',
      tags: random(3) === 0 ? [pick(TAGS)] : [],
      created,
      modified: created,
    });
  }
  return snapshot;
}
