/** What must not harm the library, done to the real thing: worker stopped, browser killed, disk full, two windows, bad files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toJson } from '../../lib/library/export/json';
import { emptySnapshot, type Snapshot } from '../../lib/library/records';
import { type Session, startSession } from './support/chromium';
import { PAGES, ROUTES } from './support/pages';

const TIME = '2026-05-01T08:00:00.000Z';
const PATIENCE = { timeout: 45_000 };

let session: Session;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-safety-'));
  session = await startSession(ROUTES);
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

function libraryOf(articles: number, each: number): Snapshot {
  const dates = { created: TIME, modified: TIME };
  const snapshot = emptySnapshot();
  for (let a = 0; a < articles; a += 1) {
    const url = `https://qinglan-daily.example/${a}`;
    snapshot.articles.push({
      ...{ id: `article-${a}`, address: url, url, title: `青澜市第${a}号公报`, kicker: null, subtitle: null, outlet: '青澜日报' },
      ...{ authors: [], published: null, lang: 'zh-Hans', kept: true, ...dates },
    });
    for (let h = 0; h < each; h += 1) {
      const anchor = { quote: { exact: `清单第${h}条`, prefix: '', suffix: '' }, position: { start: 0, end: 6 } };
      snapshot.highlights.push({
        ...{ id: `h-${a}-${h}`, articleId: `article-${a}`, anchor, colour: 'sky', note: '', tags: [], ...dates },
      });
    }
  }
  return snapshot;
}

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Every record of some tables, through a connection of its own. */
const recordsIn = (page: Page, tables: string[]): Promise<{ id: string; articleId?: string; note?: string }[][]> =>
  page.evaluate(
    (names) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('tifa-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(names);
          const asked = names.map((name) => reading.objectStore(name).getAll());
          reading.oncomplete = () => {
            opening.result.close();
            resolve(asked.map((request) => request.result as never));
          };
        };
      }),
    tables,
  );

const count = async (page: Page, table: string) => (await recordsIn(page, [table]))[0]?.length;

test('a worker stopped while it writes leaves every highlight whole, and loses none that it said was kept', async () => {
  const page = await session.openOwn('library.html');
  const cdp = await session.context.newCDPSession(page);
  let stopped = 0;
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    stopped += versions.filter(({ runningStatus }) => runningStatus === 'stopped').length;
  });
  await cdp.send('ServiceWorker.enable');
  const saving = page.evaluate(
    async ([url, time]) => {
      const outcomes: { n: number; kept: boolean }[] = [];
      for (let round = 0; round < 6; round += 1) {
        const asked = Array.from({ length: 40 }, (_, i) => {
          const n = round * 40 + i;
          const text = `第${n}段正文，各不相同。`;
          const data = {
            article: {
              ...{ url: `${url}?n=${n}`, title: `第${n}号`, kicker: null, subtitle: null, outlet: null, authors: [] },
              ...{ published: null, lang: 'zh-Hans' },
            },
            reading: { text, blocks: [], summary: [], characters: 9, terms: [], people: [] },
            anchor: { quote: { exact: text.slice(0, 4), prefix: '', suffix: text.slice(4) }, position: { start: 0, end: 4 } },
            colour: 'sky',
            note: String(n),
          };
          return chrome.runtime
            .sendMessage({ id: n, type: 'saveHighlight', data, timestamp: Date.parse(time as string) })
            .then((answer) => outcomes.push({ n, kept: JSON.stringify(answer ?? null).includes('"ok":true') }))
            .catch(() => outcomes.push({ n, kept: false }));
        });
        await Promise.all(asked);
      }
      return outcomes;
    },
    ['https://qinglan-daily.example/stopped', TIME],
  );
  for (let stop = 0; stop < 5; stop += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await cdp.send('ServiceWorker.stopAllWorkers');
  }
  const outcomes = await saving;
  const [highlights = [], articles = [], texts = [], tallies = []] = await recordsIn(page, [
    'highlights',
    'articles',
    'texts',
    'tallies',
  ]);
  // The stops are real, and the worker came back.
  expect(stopped).toBeGreaterThan(0);
  expect(outcomes.some(({ kept }) => kept)).toBe(true);
  const notes = new Set(highlights.map(({ note }) => note));
  for (const { n, kept } of outcomes) if (kept) expect(notes).toContain(String(n));
  for (const list of [texts, tallies])
    expect(list.map(({ articleId }) => articleId).sort()).toEqual(articles.map(({ id }) => id).sort());
  expect(highlights.map(({ articleId }) => articleId).sort()).toEqual(articles.map(({ id }) => id).sort());
  await page.close();
});

test('a full disk is said, and nothing of the file is written', async () => {
  const page = await session.openOwn('library.html');
  const before = await recordsIn(page, ['articles', 'highlights']);
  await page.setInputFiles('.bar input[type=file]', fileOf('full.json', toJson(libraryOf(30, 20))));
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    let left = 300;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      left -= 1;
      if (left < 0) throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await page.locator('.preview .btn.primary').click();
  await page
    .getByText(/space|storage|full/i)
    .first()
    .waitFor(PATIENCE);
  expect(await recordsIn(page, ['articles', 'highlights'])).toEqual(before);
  await page.close();
});

test('files that are broken, foreign, hostile or from the future are refused whole, with line and reason', async () => {
  const page = await session.openOwn('library.html');
  const before = await recordsIn(page, ['articles', 'highlights', 'words', 'texts', 'removals']);
  const good = toJson(libraryOf(2, 2));
  const bad: [string, string, RegExp][] = [
    ['cut.json', good.slice(0, good.length / 2), /line \d+/i],
    ['foreign.json', '{"some": "thing"}', /not/i],
    ['future.json', good.replace(/"version": ?\d+/, '"version": 99'), /newer/i],
    ['colour.json', good.replace('"sky"', '"<img src=x onerror=alert(1)>"'), /line \d+/i],
    ['address.json', good.replaceAll('https://qinglan-daily.example', 'javascript:alert'), /line \d+/i],
    ['twice.json', good.replace('h-0-1', 'h-0-0'), /line \d+/i],
    ['orphan.json', good.replace('"articleId": "article-1"', '"articleId": "nowhere"'), /line \d+/i],
    ['picture.json', '\u0089PNG\u0000\u0001'.repeat(2_000), /line|not/i],
    ['empty.json', '', /line|not/i],
    ['deep.json', '['.repeat(200_000), /line|not/i],
  ];
  for (const [name, text, says] of bad) {
    await page.setInputFiles('.bar input[type=file]', fileOf(name, text));
    const refusal = page.locator('.refused');
    await refusal.waitFor(PATIENCE);
    expect(`${name}: ${await refusal.textContent()}`).toMatch(says);
    await refusal.getByRole('button').click();
    await refusal.waitFor({ state: 'detached', ...PATIENCE });
  }
  expect(await recordsIn(page, ['articles', 'highlights', 'words', 'texts', 'removals'])).toEqual(before);
  await page.close();
});

test('two windows: what one changes the other shows, and changes in both are kept', async () => {
  const one = await session.openOwn('library.html');
  await one.setInputFiles('.bar input[type=file]', fileOf('two.json', toJson(libraryOf(1, 2))));
  await one.locator('.preview .btn.primary').click();
  const other = await session.openOwn('library.html');
  for (const page of [one, other]) {
    await page.getByRole('searchbox').fill('清单第');
    await page.getByText('清单第1条').first().waitFor(PATIENCE);
  }
  const noteOf = async (page: Page, quote: string, note: string) => {
    await page.getByText(quote).first().click();
    const field = page.getByRole('textbox', { name: 'Note' });
    await field.fill(note);
    await field.blur();
  };
  await Promise.all([noteOf(one, '清单第0条', 'From the first window.'), noteOf(other, '清单第1条', 'From the second window.')]);
  for (const page of [one, other]) {
    await page.getByText('From the first window.').first().waitFor(PATIENCE);
    await page.getByText('From the second window.').first().waitFor(PATIENCE);
  }
  const [highlights = []] = await recordsIn(one, ['highlights']);
  expect(highlights.map(({ note }) => note)).toEqual(
    expect.arrayContaining(['From the first window.', 'From the second window.']),
  );
  await one.close();
  await other.close();
});

/** The browser's own process on a profile: the one that is none of its children. */
function processOn(profile: string): number {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let command = '';
    try {
      command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    } catch {
      continue;
    }
    if (command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=')) return Number(id);
  }
  throw new Error('no browser on that profile');
}

test.skipIf(process.platform !== 'linux')(
  'a browser killed in the middle of an import leaves all of it or nothing',
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'tifa-killed-'));
    const file = fileOf('killed.json', toJson(libraryOf(2_000, 10)));
    let survivor: Session | undefined;
    try {
      const killed = await startSession(ROUTES, { profile });
      const page = await killed.openOwn('library.html');
      await page.setInputFiles('.bar input[type=file]', fileOf('first.json', toJson(libraryOf(1, 3))));
      await page.locator('.preview .btn.primary').click();
      await page.getByText('清单第0条').first().waitFor(PATIENCE);
      await page.setInputFiles('.bar input[type=file]', file);
      await page.locator('.preview .btn.primary').click(PATIENCE);
      // Under way: the page says how far it is, or has just begun.
      await page.waitForTimeout(300);
      process.kill(processOn(profile), 'SIGKILL');
      await killed.close().catch(() => {});
      survivor = await startSession(ROUTES, { profile });
      const again = await survivor.openOwn('library.html');
      await again.getByText('清单第0条').first().waitFor(PATIENCE);
      const articles = await count(again, 'articles');
      expect([1, 2_000]).toContain(articles);
      expect(await count(again, 'highlights')).toBe(articles === 1 ? 3 : 20_000);
      // It works on: the same file comes in whole.
      await again.setInputFiles('.bar input[type=file]', file);
      if (articles === 1) await again.locator('.preview .btn.primary').click(PATIENCE);
      await expect.poll(() => count(again, 'highlights'), PATIENCE).toBe(20_000);
    } finally {
      await survivor?.close();
      rmSync(profile, { recursive: true, force: true });
    }
  },
  240_000,
);

test('a page of the web cannot reach the library', async () => {
  const page = await session.open(PAGES.portal);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('tifa-library');
  await page.close();
});
