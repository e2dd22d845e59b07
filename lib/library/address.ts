/** One address for an article however it was reached: what the library files it under. */
import { DRESS_LABELS, IDLE_PARAMETERS, MOVED_HOSTS, REGISTRY_ENDINGS } from './address-rules';

const exact = new Set<string>(IDLE_PARAMETERS.filter((name) => !name.endsWith('*')));
const beginnings = IDLE_PARAMETERS.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

function isIdle(parameter: string): boolean {
  const name = parameter.toLowerCase();
  return exact.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

function canonicalHost(host: string): string {
  let name = host.toLowerCase();
  while (name.endsWith('.')) name = name.slice(0, -1);
  // Without its dots 127.1.. is an address of numbers, which browsers write in full.
  if (name !== host.toLowerCase() && URL.canParse(`https://${name}`)) name = new URL(`https://${name}`).hostname;
  // Again and again: www.m.example.cn is example.cn too, and what is canonical stays as it is.
  for (;;) {
    const label = DRESS_LABELS.find((one) => name.startsWith(`${one}.`));
    const rest = label ? name.slice(label.length + 1) : '';
    if (!rest.includes('.') || (REGISTRY_ENDINGS as readonly string[]).includes(rest)) break;
    name = rest;
  }
  for (const [from, to] of Object.entries(MOVED_HOSTS)) {
    if (name === from || name.endsWith(`.${from}`)) return name.slice(0, name.length - from.length) + to;
  }
  return name;
}

/** Routes that live in the fragment (`#/news/1`, `#!news/1`) are part of the address; places in the page are not. */
function canonicalFragment(hash: string): string {
  return /^#[!/]/.test(hash) ? hash : '';
}

/**
 * The canonical address: https, no port, no `www.` or `m.`, no tracking or display parameters, the rest sorted, no fragment,
 * no slash at the end. Addresses that are not of the web (files, texts on the desk) lose their fragment only.
 */
export function canonicalAddress(url: string): string {
  const trimmed = url.trim();
  if (!URL.canParse(trimmed)) return trimmed;
  const parsed = new URL(trimmed);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return trimmed.replace(/#.*$/s, '').trim();
  const parameters = [...parsed.searchParams].filter(([name]) => !isIdle(name));
  parameters.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : '';
  const path = parsed.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  return `https://${canonicalHost(parsed.hostname)}${path}${query}${canonicalFragment(parsed.hash)}`;
}
