// The start of a bundling process. In a checkout its code is TypeScript; the package has it compiled.
import {existsSync} from 'node:fs';

const sources = new URL('bundler.ts', import.meta.url);
const inCheckout = existsSync(sources);
if (inCheckout) (await import('tsx/esm/api')).register();
await import((inCheckout ? sources : new URL('bundler.js', import.meta.url)).href);
