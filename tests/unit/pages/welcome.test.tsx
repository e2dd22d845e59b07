// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnounceProvider } from '../../../components/controls/announce';
import { welcome } from '../../../entrypoints/background/first-run';
import { WAYS, wayOf } from '../../../entrypoints/welcome/ways';
import { Welcome } from '../../../entrypoints/welcome/welcome';
import { DEFAULTS, readSettings } from '../../../lib/settings';
import { violations } from './support/axe';
import { openTab, speak } from './support/browser';

let request: ReturnType<typeof openTab>['request'];

beforeEach(() => {
  fakeBrowser.reset();
  speak();
  ({ request } = openTab());
  render(
    <AnnounceProvider>
      <Welcome />
    </AnnounceProvider>,
  );
});
afterEach(cleanup);

const sample = () => document.querySelector('.sample') as HTMLElement;

describe('the first run', () => {
  it('has chosen nothing before the reader does, and axe has nothing to say', async () => {
    for (const { title } of WAYS)
      expect((screen.getByRole('radio', { name: new RegExp(title()) }) as HTMLInputElement).checked).toBe(false);
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(await violations()).toEqual([]);
  });

  it('applies a way to read at once, to the sample too', async () => {
    expect(sample().querySelectorAll('ruby')).toHaveLength(0);
    fireEvent.click(screen.getByRole('radio', { name: /I am learning Chinese/ }));
    expect(sample().querySelectorAll('ruby').length).toBeGreaterThan(5);
    await waitFor(async () => expect(await readSettings()).toMatchObject({ pinyin: 'new', density: 'standard' }));
    fireEvent.click(screen.getByRole('radio', { name: '6' }));
    await waitFor(async () => expect((await readSettings()).level).toBe(6));
    const over = [...sample().querySelectorAll('ruby')].map((ruby) => ruby.firstChild?.textContent);
    expect(over).not.toContain('落实');
    fireEvent.click(screen.getByRole('radio', { name: /I study the texts/ }));
    await waitFor(async () => expect(await readSettings()).toMatchObject({ pinyin: 'off', density: 'all', quantities: true }));
    expect(sample().querySelectorAll('ruby')).toHaveLength(0);
  });

  it('asks the browser for every site in the very click, and chooses nothing until it agrees', () => {
    const every = screen.getByRole('radio', { name: /Every site/ }) as HTMLInputElement;
    fireEvent.click(every);
    expect(request).toHaveBeenCalledWith({ origins: ['*://*/*'] });
    expect(every.checked).toBe(false);
  });

  it('shows the way that the settings stand for', () => {
    for (const { name, settings } of WAYS) expect(wayOf({ ...DEFAULTS, ...settings })).toBe(name);
    expect(wayOf({ ...DEFAULTS, density: 'off' })).toBeNull();
  });
});

describe('the page of the first run', () => {
  it('opens on installation, once, and at no update', async () => {
    const create = vi.fn(async () => ({}));
    Object.assign(fakeBrowser.tabs, { create });
    welcome();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.1' });
    expect(create).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(create).toHaveBeenCalledTimes(1);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(create).toHaveBeenCalledTimes(1);
  });
});
