// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LivePage } from '../../../components/annotator/live-page';
import { visits } from '../../../components/annotator/visits';
import { sendMessage } from '../../../lib/protocol';
import { DEFAULTS } from '../../../lib/settings';

vi.mock('../../../lib/protocol', () => ({ sendMessage: vi.fn(async () => ({ ok: true, value: { followed: false } })) }));

const PAGE = {
  articles: [{ article: { url: 'https://a.example/1', headline: { title: '一张清单' } }, analysis: {} }],
  settings: DEFAULTS,
} as unknown as LivePage;

/** Longer than a text takes to settle. */
const A_WHILE = 60_000;
let visibility: DocumentVisibilityState;
let page: AbortController;

function turn(to: DocumentVisibilityState): void {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(sendMessage).mockClear();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  visibility = 'visible';
  page = new AbortController();
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('asks once about an article that stands before the reader for a while', async () => {
  visits(PAGE, page.signal);
  await vi.advanceTimersByTimeAsync(A_WHILE);
  turn('hidden');
  turn('visible');
  await vi.advanceTimersByTimeAsync(A_WHILE);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('waits with a page that was opened in the background until it is turned to', async () => {
  visibility = 'hidden';
  visits(PAGE, page.signal);
  await vi.advanceTimersByTimeAsync(A_WHILE);
  expect(sendMessage).not.toHaveBeenCalled();
  turn('visible');
  await vi.advanceTimersByTimeAsync(A_WHILE);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('says nothing of a page that was glanced at, or left', async () => {
  visits(PAGE, page.signal);
  turn('hidden');
  await vi.advanceTimersByTimeAsync(A_WHILE);
  turn('visible');
  page.abort();
  await vi.advanceTimersByTimeAsync(A_WHILE);
  turn('visible');
  await vi.advanceTimersByTimeAsync(A_WHILE);
  expect(sendMessage).not.toHaveBeenCalled();
});
