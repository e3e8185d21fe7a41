import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createRequire} from 'node:module';
import path from 'node:path';
import {defineCommand} from 'citty';
import {z} from 'zod';
import {declare} from '../render/settings';
import {argsOf} from './flags';
import type {Run} from './run';
import {UserError} from './userError';

/** As `src/present/remote` reads it: the command line and the lesson's plugin are two processes. */
const remoteVariable = 'LECTURE_REMOTE';

export const startFlags = {
  remote: declare(z.boolean().default(false), {
    description:
      'Let a phone be the remote of the talk: the desk shows the code; the network gets that page and nothing else.',
  }),
};

/** The editor, the talk and the desk. */
export const start = defineCommand({
  meta: {name: 'start', description: 'Start the editor, the talk and the desk; takes the options of vite as well'},
  args: argsOf(startFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const startExamples = [
  ['lecture start', 'the editor, and the addresses of talk and desk'],
  ['lecture start --remote', 'with a phone as the remote'],
] as const;

async function run(rawArgs: readonly string[], {lesson: {root}}: Run): Promise<void> {
  const vite = path.join(
    path.dirname(createRequire(path.join(root, '_')).resolve('vite/package.json')),
    'bin',
    'vite.js',
  );
  const child = spawn(process.execPath, [vite, ...rawArgs.filter(arg => arg !== '--remote')], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, ...(rawArgs.includes('--remote') && {[remoteVariable]: '1'})},
  });
  // A terminal tells both; whoever ends this process alone means the server.
  const end = () => child.kill();
  process.on('SIGTERM', end).on('SIGINT', end);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('SIGTERM', end).off('SIGINT', end);
  if (code !== null && code !== 0) throw new UserError(`The server has ended with exit code ${code}.`, 1);
}
