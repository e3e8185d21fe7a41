import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {z} from 'zod';

const file = createRequire(import.meta.url).resolve('activation-lecture/package.json');

/** The folder of this package. */
export const packageRoot = path.dirname(file);

/** What this package says of itself. */
export const ownPackage = z
  .object({name: z.string(), version: z.string(), peerDependencies: z.record(z.string(), z.string())})
  .parse(JSON.parse(readFileSync(file, 'utf8')));
