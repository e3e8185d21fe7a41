import type {IncomingMessage} from 'node:http';
import {VoiceError} from './VoiceError';

/**
 * Why a request is not one of this machine's own pages; undefined if it is.
 *
 * @param what - what is asked for, as a sentence begins: `Takes`.
 */
export function foreignFault({socket, headers, method}: IncomingMessage, what: string): string | undefined {
  const own = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;
  if (!/^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/u.test(socket.remoteAddress ?? '')) {
    return `${what} are for this machine only: open the page on the machine that runs the server.`;
  }
  if (!own.test(headers.host ?? '')) return `${what} are for this machine only: open the page at localhost.`;
  // Another site's page could ask through the lecturer's browser.
  const from = headers.origin;
  if (from !== undefined && from.replace(/^https?:\/\//u, '') !== headers.host)
    return `${what} are not for other sites.`;
  return method === 'POST' && from === undefined ? `${what} come from a page of the lecture.` : undefined;
}

/** What a request brings. @throws VoiceError if it is more than `most` bytes, in these words. */
export async function bodyOf(request: IncomingMessage, most: number, tooMuch: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > most) throw new VoiceError(tooMuch);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
