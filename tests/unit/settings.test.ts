import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, DEFAULTS, fillDefaults, readSettings, watchSettings } from '../../lib/settings';

beforeEach(() => fakeBrowser.reset());

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

describe('settings', () => {
  it('are the defaults until changed', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('store only what differs from the defaults', async () => {
    await changeSettings({ pinyin: 'all', density: DEFAULTS.density });
    expect(await stored()).toEqual({ pinyin: 'all' });
    await changeSettings({ pinyin: DEFAULTS.pinyin });
    expect(await stored()).toEqual({});
  });

  it('fall back to the default where a stored value is not valid', () => {
    const found = fillDefaults({ level: 99, density: 'many', offHosts: 'sina.com.cn', hover: false });
    expect(found).toEqual({ ...DEFAULTS, hover: false });
  });

  it('fall back to HSK 2021 where a stored list of levels is unknown, and keep the level', () => {
    for (const levels of ['hsk2026', 'HSK2012', 2012, null, ['hsk2012']])
      expect(fillDefaults({ levels, level: 7 })).toEqual({ ...DEFAULTS, level: 7 });
    expect(fillDefaults({ level: 6 })).toEqual({ ...DEFAULTS, level: 6 });
  });

  it('know no level above the highest of the list', async () => {
    expect(fillDefaults({ levels: 'hsk2012', level: 7 })).toEqual({ ...DEFAULTS, levels: 'hsk2012', level: 6 });
    await changeSettings({ level: 7 });
    expect(await changeSettings({ levels: 'hsk2012' })).toMatchObject({ levels: 'hsk2012', level: 6 });
    expect(await changeSettings({ levels: 'hsk2021' })).toMatchObject({ levels: 'hsk2021', level: 6 });
    expect(await stored()).toEqual({ level: 6 });
  });

  it('take anything that was stored without throwing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS), '__proto__', 'constructor'), fc.anything()),
        (found) => {
          expect(Object.keys(fillDefaults(found)).sort()).toEqual(Object.keys(DEFAULTS).sort());
        },
      ),
    );
  });

  it('do not share the list of sites between readers', async () => {
    const first = await readSettings();
    first.offHosts.push('example.cn');
    expect((await readSettings()).offHosts).toEqual([]);
  });

  it('tell who watches', async () => {
    const seen: string[] = [];
    const stop = watchSettings(({ theme }) => seen.push(theme));
    await changeSettings({ theme: 'dark' });
    stop();
    await changeSettings({ theme: 'light' });
    expect(seen).toEqual(['dark']);
  });
});
