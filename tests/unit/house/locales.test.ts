/** Interface texts: all languages hold the same keys with the same placeholders, every key is used, every used key is there. */
import { readdirSync, readFileSync } from 'node:fs';
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
/** Every other language: a new file in the folder is tested by being there. */
const others = readdirSync(join(ROOT, 'lib/locales'))
  .filter((file) => file.endsWith('.yml') && file !== 'en.yml')
  .map((file) => [file.replace('.yml', ''), load(file.replace('.yml', ''))] as const);

const sources = [
  ...['lib', 'components', 'entrypoints']
    .flatMap((folder) => [...sourcesUnder(folder)])
    .map((file) => readFileSync(join(ROOT, file), 'utf8')),
  readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'),
].join('\n');

const placeholders = (text: string) => (text.match(/\$\d/g) ?? []).sort().join(' ');

describe.each(others)('interface texts in %s', (_, texts) => {
  it('hold the keys of the English ones', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never empty', () => {
    expect([...texts].filter(([, text]) => !text.trim()).map(([key]) => key)).toEqual([]);
  });

  it('take the same values as the English ones', () => {
    expect(
      [...english].filter(([key, text]) => placeholders(text) !== placeholders(texts.get(key) ?? '')).map(([key]) => key),
    ).toEqual([]);
  });

  it('name and describe the extension in what the stores allow', () => {
    expect(texts.get('name')?.length).toBeLessThanOrEqual(45);
    expect(texts.get('description')?.length).toBeLessThanOrEqual(132);
  });
});

describe('interface texts', () => {
  it('are there in English and Chinese', () => {
    expect(others.map(([language]) => language)).toContain('zh_CN');
    expect([...english].filter(([, text]) => !text.trim()).map(([key]) => key)).toEqual([]);
    expect(english.get('name')?.length).toBeLessThanOrEqual(45);
    expect(english.get('description')?.length).toBeLessThanOrEqual(132);
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
    expect(
      [...english, ...others.flatMap(([, texts]) => [...texts])].filter(([, text]) => said.test(text)).map(([key]) => key),
    ).toEqual([]);
  });
});
