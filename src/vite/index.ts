import motionCanvas from '@motion-canvas/vite-plugin';
import type {Plugin} from 'vite';
import {present} from '../present/present';
import {webCodecsExporter} from '../render/exporter/webCodecsExporter';
import {oneCopy, ownImport} from '../render/bundle/oneCopy';
import {pathFault} from '../render/bundle/pathFault';
import {peerFault} from '../render/bundle/peers';

/** What a lesson may have elsewhere than others. */
export interface LectureOptions {
  /** The module that exports the Motion Canvas project, from the folder of the Vite configuration. */
  readonly project?: string;
}

/** A `package.json` with packages that do not fit. Its stack would say nothing to whoever has to change it. */
export class PeerError extends Error {
  public override readonly name = 'PeerError';

  public constructor(message: string) {
    super(message);
    this.stack = `${this.name}: ${message}`;
  }
}

// The plugin is CommonJS: in ESM its default export is one level down.
const editor = (motionCanvas as unknown as {default?: typeof motionCanvas}).default ?? motionCanvas;

/**
 * All that `vite.config.ts` of a lesson needs: the Motion Canvas editor with the windows of a talk and an exporter, kept to its
 * own host, and what Vite has to be told of it beforehand.
 *
 * @throws PeerError if Vite or a Motion Canvas package is not of the version that this package was made for.
 * @example
 * ```ts
 * export default defineConfig({plugins: [lecture()]});
 * ```
 */
export async function lecture({project = './src/project.ts'}: LectureOptions = {}): Promise<Plugin[]> {
  const fault = pathFault(process.cwd()) ?? (await peerFault(process.cwd()));
  if (fault !== undefined) throw new PeerError(fault);
  return [
    {...oneCopy, apply: 'serve'},
    ...present(),
    ...editor({project}).map(withoutEsbuild),
    webCodecsExporter(),
    modernTarget,
    readyImports,
  ];
}

export default lecture;

export {webCodecsExporter};

/** The editor's plugin asks for `build.target: 'modules'`, which Vite 8 no longer knows. */
const modernTarget: Plugin = {
  name: 'lecture:modern-target',
  enforce: 'post',
  config: () => ({build: {target: 'esnext'}}),
};

/** The editor's plugin sets its JSX for the compiler before Vite 8, which warns of it. */
function withoutEsbuild(plugin: Plugin): Plugin {
  const {config} = plugin;
  if (typeof config !== 'function') return plugin;
  return {
    ...plugin,
    async config(...asked) {
      const settings: Record<string, unknown> = {...(await config.apply(this, asked))};
      if (!('esbuild' in settings)) return settings;
      delete settings['esbuild'];
      return {...settings, oxc: {jsx: {runtime: 'automatic' as const, importSource: '@motion-canvas/2d/lib'}}};
    },
  };
}

/** Of this package's own dependencies; a lesson reaches them only through it. */
const ownImports = [
  'ebur128-wasm',
  'perfect-freehand',
  'pure-rand/distribution/uniformFloat64',
  'pure-rand/generator/mersenne',
  'qr',
  'zod',
];

/**
 * All that the editor and the scenes import: what Vite finds out only while the page loads makes it load again, and a
 * cold start on a busy machine then stays blank.
 */
const readyImports: Plugin = {
  name: 'lecture:ready-imports',
  config: ({root = process.cwd()}) => ({
    optimizeDeps: {
      include: [
        '@motion-canvas/ui',
        '@motion-canvas/core',
        '@motion-canvas/core/lib/scenes/timeEvents',
        '@motion-canvas/2d',
        '@motion-canvas/2d/lib/jsx-runtime',
        '@motion-canvas/2d/lib/jsx-dev-runtime',
        ...ownImports.map(name => ownImport(name, root)),
      ],
      // Bundled beforehand, it would bring a Motion Canvas of its own.
      exclude: ['activation-lecture'],
    },
  }),
};
