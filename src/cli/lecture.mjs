#!/usr/bin/env node
// Plain JavaScript, so that Node can start it. The package has the command line compiled; in a checkout it is
// TypeScript, read as it stands there.
import {existsSync} from 'node:fs';

const sources = new URL('main.ts', import.meta.url);
const compiled = new URL('../../dist/src/cli/main.js', import.meta.url);

const inCheckout = existsSync(sources);
try {
  if (inCheckout) (await import('tsx/esm/api')).register();
  const {main} = await import((inCheckout ? sources : compiled).href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const [, missing] = /^Cannot find package '([^']+)'/u.exec(error.message) ?? [];
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || missing === undefined) throw error;
  const install = inCheckout
    ? 'npm ci --include=dev in the checkout (NODE_ENV=production leaves packages out)'
    : 'npm install';
  process.stderr.write(`lecture: The package ${missing} is not installed: run ${install}.\n`);
  process.exitCode = 1;
}
