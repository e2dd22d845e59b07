/** Tasks of a page's main thread, from Chromium's own trace: its `longtask` entries leave out the injection of content scripts. */
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/** Put into the trace by the page that is looked at. */
const SIGN = 'bench-page';
export const SIGN_PAGE = `void performance.mark('${SIGN}')`;

export interface LongestTask {
  /** ms by the clock, whatever else the machine did meanwhile; and ms of the processor. */
  clock: number;
  processor: number;
}

/** Traces while `work` runs. The longest task after the load event of the page in which {@link SIGN_PAGE} ran. */
export async function longestTask(browserCdp: CDPSession, work: () => Promise<void>): Promise<LongestTask> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  browserCdp.on('Tracing.dataCollected', collect);
  await browserCdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    transferMode: 'ReportEvents',
  });
  try {
    await work();
  } finally {
    const complete = new Promise((resolve) => browserCdp.once('Tracing.tracingComplete', resolve));
    await browserCdp.send('Tracing.end');
    await complete;
    browserCdp.off('Tracing.dataCollected', collect);
  }
  const sign = events.find(({ name }) => name === SIGN);
  if (!sign) throw new Error('the page did not sign the trace');
  const { pid, tid } = sign;
  const loaded = events.filter((event) => event.name === 'loadEventEnd' && event.pid === pid).at(-1)?.ts ?? 0;
  const tasks = events.filter(
    (event) => event.pid === pid && event.tid === tid && /RunTask$/.test(event.name) && event.ts >= loaded && event.ts < sign.ts,
  );
  const most = (key: 'dur' | 'tdur') => Math.max(0, ...tasks.map((task) => task[key] ?? 0)) / 1000;
  return { clock: most('dur'), processor: most('tdur') };
}
