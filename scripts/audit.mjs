/**
 * Known advisories on what is installed:
 *
 *     npm run audit
 *
 * Ends with 1 where a dependency of the shipped program has an advisory, with 3 where the registry gives no such service (mirrors often
 * do not): then nothing is known, which is not the same as nothing being wrong. Licences are checked by `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { ROOT } from './setup.mjs';

const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1e8,
  shell: process.platform === 'win32',
});

let report = null;
try {
  report = JSON.parse(stdout);
} catch {}

if (!report?.vulnerabilities) {
  const reason = report?.error?.summary ?? report?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  console.log(`The registry that npm is set to gives no advisories, so nothing is known of any. ${reason}`.trim());
  process.exit(3);
}

const shipped = spawnSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const names = new Set(shipped.stdout.split('\n').map((path) => path.replace(/^.*node_modules[\\/]/, '').replaceAll('\\', '/')));
const found = Object.values(report.vulnerabilities);
for (const { name, severity, via } of found) {
  const titles = via.map((one) => (typeof one === 'string' ? one : `${one.title} ${one.url}`)).join('; ');
  console.log(`${names.has(name) ? 'used by the program' : 'only for building and testing'}: ${name} (${severity}): ${titles}`);
}
const serious = found.filter(({ name }) => names.has(name));
console.log(`${found.length} advisories, ${serious.length} on what the program itself uses.`);
process.exit(serious.length ? 1 : 0);
