/** A glance: while the pointer rests on Chinese inside a card, or a key stands on it, the foot says how it is read and what it means. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { En, Pinyin, Zh } from '../controls/zh';
import { characterUnder } from './character-under';
import type { CardActions, GlossedWord, Subject } from './subject';

/** Rest before the foot changes, in ms: crossing a line of words changes nothing. */
const REST_MS = 120;

interface Looking {
  glance: GlossedWord | null;
  /** Listeners for the element that the words stand in. */
  on: {
    onPointerMove: (event: PointerEvent) => void;
    onPointerLeave: () => void;
    onFocusIn: (event: FocusEvent) => void;
    onFocusOut: () => void;
  };
}

const wordAround = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('button.word') : null;

export function useGlance(look: CardActions['glance'], subject: Subject): Looking {
  const [glance, setGlance] = useState<GlossedWord | null>(null);
  const asked = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const forget = () => {
    asked.current = '';
    clearTimeout(timer.current);
    setGlance(null);
  };
  // Another subject, and the end of the card.
  useEffect(() => forget, [subject.text, subject.kind]);

  function ask(word: HTMLElement | null, at: number | undefined, wait: number) {
    const text = word?.dataset.text;
    if (!look || !text) return forget();
    const question = `${text} ${at ?? ''}`;
    if (question === asked.current) return;
    asked.current = question;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      look(text, at)
        .then((found) => asked.current === question && setGlance(found))
        .catch(() => {});
    }, wait);
  }

  return {
    glance,
    on: {
      onPointerMove: (event) => {
        if (event.pointerType === 'touch') return;
        const word = wordAround(event.target);
        ask(word, word ? characterUnder(word, event.clientX, event.clientY) : undefined, REST_MS);
      },
      onPointerLeave: forget,
      onFocusIn: (event) => {
        const word = wordAround(event.target);
        if (word) ask(word, undefined, 0);
      },
      onFocusOut: forget,
    },
  };
}

export function Glance({ word: { text, pinyin, gloss }, lang }: { word: GlossedWord; lang: Subject['lang'] }) {
  return (
    <span class="glance">
      <Zh lang={lang}>{text}</Zh> <Pinyin of={text}>{pinyin}</Pinyin> <En>{gloss}</En>
    </span>
  );
}
