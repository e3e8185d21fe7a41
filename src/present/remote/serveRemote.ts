import type {ViteDevServer} from 'vite';
import {Gate} from './Gate';
import {remoteEvents, remoteNews, type RemoteStatus} from './protocol';
import {RemoteServer} from './RemoteServer';

/** Tried first: a firewall may have been told of it. */
const usualPort = 9100;

/** Milliseconds in which a desk that is loaded again is back. */
const reload = 10_000;

/** Milliseconds without a word from the desk after which the talk is over; a window in the background says little. */
const silence = 180_000;

/**
 * Lets phones be a talk's remote.
 *
 * @param page - the source of the phone's page.
 */
export async function serveRemote(
  server: ViteDevServer,
  page: string,
  {port = usualPort, host = '0.0.0.0'}: {readonly port?: number; readonly host?: string} = {},
): Promise<RemoteServer> {
  const {ws, config} = server;
  const gate = new Gate(milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds).unref()));
  const remote = new RemoteServer(gate, {
    command: command => ws.send(remoteEvents.command, command),
    changed: tell,
    script: async () => {
      const id = (await server.pluginContainer.resolveId(page))?.id ?? page;
      return (await server.transformRequest(id))?.code ?? '';
    },
  });
  let ending: NodeJS.Timeout | undefined;
  /** @param after - milliseconds in which the desk may say something yet. */
  function endLater(after: number): void {
    clearTimeout(ending);
    ending = setTimeout(() => {
      remote.end();
      tell();
    }, after).unref();
  }
  function tell(): void {
    const status: RemoteStatus = {address: remote.address, code: gate.code, phones: gate.phones};
    ws.send(remoteEvents.status, status);
  }
  ws.on(remoteEvents.hello, () => {
    endLater(silence);
    tell();
  });
  ws.on(remoteEvents.view, (news: unknown) => {
    const {data} = remoteNews.safeParse(news);
    if (!data) return;
    endLater(silence);
    remote.show(data.view, data.picture === undefined ? undefined : Buffer.from(data.picture, 'base64'));
  });
  ws.on(remoteEvents.bye, () => endLater(reload));
  server.httpServer?.once('close', () => remote.close());
  await remote.listen(port, host);
  config.logger.info(`  ➜  Remote:  the desk shows the code (port ${remote.port})`);
  return remote;
}
