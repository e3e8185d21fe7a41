import {createServer, type Server} from 'node:http';
import type {ViteDevServer} from 'vite';

/**
 * Lets a server that listens on `localhost` answer to both of its addresses, `127.0.0.1` and `[::1]`: which of them the name
 * means depends on the machine, and who types the other one should not be left before an empty page.
 */
export function answerBothLoopbacks({httpServer, config}: ViteDevServer): void {
  if (!httpServer || config.server.host !== 'localhost' || config.server.https) return;
  let twin: Server | undefined;
  httpServer.once('listening', () => {
    const address = httpServer.address();
    if (typeof address !== 'object' || !address) return;
    twin = createServer((request, response) => void httpServer.emit('request', request, response));
    twin.on('upgrade', (...upgrade) => void httpServer.emit('upgrade', ...upgrade));
    // A machine without one of them, or with another server there, has the other.
    twin.on('error', () => undefined);
    twin.listen(address.port, address.address === '::1' ? '127.0.0.1' : '::1');
    twin.unref();
  });
  httpServer.once('close', () => twin?.close());
}
