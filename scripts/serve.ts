/**
 * Serves pages on this machine under any host name: the browser is told to resolve every name to this server
 * (`--host-resolver-rules`). For `npm start`, the bench and the end-to-end tests.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  body: string | Uint8Array;
  /** Default `text/html` without a charset, so that the page's own declaration counts. */
  type?: string;
  headers?: Record<string, string>;
}

/** Pages by `host/path` without scheme and query. A function is asked at each request. */
export type Routes = Record<string, Served | (() => Served)>;

export interface PageServer {
  port: number;
  /** Addresses that were asked for and not found: a test looks here for requests nobody expected. */
  missed: string[];
  /** Chromium's arguments that send every host name to this server. */
  chromiumArgs: string[];
  close(): Promise<void>;
}

export async function servePages(routes: Routes): Promise<PageServer> {
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    // A browser that takes this server for a proxy (Firefox in the tests) sends whole addresses.
    const path = (request.url ?? '/').replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
    const found = routes[`${host}${path}`];
    if (!found) {
      if (path !== '/favicon.ico') missed.push(`${host}${path}`);
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    const { body, type = 'text/html', headers = {} } = typeof found === 'function' ? found() : found;
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    missed,
    chromiumArgs: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      // Plain http stays as it is, in private windows too, and a renderer kept in reserve does not confuse who counts memory.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstModeIncognito,SpareRendererForSitePerProcess',
    ],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
