import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './interface';

import { Follower } from '../../components/annotator/follow';
import { LivePage } from '../../components/annotator/live-page';
import { PageText } from '../../lib/overlay/page-text';
import { DEFAULTS } from '../../lib/settings';
import { analysisOf } from '../unit/overlay/make';
import { locateBlocks, pairsOf, setPage } from './page';

const changed = vi.fn();
const again = vi.fn();
const gaveUp = vi.fn();
let follower: Follower;

function open() {
  const holder = setPage('<div id="box"><p>青澜市持续深化改革。</p><p>群众说了算。</p><span id="clock">1</span></div>');
  const located = locateBlocks(holder.querySelectorAll('p'));
  follower = new Follower(changed, again, gaveUp);
  const page = new LivePage(
    [{ article: located.article, analysis: analysisOf({}) }],
    new PageText([located]),
    { ...DEFAULTS },
    { states: new Map(), corrected: new Set(), key: '' },
    follower.quietly,
  );
  follower.watch(page);
  return { holder, located, page };
}

/** Observers are called before the next task; then the given time passes for timers. */
async function settle(milliseconds = 0) {
  await new Promise((resolve) => queueMicrotask(() => resolve(null)));
  await vi.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  follower.stop();
  vi.useRealTimers();
});

describe('following a page', () => {
  it('notices at once that the text is not what was read', async () => {
    const { holder } = open();
    (holder.querySelector('p') as HTMLElement).textContent = '别的文字。';
    await settle();
    expect(changed).toHaveBeenCalledOnce();
    expect(again).not.toHaveBeenCalled();
    await settle(500);
    expect(again).toHaveBeenCalledOnce();
  });

  it('leaves a page alone whose text never comes to rest, and says so once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { holder } = open();
    const paragraph = holder.querySelector('p') as HTMLElement;
    for (let n = 0; n < 200; n += 1) {
      paragraph.textContent = `别的文字${n}。`;
      await settle(100);
    }
    expect(changed).toHaveBeenCalledOnce();
    expect(again).not.toHaveBeenCalled();
    expect(gaveUp).toHaveBeenCalledOnce();
  });

  it('reads again when much text comes, and not for a clock or an advertisement', async () => {
    const { holder } = open();
    (holder.querySelector('#clock') as HTMLElement).textContent = '2';
    holder.querySelector('#box')?.append(document.createElement('iframe'));
    await settle(60_000);
    expect(again).not.toHaveBeenCalled();
    const more = document.createElement('p');
    more.textContent = '又来了一段很长的新内容，'.repeat(6);
    holder.querySelector('#box')?.append(more);
    await settle(500);
    expect(again).toHaveBeenCalledOnce();
    expect(changed).not.toHaveBeenCalled();
  });

  it('does not take our own pinyin for a change of the page', async () => {
    const { located, page } = open();
    page.change(() => page.pinyin.show([{ article: 0, readings: pairsOf(located.article.text) }]));
    await settle();
    page.change(() => page.pinyin.hide());
    await settle();
    expect(changed).not.toHaveBeenCalled();
  });

  it('notices what the page did just before a change of ours', async () => {
    const { holder, page } = open();
    (holder.querySelector('p') as HTMLElement).textContent = '别的文字。';
    page.change(() => {});
    expect(changed).toHaveBeenCalledOnce();
  });
});
