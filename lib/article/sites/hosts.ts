/** The news hosts that Tifa knows, gathered from JSON; and the name of the medium behind an address. */
import finance from './hosts/finance.json';
import national from './hosts/national.json';
import overseas from './hosts/overseas.json';
import portals from './hosts/portals.json';
import regional from './hosts/regional.json';
import type { Host } from './schema';

const gather = () => [...national, ...finance, ...portals, ...regional, ...overseas];
// Marked pure so that a script that does not use the list leaves it out: the detector has 8 kB, the list 20.
export const HOSTS: readonly Host[] = /* @__PURE__ */ gather();

/** Whether a host falls under the host part of a match pattern (`*.example.cn` includes `example.cn`). */
export function hostMatches(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const domain = pattern.slice(2);
  return host === domain || host.endsWith(`.${domain}`);
}

/** The medium at a host, the closest entry first; null for a host outside the list. */
export function mediumAt(host: string): string | null {
  let best: Host | null = null;
  for (const entry of HOSTS) {
    if (hostMatches(entry.match, host) && entry.match.length > (best?.match.length ?? 0)) best = entry;
  }
  return best?.name ?? null;
}
