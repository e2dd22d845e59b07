import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../lib/library/address';
import { DRESS_LABELS, IDLE_PARAMETERS, MOVED_HOSTS } from '../../../lib/library/address-rules';

const SAME = 'https://qinglan.example/news/1.html?id=7';

describe('canonicalAddress', () => {
  it.each([
    'http://qinglan.example/news/1.html?id=7',
    'https://www.qinglan.example/news/1.html?id=7#comments',
    'https://M.Qinglan.Example/news/1.html?id=7&utm_source=app&from=timeline&isappinstalled=0',
    'http://wap.qinglan.example:80//news/1.html?spm=a.b&id=7&div=-1',
    ' https://qinglan.example/news/1.html?id=7&share_token=9f&chksm=1 ',
  ])('%s', (url) => {
    expect(canonicalAddress(url)).toBe(SAME);
  });

  it('keeps what tells articles apart', () => {
    expect(canonicalAddress('https://a.example/x?b=2&a=1')).toBe('https://a.example/x?a=1&b=2');
    expect(canonicalAddress('https://a.example/#/news/1')).toBe('https://a.example#/news/1');
    expect(canonicalAddress('https://a.example/x?id=1')).not.toBe(canonicalAddress('https://a.example/x?id=2'));
    expect(canonicalAddress('https://news.a.example/x')).not.toBe(canonicalAddress('https://a.example/x'));
  });

  it('leaves a name alone that is a dress label only', () => {
    expect(canonicalAddress('https://m.com.cn/x')).toBe('https://m.com.cn/x');
    expect(canonicalAddress('https://www.m.com.cn/x')).toBe('https://m.com.cn/x');
  });

  it('knows hosts that moved, with their subdomains', () => {
    expect(canonicalAddress('http://politics.people.cn/n1/1.html')).toBe(
      canonicalAddress('http://politics.people.com.cn/n1/1.html'),
    );
    expect(canonicalAddress('http://www.xinhuanet.com/a.htm')).toBe(canonicalAddress('http://www.news.cn/a.htm'));
    expect(canonicalAddress('http://notpeople.cn/1')).toBe('https://notpeople.cn/1');
  });

  it('leaves files and broken addresses as they are', () => {
    expect(canonicalAddress('file:///home/a/b.html#x')).toBe('file:///home/a/b.html');
    expect(canonicalAddress('not an address')).toBe('not an address');
    expect(canonicalAddress('')).toBe('');
  });

  it('does not change when applied again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (url) => {
        const once = canonicalAddress(url);
        expect(canonicalAddress(once)).toBe(once);
      }),
    );
  });

  it.each(IDLE_PARAMETERS)('drops %s', (parameter) => {
    const name = parameter.replace('*', 'x');
    expect(canonicalAddress(`https://qinglan.example/news/1.html?${name}=1&id=7`)).toBe(SAME);
  });

  it('holds rules in one form', () => {
    for (const name of IDLE_PARAMETERS) expect(name).toMatch(/^[a-z0-9_]+\*?$/);
    for (const label of DRESS_LABELS) expect(label).toMatch(/^[a-z0-9]+$/);
    for (const [from, to] of Object.entries(MOVED_HOSTS)) expect(MOVED_HOSTS[to], from).toBeUndefined();
  });
});
