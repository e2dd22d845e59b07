/** Fifty articles open at once in Chromium: what all of it costs in memory, and how long a tab takes, beside the same tabs without Tifa. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from '../../scripts/setup.mjs';
import { type PipedBrowser, privateMb, renderers, startPiped, type Target } from './memory';
import { ARTICLES } from './served';
import { print } from './table';

const TABS = 50;
/** All is quiet when the processes have not grown by more than this in a round, MB. */
const QUIET_MB = 2;
const ROUND_MS = 3_000;

const totalMb = async (browser: PipedBrowser): Promise<number> =>
  [...(await renderers(browser))].reduce((sum, pid) => sum + privateMb(pid), 0);

/** Opens the tabs, one after the other is asked for, and waits until all of them are quiet. @returns MB of all renderers, ms for a tab */
async function openAll(extension: string | null): Promise<{ megabytes: number; msForOne: number }> {
  const browser = await startPiped(extension);
  try {
    const started = performance.now();
    for (let n = 0; n < TABS; n += 1)
      await browser.send<Target>('Target.createTarget', { url: ARTICLES[n % ARTICLES.length]?.url ?? ARTICLES[0].url });
    let megabytes = 0;
    let quietAt = performance.now();
    for (;;) {
      await setTimeout(ROUND_MS);
      const now = await totalMb(browser);
      if (Math.abs(now - megabytes) < QUIET_MB) break;
      megabytes = now;
      quietAt = performance.now();
    }
    return { megabytes, msForOne: (quietAt - started) / TABS };
  } finally {
    await browser.close();
  }
}

export async function benchTabs(): Promise<void> {
  const ours = await openAll(join(ROOT, '.output', 'chrome-mv3'));
  const bare = await openAll(null);
  const peer = 'the same tabs without Tifa';
  print(
    `${TABS} articles open at once (Chromium, private memory of all renderers, the extension's own among them, nothing collected)`,
    [
      { what: 'all of them', ours: ours.megabytes, peer, theirs: bare.megabytes, unit: 'MB' },
      { what: 'more for each tab', ours: (ours.megabytes - bare.megabytes) / TABS, peer: '', theirs: null, unit: 'MB' },
      { what: 'time until all was quiet, for each tab', ours: ours.msForOne, peer, theirs: bare.msForOne, unit: 'ms' },
    ],
  );
}
