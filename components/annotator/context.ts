/**
 * What a content script knows of its own life. In the place of WXT's context (see `wxt.config.ts`), which speaks through events on the
 * page's document: every page could listen for them and know the extension by its id, and stop our scripts with an event of the same name.
 *
 * A copy steps aside when another takes its place in the same world (the reader asked again), and when its extension is gone: updated,
 * reloaded, switched off. Then the browser tells nobody (Chromium) or ends the world without a word (Firefox), so the copy looks for
 * itself: now and then, and whenever the page comes back into view.
 */
import { onNewAddress } from '../../lib/new-address';
import { isAnybodyThere } from '../../lib/tell';

/** How often a copy looks whether its extension is still there, ms. Reading an id costs nothing; waking a hidden page does, so hidden ones do not look. */
const LOOK_MS = 3_000;
const world = globalThis as typeof globalThis & { tifaContexts?: Map<string, ContentScriptContext> };

export class ContentScriptContext {
  private readonly controller = new AbortController();

  constructor(name: string) {
    world.tifaContexts ??= new Map();
    world.tifaContexts.get(name)?.abort();
    world.tifaContexts.set(name, this);
    const look = () => this.isInvalid;
    const looking = setInterval(() => document.visibilityState === 'visible' && look(), LOOK_MS);
    const { signal } = this;
    signal.addEventListener('abort', () => clearInterval(looking));
    for (const type of ['visibilitychange', 'pointerdown']) document.addEventListener(type, look, { signal, capture: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  abort(): void {
    this.controller.abort(new DOMException('Another copy of this script is here, or the extension is gone', 'AbortError'));
  }

  /** Looks, and steps aside where the extension is gone. */
  get isInvalid(): boolean {
    if (!this.signal.aborted && !isAnybodyThere()) this.abort();
    return this.signal.aborted;
  }

  onInvalidated(listener: () => void): void {
    this.signal.addEventListener('abort', listener);
  }

  setTimeout(handler: () => void, delay: number): void {
    const timer = setTimeout(() => this.isInvalid || handler(), delay);
    this.onInvalidated(() => clearTimeout(timer));
  }

  /** Calls back when the address changes without a new document. */
  onMoved(listener: (now: string, before: string) => void): void {
    onNewAddress(this.signal, (now, before) => {
      if (!this.isInvalid) listener(now, before);
    });
  }
}
