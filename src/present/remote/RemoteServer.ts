import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import {z} from 'zod';
import {bodyOf} from '../../voice/localRequest';
import type {Gate} from './Gate';
import {remotePage} from './remotePage';
import {remoteCommand, type RemoteCommand, type RemoteView} from './protocol';

/** Bytes of the longest command: a long stroke. */
const longest = 500_000;

const entrance = z.strictObject({code: z.string().max(100)});

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src blob: data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

export interface RemoteListener {
  /** A phone asks for something. */
  command(command: RemoteCommand): void;
  /** A phone has come in, or has used up the code. */
  changed(): void;
  /** The code of the phone's page. */
  script(): Promise<string>;
}

/**
 * What the network sees of a talk: one page, which shows nothing and does nothing without the code that the desk shows.
 * The development server stays on its own machine.
 */
export class RemoteServer {
  private readonly server: Server;
  private readonly streams = new Map<ServerResponse, string>();
  private view: RemoteView | undefined;
  private picture: {readonly number: number; readonly bytes: Buffer} | undefined;

  public constructor(
    private readonly gate: Gate,
    private readonly listener: RemoteListener,
  ) {
    this.server = createServer((request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      this.answer(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.statusCode = 400;
        response.end(error instanceof Error ? error.message : '');
      });
    });
  }

  /** Listens at an address, `0.0.0.0` for all of the machine's; at another port where this one is taken. */
  public async listen(port: number, host: string): Promise<void> {
    try {
      this.server.listen(port, host);
      await once(this.server, 'listening');
    } catch {
      this.server.listen(0, host);
      await once(this.server, 'listening');
    }
    this.server.unref();
  }

  /** What lets the next phone in. */
  public get code(): string {
    return this.gate.code;
  }

  public get port(): number {
    return (this.server.address() as AddressInfo | null)?.port ?? 0;
  }

  /** What a phone's browser is sent to; undefined where the machine is in no network. */
  public get address(): string | undefined {
    const own = Object.values(os.networkInterfaces())
      .flatMap(all => all ?? [])
      .find(({family, internal}) => family === 'IPv4' && !internal);
    return own && `http://${own.address}:${this.port}/#${this.gate.code}`;
  }

  /** @param picture - another one than before. */
  public show(view: RemoteView, picture?: Buffer): void {
    this.view = view;
    if (picture) this.picture = {number: (this.picture?.number ?? 0) + 1, bytes: picture};
    for (const [response] of this.streams) this.send(response);
  }

  /** Ends all sessions: what the phones have seen is gone. */
  public end(): void {
    this.gate.close();
    this.view = undefined;
    this.picture = undefined;
    for (const [response] of this.streams) response.end();
    this.streams.clear();
  }

  public close(): void {
    this.end();
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?', 1)[0];
    switch (`${request.method ?? ''} ${path ?? ''}`) {
      case 'GET /':
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(remotePage);
        return;
      case 'GET /remote.js':
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.end(await this.listener.script());
        return;
      case 'POST /enter':
        await this.enter(request, response);
        return;
    }
    const token = /^Bearer ([\w-]{1,100})$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!this.gate.knows(token)) {
      response.statusCode = path === '/view' || path === '/picture' || path === '/command' ? 401 : 404;
      response.end();
      return;
    }
    switch (`${request.method ?? ''} ${path ?? ''}`) {
      case 'GET /view':
        response.setHeader('Content-Type', 'application/x-ndjson');
        this.streams.set(response, token);
        response.on('close', () => this.streams.delete(response));
        this.send(response);
        return;
      case 'GET /picture':
        response.setHeader('Content-Type', 'image/jpeg');
        response.end(this.picture?.bytes);
        return;
      case 'POST /command':
        this.listener.command(remoteCommand.parse(await jsonOf(request)));
        response.end();
        return;
      default:
        response.statusCode = 404;
        response.end();
    }
  }

  private async enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {code} = entrance.parse(await jsonOf(request));
    const token = await this.gate.enter(code, request.socket.remoteAddress ?? '');
    if (token === undefined) response.statusCode = 403;
    else this.listener.changed();
    response.end(JSON.stringify({token}));
  }

  private send(response: ServerResponse): void {
    const {view, picture} = this;
    // Without a view it is a sign of life.
    response.write(`${JSON.stringify({view, picture: picture?.number})}\n`);
  }
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await bodyOf(request, longest, 'That is more than a phone has to say.')).toString());
  } catch (error) {
    throw error instanceof SyntaxError ? new Error('That is no JSON.') : error;
  }
}
