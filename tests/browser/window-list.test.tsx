import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { WindowList } from '../../components/library/window-list';

interface Row {
  id: string;
  heading: boolean;
  height: number;
}

const rows: Row[] = Array.from({ length: 20_000 }, (_, n) => ({
  id: `r${n}`,
  heading: n % 10 === 0,
  height: 20 + ((n * 13) % 60),
}));
const keyOf = (row: Row) => row.id;
const estimate = () => 40;
const isItem = (row: Row) => !row.heading;

const root = document.createElement('div');
afterEach(() => {
  render(null, root);
  root.remove();
});

function show() {
  document.body.append(root);
  act(() =>
    render(
      <WindowList rows={rows} keyOf={keyOf} estimate={estimate} isItem={isItem} label="rows">
        {(row) =>
          row.heading ? (
            <h3 style={{ height: `${row.height}px`, margin: 0 }}>{row.id}</h3>
          ) : (
            <button type="button" data-row style={{ height: `${row.height}px`, display: 'block' }}>
              {row.id}
            </button>
          )
        }
      </WindowList>,
      root,
    ),
  );
}

const focused = () => document.activeElement?.textContent;
const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

it('draws what is in view of 20,000 rows, and walks all of them by keys', async () => {
  show();
  expect(root.querySelectorAll('li').length).toBeLessThan(200);
  root.querySelector<HTMLElement>('[data-row]')?.focus();
  for (let n = 0; n < 9; n += 1) {
    const before = focused();
    press('ArrowDown');
    await vi.waitFor(() => expect(focused()).not.toBe(before));
  }
  // Row 10 is a heading.
  expect(focused()).toBe('r11');
  press('End');
  await vi.waitFor(() => expect(focused()).toBe('r19999'));
  await vi.waitFor(() => {
    const box = document.activeElement?.getBoundingClientRect();
    expect(box && box.bottom <= innerHeight + 1 && box.top >= 0).toBe(true);
  });
  press('k');
  await vi.waitFor(() => expect(focused()).toBe('r19998'));
  press('Home');
  await vi.waitFor(() => expect(focused()).toBe('r1'));
  expect(root.querySelectorAll('li').length).toBeLessThan(200);
});

it('shows the rows that the window is scrolled to', async () => {
  show();
  scrollTo(0, 400_000);
  await vi.waitFor(() => {
    const middle = document.elementFromPoint(60, innerHeight / 2);
    expect(middle?.closest('li')?.dataset.index).toMatch(/^\d{4,}$/);
  });
});
