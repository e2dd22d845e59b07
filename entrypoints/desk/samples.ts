/** The two samples that come with Tifa, as files to be put on the desk. */
import { browser } from 'wxt/browser';

export const SAMPLES = { article: 'article.html', page: 'page.txt' } as const;

/** @throws where the extension's own file cannot be had */
export async function sampleFile(name: string): Promise<File> {
  const response = await fetch(browser.runtime.getURL(`/sample/${name}` as never));
  if (!response.ok) throw new Error(`sample/${name}: ${response.status}`);
  return new File([await response.arrayBuffer()], name);
}

/** The sample that the address asks for (`?sample=article`), as the first run does. */
export function sampleAsked(): string | null {
  const asked = new URLSearchParams(location.search).get('sample');
  return asked !== null && asked in SAMPLES ? SAMPLES[asked as keyof typeof SAMPLES] : null;
}
