import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {z} from 'zod';

const projectFile = path.join('src', 'project.ts');
const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What is rendered: a folder with a Motion Canvas project in it. */
export interface Lesson {
  readonly root: string;
  readonly project: string;
  /** Base name of the files that are written. */
  readonly name: string;
  readonly version: string;
}

/** The lesson around `folder`: the nearest folder upward with a `src/project.ts`, or else this package's lecture. */
export function findLesson(folder: string): Lesson {
  const root = upward(path.resolve(folder)).find(each => existsSync(path.join(each, projectFile))) ?? packageRoot;
  const described = z
    .object({name: z.string().default('lecture'), version: z.string().default('0.0.0')})
    .parse(readPackage(path.join(root, 'package.json')));
  return {
    root: path.resolve(root),
    project: path.resolve(root, projectFile),
    // A scoped package's name has a slash in it.
    name: described.name.split('/').at(-1) ?? described.name,
    version: described.version,
  };
}

function upward(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upward(parent)];
}

function readPackage(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
