#!/usr/bin/env node
// Plain JavaScript, so that Node can start it. The package has the command line compiled; in a checkout it is
// TypeScript, read as it stands there.
import {existsSync} from 'node:fs';

const sources = new URL('main.ts', import.meta.url);
const compiled = new URL('../../dist/src/cli/main.js', import.meta.url);

const inCheckout = existsSync(sources);
if (inCheckout) (await import('tsx/esm/api')).register();
const {main} = await import((inCheckout ? sources : compiled).href);
process.exitCode = await main(process.argv.slice(2));
