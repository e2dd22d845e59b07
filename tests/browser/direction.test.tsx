// First: the interface's texts must be there before anything asks for them.
import './interface';

import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { En, Zh } from '../../components/controls/zh';
import uiCss from '../../components/ui.css?raw';

/** Right-to-left override, which the page's author left open. */
const OVERRIDE = '\u202e';

let holder: HTMLElement | undefined;
afterEach(() => holder?.remove());

function show(child: preact.ComponentChild): Element {
  holder = document.createElement('div');
  document.body.append(holder);
  render(
    <>
      <style>{uiCss}</style>
      <p>
        {child}
        <b>abcdef</b>
      </p>
    </>,
    holder,
  );
  return holder.querySelector('b') as Element;
}

/** Where the characters of a text are drawn, in its order. */
function places(element: Element): number[] {
  const text = element.firstChild as Text;
  return [...text.data].map((_, n) => {
    const range = document.createRange();
    range.setStart(text, n);
    range.setEnd(text, n + 1);
    return range.getBoundingClientRect().left;
  });
}

const rising = (all: readonly number[]): boolean => all.every((left, n) => n === 0 || left > (all[n - 1] as number));

describe('text of others that turns the direction of writing', () => {
  it('would turn what stands after it', () => {
    expect(rising(places(show(`放管服${OVERRIDE}改革`)))).toBe(false);
  });

  it.each([
    ['Chinese', <Zh>{`放管服${OVERRIDE}改革`}</Zh>],
    ['a gloss', <En>{`streamline${OVERRIDE} government`}</En>],
  ])('keeps to itself: %s', (_, child) => {
    expect(rising(places(show(child)))).toBe(true);
  });
});
