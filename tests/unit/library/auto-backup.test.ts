import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp } from '../../../entrypoints/background/backup';
import { backupState } from '../../../lib/library/backup-state';
import { LibraryDatabase } from '../../../lib/library/database';
import { parseLibrary } from '../../../lib/library/import';
import { openLibrary } from '../../../lib/library/library';
import { unpack } from '../../../lib/library/packed';
import { changeSettings } from '../../../lib/settings';
import { anchor, draft, tools } from './samples';

let count = 0;
const download = vi.fn(async (_: { url: string; filename: string }) => 1);
let allowed = true;
let library: ReturnType<typeof openLibrary>;

beforeEach(async () => {
  fakeBrowser.reset();
  download.mockReset();
  allowed = true;
  Object.assign(fakeBrowser.permissions, { contains: async () => allowed });
  Object.assign(fakeBrowser, { downloads: { download } });
  library = openLibrary(new LibraryDatabase(`backup-${++count}`), tools());
  await library.saveHighlight({ article: draft, anchor, colour: 'sky', note: '', reading: undefined });
});

it('writes nothing until it is switched on, and allowed', async () => {
  await backUp(library);
  await changeSettings({ backupDays: 7 });
  allowed = false;
  await backUp(library);
  expect(download).not.toHaveBeenCalled();
});

it('writes one file with everything, and the next when its days are over', async () => {
  await changeSettings({ backupDays: 7 });
  // As in Chrome's worker, which has no object URLs.
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: undefined }));
  await backUp(library);
  await backUp(library);
  vi.unstubAllGlobals();
  expect(download).toHaveBeenCalledTimes(1);
  const [{ url, filename }] = download.mock.calls[0] as [{ url: string; filename: string }];
  expect(filename).toMatch(/^Tifa\/tifa-backup-\d{4}-\d\d-\d\d\.json\.gz$/);
  const bytes = new Uint8Array(Buffer.from(url.replace(/^data:application\/gzip;base64,/, ''), 'base64'));
  const parsed = parseLibrary(await unpack(bytes, 1e6));
  const now = await library.snapshot();
  expect(parsed.ok && parsed.value).toEqual(now.ok && now.value);
  expect((await backupState()).last).not.toBe(null);
});

it('remembers that one failed, so that the library can say so', async () => {
  await changeSettings({ backupDays: 1 });
  download.mockRejectedValueOnce(new Error('no folder'));
  await backUp(library);
  expect(await backupState()).toMatchObject({ last: null, failure: 'backupFailed' });
});
