import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import path from 'node:path';
import {lookup} from 'mrmime';

/** A site that is being served. */
export interface ServedSite {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a site on this machine, and on no other.
 *
 * @param base - the path under which it is found, as in the `--base` it was made with; `/` if left out.
 * @param port - any that is free if left out.
 */
export async function serveSite(folder: string, base = '/', port = 0): Promise<ServedSite> {
  const under = base.startsWith('/') ? base : new URL(base).pathname;
  const server = createServer((request, response) => void answer(folder, under, request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const bound = server.address();
  const at = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://127.0.0.1:${at}${under}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  folder: string,
  under: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await fileFor(folder, under, request.url ?? '/');
  if (typeof file === 'object') {
    response.writeHead(301, {Location: file.movedTo}).end();
    return;
  }
  if (file === undefined) {
    response.writeHead(404, {'Content-Type': 'text/plain'}).end('There is no such file.');
    return;
  }
  const type = lookup(file) ?? 'application/octet-stream';
  const text = /^text\/|json|javascript|xml/u.test(type);
  response.writeHead(200, {
    'Content-Type': text ? `${type}; charset=utf-8` : type,
    'Cache-Control': 'no-cache',
    // A page of any other site may embed the player.
    'Access-Control-Allow-Origin': '*',
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file that an address asks for; where it has to ask instead; undefined if there is none, or none inside of the site. */
async function fileFor(
  folder: string,
  under: string,
  url: string,
): Promise<string | {readonly movedTo: string} | undefined> {
  const asked = pathOf(url);
  if (!asked?.startsWith(under)) return undefined;
  const file = path.join(folder, asked.slice(under.length));
  if (file !== folder && !file.startsWith(folder + path.sep) && file !== folder + path.sep) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  if (!found?.isDirectory()) return undefined;
  if (!asked.endsWith('/')) return {movedTo: `${asked}/`};
  const index = path.join(file, 'index.html');
  return (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
