import path from 'node:path';
import {packageRoot} from './ownPackage';

/** What Vite takes for the beginning of a query or a fragment, and Node for the border of a folder. */
const refused = path.sep === '/' ? /[?#\\]/u : /[?#]/u;

/** Why a lesson cannot be bundled where it is, in one sentence; undefined if it can. */
export function pathFault(root: string, own = packageRoot): string | undefined {
  const folder = [root, own].find(each => refused.test(each));
  if (folder === undefined) return undefined;
  const [character = ''] = refused.exec(folder) ?? [];
  return `The path ${folder} has a "${character}" in it, with which Vite cannot find files: rename the folder, or move what is in it.`;
}
