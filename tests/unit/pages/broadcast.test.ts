import { describe, expect, it, vi } from 'vitest';
import { onBroadcast, sendMessage } from '../../../lib/protocol';

describe('a broadcast', () => {
  it('reaches every listener of a page, until each stops', async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const stop = onBroadcast('libraryChanged', first);
    onBroadcast('libraryChanged', second);
    await sendMessage('libraryChanged', { what: 'words' });
    stop();
    await sendMessage('libraryChanged', { what: 'highlights' });
    expect(first.mock.calls).toEqual([[{ what: 'words' }]]);
    expect(second.mock.calls).toEqual([[{ what: 'words' }], [{ what: 'highlights' }]]);
  });

  it('can be listened to again after the last listener has gone', async () => {
    const once = vi.fn();
    const stop = onBroadcast('tabChanged', once);
    stop();
    onBroadcast('tabChanged', once);
    const change = { tabId: 1, state: { state: 'reading' as const } };
    await sendMessage('tabChanged', change);
    expect(once.mock.calls).toEqual([[change]]);
  });
});
