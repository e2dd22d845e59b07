// First: the interface's texts must be there before anything asks for them.
import './interface';

import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card';
import type { CardActions } from '../../components/card/subject';
import { shadowStyles } from '../../components/card/surface';
import { speak } from './interface';
import { SUBJECTS } from './subjects';

const nothing = () => {};
const ACTIONS: CardActions = {
  save: nothing,
  highlight: nothing,
  copy: nothing,
  say: nothing,
  panel: nothing,
  note: nothing,
  lookUp: nothing,
  back: nothing,
  close: nothing,
  step: nothing,
  goTo: nothing,
};

/** A card in a shadow root with the real styles, on a ground of its theme. */
function mount(subject: keyof typeof SUBJECTS, theme: 'light' | 'dark', more: Partial<Parameters<typeof Card>[0]> = {}) {
  const host = document.createElement('div');
  host.dataset.theme = theme;
  host.style.background = theme === 'dark' ? '#101317' : '#f1f4f4';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = shadowStyles(16);
  const place = document.createElement('div');
  root.append(style, place);
  document.body.append(host);
  const shown = SUBJECTS[subject];
  if (!shown) throw new Error(`No subject "${subject}"`);
  render(<Card subject={shown} actions={ACTIONS} saved={false} {...more} />, place);
  return { host, root, card: root.querySelector('.card') as HTMLElement };
}

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.title = 'Cards';
});
afterEach(() => {
  speak('en');
  document.body.replaceChildren();
});

describe('an everyday word that the glossary explains', () => {
  it('shows the dictionary first, then what it stands for in politics, in the interface’s language', () => {
    const { card } = mount('everyday word of offices', 'light');
    const text = card.textContent ?? '';
    expect(text.indexOf('Party branch')).toBeLessThan(text.indexOf('In offices and newspapers'));
    expect(text).toContain('The smallest unit of the Party');
    expect(text).toContain('Our reading');
  });
});

describe.each(['light', 'dark'] as const)('every card, %s', (theme) => {
  it.each(Object.keys(SUBJECTS))('%s has no accessibility violation', async (name) => {
    const { host } = mount(name, theme);
    const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  it.each(Object.keys(SUBJECTS))('%s finds every text it asks for', (name) => {
    speak(language);
    const missing = vi.spyOn(console, 'warn');
    const { card } = mount(name, 'light');
    expect(missing).not.toHaveBeenCalled();
    expect(card.getAttribute('aria-label')).toContain(SUBJECTS[name]?.text);
    expect(card.textContent).not.toContain('$');
    missing.mockRestore();
  });
});

describe('a card', () => {
  it('is as wide as designed, whatever text size the page gives its root', () => {
    document.documentElement.style.fontSize = '100px';
    expect(mount('term', 'light').card.getBoundingClientRect().width).toBe(360);
    document.documentElement.style.fontSize = '';
  });

  it('scrolls in the middle when there is little room; head and foot stay', () => {
    const { host, root, card } = mount('formula with its key', 'light');
    host.style.setProperty('--card-room', '220px');
    expect(card.getBoundingClientRect().height).toBeLessThanOrEqual(220);
    const body = root.querySelector('.card-body') as HTMLElement;
    expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
    const foot = root.querySelector('.card-foot') as HTMLElement;
    expect(foot.getBoundingClientRect().bottom).toBeLessThanOrEqual(card.getBoundingClientRect().bottom);
  });

  it('shows that there is more below, until the end is reached', async () => {
    const { card } = mount('term', 'light');
    const body = card.querySelector('.card-body') as HTMLElement;
    expect(body.dataset.more).toBe('false');
    card.style.maxHeight = '200px';
    await vi.waitFor(() => expect(body.dataset.more).toBe('true'));
    expect(getComputedStyle(body, '::after').position).toBe('sticky');
    body.scrollTop = body.scrollHeight;
    await vi.waitFor(() => expect(body.dataset.more).toBe('false'));
  });

  it('has targets of at least 24 px, or text links in a line', () => {
    const { root } = mount('formula with its key', 'light');
    for (const button of root.querySelectorAll('.icon-btn, .key')) {
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    }
  });

  it('numbers members afresh in each group', () => {
    const { root } = mount('formula with its key', 'light');
    expect([...root.querySelectorAll('.members .n')].map((n) => n.textContent)).toEqual(['1', '2', '3', '1', '2', '3', '4']);
  });

  it('says how many parts a formula announces that the page does not list', () => {
    expect(mount('formula without a key', 'light').card.textContent).toContain(
      'A local scheme of 5 parts. This page does not list them.',
    );
  });

  it('looks up a word inside it', () => {
    const lookUp = vi.fn();
    const { root } = mount('person', 'light', { actions: { lookUp } });
    (root.querySelector('button.word:nth-of-type(2)') as HTMLButtonElement).click();
    expect(lookUp).toHaveBeenCalledWith('市委');
  });

  it('offers only what can be done', () => {
    const { root } = mount('term', 'light', { actions: {} });
    expect(root.querySelectorAll('.card-tools button, .card-foot button')).toHaveLength(0);
  });

  it('opens what else can be done, and closes it when something was chosen', async () => {
    const copy = vi.fn();
    const { root } = mount('term', 'light', { actions: { copy } });
    (root.querySelector('[aria-expanded]') as HTMLButtonElement).click();
    await vi.waitFor(() => expect(root.querySelectorAll('.more-menu button')).toHaveLength(4));
    (root.querySelector('.more-menu li:nth-child(3) button') as HTMLButtonElement).click();
    expect(copy).toHaveBeenCalledWith('cite');
    await vi.waitFor(() => expect(root.querySelector('.more-menu')).toBeNull());
  });

  it('keeps a note on Ctrl+Enter and leaves it on Escape', async () => {
    const keep = vi.fn();
    const cancel = vi.fn();
    const { root } = mount('formula without a key', 'light', { note: { value: '', keep, cancel } });
    const field = root.querySelector('textarea') as HTMLTextAreaElement;
    field.value = '五种颜色';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    expect(keep).toHaveBeenCalledWith('五种颜色');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(cancel).toHaveBeenCalledOnce();
  });
});
