import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {defineCommand} from 'citty';
import {z} from 'zod';
import {ownPackage, packageRoot} from '../render/bundle/ownPackage';
import {declare, nonEmpty} from '../render/settings';
import {argsOf, readFlags} from './flags';
import type {Run} from './run';
import {makeLesson, nextSteps} from './starter';
import {UserError} from './userError';

export const newFlags = {
  package: declare(nonEmpty('a tarball or a version').optional(), {
    hint: 'FILE',
    description: 'Tarball or version of this package that the lesson installs.',
    usual: 'the one that runs',
  }),
};

/** A lesson with all its files, ready to be installed and rendered. */
export const newLesson = defineCommand({
  meta: {name: 'new', description: 'Make a lesson of your own: lecture new NAME'},
  args: argsOf(newFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const newExamples = [
  ['lecture new my-lesson', 'a folder with a chapter, a component, an experiment and its test'],
] as const;

async function run([name, ...rest]: readonly string[], {stdout}: Run): Promise<void> {
  if (name === undefined || name.startsWith('-')) {
    throw new UserError('A lesson needs a name, first of all: lecture new my-lesson.');
  }
  const asked = readFlags(rest, newFlags).package;
  if (asked?.endsWith('.tgz') === true && !existsSync(asked)) throw new UserError(`There is no tarball ${asked}.`);
  const folder = path.resolve(name);
  try {
    await makeLesson({
      folder,
      starter: path.join(packageRoot, 'examples', 'starter'),
      source: asked === undefined ? ownSource() : asked.endsWith('.tgz') ? `file:${path.resolve(asked)}` : asked,
    });
  } catch (error) {
    throw error instanceof Error ? new UserError(error.message, 1) : error;
  }
  stdout(nextSteps(folder));
}

const installed = z.object({packages: z.record(z.string(), z.object({resolved: z.string().optional()}))});

/** Where this package was installed from: a tarball, if npm took it from there, or else its version. */
function ownSource(): string {
  const {name, version} = ownPackage;
  const inCheckout = path.join(packageRoot, `${name}-${version}.tgz`);
  if (existsSync(inCheckout)) return `file:${inCheckout}`;
  const modules = path.dirname(packageRoot);
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record)) return version;
  const {packages} = installed.parse(JSON.parse(readFileSync(record, 'utf8')));
  const resolved = packages[`node_modules/${name}`]?.resolved;
  return resolved?.startsWith('file:')
    ? `file:${path.resolve(modules, '..', resolved.slice('file:'.length))}`
    : version;
}
