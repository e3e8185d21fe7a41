import {SourceMap, type SourceMapPayload} from 'node:module';
import path from 'node:path';
import {sourcePath, type Bundle} from './bundle';

const framePattern = /https:\/\/[^/\s]+(\/[^\s:?)]+)(?:\?[^\s:)]*)?:(\d+):(\d+)/gu;

/**
 * Finds the line of the lesson's own source in which an error in the page came up: the first of its stack that is
 * neither in a package nor in the renderer.
 *
 * @param stack - as the browser gave it, in addresses of the bundle.
 * @param root - folder of the lesson.
 * @returns `scenes/zigzag/zigzag.tsx:12:5`, or undefined if none of the stack is the lesson's.
 */
export function sceneLocation(stack: string, bundle: Bundle, root: string): string | undefined {
  const places = [...stack.matchAll(framePattern)]
    .map(([, file = '', line, column]) => original(bundle, root, file, Number(line), Number(column)))
    .filter(place => place !== undefined);
  const own = places.filter(({file}) => !file.startsWith('..') && !file.includes('node_modules'));
  // A scene says more than the component it used in a wrong way.
  const place = own.find(({file}) => file.split('/').includes('scenes')) ?? own[0];
  return place && `${place.file}:${place.line}:${place.column}`;
}

function original(bundle: Bundle, root: string, file: string, line: number, column: number) {
  const map = bundle.get(`${file}.map`)?.body;
  if (map === undefined) return undefined;
  const payload = JSON.parse(typeof map === 'string' ? map : Buffer.from(map).toString()) as SourceMapPayload;
  const entry = new SourceMap(payload).findEntry(line - 1, column - 1);
  if (!('originalSource' in entry)) return undefined;
  const source = sourcePath(root, file, entry.originalSource);
  return {
    file: path.relative(root, source).replaceAll(path.sep, '/'),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}
