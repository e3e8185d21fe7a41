import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const pageModule = (name: string) =>
  fileURLToPath(
    new URL(`../page/${name}${path.extname(new URL(import.meta.url).pathname)}`, import.meta.url),
  ).replaceAll(path.sep, '/');

const stub = pageModule('typesetter');
const real = pageModule('mathjax');

/**
 * Keeps MathJax, three quarters of a lesson's code, in a part of its own: formulas come typeset, and only a formula that
 * nobody could foresee asks for it.
 */
export const typesetFormulas: Plugin = {
  name: 'lecture:typeset-formulas',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.startsWith('mathjax-full/') || importer === undefined) return undefined;
    const [from = ''] = importer.split('?', 1);
    if (/@motion-canvas[/\\]2d[/\\]lib[/\\]components[/\\]Latex\.js$/u.test(from)) return stub;
    if (from.replaceAll(path.sep, '/') !== real) return undefined;
    // It is Motion Canvas' own dependency, and may be where only that finds it.
    const latex = await this.resolve('@motion-canvas/2d/lib/components/Latex', importer);
    return latex && this.resolve(source, latex.id, {skipSelf: true});
  },
};
