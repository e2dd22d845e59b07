// First: the interface's texts must be there before anything asks for them.
import './interface';

import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SelectionBar, type SelectionBarProps } from '../../components/card/selection-bar';
import { shadowStyles } from '../../components/card/surface';

const nothing = () => {};
const PLAIN: SelectionBarProps = { onColour: nothing, onNote: nothing, onCopy: nothing };
const STATES: Record<string, SelectionBarProps> = {
  'a fresh selection': PLAIN,
  'a highlight with a note': { ...PLAIN, current: 'sky', noteText: 'A sharp phrase.', onRemove: nothing },
  'a note being written': { ...PLAIN, note: { value: '', keep: nothing, cancel: nothing } },
  'what was done': { ...PLAIN, said: 'Highlighted', onUndo: nothing },
};

function mount(props: SelectionBarProps, theme: 'light' | 'dark') {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = shadowStyles(16);
  const place = document.createElement('div');
  place.className = 'surface';
  place.dataset.theme = theme;
  root.append(style, place);
  document.body.append(host);
  render(<SelectionBar {...props} />, place);
  return { host, root };
}

afterEach(() => document.body.replaceChildren());

describe.each(['light', 'dark'] as const)('the bar at a selection, %s', (theme) => {
  it.each(Object.keys(STATES))('%s has no accessibility violation', async (name) => {
    const { host } = mount(STATES[name] ?? PLAIN, theme);
    const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});

describe('the bar', () => {
  it('names its colours and tells which one it is', () => {
    const onColour = vi.fn();
    const { root } = mount({ ...PLAIN, current: 'sage', onColour }, 'light');
    const swatches = [...root.querySelectorAll<HTMLButtonElement>('.swatch')];
    expect(swatches.map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true', 'false', 'false']);
    expect(new Set(swatches.map((one) => one.getAttribute('aria-label'))).size).toBe(5);
    swatches[4]?.click();
    expect(onColour).toHaveBeenCalledWith('mauve');
  });
});
