import {once} from 'node:events';
import {createServer} from 'node:http';
import type {ViteDevServer} from 'vite';

/** What is needed of a development server. */
export interface Loopback {
  readonly httpServer: ViteDevServer['httpServer'];
  readonly config: {readonly server: {readonly host?: string | boolean | undefined; readonly https?: unknown}};
}

/**
 * Lets a server that listens on `localhost` answer to both of its addresses, `127.0.0.1` and `[::1]`: which of them the name
 * means depends on the machine, and who types the other one should not be left before an empty page.
 *
 * @returns when it does, or when it is known that it cannot.
 */
export async function answerBothLoopbacks({httpServer, config}: Loopback): Promise<void> {
  if (!httpServer || config.server.host !== 'localhost' || config.server.https) return;
  await once(httpServer, 'listening');
  const address = httpServer.address();
  if (typeof address !== 'object' || !address) return;
  const twin = createServer((request, response) => void httpServer.emit('request', request, response));
  twin.on('upgrade', (...upgrade) => void httpServer.emit('upgrade', ...upgrade));
  httpServer.once('close', () => twin.close());
  twin.listen(address.port, address.address === '::1' ? '127.0.0.1' : '::1');
  twin.unref();
  // A machine without one of them, or with another server there, has the other.
  await once(twin, 'listening').catch(() => undefined);
}
