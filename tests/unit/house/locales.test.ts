/** Interface texts: both languages hold the same keys with the same placeholders, every key is used, every used key is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, sourcesUnder } from './imports';

type Text = string | number | { [key: string]: Text };
const flatten = (texts: { [key: string]: Text }, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}.${key}` : key;
    // `1:` and `n:` are the forms of a plural: one key.
    if (typeof value === 'object' && Object.keys(value).some((form) => /^(\d+|n)$/.test(form)))
      return [[name, String(value.n ?? '')]];
    return typeof value === 'object' ? flatten(value, name) : [[name, String(value)]];
  });

const load = (language: string) => new Map(flatten(parse(readFileSync(join(ROOT, `lib/locales/${language}.yml`), 'utf8'))));
const english = load('en');
const chinese = load('zh_CN');

const sources = [
  ...['lib', 'components', 'entrypoints']
    .flatMap((folder) => [...sourcesUnder(folder)])
    .map((file) => readFileSync(join(ROOT, file), 'utf8')),
  readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'),
].join('\n');

const placeholders = (text: string) => (text.match(/\$\d/g) ?? []).sort().join(' ');

describe('interface texts', () => {
  it('hold the same keys in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never empty', () => {
    expect([...english, ...chinese].filter(([, text]) => !text.trim()).map(([key]) => key)).toEqual([]);
  });

  it('take the same values in both languages', () => {
    expect(
      [...english].filter(([key, text]) => placeholders(text) !== placeholders(chinese.get(key) ?? '')).map(([key]) => key),
    ).toEqual([]);
  });

  it('are all used', () => {
    // A key made of parts (`kind${name}`) is used when its beginning stands in a template literal.
    const stems = [...sources.matchAll(/`([a-z][\w.]{2,})\$\{/gi)].map(([, stem]) => stem as string);
    const isUsed = (key: string) =>
      new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]|__MSG_${key}__`).test(sources) ||
      stems.some((stem) => key.startsWith(stem));
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are all there', () => {
    const used = [...sources.matchAll(/\bi18n\.t\(\s*['"]([\w.]+)['"]|\b(?:message|text): ['"](error\w+)['"]/g)].map(
      ([, key, message]) => key ?? message,
    );
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((key) => key && !english.has(key))).toEqual([]);
  });

  it('speak without exclamation marks, apologies and cheer', () => {
    const said = /!|！|\b(please|oops|sorry|successfully|awesome)\b|亲爱|哦|啦/i;
    expect([...english, ...chinese].filter(([, text]) => said.test(text)).map(([key]) => key)).toEqual([]);
  });
});
