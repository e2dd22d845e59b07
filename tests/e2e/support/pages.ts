/** Invented pages under real host names: one for each kind of thing a reader may meet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Routes } from '../../../scripts/serve';
import { ROOT } from '../../../scripts/setup.mjs';

const fixture = (path: string) => new Uint8Array(readFileSync(join(ROOT, path)));

export const PAGES = {
  portal: 'http://sd.people.com.cn/n2/2026/1017/c166192-40700001.html',
  epaper: 'http://paper.people.com.cn/rmrb/pc/content/202610/17/content_30111111.html',
  gb2312: 'http://www.xinhuanet.com/politics/2009-06/12/content_11531111.htm',
  index: 'http://sd.people.com.cn/GB/166192/index.html',
  other: 'http://www.people.com.cn/shop/chair.html',
  foreign: 'http://blog.example.net/2026/10/some-article.html',
  empty: 'http://sd.people.com.cn/n2/2026/1017/c166192-40700002.html',
  english: 'http://sd.people.com.cn/n2/2026/1017/c166192-40700003.html',
} as const;

const FILES: Record<keyof typeof PAGES, string> = {
  portal: 'public/sample/article.html',
  epaper: 'tests/fixtures/sites/epaper.html',
  gb2312: 'tests/fixtures/sites/gb2312.html',
  index: 'tests/fixtures/sites/index.html',
  other: 'tests/fixtures/sites/shop.html',
  foreign: 'public/sample/article.html',
  empty: 'tests/fixtures/sites/empty.html',
  english: 'tests/fixtures/sites/english.html',
};

export const ROUTES: Routes = Object.fromEntries(
  Object.entries(FILES).map(([name, file]) => [
    PAGES[name as keyof typeof PAGES].replace(/^http:\/\//, ''),
    { body: fixture(file) },
  ]),
);
