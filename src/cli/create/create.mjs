#!/usr/bin/env node
// What `npm create activation-lecture NAME` runs: `lecture new` without all that a lesson installs afterwards.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {makeLesson, nextSteps} from './starter.js';

const [name] = process.argv.slice(2);
const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

try {
  if (name === undefined) throw new Error('A lesson needs a name: npm create activation-lecture my-lesson.');
  const folder = path.resolve(name);
  await makeLesson({folder, starter: fileURLToPath(new URL('starter', import.meta.url)), source: version});
  process.stdout.write(nextSteps(folder));
} catch (error) {
  process.stderr.write(`create-activation-lecture: ${error.message}\n`);
  process.exitCode = 1;
}
