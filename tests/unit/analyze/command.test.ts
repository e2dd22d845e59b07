/** The command line as a user meets it: what it prints, and how it ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../modules/data/dataset';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-analyze-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function analyze(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/analyze.ts', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr: stderr.replace(/^npm warn.*\n/gm, '') };
}

const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const ARTICLE =
  '滨河区新修三座便民桥\n\n本报讯（记者 叶知秋）10月15日，滨河区三座便民桥同时通车，沿岸1.2万名居民出行少绕两公里。\n';

describe('analyze', () => {
  it('gives one line of JSON for each file, in order, with the text of each term and entity', () => {
    const text = put('article.txt', ARTICLE);
    const { status, lines } = analyze([text, join(ROOT, 'public/sample/article.html')]);
    expect(status).toBe(0);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ file: text, kind: 'article', articles: [{ headline: { title: '滨河区新修三座便民桥' } }] });
    expect(second.articles[0].headline.title).toContain('三问四办');
    for (const { text: body, headline, entities } of second.articles) {
      for (const entity of entities) {
        expect(entity.text).toBe((entity.field ? headline[entity.field] : body).slice(entity.start, entity.end));
      }
    }
  });

  it.each([
    ['words', '滨河 区长 桥 街道 。', /^\S+( \S+)*$/],
    ['pinyin', '银行 行长', /^yin2 hang2 _ hang2 zhang3$/],
    ['entities', '沈怀远市长来到白石镇。', /^\[\{"start":0,"end":3,"kind":"person"\}/],
  ])('answers each line with one line of %s', (format, line, shape) => {
    const { status, lines } = analyze(['--format', format, '-'], `${line}\n\n${line}\n`);
    expect(status).toBe(0);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(shape);
    expect(lines[2]).toBe(lines[0]);
  });

  it('joins names of people, places and bodies where it is asked to, and nothing else', () => {
    const { lines } = analyze(['--format', 'words', '--names', '-'], '山东省烟台市副市长沈怀远会见了青澜市人民政府代表。\n');
    const words = lines[0]?.split(' ') ?? [];
    expect(words).toContain('沈怀远');
    expect(words).toContain('青澜市人民政府');
    expect(words).toContain('会见');
    expect(words.join('')).toBe('山东省烟台市副市长沈怀远会见了青澜市人民政府代表。');
  });

  it('changes nothing but the spaces between words', () => {
    const line = '“放管服”改革……第一，二、三——完。12.5%';
    const { lines } = analyze(['--format', 'words', '-'], `${line}\n`);
    expect(lines[0]?.replaceAll(' ', '')).toBe(line);
  });

  it('goes on after a broken file in a list, and says so at the end', () => {
    const list = put(
      'list.jsonl',
      `${JSON.stringify({ file: join(folder, 'missing.txt') })}\n${JSON.stringify({ file: put('b.txt', ARTICLE) })}\n`,
    );
    const { status, lines } = analyze(['--list', list]);
    expect(status).toBe(1);
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ file: join(folder, 'missing.txt'), error: expect.any(String) });
    expect(JSON.parse(lines[1] as string).kind).toBe('article');
  });

  it.each([
    ['an unknown option', ['--colour', 'red']],
    ['an unknown format', ['--format', 'xml', 'public/sample/page.txt']],
    ['a missing file', ['no-such-file.txt']],
    ['a missing list', ['--list', 'no-such-list.jsonl']],
    ['nothing', []],
  ])('says in one line what is wrong with %s', (_, args) => {
    const { status, lines, stderr } = analyze(args);
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says which line of a list is broken', () => {
    const { status, stderr } = analyze(['--list', put('bad.jsonl', '{"file": "a.txt"}\nnot json\n')]);
    expect(status).toBe(2);
    expect(stderr).toContain('line 2');
  });

  it('calls a text without Chinese no article', () => {
    const { lines } = analyze([put('english.txt', 'There is no Chinese in here at all.\n')]);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ kind: 'not-article', articles: [] });
  });
});
