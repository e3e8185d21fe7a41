import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {fileURLToPath} from 'node:url';

const execute = promisify(execFile);

/** The checkout. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** The package as `npm pack` makes it. */
export interface Tarball {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly files: readonly {readonly path: string; readonly mode: number}[];
}

/** Builds the package, and packs it into `folder`. */
export async function pack(folder: string): Promise<Tarball> {
  const printed = await npm(['pack', '--json', '--pack-destination', folder]);
  // What the build prints stands before.
  const [packed] = JSON.parse(printed.slice(printed.lastIndexOf('\n[') + 1)) as [Tarball & {filename: string}];
  return {...packed, file: path.join(folder, packed.filename)};
}

async function npm(args: readonly string[]): Promise<string> {
  return (await execute('npm', args, {cwd: checkout, shell: process.platform === 'win32'})).stdout;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Puts the package into a folder's `node_modules` as an installation would, without asking a registry: its files are
 * those of the tarball; what it and the folder depend on are links into the checkout, and nothing else can be found.
 *
 * @param only - names of the packages to link, instead of all that are declared.
 */
export async function install({file}: Tarball, folder: string, only?: readonly string[]): Promise<void> {
  const modules = path.join(folder, 'node_modules');
  const own = path.join(modules, 'activation-lecture');
  mkdirSync(own, {recursive: true});
  await execute('tar', ['-xzf', file, '-C', own, '--strip-components=1']);
  const needs = only ?? [...declaredIn(own), ...declaredIn(folder)];
  for (const name of new Set(needs)) {
    if (name === 'activation-lecture') continue;
    mkdirSync(path.dirname(path.join(modules, name)), {recursive: true});
    symlinkSync(path.join(checkout, 'node_modules', name), path.join(modules, name), 'junction');
  }
}

function declaredIn(folder: string): readonly string[] {
  const {dependencies, devDependencies, peerDependencies} = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const isPackage = path.basename(folder) === 'activation-lecture';
  return Object.keys({...dependencies, ...peerDependencies, ...(isPackage ? {} : devDependencies)});
}
