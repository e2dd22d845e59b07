/**
 * A surface of ours over a foreign page: one element with a closed shadow root, `all: initial`, in the top layer where the browser
 * has one, so that neither the page's styles nor its own floating things reach it.
 *
 * What the page sees of it is one `div` and its box. Language, theme and text are inside.
 */
import type { VNode } from 'preact';
import { render } from 'preact';
import { adoptSheet } from '@/lib/overlay/mark-sheet';
import tokensCss from '../tokens.css?raw';
import uiCss from '../ui.css?raw';
import bodiesCss from './bodies.css?raw';
import cardCss from './card.css?raw';
import formsCss from './forms.css?raw';
import surfaceCss from './surface.css?raw';

export type Theme = 'light' | 'dark';

/**
 * The shared styles for a shadow root: `:root` becomes the element inside, where the page cannot ask for our custom properties; `html`
 * and `body` become the host, which takes no styles; `rem` becomes the reader's own text size, since in
 * a page it would be the page's (many Chinese sites set the root to 100 px and more).
 * @param rootPixels size of `medium` text in px
 */
export function shadowStyles(rootPixels: number): string {
  const shared = [tokensCss, uiCss, cardCss, bodiesCss, formsCss]
    .join('\n')
    .replace(/:root\b/g, '.surface')
    .replace(/^\[data-theme="(light|dark)"\]/gm, '.surface[data-theme="$1"]')
    .replace(/^(html|body)(?=[\s,{])/gm, ':host');
  return `${shared}\n${surfaceCss}`.replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * rootPixels}px`);
}

/**
 * Marks of ours in the page. A leftover of an older copy of the extension is taken away before a new surface comes. The element is a
 * `div`: one with a name of its own the page could define as a custom element, whose constructor would then hold it.
 */
const HOST_ATTRIBUTE = 'data-tifa-surface';

const hosts = new WeakSet<EventTarget>();

/** Whether an element is the host of one of our surfaces. */
export const isSurface = (target: EventTarget | null): boolean => target !== null && hosts.has(target);

export interface Surface {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  show(node: VNode, theme: Theme): void;
  hide(): void;
  readonly shown: boolean;
  remove(): void;
}

/** Events that the page must not see: what is typed or clicked in our surface is none of its business. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'input',
  'beforeinput',
  'compositionstart',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
] as const;

/** @param name tells several surfaces of one page apart */
export function createSurface(document: Document, name: string, language: string): Surface {
  for (const old of document.querySelectorAll(`[${HOST_ATTRIBUTE}="${name}"]`)) old.remove();
  const host = document.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, name);
  hosts.add(host);
  // Inline and important: a page's `* { … !important }` in its own style sheets loses against it.
  host.style.cssText =
    'all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important; z-index: 2147483647 !important; display: none !important; overflow: visible !important;';
  if ('popover' in host) host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = adoptSheet(root);
  const mount = document.createElement('div');
  mount.className = 'surface';
  mount.lang = language;
  root.append(mount);
  for (const type of OWN_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  let shown = false;
  return {
    host,
    root,
    get shown() {
      return shown;
    },
    show(node, theme) {
      mount.dataset.theme = theme;
      if (!host.isConnected) {
        // Not the body: pages transform it, and then `absolute` would count from there.
        document.documentElement?.append(host);
        sheet.set(shadowStyles(Number.parseFloat(getComputedStyle(host).fontSize) || 16));
      }
      host.style.setProperty('display', 'block', 'important');
      // The page may have taken the element away again at once.
      if (!shown && host.isConnected) host.showPopover?.();
      shown = true;
      render(node, mount);
    },
    hide() {
      if (!shown) return;
      shown = false;
      if (host.isConnected) host.hidePopover?.();
      host.style.setProperty('display', 'none', 'important');
      render(null, mount);
    },
    remove() {
      shown = false;
      render(null, mount);
      host.remove();
    },
  };
}
