/** What is built: the permissions asked for, and nothing in it that a browser or a reader would object to. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchPatterns } from '../../lib/article/sites/matches';
import { ROOT } from '../../scripts/setup.mjs';

const OUTPUT = join(ROOT, '.output');

function* filesOf(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesOf(path);
    else yield path;
  }
}

const manifestOf = (build: string) => JSON.parse(readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8'));

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const manifest = manifestOf(build);
  const scripts = [...filesOf(join(OUTPUT, build))].filter((file) => /\.(js|css|html)$/.test(file));

  test('asks for exactly these permissions', () => {
    const own = ['storage', 'scripting', 'activeTab', 'contextMenus'];
    expect([...manifest.permissions].sort()).toEqual([...own, ...(build.startsWith('chrome') ? ['sidePanel'] : [])].sort());
    expect([...manifest.host_permissions].sort()).toEqual(matchPatterns().sort());
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_scripts).toHaveLength(1);
    expect([...manifest.content_scripts[0].matches].sort()).toEqual(matchPatterns().sort());
  });

  test('opens nothing to pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  test('holds no raw non-characters, which Chromium refuses', () => {
    const found = scripts.filter((file) => /[\uFDD0-\uFDEF\uFFFE\uFFFF]/.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });

  test('fetches no code and evaluates none', () => {
    const found = scripts.filter((file) =>
      /<script[^>]+src=["']?https?:|\bnew Function\(|[^.\w]eval\(/.test(readFileSync(file, 'utf8')),
    );
    expect(found).toEqual([]);
  });

  test('keeps the database out of content scripts', () => {
    const content = scripts.filter((file) => file.includes('content-scripts') || file.endsWith('/detect.js'));
    expect(content.length).toBeGreaterThanOrEqual(2);
    expect(content.filter((file) => /dexie/i.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('has both languages and an icon of each size', () => {
    for (const language of ['en', 'zh_CN'])
      expect(statSync(join(OUTPUT, build, '_locales', language, 'messages.json')).size).toBeGreaterThan(500);
    for (const icon of Object.values(manifest.icons as Record<string, string>))
      expect(statSync(join(OUTPUT, build, icon)).size).toBeGreaterThan(100);
  });
});
