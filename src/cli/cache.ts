import type {ArgsDef} from 'citty';
import {z} from 'zod';
import {cacheVariable} from '../render/cache/openCache';

export const cacheArg = {
  cache: {
    type: 'string',
    valueHint: 'DIR',
    description: `Folder of finished segments. (Default: ${cacheVariable}, else .cache/lecture in the lesson)`,
  },
} as const satisfies ArgsDef;

export const cacheFolder = z.string().min(1, 'needs a folder.').optional();
