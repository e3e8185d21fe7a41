import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {PLUGIN_OPTIONS, type PluginOptions} from '@motion-canvas/vite-plugin';
import type {Plugin, WebSocketClient} from 'vite';
import {ownImport} from '../bundle/oneCopy';
import type {Export} from './Export';
import {channel} from './messages';

/** A module of this folder, as Vite finds it: with whatever ending it has. */
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url)).replaceAll('\\', '/');
const receiver = here('./Export');

/**
 * An exporter for the Motion Canvas editor that encodes in the browser, as `lecture render` does, and writes into the
 * project's output folder: an MP4, a WebM, a GIF or PNG files.
 *
 * @example
 * ```ts
 * export default defineConfig({plugins: [motionCanvas(), webCodecsExporter()]});
 * ```
 */
export function webCodecsExporter(): Plugin & {readonly [PLUGIN_OPTIONS]: PluginOptions} {
  let folder = path.resolve('output');
  return {
    name: 'lecture:web-codecs-exporter',
    apply: 'serve',
    [PLUGIN_OPTIONS]: {
      // As it stands between the quotes into which the editor's plugin puts it.
      entryPoint: here('./client').replaceAll("'", "\\'"),
      config: ({output}) => {
        folder = output;
        return Promise.resolve();
      },
    },
    // What the encoder's worker imports: found out late, it would make the editor's page load again.
    config: ({root = process.cwd()}) => ({optimizeDeps: {include: [ownImport('gifenc', root)]}}),
    configureServer(server) {
      const exports = new Map<WebSocketClient, Export>();
      // Loaded when a film is exported: whatever else reads this configuration should not wait for it.
      const load = () => server.ssrLoadModule(receiver) as Promise<typeof import('./Export')>;
      const receive = async (message: unknown, client: WebSocketClient) => {
        const {Export} = await load();
        const mine = exports.get(client) ?? new Export(folder);
        exports.set(client, mine);
        client.send(channel, await mine.receive(message));
      };
      const report = (error: unknown) => server.config.logger.error(`The exporter failed: ${String(error)}`);
      server.ws.on(channel, (message: unknown, client: WebSocketClient) => {
        receive(message, client).catch(report);
      });
      // A page that is closed, reloaded or lost in the middle.
      server.ws.on('vite:client:disconnect', (_, client: WebSocketClient) => {
        exports.get(client)?.end().catch(report);
        exports.delete(client);
      });
    },
  };
}
