/** Match patterns of the manifest, made from the host data. */
import { HOSTS } from './hosts';
import type { Host } from './schema';

/** `*.example.cn` covers `example.cn`, `www.example.cn` and `*.news.example.cn`; a host without a star covers itself. */
function covers(wide: Host, narrow: Host): boolean {
  if (wide.match === narrow.match) return wide.path === undefined || wide.path === narrow.path;
  if (!wide.match.startsWith('*.') || wide.path !== undefined) return false;
  const domain = wide.match.slice(2);
  const bare = narrow.match.replace(/^\*\./, '');
  return bare === domain || bare.endsWith(`.${domain}`);
}

/** One pattern for each host that no other covers, in alphabetical order, without duplicates. */
export function matchPatterns(): string[] {
  const kept = HOSTS.filter(
    (host) =>
      !HOSTS.some(
        (other) => other !== host && covers(other, host) && !(covers(host, other) && HOSTS.indexOf(host) < HOSTS.indexOf(other)),
      ),
  );
  return kept.map((host) => `*://${host.match}${host.path ?? '/*'}`).sort();
}
