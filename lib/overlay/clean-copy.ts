/** Copies of text with pinyin above it: the words as the page prints them, without our elements. */
import { RUBY_ATTRIBUTE } from './ruby';

/** The HTML of a range with our ruby taken out again. Elements of the page stay as they are. */
export function cleanHtml(range: Range): string {
  const holder = range.startContainer.ownerDocument?.createElement('div');
  if (!holder) return '';
  holder.append(range.cloneContents());
  for (const reading of holder.querySelectorAll(`rt[${RUBY_ATTRIBUTE}]`)) reading.remove();
  for (const ruby of holder.querySelectorAll(`ruby[${RUBY_ATTRIBUTE}]`)) ruby.replaceWith(...ruby.childNodes);
  holder.normalize();
  return holder.innerHTML;
}

/** Puts the clean text in the place of what the browser would copy, where the selection holds pinyin of ours. */
export function keepCopiesClean(document: Document, signal: AbortSignal): void {
  document.addEventListener(
    'copy',
    (event) => {
      const selection = document.getSelection();
      if (event.defaultPrevented || !event.clipboardData || !selection || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      const root = range.commonAncestorContainer;
      const element = root instanceof Element ? root : root.parentElement;
      if (!element?.querySelector(`rt[${RUBY_ATTRIBUTE}]`) && !element?.closest(`ruby[${RUBY_ATTRIBUTE}]`)) return;
      event.clipboardData.setData('text/plain', selection.toString());
      event.clipboardData.setData('text/html', cleanHtml(range));
      event.preventDefault();
    },
    { signal },
  );
}
