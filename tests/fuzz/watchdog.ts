/** Ends the whole process where an input never comes to an end: the main thread cannot, being the one that hangs. */
import { Worker } from 'node:worker_threads';

const WORKER = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const [beats, name, mostMs] = workerData;
let last = -1;
let since = Date.now();
setInterval(() => {
  const now = Atomics.load(beats, 0);
  if (now !== last) { last = now; since = Date.now(); }
  else if (Date.now() - since > mostMs) {
    writeSync(2, '\\n✗ ' + String.fromCharCode(...name).replace(/\\0/g, '') + ': an input has taken ' + mostMs / 1000 + ' s and has not come to an end\\n');
    process.kill(process.pid, 'SIGKILL');
  }
}, 1000).unref();
setInterval(() => {}, 60000);
`;

/** On a busy machine a slow input may take long; one that hangs takes longer. */
const MOST_MS = 120_000;
const LONGEST_NAME = 32;

/** Starts it. Gives the function that says "still alive, with this target". */
export function watchdog(): (target: string) => void {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const name = new Uint8Array(new SharedArrayBuffer(LONGEST_NAME));
  new Worker(WORKER, { eval: true, workerData: [beats, name, MOST_MS] }).unref();
  return (target) => {
    Atomics.add(beats, 0, 1);
    name.fill(0);
    name.set([...target].slice(0, LONGEST_NAME).map((one) => one.charCodeAt(0)));
  };
}
