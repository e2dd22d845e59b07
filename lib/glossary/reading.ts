import type { GlossaryEntry } from './entry';

/**
 * The entry's reading, checked by hand, where `text` is the entry's own wording; null where it is a variant: 便民服务站 is explained by
 * the entry 便民服务中心 and read otherwise.
 */
export function readingOf({ term, trad, pinyin }: GlossaryEntry, text: string): string | null {
  return text === term || text === trad ? pinyin : null;
}
