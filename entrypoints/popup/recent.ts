/** The last five look-ups, kept on this machine: enough of each to show it without opening the dictionary. */
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { LookUpHit } from '../../lib/protocol';

export interface Recent {
  word: string;
  pinyin: string;
  gloss: string;
}

const MOST = 5;

const stored = storage.defineItem<Recent[]>('local:recentLookUps', { fallback: [] });

export async function recentLookUps(): Promise<Recent[]> {
  const found: unknown = await stored.getValue();
  return Array.isArray(found) ? found.filter(isRecent).slice(0, MOST) : [];
}

/** A look-up in a private window is not remembered. */
const isPrivate = async (): Promise<boolean> =>
  browser.windows
    .getCurrent()
    .then(({ incognito }) => incognito)
    .catch(() => false);

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' &&
  value !== null &&
  ['word', 'pinyin', 'gloss'].every((key) => typeof (value as never)[key] === 'string');

/** Puts a hit first; one that stands there already moves up. */
export async function rememberLookUp(hit: LookUpHit): Promise<void> {
  if (await isPrivate()) return;
  const recent = asRecent(hit);
  const others = (await recentLookUps()).filter((one) => one.word !== recent.word);
  await stored.setValue([recent, ...others].slice(0, MOST));
}

export const forgetLookUps = (): Promise<void> => stored.setValue([]);

function asRecent(hit: LookUpHit): Recent {
  if (hit.kind === 'term') {
    return { word: hit.entry.term, pinyin: hit.entry.pinyin, gloss: hit.entry.senses[0]?.gloss ?? '' };
  }
  return { word: hit.entry.simplified, pinyin: hit.entry.pinyin, gloss: hit.entry.senses[0] ?? '' };
}
