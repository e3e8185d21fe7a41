import {readdir, readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {bundleProject, type Bundle, type BundledProject, type BundleFile, type BundleRequest} from './bundle';
import {cacheKey, sha256, type Cache} from '../cache/Cache';
import type {ProjectDigest} from './digest';
import {versions} from './versions';

/** What a kept bundle was made from: where that is still the same, so is the bundle. */
interface BundleRecord {
  readonly files: readonly {readonly name: string; readonly type: string; readonly length: number}[];
  readonly digest: ProjectDigest;
  /** Hashes of files, and of the names in folders, by absolute path. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly folders: Readonly<Record<string, string>>;
  /** Variables of the environment that the project's own files name, and what they were. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What Vite itself hands to a project of the environment. */
const handedOn = /^(?:VITE_.*|NODE_ENV)$/u;
const namedVariable = /\bprocess\.env(?:\.(\w+)|\[\s*['"](\w+)['"]\s*\])/gu;

/** A project's bundle, out of the cache if there is one that has it. */
export async function bundleOf({
  cache,
  ...request
}: BundleRequest & {readonly cache?: Cache | undefined}): Promise<Bundle> {
  if (!cache) return (await bundleProject(request)).files;
  return ((await recallBundle(cache, request)) ?? (await makeBundle(cache, request))).files;
}

/** A project's bundle out of the cache; undefined if anything that it was made from may have changed. */
export async function recallBundle(cache: Cache, request: BundleRequest): Promise<BundledProject | undefined> {
  const entry = await cache.get<BundleRecord>(await keyOf(request));
  if (!entry) return undefined;
  const {files, digest, inputs, folders, environment} = entry.record;
  const [now, names] = await Promise.all([hashFiles(Object.keys(inputs)), hashFolders(Object.keys(folders))]);
  const variables = variablesOf(Object.keys(environment));
  if (JSON.stringify([now, names, variables]) !== JSON.stringify([inputs, folders, environment])) return undefined;
  const pieces: Buffer[] = [];
  for await (const piece of entry.bytes()) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  let at = 0;
  const bundle: Bundle = new Map(
    files.map(({name, type, length}): [string, BundleFile] => {
      at += length;
      return [name, {type, body: bytes.subarray(at - length, at)}];
    }),
  );
  return {files: bundle, digest, inputs: Object.keys(inputs)};
}

/** Bundles a project, and keeps the bundle. */
export async function makeBundle(cache: Cache, request: BundleRequest): Promise<BundledProject> {
  const begun = Date.now();
  const bundled = await bundleProject(request);
  const inputs = [...bundled.inputs, ...(await settingsAround(request.root))].sort();
  const own = bundled.inputs.filter(file => !file.includes('node_modules'));
  const folders = [...new Set(own.map(file => path.dirname(file)))].sort();
  const hashes = await hashFiles(inputs);
  const texts = await textsOf(own);
  // What changed in the meantime may have been read before; a pattern of names may take files that are not there yet.
  if ((await newest(inputs)) >= begun || hasGlob(texts)) return bundled;
  const bodies = [...bundled.files.values()].map(({body}) => (typeof body === 'string' ? Buffer.from(body) : body));
  const record: BundleRecord = {
    files: [...bundled.files].map(([name, {type}], index) => ({name, type, length: bodies[index]?.length ?? 0})),
    digest: bundled.digest,
    inputs: hashes,
    folders: await hashFolders(folders),
    environment: variablesOf(
      texts.flatMap(text => [...text.matchAll(namedVariable)].map(([, dot, key]) => dot ?? key ?? '')),
    ),
  };
  await cache.put(await keyOf(request), record, bodies);
  return bundled;
}

async function keyOf({root, project, page}: BundleRequest) {
  return cacheKey('bundle', root, project, page ?? '', await versions(''));
}

/** The values of the named variables and of those that Vite hands on, sorted by name; empty where one is not set. */
function variablesOf(names: readonly string[]): Readonly<Record<string, string>> {
  const all = new Set([...names, ...Object.keys(process.env).filter(name => handedOn.test(name))]);
  return Object.fromEntries([...all].sort().map(name => [name, process.env[name] ?? '']));
}

/** What a bundler looks for beside a project and above it; a file that is not there counts as empty. */
async function settingsAround(root: string): Promise<readonly string[]> {
  const own = (await readdir(root)).filter(name => /^(?:\.env|tsconfig|package)/u.test(name));
  const above: string[] = [];
  for (let folder = root; ; folder = path.dirname(folder)) {
    above.push(path.join(folder, 'package.json'), path.join(folder, 'tsconfig.json'));
    if (folder === path.dirname(folder)) break;
  }
  return [...new Set([...own.map(name => path.join(root, name)), ...above])];
}

async function hashFiles(files: readonly string[]): Promise<Record<string, string>> {
  const hashes = files.map(async file => [file, sha256(await readFile(file).catch(() => ''))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

/** Of the names of their files: a new one may be found where another was imported. */
async function hashFolders(folders: readonly string[]): Promise<Record<string, string>> {
  const hashes = folders.map(async folder => {
    const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
    const names = entries.filter(entry => entry.isFile()).map(({name}) => name);
    return [folder, sha256(JSON.stringify(names.sort()))] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

async function newest(files: readonly string[]): Promise<number> {
  const times = files.map(file =>
    stat(file).then(
      ({mtimeMs}) => mtimeMs,
      () => 0,
    ),
  );
  return Math.max(...(await Promise.all(times)));
}

function textsOf(files: readonly string[]): Promise<readonly string[]> {
  return Promise.all(files.map(file => readFile(file, 'utf8').catch(() => '')));
}

function hasGlob(texts: readonly string[]): boolean {
  return texts.some(text => text.includes('import.meta.glob'));
}
