import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseSync, Visitor, type ESTree, type Rolldown} from 'vite';
import {spokenTexts} from '../../script/reads';
import {sha256} from '../cache/Cache';

/** Hashes of code: two states of a project with the same hash draw the same. */
export interface CodeDigest {
  /** All of it: what counts for a picture whose scene has read sentences or notes. */
  readonly whole: string;
  /** What is played: everything but speaker notes, on which not even the timing depends. */
  readonly played: string;
  /** What is drawn: everything but notes and sentences; when and how a sentence is shown stands in the timeline. */
  readonly drawn: string;
}

/** The code that a project's pictures depend on, so that a chapter can be told from another and from what it was. */
export interface ProjectDigest {
  /** Of all of it. */
  readonly whole: CodeDigest;
  /** By chapter: its own modules with all that they import, and what belongs to no chapter. */
  readonly chapters: Readonly<Record<string, CodeDigest>>;
}

/** What modules refer to by address, and what stands in the public folder, to which no module refers. */
export type DigestedAsset = Pick<Rolldown.OutputAsset, 'source' | 'originalFileNames'>;

/** What was bundled, as the bundler tells of it. */
export type ModuleGraph = Pick<Rolldown.PluginContext, 'getModuleIds' | 'getModuleInfo' | 'getFileName'>;

const packageRoot = fileURLToPath(new URL('../../..', import.meta.url));
const scriptRoom = path.join(packageRoot, 'src', 'script') + path.sep;

/** How a module refers to an asset: by a number that hangs on which of two was read first. */
const assetReference = /\bROLLDOWN_FILE_URL_([\w$]+)/gu;

const scenePattern = /[?&]scene\b/u;
interface Module {
  readonly imports: readonly string[];
  /** Hashes; `whole` leaves nothing out. */
  readonly whole: string;
  readonly played: string;
  readonly drawn: string;
}

/**
 * Hashes what was bundled, by chapter: what Motion Canvas imports with `?scene`. Where a chapter's name does not tell
 * which module it is, all code counts as its own.
 *
 * @param assets - what modules refer to by address: fonts, pictures.
 */
export function digestProject(
  graph: ModuleGraph,
  root: string,
  entry: string,
  assets: readonly DigestedAsset[],
): ProjectDigest {
  const modules = new Map([...graph.getModuleIds()].map(id => [id, digestModule(graph, id, root, assets)]));
  const scenes = [...modules.keys()].filter(id => scenePattern.test(id));
  const shared = reachable(modules, [entry], id => !scenePattern.test(id));
  const owned = new Set(
    [...modules.keys()].map(id => assetName(id, root)).filter(name => assets.some(asset => names(asset).has(name))),
  );
  const stray = assets.filter(asset => ![...names(asset)].some(name => owned.has(name)));
  const digest = (ids: ReadonlySet<string>): CodeDigest => {
    const all = [...shared, ...ids].filter((id, index, list) => list.indexOf(id) === index).sort();
    const found = all.flatMap(id => {
      const module = modules.get(id);
      return module ? [{id: placeOf(id, root), ...module}] : [];
    });
    const hashOf = (what: keyof CodeDigest) =>
      sha256(
        JSON.stringify([found.map(module => [module.id, module[what]]), stray.map(asset => sha256(asset.source))]),
      );
    return {whole: hashOf('whole'), played: hashOf('played'), drawn: hashOf('drawn')};
  };
  const whole = digest(new Set(modules.keys()));
  const named = scenes.map(id => [path.posix.parse(id.split('?')[0] ?? id).name, id] as const);
  return {
    whole,
    chapters: Object.fromEntries(
      named.map(([name, id]) => {
        const single = named.filter(([other]) => other === name).length === 1;
        return [name, single ? digest(reachable(modules, [id], () => true)) : whole];
      }),
    ),
  };
}

function digestModule(graph: ModuleGraph, id: string, root: string, assets: readonly DigestedAsset[]): Module {
  const info = graph.getModuleInfo(id);
  const code = (info?.code ?? '').replace(assetReference, (_, reference: string) => graph.getFileName(reference));
  const own = assets.filter(asset => names(asset).has(assetName(id, root))).map(({source}) => sha256(source));
  const hash = (text: string) => sha256([text, ...own].join('\n'));
  const imports = [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])];
  const isScript = imports.some(each => path.normalize(each).startsWith(scriptRoom)) && code.includes('defineScript');
  const blanked = (left: readonly string[]) => (isScript ? withoutTexts(code, left) : code);
  return {
    imports,
    whole: hash(code),
    played: hash(blanked(['notes'])),
    drawn: hash(blanked(spokenTexts)),
  };
}

/** Blanks texts in `defineScript({beats: {...}})`, where they are written out as plain strings. */
function withoutTexts(code: string, left: readonly string[]): string {
  const ranges: (readonly [start: number, end: number])[] = [];
  new Visitor({
    CallExpression({callee, arguments: [script]}) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineScript' || script?.type !== 'ObjectExpression') return;
      const beats = propertiesOf(script).find(({name}) => name === 'beats')?.value;
      for (const {value: beat} of propertiesOf(beats)) {
        for (const {name, value, start, end} of propertiesOf(beat)) {
          if (left.includes(name) && isPlain(value)) ranges.push([start, end]);
        }
      }
    },
  }).visit(parseSync('script.js', code).program);
  let text = '';
  let at = 0;
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    text += code.slice(at, start);
    at = end;
  }
  return text + code.slice(at);
}

function propertiesOf(node: ESTree.Expression | undefined) {
  if (node?.type !== 'ObjectExpression') return [];
  return node.properties.flatMap(property => {
    if (property.type !== 'Property' || property.computed) return [];
    const {key, value, start, end} = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
    return name === undefined ? [] : [{name, value, start, end}];
  });
}

function isPlain(node: ESTree.Expression): boolean {
  return (
    node.type === 'ObjectExpression' &&
    propertiesOf(node).length === node.properties.length &&
    propertiesOf(node).every(({value}) => value.type === 'Literal')
  );
}

function reachable(
  modules: ReadonlyMap<string, Module>,
  from: readonly string[],
  enters: (id: string) => boolean,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id) || !enters(id)) continue;
    seen.add(id);
    waiting.push(...(modules.get(id)?.imports ?? []));
  }
  return seen;
}

/** The same in every checkout of a project. */
function placeOf(id: string, root: string): string {
  return path.isAbsolute(id) ? path.relative(root, id).replaceAll(path.sep, '/') : id;
}

const assetName = (id: string, root: string) => placeOf(id.split('?')[0] ?? id, root);

const names = (asset: DigestedAsset): ReadonlySet<string> => new Set(asset.originalFileNames);
