// First: the interface's texts must be there before anything asks for them.
import './interface';

import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnnounceProvider } from '../../components/controls/announce';
import { Sites } from '../../entrypoints/options/sites';
import { matchPatterns } from '../../lib/article/sites/matches';
import { offer } from './interface';

const root = document.createElement('main');

/** The options with what the browser grants. */
function mount(granted: string[]) {
  const request = vi.fn(async () => true);
  offer('permissions', {
    getAll: async () => ({ origins: granted }),
    onAdded: { addListener() {}, removeListener() {} },
    onRemoved: { addListener() {}, removeListener() {} },
    request,
  });
  document.body.append(root);
  render(
    <AnnounceProvider>
      <Sites />
    </AnnounceProvider>,
    root,
  );
  return request;
}

const notice = () => root.querySelector('.withheld');
afterEach(() => {
  render(null, root);
  root.remove();
});

describe('sites that the browser withholds', () => {
  it('are counted, explained and asked for again with one click', async () => {
    const [, , ...granted] = matchPatterns();
    const request = mount(granted);
    await vi.waitFor(() => expect(notice()?.textContent).toMatch(/withholds [1-9]\d* of these sites/));
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    notice()?.querySelector('button')?.click();
    expect(request).toHaveBeenCalledWith({ origins: matchPatterns() });
  });

  it('are not spoken of where all are granted, one by one or as every site', async () => {
    for (const granted of [matchPatterns(), ['<all_urls>']]) {
      mount(granted);
      // Known by then: the list of added sites is drawn from the same answer.
      await vi.waitFor(() => expect(root.querySelector('.hosts')).not.toBeNull());
      await new Promise(requestAnimationFrame);
      expect(notice()).toBeNull();
      render(null, root);
    }
  });
});
