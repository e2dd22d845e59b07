/** What the README promises of `npm start` where there is no display: pictures, and a report of what was read. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../../scripts/start/show';

const folder = mkdtempSync(join(tmpdir(), 'tifa-start-'));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('the sample article is shown, pictured and reported', { timeout: 120_000 }, async () => {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
  await show({ target: null, headless: true, out: folder, size: null });
  const pictures = readdirSync(folder);
  for (const name of ['page', 'card', 'panel', 'popup']) expect(pictures.join(' ')).toContain(name);
  for (const picture of pictures) expect(statSync(join(folder, picture)).size).toBeGreaterThan(10_000);
  expect(printed.join('\n')).toContain('三问四办');
});
