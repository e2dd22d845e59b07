/** What Tifa shows on a page in Firefox. Its surfaces live in closed shadow roots: selectors stop there, WebDriver BiDi looks in. */
import type { Page } from 'puppeteer-core';

/** A node as BiDi writes it. */
interface RemoteNode {
  value?: {
    nodeType: number;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

interface Realm {
  evaluate(expression: string, awaitPromise: boolean, options: object): Promise<{ result?: RemoteNode }>;
}

function* descend(node: RemoteNode): Generator<RemoteNode> {
  yield node;
  const { shadowRoot, children } = node.value ?? {};
  if (shadowRoot) yield* descend(shadowRoot);
  for (const child of children ?? []) yield* descend(child);
}

const textOf = (node: RemoteNode): string =>
  [...descend(node)]
    .filter(({ value }) => value?.nodeType === 3)
    .map(({ value }) => value?.nodeValue ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

export interface FirefoxSurface {
  text: string;
  /** Accessible name. */
  name: string;
}

/** The surface of Tifa's that shows something under a role, or null. */
export async function surfaceIn(page: Page, role: 'dialog' | 'toolbar'): Promise<FirefoxSurface | null> {
  // Puppeteer has no word for BiDi's `serializationOptions`; its own realm passes them on.
  const { realm } = (page.mainFrame() as unknown as { mainRealm(): { realm: Realm } }).mainRealm();
  const expression = `[...document.querySelectorAll('[data-tifa-surface]')].filter((host) => host.style.display !== 'none')`;
  const { result } = await realm.evaluate(expression, false, {
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  });
  const hosts = (result?.value as unknown as RemoteNode[] | undefined) ?? [];
  for (const host of hosts)
    for (const node of descend(host)) {
      const attributes = node.value?.attributes;
      if (attributes?.role === role) return { text: textOf(node), name: attributes['aria-label'] ?? '' };
    }
  return null;
}

export const cardIn = (page: Page): Promise<FirefoxSurface | null> => surfaceIn(page, 'dialog');
