/** What is built: the permissions asked for, the bytes and licences of what is in it, and nothing in it that a browser or a reader would object to. */
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

/** Bytes of the scripts that a page loads at once, imports included; what it loads later, on use, is not among them. */
const MOST_BYTES: Record<string, number> = {
  'background.js': 520_000,
  'desk.html': 640_000,
  'library.html': 370_000,
  'options.html': 410_000,
  'popup.html': 100_000,
  'review.html': 270_000,
  'sidepanel.html': 260_000,
  'welcome.html': 120_000,
};

/** Licences that may go into the package without asking: permissive, and compatible with MIT. */
const LICENCES = /^(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|CC0-1\.0)$/;

/** The scripts of a page or a script, with all that they import at once. */
function scriptsOf(folder: string, entry: string): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, path] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g))
      visit(join(file, '..', path as string));
  };
  if (!entry.endsWith('.html')) visit(entry);
  else {
    const page = readFileSync(join(folder, entry), 'utf8');
    for (const [, path] of page.matchAll(/<script[^>]+src="\/([^"]+)"/g)) visit(path as string);
  }
  return found;
}

describe('chrome-mv3', () => {
  const folder = join(OUTPUT, 'chrome-mv3');
  const entries = readdirSync(folder).filter((name) => name.endsWith('.html') || name === 'background.js');

  test('has a budget of bytes for each of its pages', () => {
    expect(entries.sort()).toEqual(Object.keys(MOST_BYTES).sort());
  });

  test.each(entries)('keeps %s within its bytes', (entry) => {
    const scripts = [...scriptsOf(folder, entry)];
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES[entry] ?? 0);
  });
});

describe('the packages in the build', () => {
  const packages = new Set(
    ['chrome-mv3', 'firefox-mv3'].flatMap(
      (build) => JSON.parse(readFileSync(join(OUTPUT, `${build}-packages.json`), 'utf8')) as string[],
    ),
  );
  const aboutPackage = (name: string) => JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));

  test('are there', () => {
    expect([...packages]).toEqual(expect.arrayContaining(['preact', 'dexie', 'pdfjs-dist']));
  });

  test('have licences that may be shipped', () => {
    const others = [...packages].filter((name) => !LICENCES.test(aboutPackage(name).license));
    expect(others.map((name) => `${name}: ${aboutPackage(name).license}`)).toEqual([]);
  });

  test('are named in NOTICE', () => {
    const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
    expect([...packages].filter((name) => !notice.includes(name) && !notice.toLowerCase().includes(` ${name} (`))).toEqual([]);
  });
});

test('the README names each permission that is asked for, and no other', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const table = /## Privacy and permissions([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  const asked = ['chrome-mv3', 'firefox-mv3'].flatMap((build) => {
    const { permissions, optional_permissions: optional = [] } = manifestOf(build);
    return [...permissions, ...optional];
  });
  expect(named.sort()).toEqual([...new Set(asked)].sort());
});
