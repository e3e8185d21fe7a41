import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {PLUGIN_OPTIONS, type Plugin as MotionCanvasPlugin} from '@motion-canvas/vite-plugin';
import type {Plugin, ViteDevServer} from 'vite';
import {takeFolder} from '../voice/takes';
import {takesChanged} from '../voice/takeAddress';
import {serveTakes} from '../voice/takeServer';
import {answerBothLoopbacks} from './bothLoopbacks';
import {ownHost} from './ownHost';
import {serveRecording} from './record/serveRecording';
import {TalkFolder} from './record/TalkFolder';
import {remoteVariable} from './remote/protocol';
import {serveRemote} from './remote/serveRemote';
import {addresses} from './window';

/** A module of this folder, as Vite finds it: with whatever ending it has. */
const module = (name: string) => fileURLToPath(new URL(name, import.meta.url)).replaceAll('\\', '/');

/** As it stands between the quotes into which the editor's plugin puts it. */
const quoted = (file: string) => file.replaceAll("'", "\\'");

const virtual = 'virtual:lecture-window';

/** Keeps the keys that are pressed before a window's modules are there. */
const earlyKeys = {
  address: '/@lecture/early-keys.js',
  code: `(() => {
  const kept = [];
  const keep = event => {
    kept.push(event);
    // It would load the page again.
    if (event.key === 'F5' && !event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  addEventListener('keydown', keep);
  window.earlyKeys = () => {
    removeEventListener('keydown', keep);
    return kept.splice(0);
  };
})();
`,
};

/**
 * Makes a Motion Canvas project one that is presented: adds the audience's window at `/talk`, the lecturer's desk at
 * `/desk` and the way to them to the editor, and keeps all three to their own host.
 *
 * Stands beside Motion Canvas' own plugin in `vite.config.ts`, and takes the project from it: the first one, if it has
 * several. Takes no part in a build.
 */
export function present(): readonly Plugin[] {
  let project = './src/project.ts';
  let root = process.cwd();
  const windows: MotionCanvasPlugin = {
    name: 'lecture:present',
    apply: 'serve',
    [PLUGIN_OPTIONS]: {
      entryPoint: quoted(module('editor/plugin')),
      config({projects: [first]}) {
        if (first) project = first.filePath;
        return Promise.resolve();
      },
    },
    configResolved(config) {
      root = config.root;
    },
    resolveId: id => (id.startsWith(virtual) ? `\0${id}` : undefined),
    load(id) {
      const [, window] = id.split(`\0${virtual}/`);
      if (window === undefined || !Object.hasOwn(addresses, window)) return undefined;
      const source = path.resolve(root, project).replaceAll('\\', '/');
      return [
        `import project from ${JSON.stringify(source)};`,
        `import {open} from ${JSON.stringify(module(`${window}/main`))};`,
        'open(project);',
      ].join('\n');
    },
    configureServer(server) {
      tellAddresses(server);
      void answerBothLoopbacks(server);
      if (process.env[remoteVariable] === '1') void serveRemote(server, module('remote/page'));
      const {middlewares, watcher, ws} = server;
      const narration = path.dirname(takeFolder(root, '_'));
      watcher.add(narration);
      watcher.on('all', (_, file) => {
        if (file.startsWith(narration)) ws.send(takesChanged, {});
      });
      const talks = new TalkFolder(path.join(root, 'talks'));
      void talks.finishAbandoned();
      middlewares.use((request, response, next) => {
        serveRecording(talks, request, response).then(served => served || next(), next);
      });
      middlewares.use((request, response, next) => {
        serveTakes(root, request, response).then(served => served || next(), next);
      });
      middlewares.use((request, response, next) => {
        const asked = request.url?.split(/[?#]/u, 1)[0];
        if (asked === earlyKeys.address) {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(earlyKeys.code);
          return;
        }
        const window = Object.entries(addresses).find(([, address]) => address === asked)?.[0];
        if (window === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/html');
        response.end(pageOf(window));
      });
    },
  };
  return [ownHost(), windows, quietMeta];
}

/** After Motion Canvas' plugin has made a module of the file. */
const quietMeta: Plugin = {
  name: 'lecture:quiet-meta',
  apply: 'serve',
  enforce: 'post',
  transform: {
    filter: {id: /\.meta$/u},
    handler: code => ({code: `import ${JSON.stringify(module('../playback/quietMeta'))};\n${code}`, map: null}),
  },
};

/** Prints where the talk and the desk are, below the editor's address. */
function tellAddresses(server: ViteDevServer): void {
  const print: unknown = Reflect.get(server, 'printUrls');
  const printUrls = () => {
    if (typeof print === 'function') Reflect.apply(print, server, []);
    const {logger} = server.config;
    for (const url of server.resolvedUrls?.local ?? []) {
      logger.info(`  ➜  Talk:    ${new URL(addresses.talk, url).href}`);
      logger.info(`  ➜  Desk:    ${new URL(addresses.desk, url).href}`);
    }
  };
  Object.assign(server, {printUrls});
}

function pageOf(window: string): string {
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <script src="${earlyKeys.address}"></script>
    <script type="module" src="/@id/__x00__${virtual}/${window}"></script>
  </head>
  <body></body>
</html>
`;
}
