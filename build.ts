import {execFileSync} from 'node:child_process';
import {cpSync, readdirSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {replaceTscAliasPaths} from 'tsc-alias';

/**
 * Compiles the package into `dist`, one module for each of the sources: the renderer, the checker and the handout
 * bundle some of them anew, for the browser, together with a lesson.
 */
const root = fileURLToPath(new URL('.', import.meta.url));
const configFile = path.join(root, 'tsconfig.build.json');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** What the sources refer to besides each other, by its ending; the command line's own start is shipped as it is. */
const assets = ['.css', '.sh', '.mjs'];
const start = path.join('cli', 'lecture.mjs');
/** A package of its own. */
const create = path.join('cli', 'create');

rmSync(path.join(root, 'dist'), {recursive: true, force: true});
execFileSync(process.execPath, [compiler, '--project', configFile], {stdio: 'inherit'});
// Node asks for the ending of a module's file, which the sources leave out.
await replaceTscAliasPaths({configFile, resolveFullPaths: true});
for (const name of readdirSync(path.join(root, 'src'), {recursive: true, encoding: 'utf8'})) {
  if (name === start || name.startsWith(create) || !assets.includes(path.extname(name))) continue;
  cpSync(path.join(root, 'src', name), path.join(root, 'dist', 'src', name));
}
