import {existsSync} from 'node:fs';
import path from 'node:path';
import {createServer, type ViteDevServer} from 'vite';
import {RenderError} from '../render/RenderError';
import type {ChapterTruth} from '../script/truth';

/**
 * Reads what the chapters of a lesson say of themselves, each in the file `truth.ts` beside its scene. Vite reads the
 * files, as it does everything else of a lesson: Node takes no TypeScript. One reader shares the runs of experiments
 * that several chapters show.
 */
export class TruthReader {
  private constructor(
    private readonly root: string,
    private readonly server: ViteDevServer,
  ) {}

  public static async open(root: string): Promise<TruthReader> {
    const server = await createServer({
      root,
      configFile: false,
      envFile: false,
      logLevel: 'silent',
      appType: 'custom',
      server: {middlewareMode: true, ws: false, watch: null},
      optimizeDeps: {noDiscovery: true},
    });
    return new TruthReader(root, server);
  }

  /**
   * Runs a chapter's experiments.
   *
   * @returns undefined if the chapter has no such file.
   * @throws RenderError if the file exports something else.
   */
  public async of(chapter: string): Promise<ChapterTruth | undefined> {
    const file = path.join(this.root, 'scenes', chapter, 'truth.ts');
    if (!existsSync(file)) return undefined;
    const {truth}: {truth?: () => ChapterTruth} = await this.server.ssrLoadModule(file);
    if (typeof truth !== 'function') {
      throw new RenderError('scene', `${file} exports no "truth" made by defineTruth().`);
    }
    return truth();
  }

  public async [Symbol.asyncDispose](): Promise<void> {
    await this.server.close();
  }
}
