// First: the interface's texts must be there before anything asks for them.
import './interface';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Card } from '../../components/card/card';
import { keepPlaced, virtualElement } from '../../components/card/place';
import { createSurface, type Surface } from '../../components/card/surface';
import { setPage } from './page';
import { SUBJECTS } from './subjects';

beforeEach(() => page.viewport(1000, 800));

let surface: Surface | undefined;
let style: HTMLStyleElement | undefined;
afterEach(() => {
  surface?.remove();
  style?.remove();
  document.body.removeAttribute('style');
});

const NASTY = `
  html { font-size: 100px; }
  * { color: rgb(255, 0, 0) !important; font-family: monospace !important; letter-spacing: 9px !important; line-height: 4 !important;
      display: inline-block !important; width: 30px !important; text-transform: uppercase !important; direction: rtl !important; }`;

function show(name: keyof typeof SUBJECTS, theme: 'light' | 'dark' = 'light') {
  const subject = SUBJECTS[name];
  if (!subject) throw new Error(`No subject "${name}"`);
  surface = createSurface(document, 'card', 'en-GB');
  surface.show(<Card subject={subject} actions={{ save() {}, copy() {} }} saved={false} />, theme);
  return { surface, card: surface.root.querySelector('.card') as HTMLElement };
}

describe('a surface over a foreign page', () => {
  it('looks the same whatever the page does to every element', () => {
    const plain = show('term').card.getBoundingClientRect();
    surface?.remove();
    style = document.createElement('style');
    style.textContent = NASTY;
    document.head.append(style);
    const { card } = show('term');
    const box = card.getBoundingClientRect();
    expect([box.width, box.height]).toEqual([plain.width, plain.height]);
    const head = getComputedStyle(card.querySelector('.hw .zh') as Element);
    expect(head.color).toBe('rgb(26, 34, 41)');
    expect(head.fontSize).toBe('28px');
    expect(head.fontFamily).toContain('Noto Serif CJK SC');
  });

  it('is dark on a dark page, whatever the system says', () => {
    const { card } = show('term', 'dark');
    expect(getComputedStyle(card).backgroundColor).toBe('rgb(32, 37, 43)');
    expect(getComputedStyle(card.querySelector('.prose') as Element).color).toBe('rgb(230, 233, 232)');
  });

  it('is closed to the page, and leaves nothing when it is removed', () => {
    const before = document.documentElement.outerHTML;
    const { surface: shown } = show('word');
    expect(shown.host.shadowRoot).toBeNull();
    expect(shown.host.textContent).toBe('');
    shown.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('takes the place of a leftover of an older copy', () => {
    show('word');
    const { surface: second } = show('word');
    expect(document.querySelectorAll('[data-tifa-surface]')).toHaveLength(1);
    expect(document.querySelector('[data-tifa-surface]')).toBe(second.host);
  });

  it('keeps keys typed in it from the page', () => {
    const { surface: shown } = show('word');
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    shown.root.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });
});

describe('where a card stands', () => {
  /** A line of text at a height of the window, and a card placed at its third to fifth character. */
  async function placeAt(top: number, left = 100) {
    setPage(
      `<p style="position: fixed; top: ${top}px; left: ${left}px; margin: 0; font-size: 20px; width: 250px">青澜推行三问四办工作法。</p>`,
    );
    const text = document.querySelector('#page p')?.firstChild as Text;
    const rects = () => {
      const range = document.createRange();
      range.setStart(text, 4);
      range.setEnd(text, 8);
      return [...range.getClientRects()];
    };
    const { surface: shown } = show('formula with its key');
    const stop = keepPlaced(shown.host, virtualElement(rects, text.parentElement as Element));
    await vi.waitFor(() => expect(shown.host.style.top).not.toBe('0px'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const box = shown.host.getBoundingClientRect();
    const thing = rects()[0] as DOMRect;
    stop();
    return { box, thing };
  }

  it('is 12 px under the thing, its text flush with the thing’s', async () => {
    const { box, thing } = await placeAt(20);
    expect(box.top - thing.bottom).toBeCloseTo(12, 0);
    expect(box.left + 17).toBeCloseTo(thing.left, 0);
  });

  it('is above the thing where there is no room below', async () => {
    const { box, thing } = await placeAt(innerHeight - 40);
    expect(thing.top - box.bottom).toBeCloseTo(12, 0);
    expect(box.top).toBeGreaterThanOrEqual(0);
  });

  it('is never on the thing, and never out of the window', async () => {
    for (const top of [5, innerHeight / 3, innerHeight / 2, innerHeight * 0.8]) {
      for (const left of [0, innerWidth - 260]) {
        const { box, thing } = await placeAt(top, left);
        expect(box.bottom <= thing.top || box.top >= thing.bottom).toBe(true);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(innerWidth);
      }
    }
  });
});
