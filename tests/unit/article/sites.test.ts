import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FAMILIES, RULES } from '../../../lib/article/sites/data';
import { HOSTS, mediumAt } from '../../../lib/article/sites/hosts';
import { matchPatterns } from '../../../lib/article/sites/matches';
import { addressForm, isIndexAddress, ruleFor } from '../../../lib/article/sites/rules';
import { documentOf } from './load-page';

const SITES = new URL('../../../lib/article/sites/', import.meta.url);
const doc = documentOf('<p>empty</p>');

const match = v.pipe(v.string(), v.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'host part of a match pattern'));
const selector = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      doc.querySelector(text);
      return true;
    } catch {
      return false;
    }
  }, 'a selector that browsers accept'),
);
/** No nested quantifiers: addresses and lines are hostile input. */
const pattern = v.pipe(
  v.string(),
  v.check((text) => Boolean(new RegExp(text)), 'a regular expression'),
  v.check((text) => !/\([^)]*[+*]\)[+*]/.test(text.replaceAll('(\\d+/)*', '')), 'no nested quantifiers'),
);
const selectors = v.pipe(v.array(selector), v.minLength(1));

const Host = v.strictObject({
  match,
  path: v.optional(v.pipe(v.string(), v.regex(/^\/.*\*$/))),
  name: v.pipe(v.string(), v.minLength(2), v.maxLength(20)),
});
const Template = v.strictObject({
  title: v.optional(selectors),
  kicker: v.optional(selectors),
  subtitle: v.optional(selectors),
  byline: v.optional(selectors),
  source: v.optional(selectors),
  date: v.optional(selectors),
  body: selectors,
  drop: v.optional(selectors),
  reveal: v.optional(selectors),
  pages: v.optional(selector),
});
const Rule = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  hosts: v.pipe(v.array(match), v.minLength(1)),
  article: v.optional(v.array(pattern)),
  index: v.optional(v.array(pattern)),
  examples: v.strictObject({ article: v.array(v.pipe(v.string(), v.url())), index: v.array(v.pipe(v.string(), v.url())) }),
  templates: v.optional(v.array(Template)),
  notes: v.optional(v.string()),
});
const Family = v.strictObject({
  id: v.string(),
  marks: v.array(selector),
  comments: v.optional(v.array(v.string())),
  strong: v.boolean(),
  unless: v.optional(selectors),
  // Without a body: the family says what a page is, and the text is searched for.
  template: v.union([Template, v.strictObject({ body: v.pipe(v.array(selector), v.length(0)) })]),
  notes: v.optional(v.string()),
});

function filesIn(folder: string): { name: string; entries: unknown[] }[] {
  return readdirSync(new URL(`${folder}/`, SITES)).map((name) => ({
    name,
    entries: JSON.parse(readFileSync(new URL(`${folder}/${name}`, SITES), 'utf8')) as unknown[],
  }));
}

describe('hosts', () => {
  it.each(HOSTS.map((host) => [`${host.match}${host.path ?? ''}`, host] as const))('%s', (_, host) => {
    v.parse(Host, host);
  });

  it('every file is gathered', () => {
    expect(filesIn('hosts').reduce((sum, file) => sum + file.entries.length, 0)).toBe(HOSTS.length);
  });

  it('are three hundred at least, each once', () => {
    expect(HOSTS.length).toBeGreaterThanOrEqual(300);
    expect(new Set(HOSTS.map((host) => host.match + (host.path ?? ''))).size).toBe(HOSTS.length);
  });

  it('give the medium behind an address, the closest first', () => {
    expect(mediumAt('paper.people.com.cn')).toBe('人民网');
    expect(mediumAt('people.com.cn.example.org')).toBeNull();
    expect(mediumAt('mail.163.com')).toBeNull();
  });
});

describe('match patterns', () => {
  const patterns = matchPatterns();

  it('have the form that manifests ask for, each once', () => {
    for (const text of patterns) expect(text).toMatch(/^\*:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/[\w/-]*\*$/);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('fold subdomains into the domain that covers them', () => {
    for (const text of patterns) {
      const host = text.slice(4).replace(/\/.*$/, '').replace(/^\*\./, '');
      const wider = patterns.filter((other) => other !== text && other.startsWith('*://*.') && host.endsWith(other.slice(5, -2)));
      expect(wider).toEqual([]);
    }
  });

  it('never ask for mail or shops of the portals', () => {
    for (const host of ['*.163.com', '*.qq.com', '*.sohu.com', '*.baidu.com', '*.sina.com.cn'])
      expect(patterns).not.toContain(`*://${host}/*`);
  });
});

describe('rules', () => {
  it('every file is gathered', () => {
    expect(filesIn('rules').reduce((sum, file) => sum + file.entries.length, 0)).toBe(RULES.length);
  });

  it('have ids of their own', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s: schema, hosts and examples', (id, rule) => {
    v.parse(Rule, rule);
    for (const address of rule.examples.article) {
      expect(ruleFor(address)?.id).toBe(id);
      expect(addressForm(rule, address)).toBe('article');
    }
    for (const address of rule.examples.index) {
      expect(ruleFor(address)?.id).toBe(id);
      expect(addressForm(rule, address)).toBe('index');
    }
  });

  it.each(RULES.flatMap((rule) => rule.hosts.map((host) => [host, rule.id] as const)))('%s of %s is in the host list', (host) => {
    expect(mediumAt(host.replace(/^\*\./, ''))).not.toBeNull();
  });
});

describe('families', () => {
  it.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (_, family) => {
    v.parse(Family, family);
  });
});

describe('addresses anywhere', () => {
  it.each([
    'https://www.example.cn/',
    'https://www.example.cn/index.html',
    'http://www.example.cn/node_12.htm',
    'http://e.example.cn/html/2024-01/02/nbs.D110000.htm',
    'https://www.example.cn/?from=wechat',
    'https://app.example.cn/#/',
  ])('%s is an index', (address) => expect(isIndexAddress(address)).toBe(true));
  it.each([
    'http://www.example.cn/2024-05/20/content_37330990.htm',
    'http://www.example.cn/xw/202405/t20240513_1.html',
    'https://app.example.cn/#/detail/33211',
    'https://www.example.com/?p=1123',
    'http://www.example.cn/index.php?m=content&c=index&a=show&catid=9&id=5521',
    'not an address',
    'about:blank',
  ])('%s is none', (address) => expect(isIndexAddress(address)).toBe(false));
});
