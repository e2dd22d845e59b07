import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaredEncoding, decode } from '../../../lib/article/decode';
import { PAGES } from './load-page';

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

/** 青澜市的居民 in three encodings, written out: Node encodes UTF-8 only. */
const GBK = [0xc7, 0xe0, 0xc0, 0xbd, 0xca, 0xd0, 0xb5, 0xc4, 0xbe, 0xd3, 0xc3, 0xf1];
/** 的時候在這一個 */
const BIG5 = [0xaa, 0xba, 0xae, 0xc9, 0xad, 0xd4, 0xa6, 0xb9, 0xb3, 0x6f, 0xa4, 0x40, 0xad, 0xd3];

describe('decoding', () => {
  it('believes a declared charset that fits', () => {
    expect(decode(bytesOf('<meta charset="gbk"><p>', GBK))).toMatchObject({ encoding: 'gb18030', declared: 'gbk' });
    expect(decode(bytesOf('<meta charset="gb2312"><p>', GBK)).text).toContain('青澜市的居民');
  });

  it('sees gbk bytes under a utf-8 declaration', () => {
    const decoded = decode(bytesOf('<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>', GBK, GBK));
    expect(decoded.encoding).toBe('gb18030');
    expect(decoded.text).toContain('青澜市的居民');
  });

  it('sees utf-8 bytes under a gb2312 declaration', () => {
    const text = '青澜市的居民在梧桐树下议事，这是一个和平常一样的早上。';
    expect(decode(bytesOf(`<meta charset="gb2312"><p>${text}`))).toMatchObject({ encoding: 'utf-8', declared: 'gb2312' });
  });

  it('finds the encoding where none is declared', () => {
    expect(decode(bytesOf('<p>', GBK)).text).toContain('青澜市的居民');
    expect(decode(bytesOf('<p>', BIG5, BIG5))).toMatchObject({ encoding: 'big5' });
    expect(decode(bytesOf('<p>居民')).encoding).toBe('utf-8');
  });

  it('obeys a byte order mark before anything else', () => {
    expect(decode(bytesOf([0xef, 0xbb, 0xbf], '<meta charset="gbk">居民')).encoding).toBe('utf-8');
    expect(decode(bytesOf([0xff, 0xfe, 0x45, 0x5c, 0x11, 0x6c])).text).toBe('居民');
  });

  it('takes valid UTF-8 for UTF-8, be it short, of rare characters, or with a replacement character in it', () => {
    for (const text of ['零\ufffd丁一丁', '\ufffd', '龘龖'])
      expect(decode(bytesOf(text))).toMatchObject({ text, encoding: 'utf-8' });
  });

  it('never throws', () => {
    expect(decode(new Uint8Array()).text).toBe('');
    expect(decode(bytesOf('<meta charset="no-such-thing">居民')).text).toContain('居民');
    expect(decode(bytesOf([0xff, 0xff, 0xff])).text.length).toBeGreaterThan(0);
  });

  it('reads declarations in all their forms', () => {
    expect(declaredEncoding(bytesOf('<META http-equiv=Content-Type content="text/html; charset=gb2312">'))).toBe('gb2312');
    expect(declaredEncoding(bytesOf('<meta charset=UTF-8>'))).toBe('utf-8');
    expect(declaredEncoding(bytesOf('<?xml version="1.0" encoding="Big5"?>'))).toBe('big5');
    expect(declaredEncoding(bytesOf('<p>none'))).toBeNull();
  });

  it('reads the gbk pages of the fixtures, rightly declared and wrongly', () => {
    for (const name of ['table-gb2312', 'table-hostile']) {
      const decoded = decode(new Uint8Array(readFileSync(new URL(`${name}.html`, PAGES))));
      expect(decoded.encoding).toBe('gb18030');
      expect(decoded.text).toContain('望天田');
    }
  });
});
