import { expect, it } from 'vitest';
import { readingOf } from '../../../lib/glossary/reading';
import { entry } from './sample-glossary';

const centre = entry('便民服务中心', { trad: '便民服務中心', pinyin: 'biànmín fúwù zhōngxīn', variants: ['便民服务站'] });

it('is that of the wording it was written for, in either script, and of no variant', () => {
  expect(readingOf(centre, '便民服务中心')).toBe('biànmín fúwù zhōngxīn');
  expect(readingOf(centre, '便民服務中心')).toBe('biànmín fúwù zhōngxīn');
  expect(readingOf(centre, '便民服务站')).toBeNull();
});
