/** Texts to measure on: the invented sample, repeated with changed figures so that no cache of whole sentences helps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../lib/contract';
import { ROOT } from '../../scripts/setup.mjs';

const paragraphs = readFileSync(join(ROOT, 'public', 'sample', 'article.html'), 'utf8')
  .match(/<p>[^<]+<\/p>/g)
  ?.map((paragraph) => paragraph.replace(/<\/?p>/g, ''));

/** An article of about `length` characters. */
export function articleOf(length: number): Article {
  const source = paragraphs ?? [];
  const lines: string[] = [];
  for (let n = 0, total = 0; total < length; n += 1) {
    const line = (source[n % source.length] ?? '').replace(/\d+/g, (digits) => String(Number(digits) + n));
    lines.push(line);
    total += line.length + 1;
  }
  const text = lines.join('\n').slice(0, length);
  let at = 0;
  const blocks = text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { kind: 'paragraph' as const, start, end: start + line.length };
  });
  return {
    kind: 'article',
    lang: 'zh-Hans',
    url: null,
    outlet: '青澜日报',
    headline: { kicker: null, title: '青澜推行“三问四办”工作法', subtitle: null },
    bylines: [],
    dateline: null,
    published: '2026-10-17',
    editors: [],
    authorUnit: null,
    complete: true,
    jump: { from: null, to: null },
    text,
    blocks,
  };
}
