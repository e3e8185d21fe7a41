import {existsSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {searchForWorkspaceRoot, type Plugin} from 'vite';
import {ownPackage, packageRoot} from './ownPackage';

const compiled = path.join(packageRoot, 'dist') + path.sep;
const runsFromSource = import.meta.url.endsWith('.ts');
const own = new RegExp(`^${ownPackage.name}(?:/|$)`, 'u');

/**
 * Gives a lesson the copy of this package that plays it, and one Motion Canvas. Stage and renderer know a scene by what
 * they have noted down of it, each in the other's module: a lesson that has the package as a link, from a workspace or
 * in another version than the command would have two of these modules, and no beats.
 */
export const oneCopy: Plugin = {
  name: 'lecture:one-copy',
  enforce: 'pre',
  config: ({root = process.cwd()}) => ({
    resolve: {dedupe: ['@motion-canvas/core', '@motion-canvas/2d', '@motion-canvas/ui']},
    // Behind a link the package, and what it has brought along, is outside of the lesson's folder.
    server: {
      fs: {
        allow: [
          searchForWorkspaceRoot(root),
          packageRoot,
          fileURLToPath(new URL('.', import.meta.resolve('@motion-canvas/ui'))),
        ],
      },
    },
  }),
  resolveId: {
    filter: {id: own},
    handler(id) {
      const [name = id, query] = id.split('?', 2);
      return this.resolve([moduleFile(name), query].filter(part => part !== undefined).join('?'), undefined, {
        skipSelf: true,
      });
    },
  },
};

/** The file behind a name that this package exports: TypeScript where it runs from its sources. */
export function moduleFile(name: string): string {
  const file = fileURLToPath(import.meta.resolve(name));
  if (!runsFromSource || !file.startsWith(compiled)) return file;
  // Without its ending: Vite finds out whether there is JSX in it.
  return path.join(packageRoot, file.slice(compiled.length).replace(/\.js$/u, ''));
}

/**
 * A package that this one depends on, as a lesson's `optimizeDeps` names it: the lesson reaches it only through this
 * package, be that a copy or a link.
 */
export function ownImport(name: string, root: string): string {
  const isDependency = nearestPackage(path.resolve(root)) !== path.resolve(packageRoot);
  return isDependency ? `${ownPackage.name} > ${name}` : name;
}

function nearestPackage(folder: string): string {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, 'package.json')) || above === folder ? folder : nearestPackage(above);
}
