/** Texts to measure on: the invented sample, repeated with changed figures so that no cache of whole sentences helps. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainArticle } from '../../lib/article/plain-article';
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
  return plainArticle(text, {
    outlet: '青澜日报',
    headline: { kicker: null, title: '青澜推行“三问四办”工作法', subtitle: null },
    published: '2026-10-17',
  });
}

/** `length` characters of the invented newspaper pages, one after the other and again. */
export function pagesOf(length: number): string {
  const folder = join(ROOT, 'tests', 'fixtures', 'texts', 'papers');
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const once = pages.join('\n\n');
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}
