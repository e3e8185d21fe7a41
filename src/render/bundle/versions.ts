import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';

const packages = ['@motion-canvas/core', '@motion-canvas/2d', 'mediabunny', 'vite'];

/** Versions of what a film's pictures and bytes depend on. */
export async function versions(browser: string): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(packages.map(async name => [name, await versionOf(name)] as const));
  return {browser, node: process.version, ...Object.fromEntries(found)};
}

/**
 * The version of an installed package, as it stands in its package.json.
 *
 * @param from - a file, existing or not, that would import it; a path or an address.
 * @returns `unknown` if it is not installed.
 */
export async function versionOf(name: string, from = import.meta.url): Promise<string> {
  // Not every package lets its package.json be imported: it is looked for where Node would look.
  for (const folder of createRequire(from).resolve.paths(name) ?? []) {
    const text = await readFile(path.join(folder, name, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as {version: string}).version;
  }
  return 'unknown';
}
