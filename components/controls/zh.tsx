/** Chinese and pinyin inside any interface: each with the language that picks its fonts and its voice. */
import type { ComponentChildren } from 'preact';
import type { Lang } from '../../lib/contract';

export { Pinyin } from './pinyin';

export function Zh({ children, lang = 'zh-Hans', class: more }: { children: ComponentChildren; lang?: Lang; class?: string }) {
  return (
    <span class={more ? `zh ${more}` : 'zh'} lang={lang}>
      {children}
    </span>
  );
}

/** A gloss, an explanation: English in every interface. */
export function En({ children, class: more }: { children: ComponentChildren; class?: string }) {
  return (
    <span class={more ? `en ${more}` : 'en'} lang="en">
      {children}
    </span>
  );
}
