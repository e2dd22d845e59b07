/** Signatures that no role word introduces, credits without brackets, and credits in English. Invented names. */
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../lib/article/byline/english';
import { bareSigners, openSignature } from '../../../lib/article/byline/signers';

describe('credits in English', () => {
  it.each([
    ['Text: Chen Yu', 'author', ['Chen Yu']],
    ['Photos by Chen Yu', 'photographer', ['Chen Yu']],
    ['By Chen Yu and Liu Min', 'author', ['Chen Yu', 'Liu Min']],
  ])('%s', (line, role, names) => {
    expect(readEnglish(line)?.bylines.map((one) => [one.role, one.name])).toEqual(names.map((name) => [role, name]));
  });

  it.each(['By the river', 'Text message from home', '记者 陈瑜'])('%s is none', (line) => {
    expect(readEnglish(line)).toBeNull();
  });
});

describe('signatures at the end', () => {
  it('are names in a bracket of their own, with or without their medium', () => {
    const signed = bareSigners('东屏县融媒体中心 漆军 乜丽', '东屏县融媒体中心 漆军 乜丽');
    expect(signed?.bylines.map(({ name }) => name)).toEqual(['漆军', '乜丽']);
    expect(bareSigners('本报综合 整理', '本报综合 整理')).toBeNull();
  });

  it('are credits behind the last full stop', () => {
    const text = '手续正在办理中。青澜日报记者逄海涛';
    const found = openSignature(text, text);
    expect(found?.credits.bylines.map(({ name }) => name)).toEqual(['逄海涛']);
    expect(found && text.slice(found.start)).toBe('青澜日报记者逄海涛');
    expect(openSignature('他说，记者来过三次。', '他说，记者来过三次。')).toBeNull();
  });
});
