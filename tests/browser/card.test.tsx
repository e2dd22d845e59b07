// First: the interface's texts must be there before anything asks for them.
import './interface';

import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card';
import type { CardActions, Subject, WordSubject } from '../../components/card/subject';
import { shadowStyles } from '../../components/card/surface';
import { speak } from './interface';
import { entryOf, SUBJECTS } from './subjects';

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
  host.style.background = theme === 'dark' ? '#101317' : '#f1f4f4';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = shadowStyles(16);
  const place = document.createElement('div');
  place.className = 'surface';
  place.dataset.theme = theme;
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

  it('says what a short form of a place stands for, as a way on', () => {
    const lookUp = vi.fn();
    const { root, card } = mount('place in its short form', 'light', { actions: { ...ACTIONS, lookUp } });
    expect(card.textContent).toContain('Short for');
    (root.querySelector('.related button.word') as HTMLButtonElement).click();
    expect(lookUp).toHaveBeenCalledWith('青澜市', undefined);
  });

  it('looks up a word inside it', () => {
    const lookUp = vi.fn();
    const { root } = mount('person', 'light', { actions: { lookUp } });
    (root.querySelector('.office-zh button.word:nth-of-type(2)') as HTMLButtonElement).click();
    expect(lookUp).toHaveBeenCalledWith('市委', undefined);
    // The office stays as it is printed.
    expect(root.querySelector('.office-zh')?.textContent).toBe('青澜市委副书记、市长');
  });

  it('looks up Chinese in English prose, and a character of the headword, at the place that was pointed at', () => {
    const lookUp = vi.fn();
    const { root, card } = mount('everyday word of offices', 'light', { actions: { lookUp } });
    const words = [...root.querySelectorAll<HTMLButtonElement>('button.word')];
    expect(words.filter((word) => word.closest('.hw')).map((word) => word.textContent)).toEqual(['党', '支', '部']);
    const inProse = words.find((word) => word.closest('.prose, .judgement, .defs')) as HTMLButtonElement;
    expect(inProse.textContent?.length).toBeGreaterThan(1);
    const box = inProse.getBoundingClientRect();
    // The last character of it.
    const at = { clientX: box.right - 3, clientY: box.top + box.height / 2 };
    inProse.dispatchEvent(new MouseEvent('click', { ...at, detail: 1, bubbles: true }));
    expect(lookUp).toHaveBeenCalledWith(inProse.textContent, (inProse.textContent?.length ?? 0) - 1);
    expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  });

  it('tells at a glance what a word means that the pointer rests on or a key stands on; the foot keeps its height', async () => {
    const glance = vi.fn(async (text: string) => ({ text, pinyin: 'shìwěi', gloss: 'city Party committee' }));
    const { root } = mount('person', 'light', { actions: { lookUp: nothing, copy: nothing, glance } });
    const foot = root.querySelector('.card-foot') as HTMLElement;
    const before = foot.getBoundingClientRect().height;
    const word = root.querySelector('.office-zh button.word:nth-of-type(2)') as HTMLButtonElement;
    const { left, top } = word.getBoundingClientRect();
    word.dispatchEvent(new PointerEvent('pointermove', { clientX: left + 2, clientY: top + 8, bubbles: true, composed: true }));
    await vi.waitFor(() => expect(foot.querySelector('.glance')?.textContent).toBe('市委 shìwěi city Party committee'));
    expect(foot.getBoundingClientRect().height).toBe(before);
    foot.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    await vi.waitFor(() => expect(foot.querySelector('.glance')).toBeNull());
    word.focus();
    await vi.waitFor(() => expect(foot.querySelector('.glance')).not.toBeNull());
    word.blur();
    await vi.waitFor(() => expect(foot.querySelector('.glance')).toBeNull());
  });

  it('says where it cannot speak, and only there', async () => {
    const open = async (actions: CardActions) => {
      const { root } = mount('term', 'light', { actions: { copy: nothing, ...actions } });
      (root.querySelector('[aria-expanded]') as HTMLButtonElement).click();
      await vi.waitFor(() => expect(root.querySelector('.more-menu')).not.toBeNull());
      return root.querySelector('.more-menu')?.textContent;
    };
    expect(await open({ isVoiceless: () => true })).toContain('No Chinese voice');
    expect(await open({ say: nothing })).not.toContain('No Chinese voice');
  });

  it('shows what an entry points to once, not as a sense and below it again', () => {
    const xian = entryOf('西安', '西安', "Xī'ān", ["see 西安市 Xī'ān Shì"]);
    const city = entryOf('西安市', '西安市', "Xī'ān Shì", ["Xi'an, capital of Shaanxi"]);
    const word: Subject = {
      ...(SUBJECTS.word as WordSubject),
      text: '西安',
      entries: [{ ...xian, refers: [{ how: 'see', entry: city }] }],
    };
    const place = document.createElement('div');
    document.body.append(place);
    render(<Card subject={word} actions={ACTIONS} saved={false} />, place);
    expect(place.querySelector('.defs')).toBeNull();
    expect(place.textContent?.split('西安市')).toHaveLength(2);
    expect(place.textContent).toContain("Xi'an, capital of Shaanxi");
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
