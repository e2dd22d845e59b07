// First: the interface's texts must be there before anything asks for them.
import './interface';

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { SectionIndex } from '../../components/article/section-index';

const heights: Record<string, number> = { summary: 900, facts: 700, words: 120, saved: 80 };
const ids = Object.keys(heights);

const root = document.createElement('div');
afterEach(() => {
  render(null, root);
  root.remove();
  scrollTo(0, 0);
});

function show() {
  document.body.append(root);
  act(() =>
    render(
      <>
        <SectionIndex sections={ids.map((id) => ({ id, label: id }))} />
        {ids.map((id) => (
          <section key={id} id={id} style={{ height: `${heights[id]}px` }} />
        ))}
      </>,
      root,
    ),
  );
}

const current = () => root.querySelector('[aria-current]')?.textContent;
const end = () => document.documentElement.scrollHeight;
const scrolled = () => new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));

it('follows the scroll, and names the last section at the very end', async () => {
  show();
  expect(current()).toBe('summary');
  scrollTo(0, 900);
  await vi.waitFor(() => expect(current()).toBe('facts'));
  scrollTo(0, end());
  await vi.waitFor(() => expect(current()).toBe('saved'));
});

it('names the section that was asked for, though the end of the page comes first, until the reader scrolls on', async () => {
  show();
  const done = scrolled();
  root.querySelector<HTMLElement>('a[href="#words"]')?.click();
  await done;
  await vi.waitFor(() => expect(current()).toBe('words'));
  scrollTo(0, 900);
  await vi.waitFor(() => expect(current()).toBe('facts'));
});
