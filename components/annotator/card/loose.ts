/** Text of the page that is in no article: a byline, a caption, a link. What the dictionary knows of it, and where it stands. */

import { parentOf } from '../../../lib/article/unclobbered';
import type { Lang } from '../../../lib/contract';
import type { CharacterHit } from '../../../lib/overlay/hit';
import type { WordSubject } from '../../card/subject';
import { subjectOfText } from './look-up';

/** Looked up at once, in characters. */
const LENGTH = 20;
/** Text that is typed or operated is left alone. */
const FIELDS = 'input,textarea,select,option,button,[contenteditable=""],[contenteditable="true"]';

export interface LooseText {
  subject: WordSubject;
  rects: () => DOMRect[];
  element: Element;
}

export async function looseText({ node, offset }: CharacterHit, lang: Lang): Promise<LooseText | null> {
  const element = parentOf(node);
  const text = node.data.slice(offset, offset + LENGTH);
  if (!element || !/^\p{Script=Han}/u.test(text) || element.closest(FIELDS)) return null;
  const subject = await subjectOfText(text, lang);
  if (!subject) return null;
  const rects = () => {
    const range = document.createRange();
    range.setStart(node, Math.min(offset, node.data.length));
    range.setEnd(node, Math.min(offset + subject.text.length, node.data.length));
    return [...range.getClientRects()];
  };
  return { subject, rects, element };
}
